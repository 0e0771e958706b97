import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { isSpoken } from '../front-matter/read-front-matter.ts';
import { spokenLines } from '../lines/cut-turns.ts';
import { joinParagraphs, pairsIn, tellsWrapped } from '../lines/paragraphs.ts';
import { isBlank, type Mark, type TextLine } from '../lines/scan-lines.ts';
import { blockAt, type Block, growBlock } from './blocks.ts';
import { editBlock, moveAll } from './edited-block.ts';
import type { EditedBlock, PlacedMark } from './blocks.ts';
import { type LiveState, lineNear } from './live-state.ts';
import { areThose, changed, type Changed, changedPieces, regionMarks, sameGap, sameMarks, type WindowEdit } from './match-windows.ts';
import { splitLines } from './split-lines.ts';
import { type SaidChange, stillAnswers } from './still-answers.ts';
import { openWindow, paragraphAround, type Window, type WindowText } from './window.ts';

/**
 * `followed`: all that is known holds, at places that the state tells. `written`: the state's text is the new one, and what is known of it may
 * not hold. `outside`: the edit crosses the border of a block, and nothing was done.
 */
export type Outcome = 'followed' | 'written' | 'outside';

/**
 * Follows an edit where it changes nothing but words of one turn, and of these nothing that decides anything: the lines that it touches are
 * read again, the marks on them must be the same, and so must every answer that these words gave.
 */
export function followEdit(state: LiveState, { start, end, text }: TextEdit): Outcome {
  const { base, blocks } = state;
  const { index, start: origin } = blockAt(blocks, start);
  const block = blocks.all[index];
  const last = index === blocks.all.length - 1;
  if (!block || block.turn < 0 || end - origin > block.length || (end - origin === block.length && !last)) return 'outside';
  state.edited = true;
  const edited = block.edited ??= editBlock(base, block);
  const from = lineWith(edited.lines, start - origin, 0, 0);
  const to = lineWith(edited.lines, end - origin, from.line, from.start);
  const touched = edited.lines.slice(from.line, to.line + 1);
  // Joined, and not added: the engine reads that faster.
  const words = [touched[0]?.slice(0, start - origin - from.start) ?? '', text, touched.at(-1)?.slice(end - origin - to.start) ?? ''].join('');
  const now = splitLines(words);
  if (now.at(-1) === '' && !(last && to.line === edited.lines.length - 1)) now.pop();
  const oldReads = edited.reads.slice(from.line, to.line + 1);
  const whole = base.wrapped ? paragraphAround(edited.lines, from.line, to.line) : { first: from.line, last: to.line };
  const before = whole === null ? [] : edited.lines.slice(whole.first, from.line);
  const behind = whole === null ? [] : edited.lines.slice(to.line + 1, whole.last + 1);
  const beforeReads = whole === null ? [] : edited.reads.slice(whole.first, from.line);
  const behindReads = whole === null ? [] : edited.reads.slice(to.line + 1, whole.last + 1);
  edited.lines.splice(from.line, touched.length, ...now);
  edited.reads.splice(from.line, touched.length, ...now.map(() => undefined));
  const units = text.length - (end - start);
  const lines = now.length - touched.length;
  growBlock(blocks, index, units, lines);
  if (whole === null || (words.includes('\r') && /\r(?!\n)/u.test(words)) || (lines !== 0 && base.format.furnitureWithin.length > 0)) return 'written';
  const first = from.start - before.reduce((sum, line) => sum + line.length, 0);
  const window = openWindow(state, index, edited, {
    first: whole.first, start: first, old: [...before, ...touched, ...behind], oldReads: [...beforeReads, ...oldReads, ...behindReads], now: [...before, ...now, ...behind],
  });
  if (!window || (base.wrapped && meetsNeighbours(state, index, block, whole.first, whole.last + lines))) return 'written';
  const at: WindowEdit = { from: start - origin - window.start, to: end - origin - window.start, units, lines };
  const pieces = changedPieces(window, at);
  if (!sameMarks(window, at) || !sameGap(window, pieces, at)) return 'written';
  const begins = first;
  const ends = to.start + (touched.at(-1)?.length ?? 0) + behind.reduce((sum, line) => sum + line.length, 0);
  const own: OwnEdit = { index, block, edited, window, at, pieces, first: whole.first, last: whole.last, begins, ends, from: start - origin, to: end - origin };
  if (!isAnchored(own) || !countsPairs(state, own)) return 'written';
  const change = changeParagraphs(state, own, { from: from.start, length: touched.reduce((sum, line) => sum + line.length, 0), words });
  return change !== null && stillAnswers(state, index, change) ? 'followed' : 'written';
}

interface OwnEdit {
  readonly index: number;
  readonly block: Block;
  readonly edited: EditedBlock;
  readonly window: Window;
  readonly at: WindowEdit;
  readonly pieces: Changed<TextLine>;
  /** Lines of the block that may change, as they were. */
  readonly first: number;
  readonly last: number;
  /** The same in code units. */
  readonly begins: number;
  readonly ends: number;
  /** The edit, in the block. */
  readonly from: number;
  readonly to: number;
}

