import * as vscode from 'vscode';
import type { TurnGrouping } from '../../../core/presentation/turn-rows.ts';
import { followCursor } from '../../follow-cursor.ts';
import type { Services } from '../../services.ts';
import { askForFilter } from './ask-for-filter.ts';
import { createTurnTree } from './turn-tree.ts';

const MEMORY = 'turns.grouping';

/** The active transcript from its title to its closing, or by speaker. A click goes there; the cursor is followed. */
export function registerTurnsView(services: Services): vscode.Disposable {
  const { context, transcripts, claims } = services;
  const tree = createTurnTree(services, context.workspaceState.get(MEMORY) === 'speaker' ? 'speaker' : 'exchange');
  const view = vscode.window.createTreeView('transcripts.turns', { treeDataProvider: tree, showCollapseAll: true });

  const label = (): void => {
    const { filter } = tree;
    void setContext('filtered', filter !== '');
    view.description = filter === '' ? '' : vscode.l10n.t('filter: {0}', filter);
    // A view that nobody sees asks for no rows.
    if (filter !== '' && tree.isEmpty() === null) void tree.make();
    const nothing = filter !== '' && transcripts.activeUri !== undefined && tree.isEmpty() === true;
    view.message = nothing ? vscode.l10n.t('No turn holds all these words.') : '';
  };
  const refresh = (): void => {
    tree.refresh();
    label();
  };
  let due = false;
  /** One change of a text comes as up to three events, of the transcripts, of the claims and of what is active, and makes the rows once. */
  const refreshSoon = (): void => {
    if (due) return;
    due = true;
    queueMicrotask(() => {
      due = false;
      refresh();
    });
  };
  const refreshActive = (uri: vscode.Uri): void => {
    if (uri.toString() === transcripts.activeUri?.toString()) refreshSoon();
  };
  const setFilter = (filter: string): void => {
    tree.show({ filter });
    label();
  };
  const groupBy = async (grouping: TurnGrouping): Promise<void> => {
    tree.show({ grouping });
    await setContext('grouping', grouping);
    await context.workspaceState.update(MEMORY, grouping);
  };

  void setContext('grouping', tree.grouping);
  label();
  return vscode.Disposable.from(
    view,
    tree,
    tree.onDidMake(label),
    followCursor(services, { document: () => tree.document(), at: (offset) => tree.at(offset), onDidChangeTreeData: tree.onDidMake }, view),
    claims.onDidChange(refreshActive),
    transcripts.onDidChangeActive(refreshSoon),
    vscode.commands.registerCommand('transcripts.turns.groupByExchange', () => groupBy('exchange')),
    vscode.commands.registerCommand('transcripts.turns.groupBySpeaker', () => groupBy('speaker')),
    vscode.commands.registerCommand('transcripts.turns.filter', async (given: unknown) => {
      // A key of a person's own can name the words.
      if (typeof given === 'string') setFilter(given);
      else await askForFilter(tree.filter, setFilter);
    }),
    vscode.commands.registerCommand('transcripts.turns.clearFilter', () => setFilter('')),
  );
}

function setContext(key: 'grouping' | 'filtered', value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', `transcripts.turns.${key}`, value);
}
