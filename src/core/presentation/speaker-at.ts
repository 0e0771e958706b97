import { sliceSpan, type Span } from '../text/span.ts';
import type { Participant, Transcript, Turn } from '../transcript/model.ts';
import type { ReadableTranscript } from './readable-transcript.ts';
import { groupKey, speakerGroups, type SpeakerGroup } from './speaker-groups.ts';

/** Where the text names somebody: a label, or his name in the list of participants. */
export interface SpeakerPlace {
  /** The words that name him there. */
  readonly span: Span;
  /** The turn of the label; null in the list. */
  readonly turn: Turn | null;
  /** Null for somebody who is listed and says nothing. */
  readonly group: SpeakerGroup | null;
  /** Null for somebody whom no list names. */
  readonly participant: Participant | null;
}

type Text = Pick<ReadableTranscript, 'text' | 'transcript'>;

/** Who is named at the offset; the end of a name counts, as a cursor may stand there. Null where nobody is. */
export function speakerAt({ text, transcript }: Text, offset: number): SpeakerPlace | null {
  const turn = turnFrom(transcript, offset);
  const span = turn === null ? undefined : labelsOfTurn(turn).find(({ start, end }) => start <= offset && offset <= end);
  if (turn !== null && span !== undefined) {
    const group = speakerGroups(transcript).find(({ key }) => key === groupKey(turn)) ?? null;
    return { span, turn, group, participant: listed(transcript, turn.speaker) };
  }
  for (const participant of transcript.participants) {
    const name = nameSpan(text, participant);
    if (offset < name.start || offset > name.end) continue;
    const group = speakerGroups(transcript).find(({ speaker }) => speaker?.name.toLowerCase() === participant.name.toLowerCase()) ?? null;
    return { span: name, turn: null, group, participant };
  }
  return null;
}

/** All labels that stand for the same speaker. */
export function labelsOf({ group }: SpeakerPlace): readonly Span[] {
  return (group?.turns ?? []).flatMap(labelsOfTurn);
}

/** The name itself within the entry of the list; the entry where it is written in another way. */
export function nameSpan(text: string, { name, span }: Participant): Span {
  const at = sliceSpan(text, span).indexOf(name);
  return at === -1 ? span : { start: span.start + at, end: span.start + at + name.length };
}

function listed({ participants }: Transcript, name: string | null): Participant | null {
  return participants.find((participant) => participant.name.toLowerCase() === name?.toLowerCase()) ?? null;
}

/** In the order of the text; none of an opening without a label. */
function labelsOfTurn({ label, labelSpan, repeats }: Turn): readonly Span[] {
  return label === '' ? repeats : [labelSpan, ...repeats];
}

/** The last turn that begins at or above the offset. */
function turnFrom({ turns }: Transcript, offset: number): Turn | null {
  let low = 0;
  let high = turns.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((turns[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return turns[low] ?? null;
}
