import { newlyCut } from './token-edges.ts';
import type { Wanted } from './wanted.ts';

/** How far the surroundings of an occurrence are those that the claim was tagged in. */
export interface Agreement {
  /** UTF-16 offset of the occurrence. */
  readonly at: number;
  /** Code units that agree, counted outward from the passage on both sides. */
  readonly units: number;
  /** What those say, as `weigh` counts. */
  readonly weight: number;
  /** Both sides agree from end to end. */
  readonly full: boolean;
  /** What the sides that agree from end to end say, as `weigh` counts. */
  readonly wholeSides: number;
  /** What agrees on the side that says more, as `weigh` counts. */
  readonly side: number;
}

export function agreementAt(text: string, { quote }: Wanted, at: number): Agreement {
  const { exact, prefix, suffix } = quote;
  const end = at + exact.length;
  let before = 0;
  while (before < prefix.length && text.charCodeAt(at - 1 - before) === prefix.charCodeAt(prefix.length - 1 - before)) before++;
  let after = 0;
  while (after < suffix.length && text.charCodeAt(end + after) === suffix.charCodeAt(after)) after++;
  const weightBefore = weigh(withoutLabel(prefix.slice(prefix.length - before)));
  const weightAfter = weigh(suffix.slice(0, after));
  const wholeBefore = before === prefix.length;
  const wholeAfter = after === suffix.length;
  return {
    at,
    units: before + after,
    weight: weightBefore + weightAfter,
    full: wholeBefore && wholeAfter,
    wholeSides: (wholeBefore ? weightBefore : 0) + (wholeAfter ? weightAfter : 0),
    side: Math.max(weightBefore, weightAfter),
  };
}

/** Who speaks stands before all that he says: that it stands there again tells no place from another. */
export function withoutLabel(words: string): string {
  const spoken = words.trimEnd();
  return spoken.endsWith(':') || spoken.endsWith('：') ? words.slice(0, Math.max(words.lastIndexOf('\n', spoken.length), words.lastIndexOf('\r', spoken.length)) + 1) : words;
}

/** True where the words stand at `at` in all of their stored context, and cut nothing that they did not cut. */
export function standsAt(text: string, { quote }: Wanted, at: number): boolean {
  const end = at + quote.exact.length;
  if (!beginsAt(text, quote.exact, at) || !beginsAt(text, quote.suffix, end) || !endsWithAt(text, quote.prefix, at)) return false;
  // What is the same on both sides of an edge is cut as it was.
  return (quote.prefix !== '' && quote.suffix !== '') || newlyCut(text, { start: at, end }, quote) === null;
}

/** True where `words` end right before `at`. */
export function endsWithAt(text: string, words: string, at: number): boolean {
  return at >= words.length && beginsAt(text, words, at - words.length);
}

/** As `startsWith`, which V8 compares unit by unit: a slice is compared as a block. */
export function beginsAt(text: string, words: string, at: number): boolean {
  return at >= 0 && text.slice(at, at + words.length) === words;
}

/**
 * How much a stretch of text says, about in letters: white space and punctuation nothing, a Chinese character as much as three
 * letters. What is short says little however often it agrees. Counting stops at `enough`.
 */
export function weigh(words: string, enough = Infinity): number {
  let weight = 0;
  for (let at = 0; at < words.length && weight < enough; at++) {
    const unit = words.charCodeAt(at);
    if (unit < 0x80) {
      const letter = unit | 0x20;
      if ((letter >= 0x61 && letter <= 0x7a) || (unit >= 0x30 && unit <= 0x39)) weight++;
    } else if (unit >= 0x3040 && unit <= 0xd7ff) weight += 3;
    else if ((unit >= 0xc0 && unit < 0x2000) || (unit >= 0xd800 && unit <= 0xdfff)) weight++;
  }
  return weight;
}
