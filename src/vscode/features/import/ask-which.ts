import * as vscode from 'vscode';
import type { ImportFormat } from '../../../core/interchange/import-format.ts';
import { fileName } from '../../sidecar/sidecar-uri.ts';
import type { ChooseFormat } from './read-imports.ts';

export async function pickFiles(formats: readonly ImportFormat[], active: vscode.Uri | undefined): Promise<readonly vscode.Uri[] | undefined> {
  const all = [...new Set(formats.flatMap(({ extensions }) => extensions))];
  const folder = active === undefined || active.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(active, '..');
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Import Claims'),
    openLabel: vscode.l10n.t('Import'),
    filters: { [vscode.l10n.t('Claims of Other Tools')]: all, ...Object.fromEntries(formats.map(({ title, extensions }) => [title(), [...extensions]])), [vscode.l10n.t('All Files')]: ['*'] },
    ...(folder === undefined ? {} : { defaultUri: folder }),
  });
}

/** As the file's ending or its content tells; else as a person says, once for all files of that ending. */
export async function formatChooser(formats: readonly ImportFormat[]): Promise<ChooseFormat> {
  const { formatOfFile, formatsForName } = await import('../../../core/interchange/import/recognise-format.ts');
  const chosen = new Map<string, ImportFormat>();
  return async (file, bytes) => {
    const name = fileName(file);
    const told = formatOfFile(name, bytes, formats);
    if (told !== undefined) return told;
    const fitting = formatsForName(name, formats);
    const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
    const format = chosen.get(ending) ?? (await pickFormat(name, fitting.length === 0 ? formats : fitting));
    if (format !== undefined) chosen.set(ending, format);
    return format;
  };
}

async function pickFormat(name: string, formats: readonly ImportFormat[]): Promise<ImportFormat | undefined> {
  const items = formats.map((format) => ({ label: format.title(), description: format.extensions.map((one) => `.${one}`).join(', '), detail: format.losses().join(' '), format }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which tool is "{0}" from?', name), matchOnDescription: true, matchOnDetail: true }))?.format;
}
