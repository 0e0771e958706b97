import * as l10n from '@vscode/l10n';
import type { CorpusDocument } from '../corpus/corpus-document.ts';
import { sliceSpan } from '../text/span.ts';

/** A claim as its offsets give it back out of what was just written. */
export interface WrittenPassage {
  readonly id: string;
  readonly words: string;
}

/**
 * Holds what was read back out of a written part against the text: every claim that is found in the text for sure must be there, and its
 * offsets must give its words. Throws an error for a person where they do not, so that no wrong file is left behind.
 */
export function checkWritten({ name, text, claims }: CorpusDocument, written: Iterable<WrittenPassage>): void {
  const words = new Map(Array.from(written, (passage) => [passage.id, passage.words]));
  for (const { claim, anchor } of claims) {
    if (anchor.span === null) continue;
    const meant = sliceSpan(text, anchor.span);
    if (words.get(claim.id) !== meant) throw new Error(l10n.t('{0}: the claim on "{1}" would be written with other words, so nothing was written', name, meant));
  }
}
