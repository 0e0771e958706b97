import * as vscode from 'vscode';
import type { FigureGrouping } from '../../../core/presentation/figures/figure-groups.ts';
import type { FigureRow } from '../../../core/presentation/figures/figure-rows.ts';
import { filterProblemWords } from '../../../core/presentation/figures/filter/filter-words.ts';
import { followCursor } from '../../follow-cursor.ts';
import { selectedRow } from '../../selected-row.ts';
import type { Services } from '../../services.ts';
import { askForFilter } from './ask-for-filter.ts';
import { copyFigures, tagFigure } from './figure-commands.ts';
import { createFigureTree } from './figure-tree.ts';

const GROUPING = 'figures.grouping';
const EARLIER = 'figures.filters';
const MOST_EARLIER = 12;

const groupings = { groupByKind: 'kind', groupBySpeaker: 'speaker', groupByExchange: 'exchange', groupBySize: 'size' } as const;

/** Every figure of the active transcript, in groups. A click selects its words; the cursor is followed. */
export function registerFiguresView(services: Services): vscode.Disposable {
  const { context, transcripts } = services;
  const tree = createFigureTree(services, Object.values(groupings).find((one) => one === context.workspaceState.get(GROUPING)) ?? 'kind');
  const view = vscode.window.createTreeView('transcripts.figures', { treeDataProvider: tree, showCollapseAll: true });

  const setFilter = (filter: string): void => {
    tree.show({ filter });
    void setContext('filtered', filter !== '');
    view.description = filter === '' ? '' : vscode.l10n.t('filter: {0}', filter);
    view.message = tree.parsed.problems.map(filterProblemWords).join(' ');
  };
  const groupBy = async (grouping: FigureGrouping): Promise<void> => {
    tree.show({ grouping });
    await setContext('grouping', grouping);
    await context.workspaceState.update(GROUPING, grouping);
  };
  const earlier = (): readonly string[] => context.workspaceState.get<readonly string[]>(EARLIER) ?? [];
  const filter = async (given: unknown): Promise<void> => {
    // A key of a person's own can name the filter.
    if (typeof given === 'string') {
      setFilter(given);
      return;
    }
    if (!view.visible) await vscode.commands.executeCommand('transcripts.figures.focus');
    await askForFilter(tree, setFilter, earlier());
    const { filter: used, parsed } = tree;
    if (used.trim() === '' || parsed.problems.length > 0) return;
    await context.workspaceState.update(EARLIER, [used, ...earlier().filter((one) => one !== used)].slice(0, MOST_EARLIER));
  };
  /** While the figures of a long text are looked for, the view must not say that there are none. */
  let isFound = false;
  const tellFound = (found: boolean): void => {
    if (found !== isFound) void setContext('found', found);
    isFound = found;
  };
  const refresh = (): void => {
    tellFound(transcripts.active?.isLong === false);
    tree.refresh();
  };

  void setContext('grouping', tree.grouping);
  void setContext('found', isFound);
  return vscode.Disposable.from(
    view,
    tree,
    followCursor(services, { document: () => tree.document(), at: (offset) => tree.at(offset), onDidChangeTreeData: tree.onDidFind }, view),
    transcripts.onDidChange((uri) => {
      if (uri.toString() === transcripts.activeUri?.toString()) refresh();
    }),
    transcripts.onDidChangeActive(refresh),
    tree.onDidFind(() => tellFound(true)),
    ...Object.entries(groupings).map(([name, grouping]) => vscode.commands.registerCommand(`transcripts.figures.${name}`, () => groupBy(grouping))),
    vscode.commands.registerCommand('transcripts.figures.filter', filter),
    vscode.commands.registerCommand('transcripts.figures.clearFilter', () => setFilter('')),
    vscode.commands.registerCommand('transcripts.figures.copyTable', (given: unknown) => copyFigures(tree, isRow(given) ? given : undefined, 'tabs')),
    vscode.commands.registerCommand('transcripts.figures.copyMarkdownTable', (given: unknown) => copyFigures(tree, isRow(given) ? given : undefined, 'markdown')),
    vscode.commands.registerCommand('transcripts.figures.tag', async (given: unknown) => tagFigure(services, tree, isRow(given) ? given : await selectedRow(view))),
  );
}

function setContext(key: 'grouping' | 'filtered' | 'found', value: unknown): Thenable<unknown> {
  return vscode.commands.executeCommand('setContext', `transcripts.figures.${key}`, value);
}

/** What a menu of the view gives. */
function isRow(given: unknown): given is FigureRow {
  return typeof given === 'object' && given !== null && 'placed' in given && 'spoken' in given;
}
