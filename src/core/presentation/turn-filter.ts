import { sliceSpan } from '../text/span.ts';
import type { Turn } from '../transcript/model.ts';
import { foldWords } from './fold-words.ts';

/** Which turns a filter leaves. Every word of it must stand in the turn: in its speaker's name or in what is said. */
export function turnFilter(text: string, filter: string): ((turn: Turn) => boolean) | null {
  const words = foldWords(filter).split(' ').filter((word) => word !== '');
  if (words.length === 0) return null;
  return (turn) => {
    const said = foldWords(`${turn.speaker ?? ''} ${sliceSpan(text, turn.span)}`);
    return words.every((word) => said.includes(word));
  };
}
