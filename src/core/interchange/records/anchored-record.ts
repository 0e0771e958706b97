import type { AnchorState } from '../../anchoring/anchor.ts';
import type { PassageChange } from '../../anchoring/compare-passage.ts';
import { changesOf } from '../../corpus/claim-changes.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { locateClaims } from '../../corpus/locate-claims.ts';
import { lineAt } from '../../text/line-index.ts';
import type { Role } from '../../transcript/model.ts';
import { recordedJudgement, type RecordedJudgement } from './recorded-judgement.ts';

/**
 * A claim as `policy-transcripts claims --json` prints it. Lines count from 1; offsets are UTF-16 offsets of the text without its byte order
 * mark. `start`, `end` and `line` are null unless the passage is found for sure; `candidates` are the places in question then.
 */
export interface AnchoredRecord extends RecordedJudgement {
  readonly file: string;
  readonly id: string;
  readonly tags: readonly string[];
  readonly note: string;
  /** The words that were tagged. */
  readonly quote: string;
  readonly state: AnchorState;
  readonly start: number | null;
  readonly end: number | null;
  readonly line: number | null;
  readonly speaker: string | null;
  readonly role: Role | null;
  readonly asker: string | null;
  /** How much alike the words are to those that were tagged, from 0 to 1; null unless the passage is found for sure. */
  readonly similarity: number | null;
  /** What differs from the words that were tagged, figures and contraries first; empty where they are the same, or at no one place. */
  readonly changes: readonly { readonly kind: PassageChange['kind']; readonly was: string; readonly is: string }[];
  readonly candidates: readonly { readonly start: number; readonly end: number; readonly line: number }[];
}

export function anchoredRecords(document: CorpusDocument): readonly AnchoredRecord[] {
  const { transcript } = document;
  return locateClaims(document).map(({ claim, anchor, line, speaker, role, asker }) => ({
    file: document.name,
    id: claim.id,
    tags: claim.tags,
    note: claim.note,
    quote: claim.quote.exact,
    state: anchor.state,
    start: anchor.span?.start ?? null,
    end: anchor.span?.end ?? null,
    line: line === null ? null : line + 1,
    speaker,
    role,
    asker,
    similarity: anchor.similarity,
    changes: changesOf(document, { claim, anchor }).map(({ kind, before, after }) => ({ kind, was: before, is: after })),
    candidates: anchor.candidates.map(({ start, end }) => ({ start, end, line: lineAt(transcript.lines, start) + 1 })),
    ...recordedJudgement(claim),
  }));
}
