import type { Figure } from '../model.ts';
import { matchAt } from '../word-walk.ts';

const TAIL_MARK = /(?:(-plus|\+)|-odd|-some(?:thing)?)(?![A-Za-z\d+-])/y;

/** What is glued to a number and makes it a bound: "500-plus", "300+", "30-some". Null where nothing is. */
export function readTailMark(text: string, at: number): { readonly end: number; readonly bound: NonNullable<Figure['bound']> } | null {
  const unit = text.charCodeAt(at);
  if (unit !== 45 && unit !== 43) return null;
  const match = matchAt(TAIL_MARK, text, at);
  return match === null ? null : { end: at + match[0].length, bound: match[1] === undefined ? 'approx' : 'min' };
}
