import type { Span } from '../../text/span.ts';
import { isSpoken } from '../front-matter/read-front-matter.ts';
import { spokenLines } from '../lines/cut-turns.ts';
import { joinParagraphs, pairsOf, tellsWrapped } from '../lines/paragraphs.ts';
import { isBlank, type Mark, type TextLine } from '../lines/scan-lines.ts';
import { type Base, isLabelOf } from './base.ts';
import type { Block, EditedBlock, PlacedMark } from './blocks.ts';
import { type LineEdit, movedBlock } from './line-edit.ts';
import { type LiveState, lineNear } from './live-state.ts';
import { areThose, changed, type Changed, changedPieces, regionMarks, sameGap, sameMarks, type WindowEdit } from './match-windows.ts';
import { moreWords, type SaidChange } from './still-answers.ts';
import { openWindow, paragraphAround, type Window, type WindowText } from './window.ts';

/** What an edit changes of the words of a turn, be it lines and paragraphs; null where it may change more. */
export function changeLines(state: LiveState, own: LineEdit): SaidChange | null {
  const { base } = state;
  const { index, block, edited, written, touched, now, first: firstTouched, last: lastTouched, units, lines } = own;
  const whole = base.wrapped ? paragraphAround(edited.lines, firstTouched, lastTouched) : { first: firstTouched, last: lastTouched };
  if (whole === null) return null;
  const { first, last } = whole;
  const before = edited.lines.slice(first, firstTouched);
  const behind = edited.lines.slice(lastTouched + 1, last + 1);
  const begins = own.begins - before.reduce((sum, line) => sum + line.length, 0);
  const ends = own.lastBegins + (touched.at(-1)?.length ?? 0) + behind.reduce((sum, line) => sum + line.length, 0);
  const window = openWindow(state, index, written, { first, start: begins, old: [...before, ...touched, ...behind], oldReads: edited.reads.slice(first, last + 1), now: [...before, ...now, ...behind] });
  if (!window || (base.wrapped && meetsNeighbours(state, index, block, first, last + lines))) return null;
  const at: WindowEdit = { from: own.from - window.start, to: own.to - window.start, units, lines };
  const pieces = changedPieces(window, at);
  if (!sameMarks(window, at, ({ kind }) => kind === 'back-matter' && isBelowLabel(base, block)) || !sameGap(window, pieces, at)) return null;
  const region: Region = { edited, from: own.from, to: own.to, window, at, pieces, first, last, begins, ends, isSaid: !isBehind(base, own, first) };
  if ((region.isSaid && !isAnchored(region)) || !countsPairs(state, region)) return null;
  return changeParagraphs(state, own, region);
}

/** Lines of a block that may change, and what of them does. */
interface Region extends Pick<LineEdit, 'edited' | 'from' | 'to'> {
  readonly window: Window;
  readonly at: WindowEdit;
  readonly pieces: Changed<TextLine>;
  /** As they were. */
  readonly first: number;
  readonly last: number;
  /** The same in code units. */
  readonly begins: number;
  readonly ends: number;
  /** Whether its words are somebody's. */
  readonly isSaid: boolean;
}

/** Whether a line stands below the one that ends what is said. */
function isBehind({ behind }: Base, { block, edited: { marks } }: LineEdit, first: number): boolean {
  return block.line > behind || first >= (marks.find(({ mark: { kind, line } }) => kind === 'back-matter' && line === behind)?.line ?? Infinity);
}

/** Above the labels the words of what looks like the end may be the time at which all begins. */
function isBelowLabel({ scanned: { marks }, from }: Base, block: Block): boolean {
  return (marks.find(({ kind, line }) => kind === 'label' && line >= from)?.line ?? Infinity) < block.line;
}

/** Whether lines may be one paragraph with those of the next block. */
function meetsNeighbours(state: LiveState, index: number, block: Block, first: number, last: number): boolean {
  const { all } = state.blocks;
  const meets = (other: Block | undefined, line: number): boolean => other?.turn === block.turn && !isBlank(lineNear(state, index, line) ?? '');
  return (first === 0 && meets(all[index - 1], -1)) || (last === block.lineCount - 1 && meets(all[index + 1], block.lineCount) && !isBlank(lineNear(state, index, last) ?? ''));
}

/** Whether all that comes and goes does so behind words of the same turn that stay, so that nothing depends on it but what lists these words. */
function isAnchored({ edited, pieces, at, from }: Region): boolean {
  const [first, now] = [pieces.old[0], pieces.now[0]];
  const comes = (first === undefined) !== (now === undefined);
  const moves = first !== undefined && now !== undefined && (first.line !== now.line || first.indent !== now.indent || first.span.start !== now.span.start);
  if (!comes && at.lines === 0 && !moves) return true;
  const paragraph = lastBelow(edited.paragraphs, (place) => place.start, from);
  const mark = lastBelow(edited.marks, (place) => place.from, from);
  if (paragraph === undefined || (mark !== undefined && mark.from > paragraph.start)) return false;
  // What changes is not the first line behind a mark.
  return !(comes || moves) || first === undefined || paragraph.start < first.span.start + from - at.from;
}

