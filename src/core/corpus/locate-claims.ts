import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { lineAt } from '../text/line-index.ts';
import type { Exchange, Role, Turn } from '../transcript/model.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { turnAt } from '../transcript/turn-at.ts';
import type { CorpusDocument } from './corpus-document.ts';

/** A claim with what stands around its passage. Of an orphan, only what was noted when it was tagged is known. */
export interface LocatedClaim extends AnchoredClaim {
  /** 0-based line on which the passage begins; null for an orphan. */
  readonly line: number | null;
  /** Null for an orphan and outside all turns. */
  readonly turn: Turn | null;
  readonly exchange: Exchange | null;
  readonly speaker: string | null;
  readonly role: Role | null;
  readonly asker: string | null;
}

/** Every claim of a document, in the order of the text, orphans last in the order in which they came. */
export function locateClaims(document: CorpusDocument): readonly LocatedClaim[] {
  const { transcript } = document;
  const exchangeOf = new Map(transcript.exchanges.flatMap((exchange) => exchange.turns.map((turn) => [turn, exchange] as const)));
  return [...document.claims].sort(byPlace).map(({ claim, anchor }) => {
    const turn = anchor.span === null ? null : turnAt(transcript, anchor.span.start);
    const exchange = turn === null ? null : (exchangeOf.get(turn.index) ?? null);
    return {
      claim,
      anchor,
      line: anchor.span === null ? null : lineAt(transcript.lines, anchor.span.start),
      turn,
      exchange,
      speaker: turn === null ? claim.context.speaker : speakerOf(turn),
      role: turn?.role ?? claim.context.role,
      asker: turn === null ? claim.context.asker : (exchange?.asker ?? null),
    };
  });
}

function byPlace(a: AnchoredClaim, b: AnchoredClaim): number {
  const spanA = a.anchor.span;
  const spanB = b.anchor.span;
  if (spanA === null || spanB === null) return Number(spanA === null) - Number(spanB === null);
  return spanA.start - spanB.start || spanA.end - spanB.end;
}
