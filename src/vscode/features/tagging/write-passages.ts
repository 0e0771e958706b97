import type { Claim } from '../../../core/claims/claim.ts';
import { retagClaim } from '../../../core/claims/edit-claim.ts';
import { passageState } from '../../../core/presentation/passage-state.ts';
import type { Span } from '../../../core/text/span.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { newClaim } from './new-claim.ts';

export interface PassageToWrite {
  readonly span: Span;
  /** What a claim must hold to be enough; null: only a claim on the very passage is. */
  readonly matter: readonly Span[] | null;
}

/** What is said of new claims. */
export interface Provenance {
  readonly note?: string;
  /** The rule that suggested the passages. */
  readonly suggestedBy?: string | null;
}

export interface Writing {
  /** Claims made or given tags; a passage that was tagged meanwhile is none of them. */
  readonly written: number;
  /** After a message of the store. */
  readonly failed: boolean;
}

/** Makes a claim of each passage; one that is a claim already gets the tags that it lacks. One undo takes back all of a `run`. */
export async function writePassages(
  services: Services, document: TranscriptDocument, passages: readonly PassageToWrite[], tags: readonly string[], run: string,
  { note = '', suggestedBy = null }: Provenance = {},
): Promise<Writing> {
  const anchored = services.claims.claims(document.uri);
  const now = services.platform.now();
  const added: Claim[] = [];
  const retagged: Claim[] = [];
  for (const { span, matter } of passages) {
    const state = passageState(span, matter, anchored, tags);
    if (state.kind === 'untagged') added.push(newClaim(services, document, span, tags, note, suggestedBy));
    else if (state.kind === 'other-tags') retagged.push(retagClaim(state.claim, [...state.claim.tags, ...tags], now));
  }
  const written = added.length + retagged.length;
  if (written === 0) return { written, failed: false };
  const isDone = await services.claims.apply(document.uri, [{ kind: 'add', claims: added }, { kind: 'replace', claims: retagged }], run);
  return isDone ? { written, failed: false } : { written: 0, failed: true };
}
