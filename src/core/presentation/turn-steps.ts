import type { Transcript, Turn } from '../transcript/model.ts';
import { groupKey } from './speaker-groups.ts';

export type Step = 'turn' | 'question' | 'speaker';

/**
 * The turn that a step from `line` (0-based) leads to, null at the ends. A step back from within a turn leads to its own header first,
 * as every reader does it. `speaker` means the speaker of the turn that the line is in, or below, unless `group` (see `SpeakerGroup`) says whose.
 */
export function stepFrom(transcript: Transcript, line: number, step: Step, direction: 'next' | 'previous', group?: string): Turn | null {
  const stops = stopsOf(transcript, line, step, group);
  return (direction === 'next' ? stops.find((turn) => turn.line > line) : stops.filter((turn) => turn.line < line).at(-1)) ?? null;
}

/** The first turn of the speaker of the turn that the line is in, or of the `group` that is given. */
export function firstTurnOf(transcript: Transcript, line: number, group?: string): Turn | null {
  return stopsOf(transcript, line, 'speaker', group)[0] ?? null;
}

/** The last turn that begins at or above the line. */
export function turnAbove(transcript: Transcript, line: number): Turn | null {
  return transcript.turns.filter((turn) => turn.line <= line).at(-1) ?? null;
}

function stopsOf(transcript: Transcript, line: number, step: Step, group: string | undefined): readonly Turn[] {
  const { turns, exchanges } = transcript;
  switch (step) {
    case 'turn':
      return turns;
    case 'question':
      return exchanges.flatMap((exchange) => turns[exchange.turns[0] ?? -1] ?? []);
    case 'speaker': {
      const here = turnAbove(transcript, line);
      const key = group ?? (here === null ? undefined : groupKey(here));
      return turns.filter((turn) => groupKey(turn) === key);
    }
  }
}
