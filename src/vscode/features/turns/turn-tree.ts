import * as vscode from 'vscode';
import { claimCounts } from '../../../core/presentation/claim-counts.ts';
import { rowAt } from '../../../core/presentation/row-at.ts';
import type { Row } from '../../../core/presentation/row.ts';
import { turnRows } from '../../../core/presentation/turn-rows.ts';
import { spokenRole } from '../../../core/presentation/turn-words.ts';
import type { TurnGrouping } from '../../../core/presentation/turn-rows.ts';
import type { Transcript } from '../../../core/transcript/model.ts';
import { FROM_VIEW, REVEAL_COMMAND } from '../../reveal.ts';
import { rowIcon } from '../../row-icons.ts';
import type { Services, TranscriptDocument } from '../../services.ts';

export interface TurnTree extends vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly grouping: TurnGrouping;
  readonly filter: string;
  show(wanted: { readonly grouping?: TurnGrouping; readonly filter?: string }): void;
  /** The rows are another's, or the same one's in a newer version. */
  refresh(): void;
  rows(): readonly Row[];
  /** The version that the rows were made of. */
  document(): TranscriptDocument | undefined;
  /** The innermost row at a UTF-16 offset of that version. */
  at(offset: number): Row | null;
  getParent(row: Row): Row | undefined;
}

/** The rows of the active transcript, made once for each change and only when somebody looks. */
export function createTurnTree({ transcripts, claims }: Services, remembered: TurnGrouping): TurnTree {
  const changed = new vscode.EventEmitter<undefined>();
  let grouping = remembered;
  let filter = '';
  let made: { readonly document: TranscriptDocument | undefined; readonly rows: readonly Row[]; readonly parents: ReadonlyMap<Row, Row> } | undefined;

  const make = (): NonNullable<typeof made> => {
    if (made !== undefined) return made;
    const document = transcripts.active;
    const rows =
      document === undefined
        ? []
        : turnRows(document, { grouping, filter, claimCounts: claimCounts(document.transcript, claims.claims(document.uri)) });
    made = { document, rows, parents: parentsOf(rows) };
    return made;
  };
  const refresh = (): void => {
    made = undefined;
    changed.fire(undefined);
  };
  return {
    onDidChangeTreeData: changed.event,
    get grouping() {
      return grouping;
    },
    get filter() {
      return filter;
    },
    show(wanted) {
      grouping = wanted.grouping ?? grouping;
      filter = wanted.filter ?? filter;
      refresh();
    },
    refresh,
    rows: () => make().rows,
    document: () => make().document,
    at: (offset) => rowAt(make().rows, offset),
    getChildren: (row) => [...(row?.children ?? make().rows)],
    getParent: (row) => make().parents.get(row),
    getTreeItem: (row) => treeItem(row, make().document, filter !== ''),
    dispose: () => changed.dispose(),
  };
}

function parentsOf(rows: readonly Row[]): ReadonlyMap<Row, Row> {
  const parents = new Map<Row, Row>();
  const visit = (row: Row): void => {
    for (const child of row.children) {
      parents.set(child, row);
      visit(child);
    }
  };
  rows.forEach(visit);
  return parents;
}

function treeItem(row: Row, document: TranscriptDocument | undefined, filtered: boolean): vscode.TreeItem {
  const uri = document?.uri.toString() ?? '';
  const item = new vscode.TreeItem(row.label, collapsible(row, filtered));
  // Each transcript keeps what is open in it; a filtered tree is open whatever was closed before.
  item.id = `${filtered ? 'filtered ' : ''}${uri} ${row.id}`;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.contextValue = row.kind;
  item.accessibilityInformation = { label: spoken(row, document?.transcript.roleWords ?? {}) };
  const icon = row.kind === 'speaker' ? rowIcon(row.children[0]?.kind ?? 'turn.other') : rowIcon(row.kind);
  if (icon !== undefined) item.iconPath = icon;
  if (row.span !== null) item.command = { command: REVEAL_COMMAND, title: vscode.l10n.t('Go to Turn'), arguments: [uri, row.span.start, FROM_VIEW] };
  return item;
}

function collapsible(row: Row, filtered: boolean): vscode.TreeItemCollapsibleState {
  if (row.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  // The points of an answer are not what was looked for.
  const open = filtered && row.children.some(({ kind }) => kind !== 'point');
  return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

/** What a screen reader says: what the icon tells the others comes first. */
function spoken(row: Row, roleWords: Transcript['roleWords']): string {
  const words = row.description === '' ? row.label : vscode.l10n.t('{0}, {1}', row.label, row.description);
  switch (row.kind) {
    case 'title':
      return vscode.l10n.t('Transcript: {0}', words);
    case 'exchange':
      return vscode.l10n.t('Exchange: {0}', words);
    case 'turn.chair':
    case 'interlude':
      return spokenRole('chair', roleWords, words);
    case 'turn.official':
      return spokenRole('official', roleWords, words);
    case 'turn.press':
      return spokenRole('press', roleWords, words);
    case 'turn.other':
      return spokenRole('other', roleWords, words);
    case 'point':
      return vscode.l10n.t('Point: {0}', words);
    default:
      return words;
  }
}
