import type { LineIndex } from '../../text/line-index.ts';
import { hasChar } from './needs/char-set.ts';
import { needsOf } from './needs/pattern-needs.ts';

/** Where `^` holds beside the beginnings of lines. */
const OTHER_BREAKS = ['\r', '\u2028', '\u2029'];

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
  const holds = new Map<string, boolean>();
  const has = (words: string): boolean => {
    const before = holds.get(words);
    if (before !== undefined) return before;
    const found = text.includes(words);
    holds.set(words, found);
    return found;
  };
  let plain: boolean | undefined;
  return (source) => {
    const before = known.get(source);
    if (before !== undefined) return before;
    plain ??= !OTHER_BREAKS.some((mark) => text.includes(mark));
    const { anchored, texts } = needsOf(source);
    const shown = plain && anchored ? beginsLine(text, lines, source) : (texts.length === 0 || texts.some(has)) && compile(source, 'mu').test(text);
    known.set(source, shown);
    return shown;
  };
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
