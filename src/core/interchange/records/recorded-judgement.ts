import type { Claim, Evidence, Reply, Status, Verdict } from '../../claims/claim.ts';

/** What became of a claim, as every record of one ends. */
export interface RecordedJudgement {
  readonly verdict: Verdict | null;
  /** Null where nobody said; it is open then. */
  readonly status: Status | null;
  /** Files by their path from the transcript's folder, as `file:` addresses. */
  readonly evidence: readonly Evidence[];
  /** By the attribute's id. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly replies: readonly RecordedReply[];
  /** The rule that suggested the passage. */
  readonly suggestedBy: string | null;
}

export type RecordedReply = Omit<Reply, 'source'>;

export function recordedJudgement({ verdict, status, evidence, attributes, replies, suggestedBy }: Claim): RecordedJudgement {
  const recorded = replies.map(({ id, text, creator, created, modified }) => ({ id, text, creator, created, modified }));
  return { verdict, status, evidence, attributes, replies: recorded, suggestedBy };
}
