import type { Span } from '../text/span.ts';
import { scanMixed } from './chinese/scan-mixed.ts';
import { readAt } from './english/read-figure.ts';
import { beginTold, remember } from './english/told.ts';
import { TRIGGER } from './english/trigger.ts';
import { frontMatterEnd } from './front-matter-end.ts';
import type { Figure } from './model.ts';
import { nextPause } from './pause.ts';

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
  if (within === undefined) return [...eachFigure(text, options)];
  const start = Math.max(within.start, Math.min(frontMatterEnd(text), within.end));
  return Array.from(figuresOf(scan(text.slice(start, within.end), options.date ?? null)), (figure) => ({
    ...figure,
    span: { start: figure.span.start + start, end: figure.span.end + start },
  }));
}

/** The same of the whole text, each figure when it is asked for: no more than the last few are kept. */
export function eachFigure(text: string, options: Pick<FigureOptions, 'date'> = {}): Generator<Figure, void> {
  return figuresOf(scanFigures(text, options));
}

/** The same with a null now and then: whoever has other things to do may do them there. */
export function scanFigures(text: string, options: Pick<FigureOptions, 'date'>): Generator<Figure | null, void> {
  return scan(text, options.date ?? null, frontMatterEnd(text));
}

function* figuresOf(scanned: Iterable<Figure | null>): Generator<Figure, void> {
  for (const figure of scanned) if (figure !== null) yield figure;
}

const HAN = /[\u3400-\u9fff]/;

function scan(text: string, today: string | null, from = 0): Generator<Figure | null, void> {
  return HAN.test(text) ? scanMixed(text, today, from) : scanEnglish(text, today, from);
}

function* scanEnglish(text: string, today: string | null, from: number): Generator<Figure | null, void> {
  const told = beginTold(today);
  let floor = from;
  let pause = nextPause(from);
  TRIGGER.lastIndex = from;
  for (let match = TRIGGER.exec(text); match !== null; match = TRIGGER.exec(text)) {
    const at = match.index;
    if (at >= pause) {
      yield null;
      pause = nextPause(at);
    }
    const reading = readAt(text, at, match[0], floor, told);
    if (reading.figure !== null) {
      remember(told, text, reading.figure);
      floor = reading.figure.span.end;
      // The expression is everybody's: its place is set anew below, whoever used it meanwhile.
      yield reading.figure;
    }
    TRIGGER.lastIndex = Math.max(reading.next, reading.figure?.span.end ?? 0, at + 1);
  }
}
