import type { Claim, Evidence, Reply, Status, Verdict } from './claim.ts';
import { sortReplies } from './replies.ts';

export function setStatus(claim: Claim, status: Status | null, now: string): Claim {
  return { ...claim, status, modified: now };
}

export function setVerdict(claim: Claim, verdict: Verdict | null, now: string): Claim {
  return { ...claim, verdict, modified: now };
}

/** Evidence that is there already gets the new note. */
export function addEvidence(claim: Claim, added: Evidence, now: string): Claim {
  const isThere = claim.evidence.some(({ iri }) => iri === added.iri);
  const evidence = isThere ? claim.evidence.map((one) => (one.iri === added.iri ? added : one)) : [...claim.evidence, added];
  return { ...claim, evidence, modified: now };
}

export function removeEvidence(claim: Claim, iri: string, now: string): Claim {
  return { ...claim, evidence: claim.evidence.filter((one) => one.iri !== iri), modified: now };
}

/** An empty answer takes one away; attributes that are not named keep theirs. */
export function answerAttributes(claim: Claim, answers: Readonly<Record<string, string>>, now: string): Claim {
  const all = new Map([...Object.entries(claim.attributes), ...Object.entries(answers)]);
  return { ...claim, attributes: Object.fromEntries([...all].filter(([, answer]) => answer !== '')), modified: now };
}

export interface NewReply extends Pick<Reply, 'id' | 'text' | 'creator'> {
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/** A reply is no change of what the claim itself says: its time stays. */
export function replyTo(claim: Claim, { id, text, creator, now }: NewReply): Claim {
  return { ...claim, replies: sortReplies([...claim.replies, { id, text, creator, created: now, modified: null, source: null }]) };
}

export function editReply(claim: Claim, id: string, text: string, now: string): Claim {
  return { ...claim, replies: claim.replies.map((reply) => (reply.id === id ? { ...reply, text, modified: now } : reply)) };
}

export function deleteReply(claim: Claim, id: string): Claim {
  return { ...claim, replies: claim.replies.filter((reply) => reply.id !== id) };
}
