import assert from 'node:assert/strict';
import type { AnchoredClaim } from '../../src/core/anchoring/anchor.ts';
import { foldText } from '../../src/core/anchoring/fold.ts';
import { newlyCut } from '../../src/core/anchoring/token-edges.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { sliceSpan, type Span } from '../../src/core/text/span.ts';

export const oneBreak = (text: string): string => text.replace(/\r\n|\r/g, '\n');

/** Nobody sees them, and folding reads over them. */
const unseen = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** Its words as tagged; where they are said to be others, with the same digits, the same negations and most of the same letters. */
export function assertSaysTheSame(text: string, { claim, anchor }: AnchoredClaim): void {
  if (anchor.span === null) return;
  const { exact, prefix, suffix } = claim.quote;
  const is = sliceSpan(text, anchor.span);
  if (anchor.state === 'exact') assert.equal(oneBreak(is), oneBreak(exact));
  if (oneBreak(is) === oneBreak(exact)) {
    assertCutsNothingNew(text, anchor.span, claim);
    return;
  }
  const said = wholeCharacters(prefix + exact + suffix, { start: prefix.length, end: prefix.length + exact.length });
  const says = wholeCharacters(text, anchor.span);
  const tell = `${JSON.stringify(said)} is ${JSON.stringify(says)}`;
  const letters = (words: string): string => foldText(words).text.replaceAll(' ', '');
  if (anchor.similarity === 1) assert.equal(letters(says), letters(said), tell);
  assert.ok((anchor.similarity ?? 0) >= 0.6, tell);
  // A hyphen within a word is as good as none, and as a blank: "tw-o" and "will-not".
  const [read, apart] = ['', ' '].map((hyphen) => [telling(says, hyphen), telling(said, hyphen)] as const);
  assert.ok(read !== undefined && apart !== undefined);
  if (String(read[0]) !== String(read[1])) assert.deepEqual(apart[0], apart[1], tell);
}

function telling(words: string, hyphen: string): readonly string[] {
  const read = words.replace(unseen, '').normalize('NFKC').toLowerCase().replace(/(?<=[\p{L}\p{M}])[-‐‑](?=\p{L})/gu, hyphen)
    .replace(/\s+/gu, ' ').replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '').replaceAll('year', 'yr');
  return read.match(/\p{Nd}+|(?<!(?!\p{Script=Han})[\p{L}\p{M}])(?:two|not|no|will|this yr|yr)(?!(?!\p{Script=Han})[\p{L}\p{M}])|今年|不/gu) ?? [];
}

/** With all of the numbers, letters, marks and emoji that an end of the span cuts; what begins with white space may be cut. */
function wholeCharacters(text: string, span: Span): string {
  let { start, end } = span;
  while (start > 0 && start < end && /^\d\d/.test(text.slice(start - 1))) start--;
  while (start < end && /^\d\d/.test(text.slice(end - 1))) end++;
  const touched = [...new Intl.Segmenter('und').segment(text)].filter(({ index, segment }) => start < end && index < end && index + segment.length > start);
  return touched.map(({ index, segment }) => (/^\s/u.test(segment) ? text.slice(Math.max(index, start), Math.min(index + segment.length, end)) : segment)).join('');
}

/** A letter, digit or mark that runs on across an edge did so when the passage was tagged, and was the same. */
function assertCutsNothingNew(text: string, { start, end }: Span, { quote }: Claim): void {
  const characters = new Intl.Segmenter('und').segment(text);
  const runsOn = (at: number): boolean => {
    const whole = characters.containing(at);
    return /[A-Za-z0-9]{2}/.test(text.slice(at - 1, at + 1)) || (whole !== undefined && whole.index < at && !/^\s/u.test(whole.segment));
  };
  const before = [quote.prefix, quote.prefix.replace(unseen, '')].map((words) => words.at(-1));
  const after = [quote.suffix, quote.suffix.replace(unseen, '')].map((words) => words.at(0));
  if (start > 0 && runsOn(start)) assert.ok(before.includes(text.charAt(start - 1)), `cut after ${JSON.stringify(text.slice(0, start))}`);
  if (end < text.length && runsOn(end)) assert.ok(after.includes(text.charAt(end)), `cut before ${JSON.stringify(text.slice(end))}`);
}

/**
 * Where the tagged words stand in among what was typed between them ("his" in "hhisis"), or were made a part of another word, they may not be
 * found; but words that were stored without surroundings, as some tools do, may be parts of longer ones, and "har-bour" is "harbour".
 */
export function isPartOfAnother(text: string, place: Span, { quote }: Claim): boolean {
  if (quote.prefix + quote.suffix === '' || newlyCut(text, place, quote) === null) return false;
  const tokenAround = (words: string, { start, end }: Span): string => {
    const inner = words.slice(start, end);
    const before = /^[\p{L}\p{M}\p{N}-]/u.test(inner) ? (/[\p{L}\p{M}\p{N}-]*$/u.exec(words.slice(0, start))?.[0] ?? '') : '';
    const after = /[\p{L}\p{M}\p{N}-]$/u.test(inner) ? (/^[\p{L}\p{M}\p{N}-]*/u.exec(words.slice(end))?.[0] ?? '') : '';
    return foldText(before + inner + after).text;
  };
  const said = quote.prefix + quote.exact + quote.suffix;
  return tokenAround(text, place) !== tokenAround(said, { start: quote.prefix.length, end: quote.prefix.length + quote.exact.length });
}
