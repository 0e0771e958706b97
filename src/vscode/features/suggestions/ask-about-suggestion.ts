import * as vscode from 'vscode';
import { shorten, tagNames } from '../../../core/presentation/claim-words.ts';
import { ruleName } from '../../../core/presentation/suggestions/rule-name.ts';
import { reasonWords, suggestedTags } from '../../../core/presentation/suggestions/suggestion-words.ts';
import type { Codebook } from '../../../core/claims/codebook.ts';
import type { Suggestion } from '../../../core/suggestions/find-suggestions.ts';
import type { TranscriptDocument } from '../../services.ts';
import type { WalkItem, WalkQuestion } from '../../walk-list.ts';

export type Decision = 'accept' | 'other-tags' | 'skip' | 'dismiss' | 'stop';

/** `number` counts from 1. */
export function questionAbout(document: TranscriptDocument, codebook: Codebook, suggestion: Suggestion, number: number, total: number): WalkQuestion<Decision> {
  return {
    title: vscode.l10n.t('Suggested by rule: {0} ({1} of {2})', ruleName(suggestion.rule), number, total),
    placeholder: vscode.l10n.t('because of {0}', reasonWords(document, suggestion)),
    items: decisionsOn(document, codebook, suggestion),
  };
}

function decisionsOn(document: TranscriptDocument, codebook: Codebook, suggestion: Suggestion): readonly WalkItem<Decision>[] {
  const tags = suggestedTags(codebook, suggestion);
  const words = shorten(document.plain(suggestion.span), 200);
  const accept: WalkItem<Decision> = tags === null
    ? { answer: 'accept', label: `$(check) ${vscode.l10n.t('Accept…')}`, description: vscode.l10n.t('asks for a tag'), detail: words }
    : { answer: 'accept', label: `$(check) ${vscode.l10n.t('Accept')}`, description: tagNames(codebook, tags), detail: words };
  return [
    accept,
    { answer: 'skip', label: `$(debug-step-over) ${vscode.l10n.t('Skip')}` },
    { answer: 'dismiss', label: `$(circle-slash) ${vscode.l10n.t('Dismiss')}`, description: vscode.l10n.t('is not suggested again') },
    ...(tags === null ? [] : [{ answer: 'other-tags' as const, label: `$(tag) ${vscode.l10n.t('Accept With Other Tags…')}` }]),
    { answer: 'stop', label: `$(close) ${vscode.l10n.t('Stop')}`, description: vscode.l10n.t('what was decided stays') },
  ];
}
