import { foldedAt, foldText, type Folded } from './fold.ts';
import type { Wanted } from './wanted.ts';

/**
 * What is looked for as a folded text has it. The quote is folded in its context, so that what is the same in the text is the same here.
 * The stored place is that of the new text: how far it is off is the same for the claims around it.
 */
export function foldWanted({ quote: { exact, prefix, suffix }, stored }: Wanted, folded: Folded): Wanted {
  const whole = foldText(prefix + exact + suffix);
  const start = foldedAt(whole, prefix.length);
  const end = foldedAt(whole, prefix.length + exact.length);
  return {
    quote: { prefix: whole.text.slice(0, start), exact: whole.text.slice(start, end), suffix: whole.text.slice(end) },
    stored: stored && { start: foldedAt(folded, stored.start), end: foldedAt(folded, stored.end) },
  };
}
