import type { Span } from '../text/span.ts';
import { plainForm } from './chinese/tables/variants.ts';
import { findTrigger } from './find-trigger.ts';
import { frontMatterEnd } from './front-matter-end.ts';
import type { Figure } from './model.ts';
import { PART } from './pause.ts';
import { beginScan, hasHan, readOn } from './scan.ts';
import { beginTold } from './told.ts';

export interface FigureOptions {
  /** The transcript's own date, ISO 8601: a month without a year is read beside it, or skipped where it is not known. */
  readonly date?: string | null;
  /** Only this part of the text is read, as if nothing stood around it. */
  readonly within?: Span;
}

/**
 * The figures of a text in its order, none overlapping another; gold/GUIDELINE.md of the project's material says what counts as one.
 * A trigger expression finds where a figure may begin and one reader a kind reads it there; each looks only a fixed number of words
 * around, so that the time grows with the length of the text alone.
 */
export function findFigures(text: string, options: FigureOptions = {}): Figure[] {
  const { within } = options;
  if (within === undefined) return readAll(text, options.date ?? null, frontMatterEnd(text));
  const start = Math.max(within.start, Math.min(frontMatterEnd(text), within.end));
  return readAll(text.slice(start, within.end), options.date ?? null, 0).map((figure) => ({
    ...figure,
    span: { start: figure.span.start + start, end: figure.span.end + start },
  }));
}

function readAll(text: string, date: string | null, from: number): Figure[] {
  const figures: Figure[] = [];
  // Most passages have none: for them it is enough to look where one may begin.
  if (from === 0 && !findTrigger(text, 0, text.length, false, { at: 0, end: 0, kind: 'digit' })) return figures;
  const take = (figure: Figure): unknown => figures.push(figure);
  if (!hasHan(text.slice(0, from)) && readOn(beginScan(text, false, beginTold(date), from), text.length, take)) return figures;
  figures.length = 0;
  readOn(beginScan(text, true, beginTold(date), from), text.length, take);
  return figures;
}

/** The same of the whole text, each figure when it is asked for: no more than those of one part are kept. */
export function* eachFigure(text: string, options: Pick<FigureOptions, 'date'> = {}): Generator<Figure, void> {
  for (const figure of scanFigures(text, options)) if (figure !== null) yield figure;
}

/** The same with a null now and then: whoever has other things to do may do them there. */
export function* scanFigures(text: string, { date = null }: Pick<FigureOptions, 'date'>): Generator<Figure | null, void> {
  // What has to be loaded for it takes its time.
  yield null;
  let chinese = false;
  for (let at = 0; at < text.length && !chinese; at += LOOK) {
    chinese = hasHan(text.slice(at, at + LOOK));
    yield null;
  }
  const plain: string[] = [];
  for (let at = 0; at < text.length && chinese; at += LOOK) {
    plain.push(plainForm(text, at, Math.min(at + LOOK, text.length)));
    yield null;
  }
  const scan = beginScan(text, chinese, beginTold(date), frontMatterEnd(text), chinese ? plain.join('') : text);
  // So do the first figures of a program: their patterns are compiled for them.
  for (let part = FIRST; scan.at < text.length; part = Math.min(2 * part, PART)) {
    const found: Figure[] = [];
    readOn(scan, Math.min(scan.at + part, text.length), (figure) => found.push(figure));
    yield* found;
    if (scan.at < text.length) yield null;
  }
}

/** UTF-16 units that are searched for Chinese, and made plain, in one step. */
const LOOK = 1_048_576;
/** And that are read in the first one. */
const FIRST = PART / 16;
