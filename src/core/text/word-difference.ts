import { diffArrays } from 'diff';
import type { Span } from './span.ts';

/** A stretch in which two wordings differ, white space aside; one side is empty where words were put in or left out. Offsets of each wording. */
export interface WordHunk {
  readonly before: Span;
  readonly after: Span;
}

/** A word, a mark, or a span that is kept whole. White space is none. */
export type Token = Span;

/** Wordings that differ in more words than this are not compared word by word: the time would grow with the square. */
const mostEdits = 400;

const han = /^\p{Script=Han}/u;
const word = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+(?:(?:['’](?=\p{L})|[.,](?=\p{N}))(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+)*|\S/gu;
/** Made when first used: that takes tens of milliseconds, and most texts have no Chinese. */
let chineseWords: Intl.Segmenter | undefined;
/** Characters. The segmenter's time grows with the square of what it is given. */
const longestRun = 120;

/** The words and marks of a text, in order; Chinese by its dictionary. `whole`: spans in order that are one token each, such as "3.6 %". */
export function tokensOf(text: string, whole: readonly Span[] = []): readonly Token[] {
  const tokens: Token[] = [];
  let from = 0;
  for (const span of whole) {
    if (span.start < from || span.end > text.length) continue;
    pushWords(tokens, text, from, span.start);
    tokens.push(span);
    from = span.end;
  }
  pushWords(tokens, text, from, text.length);
  return tokens;
}

function pushWords(tokens: Token[], text: string, from: number, to: number): void {
  for (const { 0: found, index } of text.slice(from, to).matchAll(word)) {
    const start = from + index;
    if (!han.test(found)) tokens.push({ start, end: start + found.length });
    else for (let at = 0; at < found.length; at += longestRun) pushChinese(tokens, found.slice(at, at + longestRun), start + at);
  }
}

function pushChinese(tokens: Token[], run: string, start: number): void {
  chineseWords ??= new Intl.Segmenter('zh', { granularity: 'word' });
  for (const { segment, index } of chineseWords.segment(run)) tokens.push({ start: start + index, end: start + index + segment.length });
}

/** Which tokens are the same in both wordings: pairs of places in the two lists, both growing. Null where too much differs to tell. */
export function sameTokens(before: string, beforeTokens: readonly Token[], after: string, afterTokens: readonly Token[]): readonly (readonly [number, number])[] | null {
  const wordsOf = (text: string, tokens: readonly Token[]): string[] => tokens.map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' '));
  const changes = diffArrays(wordsOf(before, beforeTokens), wordsOf(after, afterTokens), { maxEditLength: mostEdits });
  if (changes === undefined) return null;
  const pairs: (readonly [number, number])[] = [];
  let [old, now] = [0, 0];
  for (const { count, added, removed } of changes) {
    if (!added && !removed) for (let at = 0; at < count; at++) pairs.push([old + at, now + at]);
    if (!added) old += count;
    if (!removed) now += count;
  }
  return pairs;
}

/** Where two wordings differ, word by word. `whole`: spans of each that are not to be cut, in order. */
export function wordHunks(before: string, after: string, whole: { readonly before: readonly Span[]; readonly after: readonly Span[] } = { before: [], after: [] }): readonly WordHunk[] {
  const old = tokensOf(before, whole.before);
  const now = tokensOf(after, whole.after);
  const hunks: WordHunk[] = [];
  let [oldFrom, nowFrom] = [0, 0];
  const upTo = (oldTo: number, nowTo: number): void => {
    if (oldFrom < oldTo || nowFrom < nowTo) hunks.push({ before: spanOf(before, old, oldFrom, oldTo), after: spanOf(after, now, nowFrom, nowTo) });
  };
  for (const [oldAt, nowAt] of sameTokens(before, old, after, now) ?? []) {
    upTo(oldAt, nowAt);
    [oldFrom, nowFrom] = [oldAt + 1, nowAt + 1];
  }
  upTo(old.length, now.length);
  return hunks;
}

/** From the first token to the last; between two tokens where there is none. */
function spanOf(text: string, tokens: readonly Token[], from: number, to: number): Span {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (from < to && first !== undefined && last !== undefined) return { start: first.start, end: last.end };
  const at = last?.end ?? first?.start ?? text.length;
  return { start: at, end: at };
}
