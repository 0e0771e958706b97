import { lineAt, lineSpan } from '../text/line-index.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import { applyEdits, type TextEdit } from '../text/text-edit.ts';
import type { Transcript } from '../transcript/model.ts';
import type { ReadableTranscript } from './readable-transcript.ts';
import { labelsOf, speakerAt, type SpeakerPlace } from './speaker-at.ts';

/** Why a speaker is not renamed. `not-read`: with the new name the turn on that 1-based line would not be what it is now. */
export type RenameProblem =
  | { readonly code: 'not-here' | 'nameless' | 'empty' | 'line-break' | 'colon' }
  | { readonly code: 'not-read'; readonly name: string; readonly line: number };

/** A transcript, and how its text would be read if it were changed. */
export interface RenameableTranscript extends Pick<ReadableTranscript, 'text' | 'transcript'> {
  reread(changed: string): Transcript;
}

/** The words that a person would rename at the offset, or why there are none. */
export function renameableAt(document: RenameableTranscript, offset: number): SpeakerPlace | RenameProblem {
  const place = speakerAt(document, offset);
  if (place === null) return { code: 'not-here' };
  return place.turn !== null && !place.turn.named ? { code: 'nameless' } : place;
}

/**
 * The edits that give a speaker's labels another name: those that are written as the one at the offset, and his entries in the lists above
 * where they are written so. His other labels stay. Refused where the text would then be read otherwise.
 */
export function renameSpeaker(document: RenameableTranscript, offset: number, newName: string): readonly TextEdit[] | RenameProblem {
  const place = renameableAt(document, offset);
  if ('code' in place) return place;
  const name = newName.trim();
  if (name === '') return { code: 'empty' };
  if (/[\r\n\u2028\u2029]/u.test(name)) return { code: 'line-break' };
  if (/[:：]/u.test(name)) return { code: 'colon' };
  const { text, transcript } = document;
  const written = sliceSpan(text, place.span);
  if (name === written) return [];
  const spans = [...entriesOf(text, transcript, written), ...labelsOf(place).filter((span) => sliceSpan(text, span) === written)];
  // A name that the list writes in a way of its own, over two blanks say, is found by its place alone.
  if (!spans.some(({ start }) => start === place.span.start)) spans.push(place.span);
  const edits = spans.map((span) => ({ ...span, text: name })).sort((a, b) => a.start - b.start);
  const line = firstLost(transcript, document.reread(applyEdits(text, edits)), edits, name);
  return line === null ? edits : { code: 'not-read', name, line };
}

/** What stands before a name in a list: marks of one, an honorific, an office. */
const BEFORE_NAME = /^(?:[#>*•-]+\s)?(?:\p{Lu}[\p{L}.]{0,20}\s){0,3}$/u;
const AFTER_NAME = /^\s{0,3}(?:$|[,，;(（|]|[-–—]\s)/u;

/** The name at the head of lines in the lists of participants; there may be two lists, of which the transcript tells the first. */
function entriesOf(text: string, { lines, turns, participants, headings, titleSpan }: Transcript, name: string): readonly Span[] {
  const first = participants[0];
  const until = turns[0]?.line ?? 0;
  if (first === undefined) return [];
  const from = lineAt(lines, Math.min(first.span.start, headings[0]?.start ?? Infinity));
  return Array.from({ length: Math.max(0, until - from) }, (_, index) => lineSpan(text, lines, from + index)).flatMap((line) => {
    const words = sliceSpan(text, line);
    const at = words.indexOf(name);
    if (at === -1 || line.start === titleSpan?.start) return [];
    if (!BEFORE_NAME.test(words.slice(0, at).trimStart()) || !AFTER_NAME.test(words.slice(at + name.length))) return [];
    return [{ start: line.start + at, end: line.start + at + name.length }];
  });
}

/** The 1-based line of the first turn that is no more what it was: its place and label, else its words. Null where all are. */
function firstLost(before: Transcript, after: Transcript, edits: readonly TextEdit[], name: string): number | null {
  const renamed = new Set(edits.map(({ start }) => start));
  let grown = 0;
  let next = 0;
  const moved = before.turns.find(({ index, label, labelSpan, named, repeats, span }) => {
    for (; next < edits.length && (edits[next]?.end ?? 0) <= span.start; next++) grown += growth(edits[next]);
    const now = after.turns[index];
    return now?.span.start !== span.start + grown || now.named !== named || now.repeats.length !== repeats.length
      || now.label !== (label !== '' && renamed.has(labelSpan.start) ? name : label);
  });
  const lost = moved ?? before.turns.find(({ index, words }) => after.turns[index]?.words !== words) ?? after.turns[before.turns.length];
  return lost === undefined ? null : lost.line + 1;
}

function growth(edit: TextEdit | undefined): number {
  return edit === undefined ? 0 : edit.text.length - (edit.end - edit.start);
}
