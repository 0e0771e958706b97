import { drain, type Steps } from './steps.ts';

/** Between UTF-16 offsets, in which the core counts, and code points, in which the W3C selectors count. */
export interface CodePointMap {
  /** An offset inside a surrogate pair counts as the pair's beginning. */
  toCodePoint(utf16: number): number;
  toUtf16(codePoint: number): number;
}

const identity: CodePointMap = { toCodePoint: (utf16) => utf16, toUtf16: (codePoint) => codePoint };

const surrogate = /[\ud800-\udbff]/;

/** Reads the text once; then O(1) where it has no surrogates, else a binary search. A lone surrogate is one code point. */
export function codePointMap(text: string): CodePointMap {
  return drain(codePointMapInSteps(text));
}

/** UTF-16 units that are looked at in one step: where the text has other than Latin letters, one takes a nanosecond. */
const STEP = 1_000_000;

export function* codePointMapInSteps(text: string): Steps<CodePointMap> {
  const pairs: number[] = [];
  for (let from = 0; from < text.length; from += STEP) {
    if (surrogate.test(text.slice(from, from + STEP))) addPairs(pairs, text, from, Math.min(text.length, from + STEP));
    if (from + STEP < text.length) yield;
  }
  if (pairs.length === 0) return identity;
  return {
    toCodePoint(utf16) {
      return utf16 - countBelow(pairs.length, (index) => (pairs[index] ?? 0) < utf16);
    },
    toUtf16(codePoint) {
      return codePoint + countBelow(pairs.length, (index) => (pairs[index] ?? 0) - index < codePoint);
    },
  };
}

/** UTF-16 offsets of the high surrogates that have their low one. */
function addPairs(pairs: number[], text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    if ((text.charCodeAt(at) & 0xfc00) === 0xd800 && (text.charCodeAt(at + 1) & 0xfc00) === 0xdc00) pairs.push(at);
  }
}

/** How many of the indexes from 0 hold, where those that do come first. */
export function countBelow(length: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The offset, or the one behind it where it lies between the two halves of a character. */
export function wholeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return at > 0 && unit >= 0xdc00 && unit <= 0xdfff && surrogate.test(text.charAt(at - 1)) ? at + 1 : at;
}
