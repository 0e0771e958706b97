import type { AnchoredClaim, AnchorState } from '../../anchoring/anchor.ts';
import type { Revision } from '../../revision/compare-versions.ts';
import type { TurnChange } from '../../revision/turn-change.ts';
import type { Version } from '../../revision/units.ts';
import type { Span } from '../../text/span.ts';
import { speakerOf } from '../../transcript/speaker-of.ts';

/** Two versions of a transcript compared, as `policy-transcripts revise --json` prints it. Lines count from 1; offsets are UTF-16 offsets of the new text. */
export interface RevisionRecord {
  readonly old: string;
  readonly new: string;
  /** How many turns of each kind there are. */
  readonly turns: Readonly<Record<TurnChange['kind'], number>>;
  /** All turns but those that are the same, in the order of the new text. */
  readonly changes: readonly TurnRecord[];
  readonly claims: readonly {
    readonly id: string;
    readonly quote: string;
    readonly state: AnchorState;
    readonly start: number | null;
    readonly end: number | null;
    readonly candidates: readonly Span[];
  }[];
}

interface TurnRecord {
  readonly kind: TurnChange['kind'];
  readonly speaker: string | null;
  /** Null unless somebody else said it before. */
  readonly speakerBefore: string | null;
  /** Null in the version that does not have it. */
  readonly oldLine: number | null;
  readonly line: number | null;
  readonly words: readonly { readonly before: string; readonly after: string; readonly figure: boolean }[];
}

export function revisionRecord({ names, revision: { turns }, claims }: {
  readonly old: Version;
  readonly now: Version;
  readonly names: { readonly old: string; readonly now: string };
  readonly revision: Revision;
  readonly claims: readonly AnchoredClaim[];
}): RevisionRecord {
  const count = (kind: TurnChange['kind']): number => turns.filter((turn) => turn.kind === kind).length;
  return {
    old: names.old,
    new: names.now,
    turns: { same: count('same'), changed: count('changed'), new: count('new'), gone: count('gone'), moved: count('moved') },
    changes: turns.filter(({ kind }) => kind !== 'same').map(turnRecord),
    claims: claims.map(({ claim, anchor }) => ({
      id: claim.id, quote: claim.quote.exact, state: anchor.state, start: anchor.span?.start ?? null, end: anchor.span?.end ?? null, candidates: anchor.candidates,
    })),
  };
}

function turnRecord(turn: TurnChange): TurnRecord {
  const [old, now] = [turn.kind === 'new' ? null : turn.old, turn.kind === 'gone' ? null : turn.now];
  const said = now ?? old;
  return {
    kind: turn.kind,
    speaker: said === null ? null : speakerOf(said),
    speakerBefore: turn.kind === 'changed' ? (turn.speaker?.before ?? null) : null,
    oldLine: old === null ? null : old.line + 1,
    line: now === null ? null : now.line + 1,
    words: turn.kind === 'changed' ? turn.words.map(({ before, after, isFigure }) => ({ before, after, figure: isFigure })) : [],
  };
}
