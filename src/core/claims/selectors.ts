import type { Span } from '../text/span.ts';
import type { Json, JsonObject, Quote } from './claim.ts';
import type { UnplacedProblem } from './file-problem.ts';
import type { JsonPath } from './json-offsets.ts';
import { isArray, isObject, setAt, typeName } from './json.ts';

/** Where an annotation's target names its passage. */
export interface FoundSelectors {
  /** Of the target that has the quote. */
  readonly targetPath: JsonPath;
  readonly quotePath: JsonPath;
  readonly quote: JsonObject;
  readonly positionPath: JsonPath | null;
  readonly position: JsonObject | null;
}

/** Paths are the same in nearly all claims of a file. */
const ONLY_TARGET: JsonPath = ['target'];
const ONLY_SELECTOR: JsonPath = ['target', 'selector'];
const FIRST_SELECTORS: readonly JsonPath[] = [0, 1].map((index) => [...ONLY_SELECTOR, index]);

/**
 * The first target with a TextQuoteSelector, and the TextPositionSelector beside it. A quote that refines another selector is
 * followed; a position that does is not, for it counts from there and not from the beginning of the text.
 */
export function findSelectors(annotation: JsonObject): FoundSelectors | null {
  const { target } = annotation;
  if (!isArray(target)) return isObject(target) ? selectorsOf(target, ONLY_TARGET) : null;
  for (const [index, one] of target.entries()) {
    const found = isObject(one) ? selectorsOf(one, ['target', index]) : null;
    if (found !== null) return found;
  }
  return null;
}

function selectorsOf(target: JsonObject, targetPath: JsonPath): FoundSelectors | null {
  const { selector } = target;
  const path = targetPath === ONLY_TARGET ? ONLY_SELECTOR : [...targetPath, 'selector'];
  let quote: readonly [JsonPath, JsonObject] | null = null;
  let position: readonly [JsonPath, JsonObject] | null = null;
  const look = (one: Json | undefined, at: JsonPath): void => {
    quote ??= followRefinements(at, one);
    if (position === null && isObject(one) && one['type'] === 'TextPositionSelector') position = [at, one];
  };
  if (isArray(selector)) {
    for (let index = 0; index < selector.length; index++) look(selector[index], (path === ONLY_SELECTOR ? FIRST_SELECTORS[index] : undefined) ?? [...path, index]);
  } else look(selector, path);
  return foundAt(targetPath, quote, position);
}

type At = readonly [JsonPath, JsonObject] | null;

function foundAt(targetPath: JsonPath, quote: At, position: At): FoundSelectors | null {
  if (quote === null) return null;
  return { targetPath, quotePath: quote[0], quote: quote[1], positionPath: position?.[0] ?? null, position: position?.[1] ?? null };
}

export function readQuote({ quote, quotePath }: FoundSelectors, problems: UnplacedProblem[]): Quote {
  const { exact, prefix = '', suffix = '' } = quote;
  if (exact === undefined) problems.push({ code: 'missing-field', path: quotePath, data: { field: 'exact' } });
  const words = (name: string, value: Json | undefined): string => {
    if (typeof value === 'string') return value;
    if (value !== undefined) problems.push({ code: 'wrong-type', path: [...quotePath, name], data: { expected: 'string', found: typeName(value) } });
    return '';
  };
  return { exact: words('exact', exact), prefix: words('prefix', prefix), suffix: words('suffix', suffix) };
}

export function readPosition({ position, positionPath }: FoundSelectors, problems: UnplacedProblem[]): Span | null {
  if (position === null || positionPath === null) return null;
  const { start, end } = position;
  if (isOffset(start) && isOffset(end) && start <= end) return { start, end };
  if (start === undefined || end === undefined) {
    problems.push({ code: 'missing-field', path: positionPath, data: { field: start === undefined ? 'start' : 'end' } });
  } else {
    const wrong = isOffset(start) ? 'end' : 'start';
    problems.push({ code: 'wrong-value', path: [...positionPath, wrong], data: { found: JSON.stringify(position[wrong]) } });
  }
  return null;
}

export function makeSelectors(quote: Quote, position: Span | null): readonly JsonObject[] {
  const quoteSelector = { type: 'TextQuoteSelector', exact: quote.exact, prefix: quote.prefix, suffix: quote.suffix };
  return position === null ? [quoteSelector] : [quoteSelector, makePosition(position)];
}

/** The annotation with another quote, all else as it was. */
export function withQuote(annotation: JsonObject, found: FoundSelectors, { exact, prefix, suffix }: Quote): JsonObject {
  return setAt(annotation, found.quotePath, { ...found.quote, exact, prefix, suffix });
}

/** The annotation with another position, or none; all else as it was. */
export function withPosition(annotation: JsonObject, found: FoundSelectors, position: Span | null): JsonObject {
  const { positionPath, targetPath } = found;
  if (positionPath !== null && position !== null) {
    return setAt(annotation, positionPath, { ...found.position, start: position.start, end: position.end });
  }
  const target = targetPath.length === 1 ? annotation['target'] : (annotation['target'] as readonly Json[])[Number(targetPath[1])];
  const selector = (target as JsonObject)['selector'];
  const selectors = selector === undefined ? [] : isArray(selector) ? selector : [selector];
  const others = selectors.filter((selector) => selector !== found.position);
  return setAt(annotation, [...targetPath, 'selector'], position === null ? others : [...others, makePosition(position)]);
}

function makePosition({ start, end }: Span): JsonObject {
  return { type: 'TextPositionSelector', start, end };
}

function followRefinements(path: JsonPath, selector: Json | undefined): readonly [JsonPath, JsonObject] | null {
  let at = path;
  let current = selector;
  while (isObject(current)) {
    if (current['type'] === 'TextQuoteSelector') return [at, current];
    at = [...at, 'refinedBy'];
    current = current['refinedBy'];
  }
  return null;
}

function isOffset(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
