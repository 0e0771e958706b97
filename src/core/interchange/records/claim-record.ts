import type { AnchorState } from '../../anchoring/anchor.ts';
import type { Claim, ClaimFigure } from '../../claims/claim.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { locateClaims } from '../../corpus/locate-claims.ts';
import { codePointMap } from '../../text/code-points.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Role } from '../../transcript/model.ts';
import { recordedJudgement, type RecordedJudgement } from './recorded-judgement.ts';

/**
 * A claim as one row of a table; the order of the keys is that of the columns. `turn` and `line` count from 1; `start` and `end` are UTF-16
 * offsets of the text without its byte order mark. The four are null where the passage is not found for sure.
 */
export interface ClaimRecord extends RecordedJudgement {
  readonly document: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly turn: number | null;
  readonly line: number | null;
  readonly speaker: string | null;
  readonly role: Role | null;
  readonly asker: string | null;
  readonly tags: readonly string[];
  /** The words that were tagged. */
  readonly quote: string;
  readonly note: string;
  readonly state: AnchorState;
  readonly start: number | null;
  readonly end: number | null;
  /** The words that stand there now, where `state` is `changed`. */
  readonly now: string | null;
  readonly creator: string | null;
  readonly created: string | null;
  readonly id: string;
  /** Of the quote, as they were when it was tagged. */
  readonly figures: readonly RecordedFigure[];
}

/** Here `start` and `end` are UTF-16 offsets within `quote`, as all offsets of a record are UTF-16. */
export type RecordedFigure = ClaimFigure;

export function claimRecords(document: CorpusDocument): readonly ClaimRecord[] {
  const { transcript, text } = document;
  return locateClaims(document).map(({ claim, anchor, turn, line, speaker, role, asker }) => {
    const changed = anchor.state === 'changed' ? anchor.candidates[0] : undefined;
    return {
      document: document.name,
      title: transcript.title,
      date: transcript.date,
      turn: turn === null ? null : turn.index + 1,
      line: line === null ? null : line + 1,
      speaker,
      role,
      asker,
      tags: claim.tags,
      quote: claim.quote.exact,
      note: claim.note,
      state: anchor.state,
      start: anchor.span?.start ?? null,
      end: anchor.span?.end ?? null,
      now: changed === undefined ? null : sliceSpan(text, changed),
      creator: claim.creator,
      created: claim.created,
      id: claim.id,
      figures: recordedFigures(claim),
      ...recordedJudgement(claim),
    };
  });
}

function recordedFigures({ quote, figures }: Claim): readonly RecordedFigure[] {
  const points = codePointMap(quote.exact);
  return figures.map((figure) => ({ ...figure, start: points.toUtf16(figure.start), end: points.toUtf16(figure.end) }));
}
