import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import type { Doubt, Participant, Speaker, Transcript, Turn } from '../model.ts';
import { lazily } from '../../lazily.ts';
import { turnAt } from '../turn-at.ts';
import { type Block, blockAt } from './blocks.ts';
import type { Place, PlacedMark } from './blocks.ts';
import type { LiveState } from './live-state.ts';
import { blockOf, type Moved, movedBlocks, moveSpan, placeLines } from './moved.ts';
import { editTurn, moveTurn } from './moved-turn.ts';
import { turnNow } from './turn-now.ts';

/**
 * The transcript as it is now: what the edits left where it was is the same object. What follows of it when it is asked for is what it is now,
 * whatever is edited by then.
 */
export function materialise(state: LiveState): Transcript {
  const { base } = state;
  const { transcript } = base;
  if (!state.edited) return transcript;
  const moved = movedBlocks(state);
  const placeSpan = spanPlacer(moved);
  const turns = placeTurns(state, moved);
  const kinds = (spans: readonly Span[], ...wanted: readonly string[]): readonly Span[] => placeAll(moved, spans, ({ start }) => start, moveSpan,
    ({ shown }) => shown.filter(({ mark: { kind } }) => wanted.includes(kind)), ({ start, end }, by) => ({ start: start + by, end: end + by }));
  const late = {
    lines: lazily(placeLines(base.lines, moved)),
    marks: lazily(() => placeAll(moved, transcript.marks, ({ span }) => span.start,
      (mark, by) => ({ kind: mark.kind, span: moveSpan(mark.span, by) }), ({ shown }) => shown, ({ mark: { kind }, from, to }, by) => ({ kind, span: { start: from + by, end: to + by } }))),
    headings: lazily(() => kinds(transcript.headings, 'heading', 'section')),
    pageBreaks: lazily(() => kinds(transcript.pageBreaks, 'page-break', 'timing')),
    stageDirections: lazily(() => placeAll(moved, transcript.stageDirections, ({ start }) => start, moveSpan, ({ directions }) => directions, ({ start, end }, by) => ({ start: start + by, end: end + by }))),
  };
  const { format, roleWords, title, date, place, time, exchanges } = transcript;
  return {
    format, roleWords, title, date, place, time, exchanges,
    titleSpan: transcript.titleSpan && placeSpan(transcript.titleSpan),
    participants: transcript.participants.map((person): Participant => withSpan(person, placeSpan(person.span))),
    speakers: countAgain(transcript.speakers, transcript.turns, turns),
    turns: turns.all,
    backMatterFrom: transcript.backMatterFrom === null ? null : placeLine(base.lines, moved, transcript.backMatterFrom),
    doubts: transcript.doubts.map((doubt): Doubt => withSpan(doubt, placeSpan(doubt.span))),
    get sections() { return transcript.sections; },
    get lines() { return late.lines(); },
    get marks() { return late.marks(); },
    get headings() { return late.headings(); },
    get pageBreaks() { return late.pageBreaks(); },
    get stageDirections() { return late.stageDirections(); },
  };
}

function withSpan<T extends { readonly span: Span }>(item: T, span: Span): T {
  return span === item.span ? item : { ...item, span };
}

function spanPlacer(moved: readonly Moved[]): (span: Span) => Span {
  return (span) => {
    const own = blockOf(moved, span.start);
    if (!own) return span;
    const { block: { start }, edited, units } = own;
    if (!edited) return moveSpan(span, units);
    const by = (place: Place): boolean => place.base === span;
    const place = edited.paragraphs.find(by) ?? edited.others.find(by);
    return place ? { start: place.start + start + units, end: place.end + start + units } : moveSpan(span, units);
  };
}

/** A list in the order of the text: of blocks that were edited what they hold, of others what was read, moved along. */
function placeAll<T, P>(
  moved: readonly Moved[], list: readonly T[], startOf: (item: T) => number, shift: (item: T, by: number) => T, held: (edited: NonNullable<Block['edited']>) => readonly P[], place: (held: P, by: number) => T,
): readonly T[] {
  const placed: T[] = [];
  let at = 0;
  for (const { block: { start, end }, edited, units } of moved) {
    if (edited) {
      for (const own of held(edited)) placed.push(place(own, start + units));
      while (at < list.length && startOf(list[at] as T) < end) at++;
    } else {
      for (; at < list.length && startOf(list[at] as T) < end; at++) placed.push(units === 0 ? list[at] as T : shift(list[at] as T, units));
    }
  }
  while (at < list.length) placed.push(list[at++] as T);
  return placed;
}

