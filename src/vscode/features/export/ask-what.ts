import * as vscode from 'vscode';
import type { ExportFormat, Table } from '../../../core/interchange/export-format.ts';
import type { FormatGroup } from '../../../core/interchange/formats.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { fileName } from '../../sidecar/sidecar-uri.ts';
import { editorOf } from '../../transcript-editor.ts';
import type { ExportScope } from './export-arguments.ts';

/** The only one that there is is taken without a question. */
export async function pickScope({ claims }: Services, active: TranscriptDocument | undefined): Promise<ExportScope | undefined> {
  const hasFolders = vscode.workspace.workspaceFolders !== undefined;
  if (active === undefined) return hasFolders ? pick([folderItem(), workspaceItem()]) : 'transcript';
  const isSelected = editorOf(active.uri)?.selection.isEmpty === false;
  const items: readonly ScopeItem[] = [
    ...(isSelected ? [{ scope: 'selection' as const, label: vscode.l10n.t('The selection'), description: vscode.l10n.t('of {0}', fileName(active.uri)) }] : []),
    { scope: 'transcript', label: vscode.l10n.t('This transcript'), description: vscode.l10n.t('{0}, claims: {1}', fileName(active.uri), claims.claims(active.uri).length) },
    ...(hasFolders ? [folderItem(), workspaceItem()] : []),
  ];
  return items.length === 1 ? items[0]?.scope : pick(items);
}

type ScopeItem = vscode.QuickPickItem & { readonly scope: ExportScope };

function folderItem(): ScopeItem {
  return { scope: 'folder', label: vscode.l10n.t('A folder…'), description: vscode.l10n.t('all transcripts in it, as saved') };
}

function workspaceItem(): ScopeItem {
  return { scope: 'workspace', label: vscode.l10n.t('All transcripts with claims'), description: vscode.l10n.t('of the open folder, as saved') };
}

async function pick(items: readonly ScopeItem[]): Promise<ExportScope | undefined> {
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export what?') }))?.scope;
}

export async function pickFolder(title: string, beside: vscode.Uri | undefined): Promise<vscode.Uri | undefined> {
  const options = { canSelectFiles: false, canSelectFolders: true, canSelectMany: false, title, openLabel: vscode.l10n.t('Choose'), ...(beside === undefined ? {} : { defaultUri: beside }) };
  return (await vscode.window.showOpenDialog(options))?.[0];
}

export async function pickFormat(groups: readonly FormatGroup[]): Promise<ExportFormat | undefined> {
  type Item = vscode.QuickPickItem & { readonly format?: ExportFormat };
  const items = groups.flatMap(({ title, formats }): readonly Item[] => [
    { label: title(), kind: vscode.QuickPickItemKind.Separator },
    ...formats.map((format) => ({ label: format.title(), description: `.${format.extension}`, detail: format.losses().join(' '), format })),
  ]);
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export in which format?'), placeHolder: vscode.l10n.t('Below each format: what it leaves out or changes'), matchOnDescription: true, matchOnDetail: true }))?.format;
}

/** Asked only where the format has several. */
export async function pickTable({ tables }: ExportFormat): Promise<Table | undefined> {
  const [first = 'claims', ...more] = tables;
  if (more.length === 0) return first;
  const items = tables.map((table) => ({ table, label: tableName(table), description: tableRows(table) }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Export which table?') }))?.table;
}

function tableName(table: Table): string {
  switch (table) {
    case 'claims':
      return vscode.l10n.t('Claims');
    case 'figures':
      return vscode.l10n.t('Figures');
    case 'turns':
      return vscode.l10n.t('Turns');
    case 'codebook':
      return vscode.l10n.t('Codebook');
  }
}

function tableRows(table: Table): string {
  switch (table) {
    case 'claims':
      return vscode.l10n.t('a row for each claim: words, tags, who says them, where');
    case 'figures':
      return vscode.l10n.t('a row for each figure that is named, tagged or not');
    case 'turns':
      return vscode.l10n.t('a row for each time that somebody speaks');
    case 'codebook':
      return vscode.l10n.t('a row for each tag, with its definition');
  }
}

export async function askWhere(format: ExportFormat, table: Table, active: TranscriptDocument | undefined): Promise<vscode.Uri | undefined> {
  const folder = (active === undefined ? undefined : vscode.workspace.getWorkspaceFolder(active.uri)) ?? vscode.workspace.workspaceFolders?.[0];
  const beside = folder?.uri ?? (active === undefined ? undefined : vscode.Uri.joinPath(active.uri, '..'));
  if (format.shape === 'folder') return pickFolder(vscode.l10n.t('Export Into Which Folder?'), beside);
  const name = active === undefined ? `${table}.${format.extension}` : `${fileName(active.uri).replace(/\.[^.]+$/u, '')}-${table}.${format.extension}`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    filters: { [format.title()]: [format.extension] },
    ...(beside === undefined ? {} : { defaultUri: vscode.Uri.joinPath(beside, name) }),
  });
}
