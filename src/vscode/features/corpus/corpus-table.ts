import * as vscode from 'vscode';
import { type ResultCell, resultColumns, resultTable } from '../../../core/corpus-index/view/result-table.ts';
import { commaSeparated, tabSeparated } from '../../../core/interchange/table/write-table.ts';
import { reasonOf } from '../../read-text-file.ts';
import type { Services } from '../../services.ts';
import type { CorpusTree } from './corpus-tree.ts';

/** A clipboard, and a spreadsheet, take no more with ease. */
const MOST_ROWS = 100_000;

/** Puts what was found on the clipboard as a spreadsheet takes it. */
export async function copyTable(services: Services, tree: CorpusTree): Promise<void> {
  const table = await makeTable(services, tree);
  if (table === null) return;
  await vscode.env.clipboard.writeText(tabSeparated(table.columns, table.rows));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied as a table: {0}.', tree.summary()), 4000);
}

/** Writes what was found as CSV, where a person says. */
export async function saveTable(services: Services, tree: CorpusTree): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const target = await vscode.window.showSaveDialog({ filters: { CSV: ['csv'] }, ...(folder !== undefined && { defaultUri: vscode.Uri.joinPath(folder, 'corpus.csv') }) });
  const table = target === undefined ? null : await makeTable(services, tree);
  if (target === undefined || table === null) return;
  try {
    await services.platform.writeAtomically(target, new TextEncoder().encode(`\uFEFF${commaSeparated([table.columns, ...table.rows])}`));
  } catch (error) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The table could not be written: {0}.', reasonOf(error)));
  }
}

interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly ResultCell[])[];
}

/** Null after a message where nothing was found, or where it was given up. */
async function makeTable({ corpus }: Services, { search }: CorpusTree): Promise<Table | null> {
  if (search === undefined || search.answer.total === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing was found that could be copied.'));
    return null;
  }
  const { matcher, answer } = search;
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Making the table'), cancellable: true }, async (progress, token) => {
    const rows: (readonly ResultCell[])[] = [];
    for (const found of answer.found) {
      if (token.isCancellationRequested) return null;
      if (rows.length >= MOST_ROWS) break;
      const source = await corpus.rows(found, matcher);
      rows.push(...resultTable(matcher.query.find, source, source.rows));
      progress.report({ increment: 100 / answer.found.length });
    }
    return { columns: resultColumns(matcher.query.find), rows: rows.slice(0, MOST_ROWS) };
  });
}
