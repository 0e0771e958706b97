import type { Figure } from '../../model.ts';

type Bound = NonNullable<Figure['bound']>;

/** One word right before a figure. */
export const BOUND_WORDS: ReadonlyMap<string, Bound> = new Map([
  ['about', 'approx'], ['around', 'approx'], ['nearly', 'approx'], ['almost', 'approx'], ['roughly', 'approx'], ['approximately', 'approx'],
  ['some', 'approx'], ['circa', 'approx'], ['near', 'approx'], ['approaching', 'approx'],
  ['over', 'min'], ['exceeding', 'min'], ['exceed', 'min'], ['exceeds', 'min'], ['exceeded', 'min'], ['surpass', 'min'], ['surpassed', 'min'],
  ['surpasses', 'min'], ['surpassing', 'min'], ['above', 'min'], ['topped', 'min'], ['topping', 'min'],
  ['under', 'max'], ['within', 'max'], ['below', 'max'],
]);

/** Two words right before a figure, joined by a space. */
export const BOUND_PAIRS: ReadonlyMap<string, Bound> = new Map([
  ['more than', 'min'], ['greater than', 'min'], ['higher than', 'min'], ['longer than', 'min'], ['larger than', 'min'], ['better than', 'min'],
  ['at least', 'min'], ['upwards of', 'min'], ['upward of', 'min'], ['excess of', 'min'], ['a minimum of', 'min'],
  ['less than', 'max'], ['fewer than', 'max'], ['lower than', 'max'], ['shorter than', 'max'], ['smaller than', 'max'], ['at most', 'max'],
  ['up to', 'max'], ['maximum of', 'max'], ['minimum of', 'min'], ['close to', 'approx'], ['well over', 'min'],
]);

/** Turns the bound round: "no less than", "no more than", "not exceeding". */
export const BOUND_NEGATIONS: ReadonlySet<string> = new Set(['no', 'not']);

/** Words between a bound and its figure that change nothing. */
export const BOUND_FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'just', 'only', 'about']);

/** Two words right behind a figure. */
export const TRAILING_BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['or so', 'approx'], ['or more', 'min'], ['or above', 'min'], ['and above', 'min'], ['and over', 'min'], ['or older', 'min'],
  ['or less', 'max'], ['or fewer', 'max'], ['or below', 'max'], ['and below', 'max'], ['and under', 'max'], ['or under', 'max'],
]);
