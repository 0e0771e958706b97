import type { AnchoredClaim } from '../../anchoring/anchor.ts';
import type { Claim } from '../../claims/claim.ts';
import { sameReply } from '../../claims/merge-parts.ts';

/** Claims that a transcript has, and those that join them. */
export interface KnownClaims {
  /** Whether one of them has the same id and the same words, or says the same of the same passage and all else that this one says. */
  has(anchored: AnchoredClaim): boolean;
  /** Whether a claim or a reply has the id. */
  isTaken(id: string): boolean;
  add(anchored: AnchoredClaim): void;
}

export function createKnownClaims(existing: readonly AnchoredClaim[]): KnownClaims {
  const ids = new Set<string>();
  /** Of the transcript itself, not of the same import. */
  const own = new Set(existing.map(({ claim }) => claim.id));
  const byPassage = new Map<string, Claim[]>();
  const add = (anchored: AnchoredClaim): void => {
    for (const { id } of [anchored.claim, ...anchored.claim.replies]) ids.add(id);
    const key = passageKey(anchored);
    const there = byPassage.get(key);
    if (there === undefined) byPassage.set(key, [anchored.claim]);
    else there.push(anchored.claim);
  };
  existing.forEach(add);
  return {
    // What a person did since to a claim that was imported before is his: the id says that it is there.
    has: (anchored) => own.has(anchored.claim.id) || (byPassage.get(passageKey(anchored)) ?? []).some((claim) => saysAll(claim, anchored.claim)),
    isTaken: (id) => ids.has(id),
    add,
  };
}

/** The place, or, of what has none, the words; and the tags, in whatever order. */
function passageKey({ claim, anchor: { span } }: AnchoredClaim): string {
  const place = span === null ? [claim.quote.exact, claim.position] : [span.start, span.end];
  return JSON.stringify([place, [...claim.tags].sort()]);
}

/** Whether nothing is lost where `claim` stands for both. */
function saysAll(claim: Claim, other: Claim): boolean {
  return (
    (other.note === '' || other.note === claim.note)
    && (other.creator === null || other.creator === claim.creator)
    && (other.verdict === null || other.verdict === claim.verdict)
    && (other.status === null || other.status === claim.status)
    && Object.entries(other.attributes).every(([id, answer]) => Object.hasOwn(claim.attributes, id) && claim.attributes[id] === answer)
    && other.evidence.every(({ iri, note }) => claim.evidence.some((one) => one.iri === iri && (note === '' || one.note === note)))
    && other.replies.every((reply) => claim.replies.some((one) => sameReply(one, { ...reply, id: one.id, source: one.source })))
  );
}
