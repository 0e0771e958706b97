import type { AnchoredClaim } from '../anchoring/anchor.ts';
import { comparePassage, type PassageChange } from '../anchoring/compare-passage.ts';
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
  const turn = turnAt(transcript, place.start);
  const { changes } = comparePassage(claim, text, place, turn === null ? null : speakerOf(turn));
  return [...changes.filter(({ kind }) => kind !== 'words'), ...changes.filter(({ kind }) => kind === 'words')];
}
