import type { Claim, Status, Verdict } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import { evidenceName, evidenceTarget } from '../claims/evidence-address.ts';
import { answersOf, replyByline, statusWords, verdictWords, type Answer } from '../corpus/judgement-words.ts';

/** What became of a claim, for its hover. All plain text but `href`. */
export interface JudgementHover {
  /** Null where nobody said. */
  readonly verdict: { readonly word: Verdict; readonly words: string } | null;
  readonly status: { readonly word: Status; readonly words: string } | null;
  readonly answers: readonly Answer[];
  readonly evidence: readonly HoverEvidence[];
  readonly replies: readonly { readonly byline: string; readonly text: string }[];
}

export interface HoverEvidence {
  readonly iri: string;
  readonly label: string;
  /** What stands in a Markdown link's brackets; null for a file, and for what is not to be opened. */
  readonly href: string | null;
  readonly isFile: boolean;
}

export function judgementHover(claim: Claim, codebook: Codebook): JudgementHover {
  const { verdict, status } = claim;
  return {
    verdict: verdict === null ? null : { word: verdict, words: verdictWords(verdict) },
    status: status === null ? null : { word: status, words: statusWords(status) },
    answers: answersOf(claim, codebook),
    evidence: claim.evidence.map(({ iri, note }) => {
      const target = evidenceTarget(iri);
      const name = evidenceName(iri);
      return { iri, label: note === '' ? name : note, href: target?.kind === 'page' ? hrefOf(target.address) : null, isFile: target?.kind === 'file' };
    }),
    replies: claim.replies.map((reply) => ({ byline: replyByline(reply), text: reply.text })),
  };
}

/** The same address without a character that could end the link. */
function hrefOf(address: string): string {
  return address.replace(/[()[\]]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}
