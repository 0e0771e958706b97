import * as vscode from 'vscode';
import { type Table, tables } from '../../../core/interchange/export-format.ts';

const scopes = ['selection', 'transcript', 'folder', 'workspace'] as const;
export type ExportScope = (typeof scopes)[number];

/** What the command may be given, for example in `args` of a user's own keybinding. What is missing is asked for. */
export interface ExportArguments {
  /** Of the transcript, or of the folder; the active one where it is missing. */
  readonly uri?: vscode.Uri;
  readonly scope?: ExportScope;
  /** One of those that `formats` of the command line lists. */
  readonly format?: string;
  readonly table?: Table;
  /** A file, or a folder for a format of several files. Overwritten without a question: whoever names it means it. */
  readonly target?: vscode.Uri;
}

/** Reads what came from outside; fields of the wrong kind are ignored. */
export function readExportArguments(given: unknown): ExportArguments {
  // From the Explorer's menu: the folder itself.
  if (given instanceof vscode.Uri) return { uri: given, scope: 'folder' };
  if (typeof given !== 'object' || given === null) return {};
  const { uri, scope, format, table, target } = given as Readonly<Partial<Record<keyof ExportArguments, unknown>>>;
  const uriOf = (value: unknown): vscode.Uri | undefined =>
    value instanceof vscode.Uri ? value : typeof value === 'string' && value !== '' ? vscode.Uri.parse(value) : undefined;
  const [transcript, file] = [uriOf(uri), uriOf(target)];
  const [ownScope, ownTable] = [scopes.find((one) => one === scope), tables.find((one) => one === table)];
  return {
    ...(transcript === undefined ? {} : { uri: transcript }),
    ...(ownScope === undefined ? {} : { scope: ownScope }),
    ...(typeof format === 'string' ? { format } : {}),
    ...(ownTable === undefined ? {} : { table: ownTable }),
    ...(file === undefined ? {} : { target: file }),
  };
}
