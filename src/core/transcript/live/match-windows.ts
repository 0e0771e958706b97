import type { Mark, TextLine } from '../lines/scan-lines.ts';
import type { PlacedMark } from './blocks.ts';
import { sameValue } from './same-value.ts';
import type { Window, WindowText } from './window.ts';

/** An edit within a window: from, to, and how much longer the text and the number of its lines become. */
export interface WindowEdit {
  readonly from: number;
  readonly to: number;
  readonly units: number;
  readonly lines: number;
}

/** Where the first of two spans stands after the edit; undefined where its words were edited. */
function imageOf(at: { readonly start: number; readonly end: number }, { from, to, units }: WindowEdit): number | undefined {
  if (at.start >= to) return units;
  return at.end <= from ? 0 : undefined;
}

/** Whether the same marks stand in both: those before the edit where they stood, those behind it moved along, and around it none but such as may have other words. */
export function sameMarks({ old, now }: Window, edit: WindowEdit, mayGrow: (mark: Mark) => boolean): boolean {
  return old.read.marks.length === now.read.marks.length && old.read.marks.every((mark, index) => isMoved(mark, now.read.marks[index], edit) || (mayGrow(mark) && isGrown(mark, now.read.marks[index], edit)));
}

/** Of a mark that is all of its line: the same where that goes on otherwise. */
function isGrown({ kind, closes, line, whole }: Mark, now: Mark | undefined, { from }: WindowEdit): boolean {
  return now?.kind === kind && now.closes === closes && now.line === line && whole.start <= from && now.whole.start === whole.start && now.span.start === whole.start && now.span.end === now.whole.end;
}

function isMoved(mark: Mark, now: Mark | undefined, edit: WindowEdit): boolean {
  const by = imageOf(mark.whole, edit);
  if (by === undefined || !now) return false;
  return now.kind === mark.kind && now.shape === mark.shape && now.instead === mark.instead && now.closes === mark.closes
    && now.whole.start === mark.whole.start + by && now.whole.end === mark.whole.end + by && now.span.start === mark.span.start + by && now.span.end === mark.span.end + by
    && now.line === mark.line + (mark.whole.start >= edit.to ? edit.lines : 0) && sameValue(now.groups, mark.groups);
}

/** Those of two lists between which and those at either end nothing but places differs. */
export interface Changed<T> {
  /** How many come before. */
  readonly first: number;
  readonly old: readonly T[];
  readonly now: readonly T[];
}

export function changedPieces({ old, now }: Window, edit: WindowEdit): Changed<TextLine> {
  return changed(old.read.text, now.read.text, ({ span }) => span, edit, (a, b) => a.indent === b.indent && b.line - a.line === (a.span.start >= edit.to ? edit.lines : 0));
}

export function changed<T>(old: readonly T[], now: readonly T[], spanOf: (item: T) => { readonly start: number; readonly end: number }, edit: WindowEdit, alike: (old: T, now: T) => boolean = () => true): Changed<T> {
  const same = (a: T | undefined, b: T | undefined): boolean => {
    if (a === undefined || b === undefined) return false;
    const by = imageOf(spanOf(a), edit);
    return by !== undefined && spanOf(b).start === spanOf(a).start + by && spanOf(b).end === spanOf(a).end + by && alike(a, b);
  };
  let first = 0;
  while (first < old.length && first < now.length && same(old[first], now[first])) first++;
  let behind = 0;
  while (behind < Math.min(old.length, now.length) - first && same(old[old.length - 1 - behind], now[now.length - 1 - behind])) behind++;
  return { first, old: old.slice(first, old.length - behind), now: now.slice(first, now.length - behind) };
}

/** Whether words that changed stand between the same two marks as before. */
export function sameGap({ old, now }: Window, pieces: Changed<TextLine>, edit: WindowEdit): boolean {
  const before = (read: WindowText, offset: number): number => read.read.marks.filter(({ whole }) => whole.start < offset).length;
  const gap = (read: WindowText, list: readonly TextLine[]): number | undefined => {
    const [first, last] = [list[0], list.at(-1)];
    if (!first || !last) return before(read, edit.from);
    return before(read, first.span.start) === before(read, last.span.end) ? before(read, first.span.start) : undefined;
  };
  const place = gap(old, pieces.old);
  return place !== undefined && place === gap(now, pieces.now);
}

/** The marks of the lines that may change, in the order of the block's own. */
export function regionMarks({ above }: Window, { lines, read }: WindowText): readonly Mark[] {
  return read.marks.filter(({ line }) => line >= above && line < above + lines);
}

/** Whether the block's marks are those that are read there. */
export function areThose(placed: readonly PlacedMark[], marks: readonly Mark[], start: number): boolean {
  return placed.length === marks.length && placed.every(({ from, to }, index) => from === (marks[index]?.whole.start ?? -1) + start && to === (marks[index]?.whole.end ?? -1) + start);
}
