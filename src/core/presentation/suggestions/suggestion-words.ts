import * as l10n from '@vscode/l10n';
import { type Codebook, findTag } from '../../claims/codebook.ts';
import type { Suggestion } from '../../suggestions/find-suggestions.ts';
import type { ReadableTranscript } from '../readable-transcript.ts';

/** Why: "will spend", "by 2032". */
export function reasonWords(document: ReadableTranscript, { reason }: Pick<Suggestion, 'reason'>): string {
  return reason.map((span) => l10n.t('"{0}"', document.plain(span))).join(' … ');
}

/** The tags that a suggestion gives where it is accepted; null where the codebook in force does not offer its tag: then a person chooses. */
export function suggestedTags(codebook: Codebook, { tag }: Pick<Suggestion, 'tag'>): readonly string[] | null {
  const known = findTag(codebook, tag);
  return known === undefined || known.retired ? null : [known.id];
}

export function suggestionNumber(count: number): string {
  return count === 1 ? l10n.t('1 suggestion') : l10n.t('{0} suggestions', count);
}
