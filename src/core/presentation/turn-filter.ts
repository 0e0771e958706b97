import { sliceSpan } from '../text/span.ts';
import type { Turn } from '../transcript/model.ts';

/** Which turns a filter leaves. Every word of it must stand in the turn: in its speaker's name or in what is said. */
export function turnFilter(text: string, filter: string): ((turn: Turn) => boolean) | null {
  const words = fold(filter).split(' ').filter((word) => word !== '');
  if (words.length === 0) return null;
  return (turn) => {
    const said = fold(`${turn.speaker ?? ''} ${sliceSpan(text, turn.span)}`);
    return words.every((word) => said.includes(word));
  };
}

/** Without case, accents and widths, and with single blanks, so that "muller" finds "Müller". */
function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/gu, ' ');
}
