import type { Quote } from '../claims/claim.ts';
import { lazily } from '../lazily.ts';
import { foldedAt, foldText, type Folded } from './fold.ts';
import type { Wanted } from './wanted.ts';

/**
 * What is looked for as a folded text has it. The quote is folded in its context, so that what is the same in the text is the same here;
 * and only when it is asked for: of a claim that was found already its place is enough. The stored place is that of the new text: how far
 * it is off is the same for the claims around it.
 */
export function foldWanted({ quote, stored }: Wanted, folded: Folded): Wanted {
  const known = lazily(() => foldQuote(quote));
  return {
    get quote() {
      return known();
    },
    stored: stored && { start: foldedAt(folded, stored.start), end: foldedAt(folded, stored.end) },
  };
}

/** In its context. */
export function foldQuote({ exact, prefix, suffix }: Quote): Quote {
  const whole = foldText(prefix + exact + suffix);
  const start = foldedAt(whole, prefix.length);
  const end = foldedAt(whole, prefix.length + exact.length);
  return { prefix: whole.text.slice(0, start), exact: whole.text.slice(start, end), suffix: whole.text.slice(end) };
}
