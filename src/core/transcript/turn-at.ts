import type { Transcript, Turn } from './model.ts';

/** The turn that holds `offset`, its label included; null in front matter, back matter and between turns. */
export function turnAt(transcript: Transcript, offset: number): Turn | null {
  let low = 0;
  let high = transcript.turns.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const turn = transcript.turns[middle];
    if (turn === undefined) return null;
    if (offset < turn.span.start) high = middle - 1;
    else if (offset >= turn.span.end) low = middle + 1;
    else return turn;
  }
  return null;
}
