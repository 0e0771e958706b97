import type { Mark } from '../debate/inline-writer.ts';
import type { NamedClaim } from '../debate/named-claims.ts';
import type { Unit } from '../debate/units.ts';
import { figureTags, type Tags } from './figure-tags.ts';

/** Anchors stand as near to the words as they can, which an empty claim does not have. */
export function claimMarks(claims: readonly NamedClaim[]): readonly Mark[] {
  return claims.flatMap(({ id, anchored: { anchor: { span } } }): readonly Mark[] => {
    if (span === null) return [];
    return [
      { at: span.start, side: 'before', rank: 0, markup: `<anchor xml:id="${id}-from"/>` },
      { at: span.end, side: span.end === span.start ? 'before' : 'after', rank: 1, markup: `<anchor xml:id="${id}-to"/>` },
    ];
  });
}

/** A stage direction that a claim begins or ends in may hold no anchor, and stays words. */
export function unitMarks(units: readonly Unit[]): readonly Mark[] {
  return units.flatMap(({ span, figure, isCut }): readonly Mark[] => {
    if (figure === null && isCut) return [];
    const { open, close } = figure === null ? scene : figureTags(figure);
    return [{ at: span.start, side: 'before', rank: 2, markup: open }, { at: span.end, side: 'after', rank: 0, markup: close }];
  });
}

const scene: Tags = { open: '<incident><desc>', close: '</desc></incident>' };
