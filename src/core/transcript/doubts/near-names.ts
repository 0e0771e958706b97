import type { Steps } from '../../text/steps.ts';

/** A shorter word is too easily another one: "Lee" and "Lea" are two people. */
const SHORTEST_WORD = 4;
/** Names that are looked at in one step. */
const STEP = 64;
/** In UTF-16 code units; what is longer is no name. */
const LONGEST_NAME = 60;

/**
 * Of given names the one that is written almost so: with one letter more, less or another, or two neighbours exchanged, within a word of
 * four letters at least. Each name is looked at once, and each question costs no more with many names than with few.
 */
export function* nearNames(names: Iterable<string>): Steps<(name: string) => string | null> {
  const byRemainder = new Map<string, Set<string>>();
  let looked = 0;
  for (const name of names) {
    if (++looked % STEP === 0) yield;
    for (const rest of remainders(fold(name))) {
      const known = byRemainder.get(rest);
      if (known === undefined) byRemainder.set(rest, new Set([name]));
      else known.add(name);
    }
  }
  return (name) => {
    const own = fold(name);
    const near = new Set<string>();
    for (const rest of remainders(own)) for (const other of byRemainder.get(rest) ?? []) if (isSlip(own, fold(other))) near.add(other);
    const [only] = near;
    return near.size === 1 && only !== undefined ? only : null;
  };
}

function fold(name: string): string {
  return name.replace(/\s+/gu, ' ').trim().toLowerCase();
}

/** The name, and all that is left of it without one character: two names that are a slip apart have one of these in common. */
function remainders(name: string): readonly string[] {
  if (name.length > LONGEST_NAME) return [];
  return [name, ...Array.from(name, (_, at) => name.slice(0, at) + name.slice(at + 1))];
}

/** Whether two folded names differ in one word alone, and there by a slip of letters. */
function isSlip(a: string, b: string): boolean {
  const [left, right] = [a.split(' '), b.split(' ')];
  if (left.length !== right.length) return false;
  const differing = left.flatMap((word, index) => (word === right[index] ? [] : [[word, right[index] ?? ''] as const]));
  const [pair] = differing;
  if (differing.length !== 1 || pair === undefined) return false;
  return pair.every((word) => letters(word) >= SHORTEST_WORD) && isOneSlip(pair[0], pair[1]);
}

function letters(word: string): number {
  return word.match(/\p{L}/gu)?.length ?? 0;
}

function isOneSlip(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  // A character more or less is another word in Han, and figures tell people apart ("Speaker 1").
  if (!/^\p{L}*$/u.test(left + right) || /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}]/u.test(left + right)) return false;
  if (left.length <= 1 && right.length <= 1) return true;
  return left.length === 2 && right.length === 2 && left[0] === right[1] && left[1] === right[0];
}
