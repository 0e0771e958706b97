import type { LineIndex } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import type { Doubt, Participant, Point, Speaker, Transcript, Turn } from '../model.ts';
import { copyTurn } from '../parsed-turn.ts';
import { turnAt } from '../turn-at.ts';
import { findPoints } from '../points.ts';
import { type Block, blockAt } from './blocks.ts';
import type { Place, PlacedMark } from './blocks.ts';
import type { LiveState } from './live-state.ts';
import { blockOf, type Moved, movedBlocks, moveSpan } from './moved.ts';
import { turnNow } from './turn-now.ts';

/** The transcript as it is now: what the edits left where it was is the same object. */
export function materialise(state: LiveState): Transcript {
  const { base } = state;
  const { transcript } = base;
  if (!state.edited) return transcript;
  const moved = movedBlocks(state);
  const last = moved.at(-1);
  const length = last ? last.block.start + last.units + last.block.length : 0;
  const placeSpan = spanPlacer(moved);
  const turns = placeTurns(state, moved);
  const marks = (shown: readonly (Transcript['marks'][number])[]): Transcript['marks'] => placeAll(moved, shown, ({ span }) => span.start,
    (mark, by) => ({ kind: mark.kind, span: moveSpan(mark.span, by) }), ({ shown: own }) => own, ({ mark: { kind }, from, to }, by) => ({ kind, span: { start: from + by, end: to + by } }));
  const kinds = (spans: readonly Span[], ...wanted: readonly string[]): readonly Span[] => placeAll(moved, spans, ({ start }) => start, moveSpan,
    ({ shown }) => shown.filter(({ mark: { kind } }) => wanted.includes(kind)), ({ start, end }, by) => ({ start: start + by, end: end + by }));
  return {
    ...transcript,
    lines: placeLines(state, moved, length),
    titleSpan: transcript.titleSpan && placeSpan(transcript.titleSpan),
    participants: transcript.participants.map((person): Participant => withSpan(person, placeSpan(person.span))),
    speakers: countAgain(transcript.speakers, transcript.turns, turns),
    turns,
    marks: marks(transcript.marks),
    headings: kinds(transcript.headings, 'heading', 'section'),
    pageBreaks: kinds(transcript.pageBreaks, 'page-break', 'timing'),
    stageDirections: placeAll(moved, transcript.stageDirections, ({ start }) => start, moveSpan, ({ directions }) => directions, ({ start, end }, by) => ({ start: start + by, end: end + by })),
    backMatterFrom: transcript.backMatterFrom === null ? null : placeLine(base.lines, moved, transcript.backMatterFrom),
    doubts: transcript.doubts.map((doubt): Doubt => withSpan(doubt, placeSpan(doubt.span))),
  };
}

function withSpan<T extends { readonly span: Span }>(item: T, span: Span): T {
  return span === item.span ? item : { ...item, span };
}