function placeLine({ starts }: LineIndex, moved: readonly Moved[], line: number): number {
  const own = blockOf(moved, starts[line] ?? Infinity);
  if (!own) return line;
  const mark = own.edited?.marks.find((placed: PlacedMark) => placed.mark.line === line);
  return mark ? mark.line + own.block.line + own.lines : line + own.lines;
}

/** All turns, and the indexes of those of which words were edited. */
interface PlacedTurns {
  readonly all: readonly Turn[];
  readonly edited: readonly number[];
}

function placeTurns(state: LiveState, moved: readonly Moved[]): PlacedTurns {
  const { base } = state;
  const editedTurns: number[] = [];
  let at = 0;
  const all = base.transcript.turns.map((turn, index) => {
    while (at < moved.length - 1 && (moved[at]?.block.end ?? Infinity) <= turn.span.start) at++;
    let last = at;
    let edited = false;
    for (; last < moved.length && (last === at || (moved[last]?.block.start ?? Infinity) < turn.span.end); last++) edited ||= moved[last]?.edited !== null && moved[last]?.block.turn === index;
    const own = moved[at];
    if (!own) return turn;
    if (!edited) return moveTurn(turn, own);
    editedTurns.push(index);
    return readTurn(state, turn, last - 1, (first) => moved[first] ?? own);
  });
  return { all, edited: editedTurns };
}

/** The turn that holds an offset of the text as it is now, its label included: the same as of the whole transcript, without that. */
export function turnNowAt(state: LiveState, offset: number): Turn | null {
  const { base, blocks } = state;
  const { index, start, line } = blockAt(blocks, offset);
  const block = blocks.all[index];
  const turn = block && base.transcript.turns[block.turn];
  // Where turns meet on a line, a block tells nothing.
  if (!block || !turn) return turnAt(materialise(state), offset);
  let first = index;
  let units = start;
  let above = line;
  for (let before = blocks.all[first - 1]; before && (blocks.all[first]?.start ?? 0) > turn.span.start; before = blocks.all[--first - 1]) {
    units -= before.length;
    above -= before.lineCount;
  }
  const own = blocks.all[first] ?? block;
  const moved = { block: own, edited: own.edited, units: units - own.start, lines: above - own.line };
  let isEdited = false;
  let last = first;
  for (; last <= index || (blocks.all[last]?.start ?? Infinity) < turn.span.end; last++) isEdited ||= (blocks.all[last]?.edited ?? null) !== null;
  const now = isEdited ? readTurn(state, turn, last - 1, () => moved) : moveTurn(turn, moved);
  return now.span.start <= offset && offset < now.span.end ? now : null;
}

function readTurn(state: LiveState, turn: Turn, near: number, movedAt: (block: number) => Moved): Turn {
  const { base } = state;
  const bare = base.bare.turns[turn.index];
  const own = bare && turnNow(state, near, bare);
  if (!own) return turn;
  const first = movedAt(own.block);
  return editTurn(turn, first, own, first.block.start + first.units, base.format);
}

/** Names that differ but in capitals are one speaker's. */
function countAgain(speakers: readonly Speaker[], before: readonly Turn[], { all, edited }: PlacedTurns): readonly Speaker[] {
  const more = new Map<string, number>();
  for (const index of edited) {
    const { speaker, words } = all[index] ?? { speaker: null, words: 0 };
    const name = speaker?.toLowerCase();
    if (name !== undefined) more.set(name, (more.get(name) ?? 0) + words - (before[index]?.words ?? 0));
  }
  return speakers.map((speaker) => {
    const own = more.get(speaker.name.toLowerCase()) ?? 0;
    return own === 0 ? speaker : { ...speaker, words: speaker.words + own };
  });
}
