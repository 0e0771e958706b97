import { type AnchoredClaim, isOrphan } from '../../anchoring/anchor.ts';
import { anchorClaims } from '../../anchoring/find-passage.ts';
import { newlyCut } from '../../anchoring/token-edges.ts';
import { describeFigures } from '../../claims/claim-figures.ts';
import type { Claim, ClaimFigure } from '../../claims/claim.ts';
import { restateClaim } from '../../claims/edit-claim.ts';
import { claimContext } from '../../corpus/claim-context.ts';
import type { PointedText } from '../../corpus/point-claim.ts';
import { figuresIn } from '../../figures/figures-in.ts';
import { findFigures } from '../../figures/find-figures.ts';
import { codePointMap, type CodePointMap } from '../../text/code-points.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { ImportedClaim } from '../import-format.ts';
import { importedId } from '../imported-claim.ts';
import { createKnownClaims } from './known-claims.ts';

/** A transcript that claims are taken into. */
export interface ImportTarget extends PointedText {
  /** Its claims as they stand in its sidecar. */
  readonly claims: readonly Claim[];
  /** Ids of what its sidecar holds beside claims: a second item of such an id would make it invalid. */
  readonly otherIds?: ReadonlySet<string>;
}

/** What becomes of one imported claim: found as an anchor says, or there already. */
export interface TakenClaim extends AnchoredClaim {
  readonly known: boolean;
}

/**
 * Anchors imported claims in a text and describes those that are found anew, with who says them there and their figures; their words stay
 * those that were tagged. Those that are not found for sure stay as they came: orphans, for a person to decide. What the transcript has
 * already, by its id or by all that it says, is `known` and not to be added. In the order of `imported`.
 */
export function takeIn(imported: readonly ImportedClaim[], target: ImportTarget, tagId: (id: string) => string): readonly TakenClaim[] {
  const { text, transcript, claims: existing, otherIds = new Set() } = target;
  const points = codePointMap(text);
  const claims = imported.map((one) => retagged(placed(one, text, points), tagId));
  const anchored = anchorClaims(text, claims, () => transcript);
  const known = createKnownClaims(existing.length === 0 ? [] : anchorClaims(text, existing, () => transcript));
  return anchored.map((one) => {
    // Before it is asked whether it is known: under its other id it is known when it comes again.
    const now = { ...one, claim: withOwnIds(described(one, target, points), (id) => otherIds.has(id)) };
    if (known.has(now)) return { ...now, known: true };
    const own = { ...now, claim: withOwnIds(now.claim, (id) => known.isTaken(id) || otherIds.has(id)) };
    known.add(own);
    return { ...own, known: false };
  });
}

function retagged(claim: Claim, tagId: (id: string) => string): Claim {
  return { ...claim, tags: [...new Set(claim.tags.map(tagId))] };
}

/**
 * With its position in code points of the text. A claim that names a place alone has the words that stand there; one of which the file knows
 * the words alone stands where they stand, if that is in one place: there is nothing else that it could mean.
 */
function placed({ claim, span }: ImportedClaim, text: string, points: CodePointMap): Claim {
  const position = claim.position ?? (span === null ? null : { start: points.toCodePoint(span.start), end: points.toCodePoint(span.end) });
  const { exact, prefix, suffix } = claim.quote;
  if (position === null && prefix === '' && suffix === '') {
    const only = onlyPlace(text, exact);
    return only === null ? claim : restateClaim(claim, text, only, { points });
  }
  if (exact !== '' || position === null) return { ...claim, position };
  const own = span ?? { start: points.toUtf16(position.start), end: points.toUtf16(position.end) };
  return own.start < own.end && own.end <= text.length ? restateClaim(claim, text, own, { acceptWords: true, points }) : { ...claim, position };
}

/** Of whole words: "500 homes" is not what "1,500 homes" says. */
function onlyPlace(text: string, words: string): Span | null {
  const start = words === '' ? -1 : text.indexOf(words);
  if (start === -1 || text.includes(words, start + 1)) return null;
  const span = { start, end: start + words.length };
  return newlyCut(text, span, { exact: words, prefix: '', suffix: '' }) === null ? span : null;
}

function described(anchored: AnchoredClaim, { text, transcript, figures }: ImportTarget, points: CodePointMap): Claim {
  const { claim, anchor: { span } } = anchored;
  if (isOrphan(anchored) || span === null) return claim;
  const context = claimContext(transcript, span);
  return {
    ...restateClaim(claim, text, span, { points }),
    context: context.speaker === null ? claim.context : context,
    figures: claim.figures.length > 0 ? claim.figures : figuresOf(claim, text, span, { figures, date: transcript.date }),
  };
}

/** Of the words that were tagged: where others stand there now, these are read by themselves. */
function figuresOf({ quote: { exact } }: Claim, text: string, span: Span, { figures, date }: Pick<PointedText, 'figures'> & { readonly date: string | null }): readonly ClaimFigure[] {
  if (sliceSpan(text, span) === exact) return describeFigures(text, span, figuresIn(figures, span));
  return describeFigures(exact, { start: 0, end: exact.length }, findFigures(exact, { date }));
}

/** Two claims of a file with one id are both kept, the second under an id that is the same each time; likewise replies. */
function withOwnIds(claim: Claim, isTaken: (id: string) => boolean): Claim {
  const free = (id: string, ...words: readonly string[]): string => {
    let own = id;
    for (let round = 1; isTaken(own); round++) own = importedId(id, ...words, String(round));
    return own;
  };
  const withId = <Item extends Pick<Claim, 'id' | 'source'>>(item: Item, id: string): Item =>
    (id === item.id ? item : { ...item, id, source: item.source === null ? null : { ...item.source, id } });
  const own = withId(claim, free(claim.id, claim.quote.exact, claim.tags.join('\n'), claim.note));
  return { ...own, replies: claim.replies.map((reply) => withId(reply, free(reply.id, own.id, reply.text))) };
}
