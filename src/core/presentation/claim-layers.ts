import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { tagPath, type Codebook } from '../claims/codebook.ts';
import { countBelow } from '../text/code-points.ts';
import { lineAt, type LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { drain, flatMapInSteps, sortInSteps, type Steps } from '../text/steps.ts';
import { shownSpans } from './claim-places.ts';

/** How many claims hold a stretch of text; 3 stands for three and more. */
export type Depth = 1 | 2 | 3;

/** A stretch of text that the same claims hold from end to end. */
export interface ClaimStretch {
  readonly span: Span;
  readonly depth: Depth;
  /** Of the innermost of them; null: the product's own. */
  readonly color: string | null;
}

export interface ClaimLayers {
  /** Where claims that are found for sure stand, in the order of the text; none overlaps another. */
  readonly stretches: readonly ClaimStretch[];
  /** Where one of those begins within another, or where another ends: what no line below the words would show. */
  readonly beginnings: readonly { readonly at: number; readonly color: string | null }[];
  /** The places of claims that are not found for sure. */
  readonly changed: readonly Span[];
  readonly ambiguous: readonly Span[];
}

/** What the margin says of a line, by what claims begin there; the first of these that is true. */
export type MarginMark = 'ambiguous' | 'changed' | 'overlap' | 'claim';

/** Claims that are looked at in one step. */
const STEP = 256;

/** `colorOf` is asked once a claim. */
export function claimLayers(claims: readonly AnchoredClaim[], colorOf: (claim: AnchoredClaim) => string | null): ClaimLayers {
  return drain(claimLayersInSteps(claims, colorOf));
}

export function* claimLayersInSteps(claims: readonly AnchoredClaim[], colorOf: (claim: AnchoredClaim) => string | null): Steps<ClaimLayers> {
  const placed = yield* flatMapInSteps(claims, STEP, (claim) => (claim.anchor.span === null ? [] : [{ span: claim.anchor.span, color: colorOf(claim) }]));
  const starts = yield* sortInSteps(placed.filter(({ span }) => span.start < span.end), (a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const ends = yield* sortInSteps(starts.map(({ span }) => span.end), (a, b) => a - b);
  const bounds = yield* sortInSteps([...new Set(starts.flatMap(({ span }) => [span.start, span.end]))], (a, b) => a - b);
  const stretches: ClaimStretch[] = [];
  const beginnings: { at: number; color: string | null }[] = [];
  /** Those that hold the stretch at hand, the innermost at the end; before it also some that have ended. */
  const open: typeof starts = [];
  let next = 0;
  let gone = 0;
  for (const [index, at] of bounds.entries()) {
    if (index % STEP === 0) yield;
    const isHeld = next > gone;
    while ((ends[gone] ?? Infinity) <= at) gone++;
    for (let first = isHeld; starts[next]?.span.start === at; next++) {
      const begun = starts[next];
      if (begun === undefined) break;
      // Of several that begin together the outermost begins first.
      if (first || next > gone) beginnings.push({ at, color: begun.color });
      first = false;
      // The shortest is the innermost, and of several as long that which began last.
      open.splice(countBelow(open.length, (outer) => lengthOf(open[outer]) >= lengthOf(begun)), 0, begun);
    }
    while ((open.at(-1)?.span.end ?? Infinity) <= at) open.pop();
    const end = bounds[index + 1];
    const inner = open.at(-1);
    if (end === undefined || inner === undefined) continue;
    const held = next - gone;
    stretches.push({ span: { start: at, end }, depth: held === 1 ? 1 : held === 2 ? 2 : 3, color: inner.color });
  }
  const inState = (state: 'changed' | 'ambiguous'): readonly Span[] => claims.filter(({ anchor }) => anchor.state === state).flatMap(shownSpans);
  return { stretches, beginnings, changed: inState('changed'), ambiguous: inState('ambiguous') };
}

function lengthOf(one: { readonly span: Span } | undefined): number {
  return one === undefined ? 0 : one.span.end - one.span.start;
}

/** By line, from 0. */
export function marginMarks(lines: LineIndex, claims: readonly AnchoredClaim[], { stretches, changed, ambiguous }: ClaimLayers): ReadonlyMap<number, MarginMark> {
  const marks = new Map<number, MarginMark>();
  const mark = (spans: readonly Span[], kind: MarginMark): void => {
    for (const { start } of spans) marks.set(lineAt(lines, start), kind);
  };
  mark(claims.flatMap(({ anchor }) => anchor.span ?? []), 'claim');
  mark(stretches.filter(({ depth }) => depth > 1).map(({ span }) => span), 'overlap');
  mark(changed, 'changed');
  mark(ambiguous, 'ambiguous');
  return marks;
}

/** The colour of a claim's first tag that has one, or is a kind of one that has. Remembers the tags that it was asked about. */
export function claimColors(codebook: Codebook): (claim: AnchoredClaim) => string | null {
  const known = new Map<string, string | null>();
  const colorOfTag = (id: string): string | null => {
    const before = known.get(id);
    if (before !== undefined) return before;
    const color = [...tagPath(codebook, id)].reverse().find((tag) => tag.color !== null)?.color ?? null;
    known.set(id, color);
    return color;
  };
  return ({ claim }) => claim.tags.map(colorOfTag).find((color) => color !== null) ?? null;
}
