import type { LineIndex } from '../../text/line-index.ts';
import { hasChar } from './needs/char-set.ts';
import type { PatternNeeds } from './needs/model.ts';
import { needsOf } from './needs/pattern-needs.ts';
import { textGrams } from './text-grams.ts';

/** Where `^` holds beside the beginnings of lines. */
const OTHER_BREAKS = ['\r', '\u2028', '\u2029'];

/** In a longer text, in UTF-16 code units, nearly all short words stand somewhere. */
const MOST_GRAMS = 100_000;

const compiled = new Map<string, RegExp>();

/** By the sources that formats have in common. */
function compile(source: string, flags: 'mu' | 'muy'): RegExp {
  const key = `${flags} ${source}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const expression = new RegExp(source, flags);
  compiled.set(key, expression);
  return expression;
}

/** Tells which signs a text shows, by their sources, each tried once however many formats have it. */
export function signReader(text: string, lines: LineIndex): (source: string) => boolean {
  const known = new Map<string, boolean>();
  const words = wordFinder(text);
  let plain: boolean | undefined;
  const showsAnywhere = (source: string): boolean => words.present(needsOf(source)).length !== 0 && compile(source, 'mu').test(text);
  const showsByLine = (source: string): boolean => {
    const { anchored, takesBreak } = needsOf(source);
    if (anchored) return words.mayHave(needsOf(source)) && beginsLine(text, lines, source);
    const present = words.present(needsOf(source));
    if (present.length === 0) return false;
    return takesBreak || present.includes('') ? compile(source, 'mu').test(text) : standsByWord(text, present, source);
  };
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    plain ??= !OTHER_BREAKS.some((mark) => text.includes(mark));
    const { either } = needsOf(source);
    const shown = (either.length === 0 ? [source] : either).some(plain ? showsByLine : showsAnywhere);
    known.set(source, shown);
    return shown;
  };
}

/** So few words are sooner looked for than the text is told apart. */
const FEW = 3;

/** Which of the words that a pattern needs a text has; the empty one where it needs none. */
function wordFinder(text: string): { present(needs: PatternNeeds): readonly string[]; mayHave(needs: PatternNeeds): boolean } {
  const known = new Map<string, boolean>();
  const isShort = text.length <= MOST_GRAMS;
  let grams: ((words: string) => boolean) | undefined;
  const has = (words: string): boolean => {
    if (grams?.(words) === false) return false;
    const found = known.get(words) ?? text.includes(words);
    known.set(words, found);
    return found;
  };
  return {
    present({ words, texts }) {
      const wanted = isShort ? words : texts;
      if (isShort && wanted.length > FEW) grams ??= textGrams(text);
      return wanted.length === 0 ? [''] : wanted.filter(has);
    },
    /** As far as is known without a look at the text. */
    mayHave: ({ words }) => grams === undefined || words.length === 0 || words.some(grams),
  };
}

/** Whether any line that has such a word matches. */
function standsByWord(text: string, words: readonly string[], source: string): boolean {
  const expression = compile(source, 'mu');
  return words.some((word) => {
    for (let at = text.indexOf(word); at !== -1;) {
      const start = text.lastIndexOf('\n', at) + 1;
      const next = text.indexOf('\n', at);
      const end = next === -1 ? text.length : next;
      if (expression.test(text.slice(start, end))) return true;
      at = text.indexOf(word, end);
    }
    return false;
  });
}

/** Whether any line begins like that: looks into those alone that have the right first character. */
function beginsLine(text: string, { starts }: LineIndex, source: string): boolean {
  const { first } = needsOf(source);
  const expression = compile(source, 'muy');
  for (let line = 0; line < starts.length; line++) {
    const start = starts[line] ?? 0;
    if (start < text.length && !hasChar(first, text.charCodeAt(start))) continue;
    expression.lastIndex = start;
    if (expression.test(text)) return true;
  }
  return false;
}
