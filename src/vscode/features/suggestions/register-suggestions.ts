import * as vscode from 'vscode';
import type { SuggestionRow } from '../../../core/presentation/suggestions/suggestion-rows.ts';
import { selectedRow } from '../../selected-row.ts';
import type { Services } from '../../services.ts';
import { acceptSuggestion, dismissSuggestion, isAsItWas } from './decide-suggestion.ts';
import { registerSuggestionLenses } from './register-suggestion-lenses.ts';
import { createSuggestionTree } from './suggestion-tree.ts';
import { suggestClaims } from './walk-suggestions.ts';

/** Passages that rules find worth a claim. Nothing of it is seen or searched for until somebody asks. */
export function registerSuggestions(services: Services): vscode.Disposable {
  const { transcripts, claims, codebooks } = services;
  const tree = createSuggestionTree(services);
  const view = vscode.window.createTreeView('transcripts.suggestions', { treeDataProvider: tree, showCollapseAll: true });
  const changed = new vscode.EventEmitter<void>();
  let isShown = false;

  const refresh = (): void => {
    changed.fire();
    tree.refresh();
  };
  const refreshActive = (uri: vscode.Uri): void => {
    if (isShown && uri.toString() === transcripts.activeUri?.toString()) refresh();
  };
  const toggle = async (given: unknown): Promise<void> => {
    isShown = typeof given === 'boolean' ? given : !isShown;
    await setContext('shown', isShown);
    refresh();
    if (isShown) await bringUp();
  };
  /** The focus stays in the text: VS Code shows new lenses only there. */
  const bringUp = async (): Promise<void> => {
    const [first] = (await tree.getChildren()) ?? [];
    if (first === undefined) await vscode.commands.executeCommand('transcripts.suggestions.focus');
    else await view.reveal(first, { select: false, focus: false });
  };
  const groupBy = async (grouping: 'rule' | 'turn'): Promise<void> => {
    tree.grouping = grouping;
    await setContext('grouping', grouping);
    tree.refresh();
  };
  const showDismissed = async (wanted: boolean): Promise<void> => {
    tree.withDismissed = wanted;
    await setContext('dismissedShown', wanted);
    tree.refresh();
  };
  /** Of the row that a menu gives, else of the one that is selected, while the text is the one that it was found in. */
  const decide = async (given: unknown, kind: SuggestionRow['kind'], how: (row: SuggestionRow) => Promise<unknown>): Promise<void> => {
    const row = isRow(given) ? given : await selectedRow(view);
    const shown = tree.shown();
    if (row?.kind !== kind || shown === undefined || !isAsItWas(services, shown.document) || !claims.canKeep(shown.document.uri)) return;
    await how(row);
  };
  const onSuggestion = (how: 'as-suggested' | 'other-tags' | 'dismiss') => (given: unknown): Promise<void> =>
    decide(given, 'suggestion', async ({ suggestion }) => {
      const shown = tree.shown();
      if (suggestion === null || shown === undefined) return;
      await (how === 'dismiss' ? dismissSuggestion(services, shown.document, suggestion) : acceptSuggestion(services, shown.document, suggestion, how));
    });
  const restore = (given: unknown): Promise<void> =>
    decide(given, 'suggestion.dismissed', async ({ suggestion }) => {
      const shown = tree.shown();
      const entry = shown?.suggestions.dismissed.find((one) => one.suggestion.span.start === suggestion?.span.start);
      if (shown !== undefined && entry !== undefined) await claims.dismiss(shown.document.uri, { added: [], removed: [entry.dismissal] });
    });

  const commands: Readonly<Record<string, (given: unknown) => Promise<void>>> = {
    'transcripts.suggestClaims': (given) => suggestClaims(services, given, 'here'),
    'transcripts.suggestClaimsInTranscript': (given) => suggestClaims(services, given, 'everywhere'),
    'transcripts.toggleSuggestions': toggle,
    'transcripts.suggestions.hide': () => toggle(false),
    'transcripts.suggestions.accept': onSuggestion('as-suggested'),
    'transcripts.suggestions.acceptWithOtherTags': onSuggestion('other-tags'),
    'transcripts.suggestions.dismiss': onSuggestion('dismiss'),
    'transcripts.suggestions.restore': restore,
    'transcripts.suggestions.showDismissed': () => showDismissed(true),
    'transcripts.suggestions.hideDismissed': () => showDismissed(false),
    'transcripts.suggestions.groupByRule': () => groupBy('rule'),
    'transcripts.suggestions.groupByTurn': () => groupBy('turn'),
  };
  void setContext('grouping', tree.grouping);
  return vscode.Disposable.from(
    view,
    tree,
    changed,
    tree.onDidShow(() => {
      const open = tree.shown()?.suggestions.open.length ?? 0;
      const isNone = open === 0 && transcripts.activeUri !== undefined;
      view.description = open === 0 ? '' : String(open);
      view.message = isNone ? vscode.l10n.t('Nothing is suggested here that is neither tagged nor dismissed.') : '';
    }),
    claims.onDidChange(refreshActive),
    transcripts.onDidChangeActive(() => {
      if (isShown) refresh();
    }),
    codebooks.onDidChange(() => {
      if (isShown) tree.refresh();
    }),
    registerSuggestionLenses(services, () => isShown, changed.event),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

function setContext(key: 'shown' | 'grouping' | 'dismissedShown', value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', `transcripts.suggestions.${key}`, value);
}

/** What a menu of the view gives. */
function isRow(given: unknown): given is SuggestionRow {
  return typeof given === 'object' && given !== null && 'suggestion' in given && 'spoken' in given;
}
