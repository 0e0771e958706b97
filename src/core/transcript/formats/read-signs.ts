import type { LineIndex } from '../../text/line-index.ts';
import { type CharSet, hasChar, listChars } from './needs/char-set.ts';
import type { PatternNeeds } from './needs/model.ts';
import { isRare, needsOf } from './needs/pattern-needs.ts';
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
  const showsAnywhere = (source: string): boolean => words.mayStand(needsOf(source)) && compile(source, 'mu').test(text);
  const showsByLine = (source: string): boolean => {
    const { anchored, takesBreak } = needsOf(source);
    if (anchored) return words.mayHave(needsOf(source)) && beginsLine(text, lines, source);
    const wanted = words.wantedOf(needsOf(source));
    if (takesBreak || wanted.length === 0) return (wanted.length === 0 || wanted.some((word) => words.has(word))) && standsByFirst(text, source);
    return wanted.some((word) => standsByWord(text, word, words.find(word), source));
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

/** Finds the words that patterns need in a text. */
interface WordFinder {
  /** Those of a pattern that are looked for; none where it needs none. */
  wantedOf(needs: PatternNeeds): readonly string[];
  has(words: string): boolean;
  /** Where they first stand; -1 where they do not. */
  find(words: string): number;
  mayStand(needs: PatternNeeds): boolean;
  /** As far as is known without a look at the text. */
  mayHave(needs: PatternNeeds): boolean;
}

function wordFinder(text: string): WordFinder {
  const known = new Map<string, number>();
  const isShort = text.length <= MOST_GRAMS;
  let grams: ((words: string) => boolean) | undefined;
  const find = (words: string): number => {
    if (grams?.(words) === false) return -1;
    const found = known.get(words) ?? text.indexOf(words);
    known.set(words, found);
    return found;
  };
  const has = (words: string): boolean => find(words) !== -1;
  const wantedOf = ({ words, texts }: PatternNeeds): readonly string[] => {
    const wanted = isShort ? words : texts;
    if (isShort && wanted.length > FEW) grams ??= textGrams(text);
    return wanted;
  };
  return {
    wantedOf,
    has,
    find,
    mayStand(needs) {
      const wanted = wantedOf(needs);
      return wanted.length === 0 || wanted.some(has);
    },
    mayHave: ({ words }) => grams === undefined || words.length === 0 || words.some(grams),
  };
}

/** Whether any line that has such a word matches; `first`: where it first stands. */
function standsByWord(text: string, word: string, first: number, source: string): boolean {
  if (first === -1) return false;
  const expression = compile(source, 'mu');
  for (let at = first; at !== -1;) {
    const start = text.lastIndexOf('\n', at) + 1;
    const next = text.indexOf('\n', at);
    const end = next === -1 ? text.length : next;
    if (expression.test(text.slice(start, end))) return true;
    at = text.indexOf(word, end);
  }
  return false;
}

/** Whether it matches: where all that it matches begins with one rare character, that one is looked for first. */
function standsByFirst(text: string, source: string): boolean {
  const first = onlyChar(needsOf(source).first);
  if (first === null || !isRare(first)) return compile(source, 'mu').test(text);
  const expression = compile(source, 'muy');
  const mark = String.fromCharCode(first);
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) {
    expression.lastIndex = at;
    if (expression.test(text)) return true;
  }
  return false;
}

function onlyChar(first: CharSet): number | null {
  const [only, other] = listChars(first, 1) ?? [];
  return other === undefined ? only ?? null : null;
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
