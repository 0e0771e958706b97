import * as vscode from 'vscode';
import { shorten, tagNames } from '../../../core/presentation/claim-words.ts';
import { ruleName } from '../../../core/presentation/suggestions/rule-name.ts';
import { reasonWords, suggestedTags } from '../../../core/presentation/suggestions/suggestion-words.ts';
import type { Codebook } from '../../../core/claims/codebook.ts';
import type { Suggestion } from '../../../core/suggestions/find-suggestions.ts';
import type { TranscriptDocument } from '../../services.ts';

type Decision = 'accept' | 'other-tags' | 'skip' | 'dismiss' | 'stop';

interface DecisionItem extends vscode.QuickPickItem {
  readonly decision: Decision;
}

export interface SuggestionDialogue extends vscode.Disposable {
  /** Asks about the suggestion at this place of the list. `stop` once the list was closed. */
  ask(at: number): Promise<Decision>;
  /** While another question stands open in its place. */
  pause<Result>(meanwhile: () => Promise<Result>): Promise<Result>;
}

/** One list for all suggestions of a walk, so that it stands still while one decides. */
export function askAboutSuggestions(document: TranscriptDocument, codebook: Codebook, suggestions: readonly Suggestion[]): SuggestionDialogue {
  const pick = vscode.window.createQuickPick<DecisionItem>();
  let decided: ((decision: Decision) => void) | undefined;
  let closed = false;
  let paused = false;
  const decide = (what: Decision): void => {
    const waiting = decided;
    decided = undefined;
    waiting?.(what);
  };
  // The text is looked at while one decides, and clicked into.
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item !== undefined) decide(item.decision);
  });
  pick.onDidHide(() => {
    if (paused) return;
    closed = true;
    decide('stop');
  });
  return {
    ask(at) {
      const suggestion = suggestions[at];
      if (closed || suggestion === undefined) return Promise.resolve('stop');
      const items = decisionsOn(document, codebook, suggestion);
      pick.title = vscode.l10n.t('Suggested by rule: {0} ({1} of {2})', ruleName(suggestion.rule), at + 1, suggestions.length);
      pick.placeholder = vscode.l10n.t('because of {0}', reasonWords(document, suggestion));
      pick.value = '';
      pick.items = items;
      pick.activeItems = items.slice(0, 1);
      return new Promise((resolve) => {
        decided = resolve;
        pick.show();
      });
    },
    async pause(meanwhile) {
      paused = true;
      pick.hide();
      try {
        return await meanwhile();
      } finally {
        paused = false;
      }
    },
    dispose() {
      pick.dispose();
    },
  };
}

function decisionsOn(document: TranscriptDocument, codebook: Codebook, suggestion: Suggestion): readonly DecisionItem[] {
  const tags = suggestedTags(codebook, suggestion);
  const words = shorten(document.plain(suggestion.span), 200);
  const accept: DecisionItem = tags === null
    ? { decision: 'accept', label: `$(check) ${vscode.l10n.t('Accept…')}`, description: vscode.l10n.t('asks for a tag'), detail: words }
    : { decision: 'accept', label: `$(check) ${vscode.l10n.t('Accept')}`, description: tagNames(codebook, tags), detail: words };
  return [
    accept,
    { decision: 'skip', label: `$(debug-step-over) ${vscode.l10n.t('Skip')}` },
    { decision: 'dismiss', label: `$(x) ${vscode.l10n.t('Dismiss')}`, description: vscode.l10n.t('is not suggested again') },
    ...(tags === null ? [] : [{ decision: 'other-tags' as const, label: `$(tag) ${vscode.l10n.t('Accept With Other Tags…')}` }]),
    { decision: 'stop', label: `$(close) ${vscode.l10n.t('Stop')}`, description: vscode.l10n.t('what was decided stays') },
  ];
}
