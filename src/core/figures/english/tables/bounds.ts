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
  ['something like', 'approx'], ['order of', 'approx'], ['neighborhood of', 'approx'], ['north of', 'min'], ['south of', 'max'],
  ['many as', 'max'], ['much as', 'max'], ['few as', 'min'], ['little as', 'min'], ['ballpark of', 'approx'], ['short of', 'max'],
]);

/** Turns the bound round: "no less than", "no more than", "not exceeding". */
export const BOUND_NEGATIONS: ReadonlySet<string> = new Set(['no', 'not']);

/** Words between a bound and its figure that change nothing. */
export const BOUND_FILLERS: ReadonlySet<string> = new Set(['a', 'an', 'just', 'only', 'about']);

/** Two words right behind a figure. */
export const TRAILING_BOUNDS: ReadonlyMap<string, Bound> = new Map([
  ['or so', 'approx'], ['or more', 'min'], ['or above', 'min'], ['and above', 'min'], ['and over', 'min'], ['or older', 'min'],
  ['or higher', 'min'], ['or greater', 'min'], ['or better', 'min'], ['and older', 'min'], ['and up', 'min'], ['or up', 'min'], ['or longer', 'min'],
  ['or less', 'max'], ['or younger', 'max'], ['and younger', 'max'], ['or lower', 'max'], ['or shorter', 'max'], ['or fewer', 'max'], ['or below', 'max'], ['and below', 'max'], ['and under', 'max'], ['or under', 'max'],
]);

/** Before "over" and a length of time: it lasts longer. Else "over two weeks" says during which time. */
export const LASTING: ReadonlySet<string> = new Set([
  'for', 'in', 'after', 'with', 'well', 'is', 'was', 'are', 'were', 'be', 'been', 'just', 'slightly', 'of', 'took', 'takes', 'take', 'taken', 'taking', 'lasted', 'lasting',
  'last', 'lasts', 'waited', 'spent', 'served', 'has', 'have', 'had', 'it’s', "it's", 'to', 'by', 'a', 'now', 'that', 'and',
]);

/** Behind a length of time that has passed or is somebody's. */
export const LAPSED: ReadonlySet<string> = new Set(['ago', 'old', 'of', 'later', 'earlier', 'long', 'away', 'now']);

/** Before "up to": it tells of a movement and no bound. */
export const MOTIONS: ReadonlySet<string> = new Set([
  'go', 'goes', 'going', 'went', 'gone', 'get', 'gets', 'got', 'getting', 'back', 'move', 'moved', 'moves', 'rose', 'rise', 'risen', 'ramp', 'ramped', 'scale', 'scaled',
  'came', 'come', 'grew', 'jumped', 'pushed', 'brought', 'bring', 'climbed', 'way', 'shot', 'crept', 'ticked',
]);
