import { countBelow } from '../../text/code-points.ts';
import { splitLines } from './split-lines.ts';
import type { Span } from '../../text/span.ts';
import { findStageDirections } from '../stage-directions.ts';
import type { Candidate } from '../lines/choose-labels.ts';
import type { Mark } from '../lines/scan-lines.ts';
import type { Base } from './base.ts';
import type { Block, EditedBlock, Place, PlacedMark } from './blocks.ts';

export function editBlock(base: Base, block: Block): EditedBlock {
  const { start, end, line } = block;
  const paragraphs = base.bare.turns[block.turn]?.paragraphs ?? [];
  const placed = (marks: readonly Mark[]): PlacedMark[] => within(marks, ({ whole }) => whole.start, start, end)
    .map((mark) => ({ mark, line: mark.line - line, start: mark.span.start - start, end: mark.span.end - start, from: mark.whole.start - start, to: mark.whole.end - start }));
  const places = (spans: readonly Span[]): Place[] => within(spans, (span) => span.start, start, end).map((span) => ({ base: span, start: span.start - start, end: span.end - start }));
  const text = base.text.slice(start, end);
  const lines = splitLines(text, block.lines);
  return {
    lines,
    reads: lines.map(() => undefined),
    marks: placed(base.scanned.marks),
    shown: placed(base.bare.marks()),
    paragraphs: places(paragraphs),
    directions: findStageDirections(text, base.format).map((span) => ({ base: null, ...span })),
    others: places(base.others),
    words: 0,
    above: candidateAbove(base, start),
    decides: base.decides >= start && base.decides < end ? base.decides - start : null,
  };
}

function candidateAbove({ candidates }: Base, offset: number): Candidate | undefined {
  return candidates[countBelow(candidates.length, (index) => (candidates[index]?.mark.whole.start ?? 0) < offset) - 1];
}

/** Those of a list in the order of the text that begin in a stretch. */
export function within<T>(list: readonly T[], startOf: (item: T) => number, from: number, to: number): readonly T[] {
  const below = (offset: number): number => countBelow(list.length, (index) => startOf(list[index] as T) < offset);
  const first = below(from);
  return list.slice(first, Math.max(first, below(to)));
}

/** Marks, with those moved that begin behind an edit. */
export function moveMarks(marks: readonly PlacedMark[], from: number, units: number, lines: number): readonly PlacedMark[] {
  if ((marks.at(-1)?.from ?? -1) < from) return marks;
  return marks.map((own) => (own.from < from ? own : { mark: own.mark, line: own.line + lines, start: own.start + units, end: own.end + units, from: own.from + units, to: own.to + units }));
}

/** Spans, with those moved that end behind an edit: one that it is in becomes longer. */
export function movePlaces(places: readonly Place[], from: number, units: number): readonly Place[] {
  return places.length === 0 ? places : places.map((own) => (own.end < from || (own.end === from && own.start < from) ? own : { base: own.base, start: own.start >= from ? own.start + units : own.start, end: own.end + units }));
}
