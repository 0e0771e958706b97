import * as vscode from 'vscode';
import type { AnchoredClaim } from '../../../core/anchoring/anchor.ts';
import { claimRowsInSteps, unsettledClaims } from '../../../core/presentation/claim-rows.ts';
import type { ClaimGrouping, ClaimRow } from '../../../core/presentation/claim-rows.ts';
import { verdictIcon } from '../../judgement-icons.ts';
import { selectedRow } from '../../selected-row.ts';
import type { Services } from '../../services.ts';
import { inSlices, soon } from '../../slices.ts';
import { tagIcon } from '../../tag-icon.ts';
import { withTooltip } from '../../with-tooltip.ts';

/** A row of one transcript's claims. As an argument of a command it names its claim: see `claim-arguments.ts`. */
export interface ClaimElement {
  readonly uri: string;
  readonly id: string | null;
  readonly reply?: string;
  readonly row: ClaimRow;
}

const groupings: readonly ClaimGrouping[] = ['tag', 'speaker', 'exchange', 'status', 'verdict'];
const memory = { grouping: 'claims.grouping', hidesSettled: 'claims.hidesSettled' } as const;

/** The claims of the active transcript, in groups; a click goes to the passage. */
export function registerClaimsView(services: Services): vscode.Disposable {
  const { context, transcripts, claims, codebooks } = services;
  const changed = new vscode.EventEmitter<undefined>();
  let grouping = groupings.find((one) => one === context.workspaceState.get(memory.grouping)) ?? 'tag';
  let refreshes = 0;
  let hidesSettled = context.workspaceState.get(memory.hidesSettled) === true;

  function shown(uri: vscode.Uri): readonly AnchoredClaim[] {
    const document = transcripts.find(uri);
    return hidesSettled && document !== undefined ? unsettledClaims(document.text, claims.claims(uri)) : claims.claims(uri);
  }

  const provider: vscode.TreeDataProvider<ClaimElement> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (element) => soon(() => treeItem(element)),
    resolveTreeItem: (item, { row }) => withTooltip(item, row),
    async getChildren(element) {
      if (element !== undefined) return element.row.children.map((row) => elementOf(element.uri, row));
      for (;;) {
        const before = refreshes;
        const document = await transcripts.readActive();
        if (document === undefined) return [];
        const rows = await inSlices(claimRowsInSteps({
          text: document.text,
          transcript: document.transcript,
          claims: shown(document.uri),
          codebook: codebooks.for(document.uri),
          grouping,
          plain: (span) => document.plain(span),
        }), () => refreshes === before);
        if (rows !== null) return rows.map((row) => elementOf(document.uri.toString(), row));
      }
    },
  };
  const view = vscode.window.createTreeView('transcripts.claims', { treeDataProvider: provider, showCollapseAll: true });

  /** Keys that act on a row select it first, which would show its passage as well, before or after what they do. */
  let keysAtWork = 0;
  let showing: Thenable<unknown> = Promise.resolve();

  async function show(place: unknown): Promise<void> {
    if (keysAtWork > 0) return;
    showing = vscode.commands.executeCommand('transcripts.showClaim', place);
    await showing;
  }

  /** Runs commands for the row that a key was pressed on, and leads back to the list. */
  async function onRow(choose: (row: ClaimRow) => readonly string[]): Promise<void> {
    keysAtWork++;
    try {
      await showing;
      const element = await selectedRow(view);
      if (element === undefined || element.id === null) return;
      for (const command of choose(element.row)) await vscode.commands.executeCommand(command, element);
      await vscode.commands.executeCommand('transcripts.claims.focus');
    } finally {
      keysAtWork--;
    }
  }

  function refresh(): void {
    refreshes++;
    const all = transcripts.activeUri === undefined ? [] : claims.claims(transcripts.activeUri);
    const left = transcripts.activeUri === undefined ? 0 : shown(transcripts.activeUri).length;
    view.description = all.length === 0 ? '' : left === all.length ? String(all.length) : vscode.l10n.t('{0} of {1}', left, all.length);
    view.message = left === 0 && all.length > 0 ? vscode.l10n.t('All claims are settled; settled claims are hidden.') : '';
    changed.fire(undefined);
  }

  async function groupBy(next: ClaimGrouping): Promise<void> {
    grouping = next;
    await vscode.commands.executeCommand('setContext', 'transcripts.claims.grouping', next);
    await context.workspaceState.update(memory.grouping, next);
    refresh();
  }

  async function hideSettled(hide: boolean): Promise<void> {
    hidesSettled = hide;
    await vscode.commands.executeCommand('setContext', 'transcripts.claims.hidesSettled', hide);
    await context.workspaceState.update(memory.hidesSettled, hide);
    refresh();
  }

  void vscode.commands.executeCommand('setContext', 'transcripts.claims.grouping', grouping);
  void vscode.commands.executeCommand('setContext', 'transcripts.claims.hidesSettled', hidesSettled);
  const refreshActive = (uri: vscode.Uri): void => {
    if (uri.toString() === transcripts.activeUri?.toString()) refresh();
  };
  return vscode.Disposable.from(
    view,
    changed,
    claims.onDidChange(refreshActive),
    transcripts.onDidChangeActive(refresh),
    codebooks.onDidChange(refresh),
    vscode.commands.registerCommand('transcripts.claims.show', show),
    vscode.commands.registerCommand('transcripts.claims.editTags', () => onRow(() => ['transcripts.showClaim', 'transcripts.editTags'])),
    vscode.commands.registerCommand('transcripts.claims.delete', () => onRow(({ kind }) => [kind === 'reply' ? 'transcripts.deleteReply' : 'transcripts.deleteClaim'])),
    vscode.commands.registerCommand('transcripts.claims.groupByTag', () => groupBy('tag')),
    vscode.commands.registerCommand('transcripts.claims.groupBySpeaker', () => groupBy('speaker')),
    vscode.commands.registerCommand('transcripts.claims.groupByExchange', () => groupBy('exchange')),
    vscode.commands.registerCommand('transcripts.claims.groupByStatus', () => groupBy('status')),
    vscode.commands.registerCommand('transcripts.claims.groupByVerdict', () => groupBy('verdict')),
    vscode.commands.registerCommand('transcripts.claims.hideSettled', () => hideSettled(true)),
    vscode.commands.registerCommand('transcripts.claims.showSettled', () => hideSettled(false)),
  );
}

