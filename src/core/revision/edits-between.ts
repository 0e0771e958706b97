import { sentencesOf } from '../text/sentences.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { sameTokens, tokensOf, type Token } from '../text/word-difference.ts';

/** A stretch of the old text and what stands for it in the new one. */
export interface Stretch {
  readonly old: Span;
  readonly now: Span;
}

/** The edits that make a stretch of one text that of another: word by word, by sentences where too much differs. In order. */
export function editsBetween(oldText: string, nowText: string, { old, now }: Stretch): readonly TextEdit[] {
  if (oldText.slice(old.start, old.end) === nowText.slice(now.start, now.end)) return [];
  const byWords = [within(oldText, old), within(nowText, now)] as const;
  const words = sameTokens(oldText, byWords[0], nowText, byWords[1]);
  if (words !== null) return editsAround(oldText, nowText, { old, now }, byWords, words);
  const bySentences = [sentencesOf(oldText, old), sentencesOf(nowText, now)] as const;
  return editsAround(oldText, nowText, { old, now }, bySentences, sameTokens(oldText, bySentences[0], nowText, bySentences[1]) ?? []);
}

function within(text: string, { start, end }: Span): readonly Token[] {
  return tokensOf(text.slice(start, end)).map((token) => ({ start: token.start + start, end: token.end + start }));
}

/** Replaces whatever differs between tokens that are the same, white space among it. */
function editsAround(oldText: string, nowText: string, { old, now }: Stretch, [oldTokens, nowTokens]: readonly [readonly Token[], readonly Token[]], pairs: readonly (readonly [number, number])[]): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let [oldFrom, nowFrom] = [old.start, now.start];
  const replace = (oldTo: number, nowTo: number): void => {
    const edit = trimmed(oldText.slice(oldFrom, oldTo), nowText.slice(nowFrom, nowTo), oldFrom);
    if (edit !== null) edits.push(edit);
    [oldFrom, nowFrom] = [oldTo, nowTo];
  };
  for (const [oldAt, nowAt] of pairs) {
    const [before, after] = [oldTokens[oldAt], nowTokens[nowAt]];
    if (before === undefined || after === undefined) continue;
    replace(before.start, after.start);
    // The same words: only their white space may differ.
    replace(before.end, after.end);
  }
  replace(old.end, now.end);
  return edits;
}

/** Without the white space that both begin and end with, so that words beside it are not touched. Null where both are the same. */
function trimmed(was: string, is: string, at: number): TextEdit | null {
  if (was === is) return null;
  const most = Math.min(was.length, is.length);
  const same = (a: number, b: number): boolean => was[a] === is[b] && /\s/u.test(was[a] ?? '');
  let head = 0;
  while (head < most && same(head, head)) head++;
  let tail = 0;
  while (tail < most - head && same(was.length - 1 - tail, is.length - 1 - tail)) tail++;
  // Never between the two halves of a line break.
  if (was[head - 1] === '\r' && (was[head] === '\n' || is[head] === '\n')) head--;
  if (tail > 0 && was[was.length - tail] === '\n' && (was[was.length - tail - 1] === '\r' || is[is.length - tail - 1] === '\r')) tail--;
  return { start: at + head, end: at + was.length - tail, text: is.slice(head, is.length - tail) };
}