function lastBelow<T>(list: readonly T[], startOf: (item: T) => number, offset: number): T | undefined {
  for (let index = list.length - 1; index >= 0; index--) {
    const item = list[index];
    if (item !== undefined && startOf(item) < offset) return item;
  }
  return undefined;
}

/** Whether the text is still as much or as little wrapped as it was. */
function countsPairs(state: LiveState, { window: { old, now } }: Region): boolean {
  const { base } = state;
  if (base.format.format.paragraphIndent > 0) return true;
  const [less, more] = [pairsOf(old.text, old.read.text), pairsOf(now.text, now.read.text)];
  state.pairs = { pairs: state.pairs.pairs - less.pairs + more.pairs, broken: state.pairs.broken - less.broken + more.broken };
  return tellsWrapped(state.pairs) === base.wrapped;
}

/** Puts the new paragraphs into the block and moves all that stands behind them; null where those that were known are not all. */
function changeParagraphs(state: LiveState, own: LineEdit, region: Region): SaidChange | null {
  const { base, base: { format, wrapped } } = state;
  const { edited, window, at, pieces, first, last, begins, ends } = region;
  const oldMarks = regionMarks(window, window.old);
  const nowMarks = regionMarks(window, window.now);
  const placed = edited.marks.filter(({ line }) => line >= first && line <= last);
  if (!areThose(placed, oldMarks, window.start)) return null;
  if (placed.some((mark) => (isLabelOf(base, mark.mark) && mark.from >= own.to) || !isPlain(mark, wrapped, format.furnitureWithin.length > 0))) return null;
  const isLabel = placed.map(({ mark }) => isLabelOf(base, mark));
  const [old, now] = region.isSaid ? [paragraphsIn(state, window, window.old, oldMarks, isLabel), paragraphsIn(state, window, window.now, nowMarks, isLabel)] : [[], []];
  const known = edited.paragraphs.filter(({ start }) => start >= begins && start < ends);
  if (known.length !== old.length || !known.every(({ start, end }, index) => start === (old[index]?.start ?? -1) + window.start && end === (old[index]?.end ?? -1) + window.start)) return null;
  const paragraphs = changed(old, now, (span) => span, at);
  const decides = decidesNow(region);
  if (decides === undefined) return null;
  const place = edited.paragraphs.filter(({ start }) => start < begins).length + paragraphs.first;
  const words = edited.words + moreWords(window.old.text, window.now.text, paragraphs, at);
  const moved = movedBlock(state, own, { paragraphs, place, start: window.start, words, decides });
  const grown = placed.some(({ mark }) => mark.kind === 'back-matter') ? placeAgain(moved, placed, nowMarks, window.start) : moved;
  return { block: own.block, edited: grown, at, pieces, paragraphs, place, from: own.from, old: window.old.text, now: window.now.text };
}

/** Where the line begins now that the front matter's end depends on; undefined where it may depend on another. */
function decidesNow({ edited: { decides }, pieces, window, to, at }: Region): number | null | undefined {
  const [before, after] = [pieces.old[0], pieces.now[0]];
  if (decides === null || before === undefined || before.span.start + window.start !== decides) return decides !== null && decides >= to ? decides + at.units : decides;
  return after !== undefined && isSpoken(window.old.text, before.span) === isSpoken(window.now.text, after.span) ? after.span.start + window.start : undefined;
}

/** What was typed at the ends of a mark, or in it, is its own. */
function placeAgain(block: EditedBlock, placed: readonly PlacedMark[], now: readonly Mark[], begins: number): EditedBlock {
  const again = new Map(placed.map(({ mark }, index) => [mark, now[index]]));
  const place = (own: PlacedMark): PlacedMark => {
    const { span, whole } = again.get(own.mark) ?? {};
    return span && whole ? { ...own, start: span.start + begins, end: span.end + begins, from: whole.start + begins, to: whole.end + begins } : own;
  };
  return { ...block, marks: block.marks.map(place), shown: block.shown.map(place) };
}

/** Marks of some kinds are read together with what stands beside them. */
function isPlain({ mark: { kind } }: PlacedMark, wrapped: boolean, furnitureWithin: boolean): boolean {
  return kind === 'markup' ? !wrapped : kind === 'section' || kind === 'silence' ? !furnitureWithin : true;
}

function paragraphsIn({ base: { wrapped, format } }: LiveState, { above }: Window, { text, lines, read }: WindowText, marks: readonly Mark[], isLabel: readonly boolean[]): readonly Span[] {
  const own = read.text.filter(({ line }) => line >= above && line < above + lines);
  return joinParagraphs(text, spokenLines(text, { marks, text: own }, marks.filter((_, index) => isLabel[index])), wrapped, format.format.paragraphIndent);
}
