import * as vscode from 'vscode';

export type ExportScope = 'transcript' | 'workspace';

/** What the command may be given, for example in `args` of a user's own keybinding. What is missing is asked for. */
export interface ExportArguments {
  /** Of the transcript; the active one where it is missing. */
  readonly uri?: vscode.Uri;
  readonly scope?: ExportScope;
  /** `csv`, `jsonl`, `w3c` or `markdown`. */
  readonly format?: string;
  /** Overwritten without a question: whoever names it means it. */
  readonly target?: vscode.Uri;
}

/** Reads what came from outside; fields of the wrong kind are ignored. */
export function readExportArguments(given: unknown): ExportArguments {
  if (typeof given !== 'object' || given === null) return {};
  const { uri, scope, format, target } = given as Readonly<Partial<Record<keyof ExportArguments, unknown>>>;
  const uriOf = (value: unknown): vscode.Uri | undefined =>
    value instanceof vscode.Uri ? value : typeof value === 'string' && value !== '' ? vscode.Uri.parse(value) : undefined;
  const transcript = uriOf(uri);
  const file = uriOf(target);
  return {
    ...(transcript === undefined ? {} : { uri: transcript }),
    ...(scope === 'transcript' || scope === 'workspace' ? { scope } : {}),
    ...(typeof format === 'string' ? { format } : {}),
    ...(file === undefined ? {} : { target: file }),
  };
}
