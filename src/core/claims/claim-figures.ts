import { figuresIn } from '../figures/figures-in.ts';
import type { Figure, FigureKind } from '../figures/model.ts';
import { codePointMap } from '../text/code-points.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import type { ClaimFigure, Json, JsonObject } from './claim.ts';
import { isArray, isObject, orderKeys } from './json.ts';

/** The term `figures` of our own context. What is in it is our record alone: to the standard `value` and `start` mean something else. */
export const figuresKey = 'pt:figures';

/** What makes the list one JSON value to JSON-LD, so that ranges keep their order and no word of it is taken for the standard's. */
export const figuresContext: JsonObject = { [figuresKey]: { '@id': figuresKey, '@type': '@json' } };

/** The figures of a passage as a claim on it keeps them; of `figures`, in the order of the text, those that lie within the passage. */
export function describeFigures(text: string, passage: Span, figures: readonly Figure[]): readonly ClaimFigure[] {
  const points = codePointMap(sliceSpan(text, passage));
  return figuresIn(figures, passage).map(({ span, kind, value, unit, of, bound, per }) => ({
    exact: sliceSpan(text, span),
    start: points.toCodePoint(span.start - passage.start),
    end: points.toCodePoint(span.end - passage.start),
    kind, value, unit, of, bound, per,
  }));
}

/** What is null is left out of a file. */
export function writeFigures(figures: readonly ClaimFigure[]): Json | undefined {
  if (figures.length === 0) return undefined;
  return figures.map(({ exact, start, end, kind, value, unit, of, bound, per }) => orderKeys({
    exact, start, end, kind, value, unit: unit ?? undefined, of: of ?? undefined, bound: bound ?? undefined, per: per === null ? undefined : { ...per },
  }, []));
}

/** What does not fit, in whole or in part, is passed over and stays in the file: a later version may know it. */
export function readFigures(value: Json | undefined): readonly ClaimFigure[] {
  if (!isArray(value) || value.length === 0) return noFigures;
  const figures = value.map(readFigure);
  return figures.includes(null) ? figures.filter((figure) => figure !== null) : (figures as readonly ClaimFigure[]);
}

/** Claims that have none share it. */
const noFigures: readonly ClaimFigure[] = [];

const kinds: readonly FigureKind[] = ['money', 'percent', 'quantity', 'count', 'ratio', 'multiple', 'ordinal', 'date', 'time'];
const bounds: readonly NonNullable<Figure['bound']>[] = ['approx', 'min', 'max'];

function readFigure(item: Json): ClaimFigure | null {
  if (!isObject(item)) return null;
  const { exact, start, end } = item;
  const kind = kinds.find((one) => one === item['kind']);
  const value = readValue(item['value']);
  const unit = wordOrNull(item['unit']);
  const of = wordOrNull(item['of']);
  const bound = item['bound'] === undefined || item['bound'] === null ? null : bounds.find((one) => one === item['bound']);
  const per = readRate(item['per']);
  if (typeof exact !== 'string' || !isOffset(start) || !isOffset(end) || start > end || kind === undefined || value === undefined) return null;
  if (unit === undefined || of === undefined || bound === undefined || per === undefined) return null;
  return { exact, start, end, kind, value, unit, of, bound, per };
}

function readValue(value: Json | undefined): Figure['value'] | undefined {
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (!isArray(value) || value.length !== 2) return undefined;
  const [low, high] = value;
  return typeof low === 'number' && typeof high === 'number' ? [low, high] : undefined;
}

function readRate(value: Json | undefined): Figure['per'] | undefined {
  if (value === undefined || value === null) return null;
  if (!isObject(value)) return undefined;
  const { value: number, of } = value;
  return typeof number === 'number' && typeof of === 'string' ? { value: number, of } : undefined;
}

function wordOrNull(value: Json | undefined): string | null | undefined {
  if (value === undefined || value === null) return null;
  return typeof value === 'string' ? value : undefined;
}

function isOffset(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
