import type { Span } from './span.ts';

/** What one hand writes for another's: curly and straight marks, dashes, an ellipsis. */
const alike: readonly (readonly [RegExp, string])[] = [
  [/^['‘’‚ʼ＇]$/u, "['‘’‚ʼ＇]"],
  [/^["“”„＂]$/u, '["“”„＂]'],
  [/^[-‐‑‒–—]$/u, '[-‐‑‒–—]'],
];
const letter = /[\p{L}\p{M}\p{N}]/u;
/** Written without blanks: where a word begins there, the letters do not tell. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

interface WordSearch {
  readonly matchCase?: boolean;
  /** Also within longer words, as while one still types. */
  readonly inParts?: boolean;
}

/**
 * Where the same words stand, as whole words, in the order of the text: whatever the case unless it matters, with straight or curly marks,
 * and however the lines are wrapped. Places that overlap count once. Empty for words without any.
 */
export function findWords(text: string, words: string, { matchCase = false, inParts = false }: WordSearch = {}): readonly Span[] {
  const wanted = Array.from(words.trim());
  const [first, last] = [wanted[0], wanted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const body = words.trim().split(/\s+/u).map((word) => Array.from(word, pattern).join('')).join('\\s+');
  const before = !inParts && bounds(first) ? '(?<![\\p{L}\\p{M}\\p{N}])' : '';
  const after = !inParts && bounds(last) ? '(?![\\p{L}\\p{M}\\p{N}])' : '';
  const expression = new RegExp(`${before}${body}${after}`, matchCase ? 'gu' : 'giu');
  return Array.from(text.matchAll(expression), ({ index, 0: found }) => ({ start: index, end: index + found.length }));
}

function pattern(character: string): string {
  const known = alike.find(([marks]) => marks.test(character));
  return known === undefined ? character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&') : known[1];
}

function bounds(character: string): boolean {
  return letter.test(character) && !unspaced.test(character);
}