function lineWith(lines: readonly string[], offset: number, line: number, start: number): { readonly line: number; readonly start: number } {
  let own = line;
  let at = start;
  while (own < lines.length - 1 && at + (lines[own]?.length ?? 0) <= offset) at += lines[own++]?.length ?? 0;
  return { line: own, start: at };
}

/** Whether lines may be one paragraph with those of the next block. */
function meetsNeighbours(state: LiveState, index: number, block: Block, first: number, last: number): boolean {
  const { all } = state.blocks;
  const meets = (other: Block | undefined, line: number): boolean => other?.turn === block.turn && !isBlank(lineNear(state, index, line) ?? '');
  return (first === 0 && meets(all[index - 1], -1)) || (last === block.lineCount - 1 && meets(all[index + 1], block.lineCount) && !isBlank(lineNear(state, index, last) ?? ''));
}

/** Whether all that comes and goes does so behind words of the same turn that stay, so that nothing depends on it but what lists these words. */
function isAnchored({ edited, pieces, at, from }: OwnEdit): boolean {
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
function countsPairs(state: LiveState, { window: { old, now } }: OwnEdit): boolean {
  const { base } = state;
  if (base.format.format.paragraphIndent > 0) return true;
  const [less, more] = [pairsIn(old.text, old.read.text), pairsIn(now.text, now.read.text)];
  state.pairs = { pairs: state.pairs.pairs - less.pairs + more.pairs, broken: state.pairs.broken - less.broken + more.broken };
  return tellsWrapped(state.pairs) === base.wrapped;
}

/** Puts the new paragraphs into the block and moves all that stands behind them; null where those that were known are not all. */
function changeParagraphs(state: LiveState, own: OwnEdit, touched: { readonly from: number; readonly length: number; readonly words: string }): SaidChange | null {
  const { base: { labels, format, wrapped } } = state;
  const { edited, window, at, pieces, first, last, begins, ends } = own;
  const oldMarks = regionMarks(window, window.old);
  const nowMarks = regionMarks(window, window.now);
  const placed = edited.marks.filter(({ line }) => line >= first && line <= last);
  if (!areThose(placed, oldMarks, window.start)) return null;
  if (placed.some((mark) => (labels.has(mark.mark) && mark.from >= own.to) || !isPlain(mark, wrapped, format.furnitureWithin.length > 0))) return null;
  const isLabel = placed.map(({ mark }) => labels.has(mark));
  const [old, now] = [paragraphsIn(state, window, window.old, oldMarks, isLabel), paragraphsIn(state, window, window.now, nowMarks, isLabel)];
  const known = edited.paragraphs.filter(({ start }) => start >= begins && start < ends);
  if (known.length !== old.length || !known.every(({ start, end }, index) => start === (old[index]?.start ?? -1) + window.start && end === (old[index]?.end ?? -1) + window.start)) return null;
  const paragraphs = changed(old, now, (span) => span, at);
  if (edited.decides !== null && pieces.old[0] && pieces.old[0].span.start + window.start === edited.decides) {
    const [before, after] = [pieces.old[0], pieces.now[0]];
    if (!after || isSpoken(window.old.text, before.span) !== isSpoken(window.now.text, after.span)) return null;
    edited.decides = after.span.start + window.start;
  } else if (edited.decides !== null && edited.decides >= own.to) edited.decides += at.units;
  const place = edited.paragraphs.filter(({ start }) => start < begins).length + paragraphs.first;
  const bases = paragraphs.old.length === paragraphs.now.length ? edited.paragraphs.slice(place, place + paragraphs.old.length).map(({ base }) => base) : [];
  edited.paragraphs.splice(place, paragraphs.old.length);
  const directions = edited.directions.filter(({ start }) => start < touched.from || start >= touched.from + touched.length);
  edited.directions.splice(0, edited.directions.length, ...directions);
  moveAll(edited, own.to, at.units, at.lines);
  edited.paragraphs.splice(place, 0, ...paragraphs.now.map(({ start, end }, index) => ({ base: bases[index] ?? null, start: start + window.start, end: end + window.start })));
  if (/[([（]/u.test(touched.words)) for (const { index, 0: { length } } of touched.words.matchAll(format.stageDirection)) edited.directions.push({ base: null, start: touched.from + index, end: touched.from + index + length });
  if (edited.directions.length > 1) edited.directions.sort((a, b) => a.start - b.start);
  return { block: own.block, edited, at, pieces, paragraphs, place, from: own.from, old: window.old.text, now: window.now.text };
}

/** Marks of some kinds are read together with what stands beside them. */
function isPlain({ mark: { kind } }: PlacedMark, wrapped: boolean, furnitureWithin: boolean): boolean {
  return kind === 'markup' ? !wrapped : kind === 'section' || kind === 'silence' ? !furnitureWithin : true;
}

function paragraphsIn({ base: { wrapped, format } }: LiveState, { above }: Window, { text, lines, read }: WindowText, marks: readonly Mark[], isLabel: readonly boolean[]): readonly Span[] {
  const own = read.text.filter(({ line }) => line >= above && line < above + lines);
  return joinParagraphs(text, spokenLines(text, { marks, text: own }, marks.filter((_, index) => isLabel[index])), wrapped, format.format.paragraphIndent);
}
