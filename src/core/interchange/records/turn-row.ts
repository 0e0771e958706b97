import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Role } from '../../transcript/model.ts';
import { exchangesByTurn } from './exchanges-by-turn.ts';

/**
 * A turn as one row of a table; the order of the keys is that of the columns. `index`, `line` and `exchange` count from 1; `start` and `end`
 * are UTF-16 offsets of the text without its byte order mark, from the label to the end of the last paragraph.
 */
export interface TurnRow {
  readonly document: string;
  readonly index: number;
  readonly line: number;
  /** Null where the text does not tell who it is. */
  readonly speaker: string | null;
  /** Null for an opening without a label. */
  readonly label: string | null;
  readonly role: Role;
  /** Of a reporter: the paper, agency or station; null where the text calls him by it alone. */
  readonly outlet: string | null;
  /** Null for a turn that belongs to no question. */
  readonly exchange: number | null;
  readonly asker: string | null;
  readonly start: number;
  readonly end: number;
  readonly words: number;
  /** When it begins and ends, in seconds from the recording's beginning, where the text tells. */
  readonly time: number | null;
  readonly timeEnd: number | null;
  /** What is said, without the label and what stands between the paragraphs, a paragraph a line. */
  readonly text: string;
}

export function turnRows({ name, text, transcript }: CorpusDocument): readonly TurnRow[] {
  const exchangeOf = exchangesByTurn(transcript);
  const outlets = new Map(transcript.speakers.map(({ name: speaker, outlet }) => [speaker, outlet]));
  return transcript.turns.map((turn) => {
    const exchange = exchangeOf.get(turn.index);
    return {
      document: name,
      index: turn.index + 1,
      line: turn.line + 1,
      speaker: turn.speaker,
      label: turn.label === '' ? null : turn.label,
      role: turn.role,
      outlet: turn.speaker === null ? null : (outlets.get(turn.speaker) ?? null),
      exchange: exchange === undefined ? null : exchange.index + 1,
      asker: exchange?.asker ?? null,
      start: turn.span.start,
      end: turn.span.end,
      words: turn.words,
      time: turn.time?.start ?? null,
      timeEnd: turn.time?.end ?? null,
      text: turn.paragraphs.map((paragraph) => sliceSpan(text, paragraph)).join('\n'),
    };
  });
}
