import { asWritten, readMixedAt } from './chinese/read-mixed.ts';
import { plainForm } from './chinese/tables/variants.ts';
import { readAt } from './english/read-figure.ts';
import { findTrigger } from './find-trigger.ts';
import type { Trigger } from './find-trigger.ts';
import type { Figure } from './model.ts';
import { remember } from './told.ts';
import type { Told } from './told.ts';
import { forgetWords } from './word-walk.ts';

/** How far a text has been read, and what is known by then. */
export interface Scan {
  readonly original: string;
  /** The same with one way to write each Chinese sign; the very text where it has none. */
  readonly text: string;
  /** Whether it is the very text: to hold one against the other takes as long as they are. */
  readonly isAsWritten: boolean;
  readonly chinese: boolean;
  readonly told: Told;
  /** Where the next figure may begin. */
  at: number;
  /** Where the last figure ended: nothing before it is taken. */
  floor: number;
  readonly trigger: Trigger;
  /** Where the first place was that was looked at, and where the last reading ended; NaN before. */
  first: number;
  last: number;
}

const HAN = /[\u3400-\u9fff]/;

export function hasHan(text: string): boolean {
  return HAN.test(text);
}

/** `text` is its plain form where that is known. */
export function beginScan(original: string, chinese: boolean, told: Told, from: number, text = chinese ? plainForm(original) : original): Scan {
  return { original, text, isAsWritten: original === text, chinese, told, at: from, floor: from, trigger: { at: 0, end: 0, kind: 'digit' }, first: Number.NaN, last: Number.NaN };
}

/** Reads on: all figures that begin before `limit`, in the order of the text. False where a text that was taken for English turns out to be none. */
export function readOn(scan: Scan, limit: number, take: (figure: Figure) => unknown): boolean {
  const { text, original, isAsWritten, told, chinese, trigger } = scan;
  while (findTrigger(text, scan.at, limit, chinese, trigger)) {
    const { at, kind } = trigger;
    if (kind === 'han' && !chinese) return false;
    const { figure, next } = chinese ? readMixedAt(text, trigger, scan.floor, told) : readAt(text, trigger, scan.floor, told);
    if (scan.first !== scan.first) scan.first = at;
    if (figure === null) {
      scan.at = scan.last = Math.max(next, at + 1);
      continue;
    }
    remember(told, text, figure);
    scan.floor = figure.span.end;
    scan.at = scan.last = Math.max(next, scan.floor, at + 1);
    take(isAsWritten ? figure : { ...figure, of: asWritten(original, text, figure) });
  }
  scan.at = Math.max(scan.at, limit);
  forgetWords();
  return true;
}
