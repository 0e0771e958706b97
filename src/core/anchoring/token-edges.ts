import type { Quote } from '../claims/claim.ts';
import { isInsideGrapheme } from '../text/graphemes.ts';
import type { Span } from '../text/span.ts';

/** Code units of a token looked at beyond a passage: twice the context that is stored. */
const furthest = 64;

/**
 * The passage with all of the numbers or words that its edges cut now and did not cut when it was tagged, or null where there are none:
 * "1,500 homes" stands in "21,500 homes", but nobody tagged it there. A passage that began within a token still may, in the same one.
 */
export function newlyCut(text: string, span: Span, { exact, prefix, suffix }: Quote): Span | null {
  if (exact === '' || (!isJoined(text, span.start) && !isJoined(text, span.end))) return null;
  const then = prefix + exact + suffix;
  const before = runBefore(text, span.start);
  const after = runAfter(text, span.end);
  const thenBefore = runBefore(then, prefix.length);
  const thenAfter = runAfter(then, prefix.length + exact.length);
  // A token that fills all of the stored context went on beyond it.
  const sameBefore = before.words === thenBefore.words || (thenBefore.edge === 0 && prefix !== '' && before.words.endsWith(thenBefore.words));
  const sameAfter = after.words === thenAfter.words || (thenAfter.edge === then.length && suffix !== '' && after.words.startsWith(thenAfter.words));
  const cutBefore = before.words !== '' && !sameBefore;
  const cutAfter = after.words !== '' && !sameAfter;
  return cutBefore || cutAfter ? { start: cutBefore ? before.edge : span.start, end: cutAfter ? after.edge : span.end } : null;
}

/**
 * The span with all of the numbers that its ends cut in two: "00 schools" of "500 schools" tells what "500" tells, and so it must be compared.
 */
export function withWholeNumbers(text: string, { start, end }: Span): Span {
  if (start === end) return { start, end };
  const before = digit.test(characterAt(text, start)) ? runBefore(text, start).edge : start;
  const after = digit.test(characterBefore(text, end)) ? runAfter(text, end).edge : end;
  return { start: before, end: after };
}

/** What belongs to the same token on the far side of an edge, and where that ends. */
interface Run {
  readonly words: string;
  readonly edge: number;
}

function runBefore(text: string, from: number): Run {
  let at = from;
  while (from - at < furthest && isJoined(text, at)) {
    const outer = characterBefore(text, at);
    at -= outer.length;
    if (isUnmarked(outer)) return { words: unmarked + text.slice(at + outer.length, from), edge: at };
  }
  return { words: text.slice(at, from), edge: at };
}

function runAfter(text: string, from: number): Run {
  let at = from;
  while (at - from < furthest && isJoined(text, at)) {
    const outer = characterAt(text, at);
    at += outer.length;
    if (isUnmarked(outer)) return { words: text.slice(from, at - outer.length) + unmarked, edge: at };
  }
  return { words: text.slice(from, at), edge: at };
}

/**
 * Chinese, Japanese or Thai letters stand side by side whether they are one word or two: that one touches counts, which one does not,
 * unless it makes another number of it or its contrary.
 */
function isUnmarked(character: string): boolean {
  return unspaced.test(character) && !telling.test(character);
}

const unmarked = '\0';
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const telling = /[〇零一二三四五六七八九十百千万萬亿億兆两兩半点點第负負不没未无無非]/u;
const letterOrDigit = /[\p{L}\p{M}\p{N}]/u;
const letter = /\p{L}/u;
const digit = /\p{Nd}/u;
/** A word or number may begin or end with these. */
const mark = /[\p{Sc}%‰％°]/u;
const sign = /[-+−±‐‑‒–~≈]/u;
/** These join only what stands on both sides of them. */
const joiner = /['’/]/;

/** Of most places ASCII blanks, letters and digits tell. */
const BLANK = 1;
const BODY = 2;
const kinds = Uint8Array.from({ length: 128 }, (_, unit) => (/[\t-\r ]/u.test(String.fromCharCode(unit)) ? BLANK : /[A-Za-z\d]/u.test(String.fromCharCode(unit)) ? BODY : 0));

/** True where a word, a number or a character goes on across `at`. */
function isJoined(text: string, at: number): boolean {
  if (at <= 0 || at >= text.length) return false;
  const [one, other] = [kinds[text.charCodeAt(at - 1)], kinds[text.charCodeAt(at)]];
  if (one === BODY && other === BODY) return true;
  if (other === BLANK || (one === BLANK && other === BODY)) return false;
  if (isInsideGrapheme(text, at)) return true;
  const before = characterBefore(text, at);
  const after = characterAt(text, at);
  const isBodyBefore = isBody(before);
  const isBodyAfter = isBody(after);
  if (isBodyBefore && isBodyAfter) return !isOtherScript(before, after) && !isOtherScript(after, before);
  if (isBodyBefore) {
    const next = characterAt(text, at + after.length);
    if (sign.test(after) || joiner.test(after)) return isBody(next) || (after === '+' && digit.test(before));
    return (after === '.' || after === ',' || after === ':') && digit.test(before) && digit.test(next);
  }
  if (isBodyAfter) {
    if (before === '.' || before === ',') return digit.test(after);
    if (sign.test(before)) return digit.test(after) || isBody(characterBefore(text, at - before.length));
    const previous = characterBefore(text, at - before.length);
    return joiner.test(before) ? isBody(previous) : before === ':' && digit.test(previous) && digit.test(after);
  }
  // "$" and "-5": a sign of a sum.
  return sign.test(before) && mark.test(after);
}

/** Between "open" and 港口 a word ends, with or without a blank. */
function isOtherScript(one: string, other: string): boolean {
  return isUnmarked(one) && letter.test(other) && !unspaced.test(other);
}

function isBody(character: string): boolean {
  return character !== '' && (letterOrDigit.test(character) || mark.test(character));
}

function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  if (at <= 0) return '';
  const pair = at >= 2 ? text.slice(at - 2, at) : '';
  return pair !== '' && (pair.codePointAt(0) ?? 0) > 0xffff ? pair : text.charAt(at - 1);
}
