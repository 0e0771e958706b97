import * as vscode from 'vscode';
import { speakerRowAt, speakerRowsInSteps } from '../../../core/presentation/speaker-rows.ts';
import type { SpeakerOrder, SpeakerRow } from '../../../core/presentation/speaker-rows.ts';
import { prepare } from '../../../core/transcript/prepare.ts';
import { followCursor } from '../../follow-cursor.ts';
import { FROM_VIEW, REVEAL_COMMAND } from '../../reveal.ts';
import { roleIcon } from '../../row-icons.ts';
import { withTooltip } from '../../with-tooltip.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { inSlices, soon } from '../../slices.ts';

const orders: readonly SpeakerOrder[] = ['turn', 'name', 'words'];
const MEMORY = 'speakers.order';

interface Made {
  readonly document: TranscriptDocument | undefined;
  readonly rows: readonly SpeakerRow[];
}

/** Everybody who speaks in the active transcript: a list. A click goes to the first turn; the cursor is followed. */
export function registerSpeakersView(services: Services): vscode.Disposable {
  const { context, transcripts } = services;
  const changed = new vscode.EventEmitter<undefined>();
  let order = orders.find((one) => one === context.workspaceState.get(MEMORY)) ?? 'turn';
  const didMake = new vscode.EventEmitter<void>();
  let refreshes = 0;
  let made: Made | undefined;
  const make = async (): Promise<Made> => {
    const before = refreshes;
    const isWanted = (): boolean => before === refreshes;
    const document = await transcripts.readActive();
    const rows = !isWanted() ? null : document === undefined ? [] : await inSlices(speakerRowsInSteps(document, order), isWanted);
    if (rows === null) return make();
    made = { document, rows };
    didMake.fire();
    return made;
  };

  const tree = {
    onDidChangeTreeData: changed.event,
    getChildren: async (row?: SpeakerRow) => (row === undefined ? [...(await make()).rows] : []),
    // A list: but without this method no row could be shown.
    getParent: () => undefined,
    async getTreeItem(row: SpeakerRow) {
      if (row.speaker !== null) await inSlices(prepare(row.speaker));
      return soon(() => treeItem(row, made?.document));
    },
    resolveTreeItem: (item: vscode.TreeItem, row: SpeakerRow) => withTooltip(item, row),
    document: () => made?.document,
    at(offset: number): SpeakerRow | null {
      return made?.document === undefined ? null : speakerRowAt(made.rows, made.document, offset);
    },
  };
  const view = vscode.window.createTreeView('transcripts.speakers', { treeDataProvider: tree });
  const refresh = (): void => {
    refreshes++;
    changed.fire(undefined);
  };
  const sortBy = async (next: SpeakerOrder): Promise<void> => {
    order = next;
    refresh();
    await vscode.commands.executeCommand('setContext', 'transcripts.speakers.order', next);
    await context.workspaceState.update(MEMORY, next);
  };

  void vscode.commands.executeCommand('setContext', 'transcripts.speakers.order', order);
  return vscode.Disposable.from(
    view,
    changed,
    didMake,
    followCursor(services, { ...tree, onDidChangeTreeData: didMake.event }, view),
    transcripts.onDidChange((uri) => {
      if (uri.toString() === transcripts.activeUri?.toString()) refresh();
    }),
    transcripts.onDidChangeActive(refresh),
    vscode.commands.registerCommand('transcripts.speakers.sortByTurn', () => sortBy('turn')),
    vscode.commands.registerCommand('transcripts.speakers.sortByName', () => sortBy('name')),
    vscode.commands.registerCommand('transcripts.speakers.sortByWords', () => sortBy('words')),
  );
}

function treeItem(row: SpeakerRow, document: TranscriptDocument | undefined): vscode.TreeItem {
  const uri = document?.uri.toString() ?? '';
  const item = new vscode.TreeItem(row.label, vscode.TreeItemCollapsibleState.None);
  item.id = `${uri} ${row.id}`;
  item.description = row.description;
  item.contextValue = 'speaker';
  // What the icon tells the others, the description begins with.
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1}', row.label, row.description) };
  const icon = roleIcon(row.role);
  if (icon !== undefined) item.iconPath = icon;
  if (row.span !== null) item.command = { command: REVEAL_COMMAND, title: vscode.l10n.t('Go to First Turn'), arguments: [uri, row.span.start, FROM_VIEW] };
  return item;
}
