import type { Role, TimeRange, Transcript } from '../../transcript/model.ts';

/** What `policy-transcripts structure` prints: lines count from 1, offsets are UTF-16 offsets of the text without its byte order mark. */
export interface StructureRecord {
  readonly title: string | null;
  /** ISO 8601 calendar date. */
  readonly date: string | null;
  readonly place: string | null;
  /** `HH:MM`. */
  readonly time: string | null;
  /** Null where the text is no transcript; then there are no turns. */
  readonly format: string | null;
  readonly participants: readonly { readonly name: string; readonly role: Role; readonly description: string | null }[];
  readonly turns: readonly {
    readonly line: number;
    /** Null for an opening without a label. */
    readonly label: string | null;
    /** Null where the text does not tell who it is. */
    readonly speaker: string | null;
    readonly role: Role;
    readonly start: number;
    readonly end: number;
    readonly words: number;
    /** In seconds from the recording's beginning; only where the text tells. `end` is null where it does not. */
    readonly time?: TimeRange;
  }[];
  /** Each with the lines on which its turns begin. */
  readonly exchanges: readonly { readonly asker: string | null; readonly lines: readonly number[] }[];
  readonly backMatterFrom: number | null;
}

export function structureRecord(transcript: Transcript): StructureRecord {
  const { title, date, place, time, format, turns, backMatterFrom } = transcript;
  return {
    title,
    date,
    place,
    time,
    format,
    participants: transcript.participants.map(({ name, role, description }) => ({ name, role, description })),
    turns: turns.map(({ line, label, speaker, role, span, words, time }) => ({
      line: line + 1, label: label === '' ? null : label, speaker, role, start: span.start, end: span.end, words, ...(time && { time }),
    })),
    exchanges: transcript.exchanges.map((exchange) => ({ asker: exchange.asker, lines: exchange.turns.flatMap((index) => turns[index] ?? []).map((turn) => turn.line + 1) })),
    backMatterFrom: backMatterFrom === null ? null : backMatterFrom + 1,
  };
}
