import { suggestedTags } from '../../../core/presentation/suggestions/suggestion-words.ts';
import type { Suggestion } from '../../../core/suggestions/find-suggestions.ts';
import { dismissalOf } from '../../../core/suggestions/open-suggestions.ts';
import { overlaps } from '../../../core/text/span.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import * as vscode from 'vscode';

/** What belongs to one undo; each decision of its own where there is none. */
type Run = string | undefined;

/**
 * Makes a claim of a suggestion, which notes the rule. Its tag is asked for where the codebook does not offer the rule's, or a person wants
 * another. False where no claim was made.
 */
export async function acceptSuggestion(services: Services, document: TranscriptDocument, suggestion: Suggestion, how: 'as-suggested' | 'other-tags', run?: Run): Promise<boolean> {
  const tags = how === 'other-tags' ? null : suggestedTags(await services.codebooks.load(document.uri), suggestion);
  if (!isAsItWas(services, document)) return false;
  const { span, rule } = suggestion;
  await vscode.commands.executeCommand('transcripts.tagClaim', {
    uri: document.uri.toString(), span, suggestedBy: rule, ...(tags === null ? {} : { tags }), ...(run === undefined ? {} : { run }),
  });
  return services.claims.claims(document.uri).some(({ anchor }) => anchor.span !== null && overlaps(anchor.span, span));
}

export function dismissSuggestion(services: Services, { uri, text }: TranscriptDocument, suggestion: Suggestion, run?: Run): Promise<boolean> {
  return services.claims.dismiss(uri, { added: [dismissalOf(text, suggestion)], removed: [] }, run);
}

/** False, after a message, where the text is another by now. */
export function isAsItWas({ transcripts }: Services, { uri, text }: TranscriptDocument): boolean {
  if (transcripts.find(uri)?.text === text) return true;
  void vscode.window.showWarningMessage(vscode.l10n.t('The text was changed meanwhile. Ask for suggestions again: what was accepted or dismissed is left out.'));
  return false;
}
