import * as vscode from 'vscode';
import { suggestionRows, type SuggestionGrouping, type SuggestionRow } from '../../../core/presentation/suggestions/suggestion-rows.ts';
import type { SortedSuggestions } from '../../../core/suggestions/open-suggestions.ts';
import { FROM_VIEW, REVEAL_COMMAND } from '../../reveal.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { suggestionsSoon } from './shown-suggestions.ts';

export interface SuggestionTree extends vscode.TreeDataProvider<SuggestionRow>, vscode.Disposable {
  grouping: SuggestionGrouping;
  withDismissed: boolean;
  refresh(): void;
  /** What the rows were made of; undefined until the view asked for them. */
  shown(): { readonly document: TranscriptDocument; readonly suggestions: SortedSuggestions } | undefined;
  readonly onDidShow: vscode.Event<void>;
  getParent(row: SuggestionRow): SuggestionRow | undefined;
}

/** The suggestions of the active transcript, found when the view is looked at. */
export function createSuggestionTree(services: Services): SuggestionTree {
  const { transcripts, codebooks } = services;
  const changed = new vscode.EventEmitter<undefined>();
  const didShow = new vscode.EventEmitter<void>();
  let made: ReturnType<SuggestionTree['shown']>;
  let parents = new Map<SuggestionRow, SuggestionRow>();
  const roots = async (): Promise<SuggestionRow[]> => {
    const document = await transcripts.readActive();
    if (document === undefined) return [];
    const suggestions = await suggestionsSoon(services, document);
    made = { document, suggestions };
    const rows = suggestionRows({ document, suggestions, codebook: codebooks.for(document.uri), grouping: tree.grouping, withDismissed: tree.withDismissed });
    parents = new Map(rows.flatMap((group) => group.children.map((row) => [row, group] as const)));
    didShow.fire();
    return [...rows];
  };
  const tree: SuggestionTree = {
    grouping: 'rule',
    withDismissed: false,
    onDidChangeTreeData: changed.event,
    onDidShow: didShow.event,
    refresh: () => changed.fire(undefined),
    shown: () => made,
    getChildren: (row) => (row === undefined ? roots() : [...row.children]),
    getParent: (row) => parents.get(row),
    getTreeItem: (row) => treeItem(row, made?.document.uri.toString() ?? ''),
    dispose() {
      changed.dispose();
      didShow.dispose();
    },
  };
  return tree;
}

function treeItem(row: SuggestionRow, uri: string): vscode.TreeItem {
  const { Expanded, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(row.label, row.suggestion === null ? Expanded : None);
  item.id = `${uri} ${row.id}`;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.contextValue = row.kind;
  item.accessibilityInformation = { label: row.spoken };
  if (row.suggestion === null) return item;
  item.iconPath = new vscode.ThemeIcon(row.kind === 'suggestion' ? 'lightbulb' : 'circle-slash');
  const { start, end } = row.suggestion.span;
  item.command = { command: REVEAL_COMMAND, title: vscode.l10n.t('Go to Passage'), arguments: [uri, start, FROM_VIEW, end] };
  return item;
}