function spanPlacer(moved: readonly Moved[]): (span: Span) => Span {
  return (span) => {
    const own = blockOf(moved, span.start);
    if (!own) return span;
    const { block: { edited, start }, units } = own;
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
  for (const { block: { start, end, edited }, units } of moved) {
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

function placeLines({ base }: LiveState, moved: readonly Moved[], length: number): LineIndex {
  const starts: number[] = [];
  for (const { block: { line, lines, start, edited }, units } of moved) {
    if (edited) {
      let at = start + units;
      for (const own of edited.lines) {
        starts.push(at);
        at += own.length;
      }
    } else for (let own = line; own < line + lines; own++) starts.push((base.lines.starts[own] ?? 0) + units);
  }
  return { starts, length };
}

function placeLine({ starts }: LineIndex, moved: readonly Moved[], line: number): number {
  const own = blockOf(moved, starts[line] ?? Infinity);
  if (!own) return line;
  const mark = own.block.edited?.marks.find((placed: PlacedMark) => placed.mark.line === line);
  return mark ? mark.line + own.block.line + own.lines : line + own.lines;
}

function placeTurns(state: LiveState, moved: readonly Moved[]): readonly Turn[] {
  const { base } = state;
  let at = 0;
  return base.transcript.turns.map((turn, index) => {
    while (at < moved.length - 1 && (moved[at]?.block.end ?? Infinity) <= turn.span.start) at++;
    let last = at;
    let edited = false;
    for (; last < moved.length && (last === at || (moved[last]?.block.start ?? Infinity) < turn.span.end); last++) edited ||= moved[last]?.block.edited !== null && moved[last]?.block.turn === index;
    const own = moved[at];
    if (!own) return turn;
    return edited ? readTurn(state, turn, last - 1, (first) => moved[first] ?? own) : moveTurn(turn, own.units, own.lines);
  });
}

/** The turn that holds an offset of the text as it is now, its label included: the same as of the whole transcript, without that. */
export function turnNowAt(state: LiveState, offset: number): Turn | null {
  const { base, blocks } = state;
  const { index, start, line } = blockAt(blocks, offset);
  const block = blocks.all[index];
  const turn = block && base.transcript.turns[block.turn];
  // Where turns meet on a line, a block tells nothing.
  if (!block || !turn) return turnAt(materialise(state), offset);
  let last = index;
  while ((blocks.all[last + 1]?.start ?? Infinity) < turn.span.end) last++;
  const movedAt = (first: number): Moved => {
    const between = blocks.all.slice(first, index);
    const own = blocks.all[first] ?? block;
    return { block: own, units: start - between.reduce((sum, { length }) => sum + length, 0) - own.start, lines: line - between.reduce((sum, { lineCount }) => sum + lineCount, 0) - own.line };
  };
  let first = index;
  while (first > 0 && (blocks.all[first]?.start ?? 0) > turn.span.start) first--;
  const isEdited = blocks.all.slice(first, last + 1).some(({ edited }) => edited !== null);
  const { units, lines } = movedAt(first);
  const now = isEdited ? readTurn(state, turn, last, movedAt) : moveTurn(turn, units, lines);
  return now.span.start <= offset && offset < now.span.end ? now : null;
}

function readTurn(state: LiveState, turn: Turn, near: number, movedAt: (block: number) => Moved): Turn {
  const { base } = state;
  const bare = base.bare.turns[turn.index];
  const own = bare && turnNow(state, near, bare);
  if (!own) return turn;
  const first = movedAt(own.block);
  const by = first.block.start + first.units;
  const shift = (span: Span): Span => moveSpan(span, by);
  return copyTurn(turn, {
    line: turn.line + first.lines,
    labelSpan: shift(own.labelSpan),
    repeats: own.repeats.map(shift),
    span: shift(own.span),
    paragraphs: own.paragraphs.map(shift),
    points: findPoints(own.text, own.paragraphs, base.format).map((point) => movePoint(point, by)),
    words: turn.words + own.words,
  });
}

function moveTurn(turn: Turn, by: number, lines: number): Turn {
  if (by === 0 && lines === 0) return turn;
  const shift = (span: Span): Span => moveSpan(span, by);
  return copyTurn(turn, {
    line: turn.line + lines,
    labelSpan: shift(turn.labelSpan),
    repeats: turn.repeats.map(shift),
    span: shift(turn.span),
    paragraphs: turn.paragraphs.map(shift),
    points: turn.points.map((point) => movePoint(point, by)),
  });
}

function movePoint({ ordinal, span, heading }: Point, by: number): Point {
  return { ordinal, span: moveSpan(span, by), heading: moveSpan(heading, by) };
}

function countAgain(speakers: readonly Speaker[], before: readonly Turn[], now: readonly Turn[]): readonly Speaker[] {
  return speakers.map((speaker) => {
    const more = speaker.turns.reduce((sum, turn) => sum + (now[turn]?.words ?? 0) - (before[turn]?.words ?? 0), 0);
    return more === 0 ? speaker : { ...speaker, words: speaker.words + more };
  });
}