function elementOf(uri: string, row: ClaimRow): ClaimElement {
  return { uri, id: row.claim, row, ...(row.reply !== undefined && { reply: row.reply }) };
}

function treeItem({ uri, row }: ClaimElement): vscode.TreeItem {
  const isGroup = row.kind === 'group';
  const item = new vscode.TreeItem(row.label, collapsible(row));
  item.id = row.id;
  item.description = row.description;
  item.contextValue = row.kind;
  item.accessibilityInformation = { label: spoken(row) };
  const icon = iconOf(row);
  if (icon !== undefined) item.iconPath = icon;
  if (!isGroup) {
    item.command = {
      command: 'transcripts.claims.show',
      title: vscode.l10n.t('Go to Passage'),
      arguments: [row.claim === null ? { uri, span: row.span } : { uri, id: row.claim }],
    };
  }
  return item;
}

function collapsible(row: ClaimRow): vscode.TreeItemCollapsibleState {
  if (row.children.length === 0) return vscode.TreeItemCollapsibleState.None;
  return row.kind === 'group' ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
}

function iconOf(row: ClaimRow): vscode.ThemeIcon | vscode.Uri | undefined {
  switch (row.kind) {
    case 'claim.orphan':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'claim.orphan.kept':
      return new vscode.ThemeIcon('circle-slash');
    case 'claim':
      // The words of the verdict stand at the end of the row, where a narrow view cuts them off.
      return new vscode.ThemeIcon(row.verdict === null ? 'quote' : verdictIcon(row.verdict));
    case 'reply':
      return new vscode.ThemeIcon('comment');
    case 'point':
      return new vscode.ThemeIcon('location');
    default:
      return row.tag === null ? undefined : tagIcon(row.tag);
  }
}

function spoken(row: ClaimRow): string {
  switch (row.kind) {
    case 'group':
      return vscode.l10n.t('{0}, claims: {1}', row.label, row.description);
    case 'claim.orphan':
    case 'claim.orphan.kept':
      return vscode.l10n.t('Claim not found for sure, {0}: {1}', row.description, row.label);
    case 'reply':
      return row.description === '' ? vscode.l10n.t('Reply: {0}', row.label) : vscode.l10n.t('Reply by {0}: {1}', row.description, row.label);
    default:
      return row.description === '' ? row.label : vscode.l10n.t('{0}, {1}', row.label, row.description);
  }
}
