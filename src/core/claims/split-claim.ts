import { statuses } from './claim-status.ts';
import type { Claim, Evidence, Status } from './claim.ts';
import { sortReplies } from './replies.ts';

/**
 * What was split off: `made` is a new claim on the words behind the cut. It is asked for the same answers as the whole was; what was found
 * out about the whole (status, verdict, evidence, replies) stays with the first part.
 */
export function splitOff(whole: Claim, made: Claim): Claim {
  return { ...made, attributes: whole.attributes, suggestedBy: whole.suggestedBy };
}

/** Why two claims cannot become one: both say something about the same question, and not the same. */
export type Contradiction = { readonly kind: 'verdict' } | { readonly kind: 'attribute'; readonly id: string };

export function contradictionOf(a: Claim, b: Claim): Contradiction | null {
  if (a.verdict !== null && b.verdict !== null && a.verdict !== b.verdict) return { kind: 'verdict' };
  const id = Object.keys(a.attributes).find((one) => Object.hasOwn(b.attributes, one) && a.attributes[one] !== b.attributes[one]);
  return id === undefined ? null : { kind: 'attribute', id };
}

/** The first claim with all that is said in either; its words are still its own. */
export function joinContent(a: Claim, b: Claim): Claim {
  return {
    ...a,
    tags: [...new Set([...a.tags, ...b.tags])],
    note: unlessSame(a.note, b.note),
    attributes: { ...b.attributes, ...a.attributes },
    status: lesser(a.status, b.status),
    verdict: a.verdict ?? b.verdict,
    evidence: joinEvidence(a.evidence, b.evidence),
    replies: sortReplies([...a.replies, ...b.replies]),
  };
}

/** What is settled of one half alone is not settled. */
function lesser(a: Status | null, b: Status | null): Status | null {
  const rank = (status: Status | null): number => statuses.indexOf(status ?? 'open');
  return rank(b) < rank(a) ? b : a;
}

function joinEvidence(a: readonly Evidence[], b: readonly Evidence[]): readonly Evidence[] {
  const both = new Map(a.map((one) => [one.iri, one]));
  for (const one of b) {
    const known = both.get(one.iri);
    both.set(one.iri, known === undefined ? one : { ...known, note: unlessSame(known.note, one.note) });
  }
  return [...both.values()];
}

function unlessSame(a: string, b: string): string {
  return a === b || b === '' ? a : a === '' ? b : `${a}\n\n${b}`;
}
