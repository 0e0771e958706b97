import { describePassage } from '../anchoring/describe.ts';
import { newlyCut } from '../anchoring/token-edges.ts';
import type { Figure } from '../figures/model.ts';
import type { CodePointMap } from '../text/code-points.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import type { Claim, ClaimContext } from './claim.ts';
import { describeFigures } from './claim-figures.ts';

export interface NewClaim extends Partial<Judgement> {
  readonly text: string;
  /** UTF-16 offsets. */
  readonly span: Span;
  readonly tags: readonly string[];
  readonly note: string;
  readonly creator: string | null;
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly id: string;
  readonly context: ClaimContext;
  /** Of the text or of the passage, in order. */
  readonly figures?: readonly Figure[];
}

type Judgement = Pick<Claim, 'attributes' | 'status' | 'verdict' | 'evidence' | 'replies' | 'suggestedBy' | 'kept'>;

/** What a claim begins with: nobody has said anything of it yet. */
export const unjudged: Judgement = { attributes: {}, status: null, verdict: null, evidence: [], replies: [], suggestedBy: null, kept: null };

/** A new claim on a passage of `text`. */
export function makeClaim({ text, span, tags, note, creator, now, id, context, figures = [], ...judgement }: NewClaim): Claim {
  const { quote, position, span: passage } = describePassage(text, span);
  return {
    id, tags: unique(tags), note, quote, position, creator, created: now, modified: null, context, figures: describeFigures(text, passage, figures),
    ...unjudged, ...judgement, source: null,
  };
}

export function retagClaim(claim: Claim, tags: readonly string[], now: string): Claim {
  return { ...claim, tags: unique(tags), modified: now };
}

export function renoteClaim(claim: Claim, note: string, now: string): Claim {
  return { ...claim, note, modified: now };
}

export interface Restatement {
  /** Given where a person did it; following an edit of the text is no modification of the claim. */
  readonly now?: string;
  /** True where a person accepts the words that stand there now as the claim's. */
  readonly acceptWords?: boolean;
  /** Of the text or of the passage, in order: where the words are accepted, they become the claim's with them. */
  readonly figures?: readonly Figure[];
  /** Of the same text, where many claims are restated. */
  readonly points?: CodePointMap;
}

/**
 * The claim as it stands at `span` of the text as it is now: fresh position and context. Its words stay those that were tagged unless
 * `acceptWords`: so a passage whose words were edited is found as `changed`, not silently taken over. Where they became part of another
 * number or word, the context stays too: it alone tells that they were none.
 */
export function restateClaim(claim: Claim, text: string, span: Span, { now, acceptWords = false, figures = [], points }: Restatement = {}): Claim {
  const { quote, position, span: passage } = describePassage(text, span, points);
  if (!acceptWords && newlyCut(text, span, claim.quote) !== null) return { ...claim, position, modified: now ?? claim.modified };
  const exact = acceptWords || sliceSpan(text, span) === claim.quote.exact ? quote.exact : claim.quote.exact;
  const exactFigures = acceptWords ? describeFigures(text, passage, figures) : claim.figures;
  return { ...claim, quote: { ...quote, exact }, position, modified: now ?? claim.modified, figures: exactFigures, ...(acceptWords && { kept: null }) };
}

/**
 * The claim with who says it and who asked as the text has them now: a speaker may have been renamed. Where nothing was noted, or nobody
 * can be told now, it stays as it is; and another role alone, which is a matter of reading, is no reason to write the file anew.
 */
export function recast(claim: Claim, now: ClaimContext): Claim {
  const { speaker, asker } = claim.context;
  if (speaker === null || now.speaker === null || (speaker === now.speaker && asker === now.asker)) return claim;
  return { ...claim, context: now };
}

function unique(tags: readonly string[]): readonly string[] {
  return [...new Set(tags)];
}
