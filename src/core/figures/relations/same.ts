import { drain, flatMapInSteps, type Steps } from '../../text/steps.ts';
import type { Figure } from '../model.ts';
import { inBaseUnit } from './conversions.ts';
import { nearWords, singular } from './near-words.ts';

/**
 * The figures of one text by what they say and by what they measure. Built once per text, in time linear in the number of figures; keys of
 * one text may be looked up in another's.
 */
export interface FigureIndex {
  readonly figures: readonly Figure[];
  readonly keys: readonly FigureKeys[];
  /** Indexes of figures, in order. */
  readonly byValue: ReadonlyMap<string, readonly number[]>;
  readonly byThing: ReadonlyMap<string, readonly number[]>;
}

export interface FigureKeys {
  /** The same for figures that say the same, in whatever unit. */
  readonly value: string;
  /** One for each word that tells what is measured; a noun that is counted tells it alone. */
  readonly things: readonly string[];
  readonly needed: number;
}

/** A step's work. */
const STEP = 128;
/** So many words near two figures must be the same for them to measure the same thing. */
export const sharesNeeded = 2;

export function indexFigures(text: string, figures: readonly Figure[]): FigureIndex {
  return drain(indexFiguresInSteps(text, figures));
}

export function* indexFiguresInSteps(text: string, figures: readonly Figure[]): Steps<FigureIndex> {
  const keys = yield* flatMapInSteps(figures, STEP, (figure) => [keysOf(text, figure)]);
  const byValue = new Map<string, number[]>();
  const byThing = new Map<string, number[]>();
  for (const [index, { value, things }] of keys.entries()) {
    add(byValue, value, index);
    for (const thing of things) add(byThing, thing, index);
    if (index % STEP === STEP - 1) yield;
  }
  return { figures, keys, byValue, byThing };
}

/** Those that say the same as a figure with these keys: 1.5 hours and 90 minutes do. */
export function withSameValue({ byValue }: FigureIndex, keys: FigureKeys): readonly number[] {
  return byValue.get(keys.value) ?? [];
}

/** Those that measure the same thing in the same terms: the same noun, or two of the same words beside figures of the same kind and unit. */
export function withSameThing({ byThing }: FigureIndex, keys: FigureKeys): readonly number[] {
  const shared = new Map<number, number>();
  for (const thing of keys.things) for (const index of byThing.get(thing) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
  return [...shared].filter(([, count]) => count >= keys.needed).map(([index]) => index).sort((a, b) => a - b);
}

function keysOf(text: string, figure: Figure): FigureKeys {
  const terms = termsOf(figure);
  const value = `${terms}|${valueKey(figure)}`;
  switch (comparedBy(figure)) {
    case 'nothing':
      return { value, things: [], needed: sharesNeeded };
    case 'noun':
      return { value, things: [terms], needed: 1 };
    case 'words':
      return { value, things: nearWords(text, figure.span).map((word) => `${terms}|${word}`), needed: sharesNeeded };
  }
}

type Shape = Pick<Figure, 'kind' | 'unit' | 'of' | 'per'>;

/** The same for figures that can be compared at all: kind, unit, noun and rate. */
export function termsOf({ kind, unit, of, per }: Shape): string {
  return `${family(kind, unit)}|${of === null ? '' : singular(of)}|${per === null ? '' : `/${per.value} ${singular(per.of)}`}`;
}

/** What tells that two figures in the same terms measure the same thing: their noun alone, words near them, or nothing. */
export function comparedBy({ kind, of }: Shape): 'noun' | 'words' | 'nothing' {
  if (kind === 'date' || kind === 'time' || kind === 'ordinal' || kind === 'multiple') return 'nothing';
  return of !== null && singular(of) !== '' && !VAGUE.has(singular(of)) ? 'noun' : 'words';
}

/** Nouns that do not tell what is counted without more words. */
const VAGUE: ReadonlySet<string> = new Set(['people', 'person', 'man', 'woman', 'child', 'time', 'case', 'thing', 'country', 'member', '人', '次', '个', '名']);

/** What two figures must have in common to be compared: a share is one whether in percent or as a fraction. */
function family(kind: Figure['kind'], unit: string | null): string {
  if (kind === 'ratio' || (kind === 'percent' && unit === '%')) return 'share';
  if (kind === 'percent') return 'points';
  return kind === 'quantity' ? inBaseUnit(1, unit ?? '').measure : `${kind} ${unit ?? ''}`;
}

/** The same for figures in the same terms that say the same. */
export function valueKey({ kind, unit, value }: Figure): string {
  const one = (number: number): string => {
    const scaled = kind === 'ratio' ? number * 100 : kind === 'quantity' || kind === 'percent' ? inBaseUnit(number, unit ?? '').value : number;
    // Ten digits: conversions by factors of six digits differ from there on at the latest.
    return String(Number(scaled.toPrecision(10)));
  };
  return typeof value === 'string' ? value : typeof value === 'number' ? one(value) : `${one(value[0])}..${one(value[1])}`;
}

function add(map: Map<string, number[]>, key: string, index: number): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [index]);
  else known.push(index);
}
