import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { comparePassage, type PassageChange } from '../anchoring/compare-passage.ts';
import type { Claim } from '../claims/claim.ts';
import type { Span } from '../text/span.ts';
import { speakerOf } from '../transcript/speaker-of.ts';
import { turnAt } from '../transcript/turn-at.ts';
import type { CorpusDocument } from './corpus-document.ts';

/**
 * What the text says otherwise than a claim, where the claim is found with other words or its one place waits for a person: who speaks, figures
 * and contraries first, then other words. Empty where the words are the same, and where no place or several are in question.
 */
export function changesOf({ text, transcript }: Pick<CorpusDocument, 'text' | 'transcript'>, { claim, anchor }: AnchoredClaim): readonly PassageChange[] {
  const place = anchor.state === 'changed' ? anchor.candidates[0] : anchor.similarity === null || anchor.similarity === 1 ? null : anchor.span;
  if (place === null || place === undefined) return [];
  const changes = changesAtPlace({ text, transcript }, claim, place);
  return [...changes.filter(({ kind }) => kind !== 'words'), ...changes.filter(({ kind }) => kind === 'words')];
}

/** What a place says otherwise than a claim, and whether it is somebody else who says it. */
export function changesAtPlace({ text, transcript }: Pick<CorpusDocument, 'text' | 'transcript'>, claim: Claim, place: Span): readonly PassageChange[] {
  const turn = turnAt(transcript, place.start);
  return comparePassage(claim, text, place, turn === null ? null : speakerOf(turn)).changes;
}
