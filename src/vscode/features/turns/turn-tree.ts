import * as vscode from 'vscode';
import { claimCountsInSteps } from '../../../core/presentation/claim-counts.ts';
import { rowPathAt } from '../../../core/presentation/row-at.ts';
import type { Row } from '../../../core/presentation/row.ts';
import type { Steps } from '../../../core/text/steps.ts';
import { turnRowsInSteps } from '../../../core/presentation/turn-rows.ts';
import { spokenRole } from '../../../core/presentation/turn-words.ts';
import type { TurnGrouping } from '../../../core/presentation/turn-rows.ts';
import type { Transcript } from '../../../core/transcript/model.ts';
import { FROM_VIEW, REVEAL_COMMAND } from '../../reveal.ts';
import { rowIcon } from '../../row-icons.ts';
import { withTooltip } from '../../with-tooltip.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices, soon } from '../../slices.ts';

export interface TurnTree extends vscode.TreeDataProvider<Row>, vscode.Disposable {
  readonly grouping: TurnGrouping;
  readonly filter: string;
  show(wanted: { readonly grouping?: TurnGrouping; readonly filter?: string }): void;
  /** The rows are another's, or the same one's in a newer version. */
  refresh(): void;
  /** Whether a filter leaves nothing; null while nobody knows. */
  isEmpty(): boolean | null;
  /** Makes the rows where nobody has looked yet. */
  make(): Promise<void>;
  /** The version that the rows were made of; undefined until somebody asked for them. */
  document(): TranscriptDocument | undefined;
  /** Rows were made of a newer version, so that one can be led to. */
  readonly onDidMake: vscode.Event<void>;
  /** The innermost row at a UTF-16 offset of that version. */
  at(offset: number): Row | null;
  getParent(row: Row): Row | undefined;
}

interface Made {
  readonly document: TranscriptDocument | undefined;
  readonly rows: readonly Row[];
}

/** The rows of the active transcript, made once for each change and only when somebody looks; the rows within a row when it is opened. */
export function createTurnTree({ transcripts, claims }: Services, remembered: TurnGrouping): TurnTree {
  const changed = new vscode.EventEmitter<undefined>();
  const didMake = new vscode.EventEmitter<void>();
  let grouping = remembered;
  let filter = '';
  let refreshes = 0;
  /** As the view shows them, until newer ones are ready. */
  let made: Made | undefined;
  let making: Promise<Made> | undefined;
  const parents = new WeakMap<Row, Row>();

  const makeNow = async (): Promise<Made> => {
    for (;;) {
      const at = refreshes;
      const isWanted = (): boolean => refreshes === at;
      const document = await transcripts.readActive();
      const rows = !isWanted() ? null : document === undefined ? [] : await inSlices(rowsOf(document), isWanted);
      if (rows === null) continue;
      made = { document, rows };
      didMake.fire();
      return made;
    }
  };
  function* rowsOf(document: TranscriptDocument): Steps<readonly Row[]> {
    const counts = yield* claimCountsInSteps(document.transcript, claims.claims(document.uri));
    return yield* turnRowsInSteps(document, { grouping, filter, claimCounts: counts });
  }
  const rowsNow = (): Promise<Made> => (making ??= makeNow());
  const within = (row: Row): readonly Row[] => {
    for (const child of row.children) parents.set(child, row);
    return row.children;
  };
  const refresh = (): void => {
    refreshes++;
    making = undefined;
    changed.fire(undefined);
  };
  return {
    onDidChangeTreeData: changed.event,
    onDidMake: didMake.event,
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
    isEmpty: () => (making === undefined || made === undefined ? null : made.rows.length === 0),
    async make() {
      await rowsNow();
    },
    document: () => made?.document,
    at(offset) {
      const path = rowPathAt(made?.rows ?? [], offset);
      for (const row of path.slice(0, -1)) within(row);
      return path.at(-1) ?? null;
    },
    getChildren: async (row) => [...(row === undefined ? (await rowsNow()).rows : within(row))],
    getParent: (row) => parents.get(row),
    getTreeItem: (row) => soon(() => treeItem(row, made?.document, filter !== '')),
    resolveTreeItem: withTooltip,
    dispose() {
      changed.dispose();
      didMake.dispose();
    },
  };
}

function treeItem(row: Row, document: TranscriptDocument | undefined, filtered: boolean): vscode.TreeItem {
  const uri = document?.uri.toString() ?? '';
  const { label, description } = row;
  const item = new vscode.TreeItem(label, collapsible(row, filtered));
  // Each transcript keeps what is open in it; a filtered tree is open whatever was closed before.
  item.id = `${filtered ? 'filtered ' : ''}${uri} ${row.id}`;
  item.description = description;
  item.contextValue = row.kind;
  item.accessibilityInformation = { label: spoken(row.kind, description === '' ? label : vscode.l10n.t('{0}, {1}', label, description), document?.transcript.roleWords ?? {}) };
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
function spoken(kind: Row['kind'], words: string, roleWords: Transcript['roleWords']): string {
  switch (kind) {
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
