import * as vscode from 'vscode';

/** What the command may be given, for example in `args` of a user's own keybinding. What is missing is asked for. */
export interface ImportArguments {
  readonly files?: readonly vscode.Uri[];
  /** One of those that `formats` of the command line lists. */
  readonly format?: string;
  /** The transcript that all of it is about. */
  readonly into?: vscode.Uri;
}

/** Reads what came from outside; fields of the wrong kind are ignored. */
export function readImportArguments(given: unknown): ImportArguments {
  if (typeof given !== 'object' || given === null) return {};
  const { files, format, into } = given as Readonly<Partial<Record<keyof ImportArguments, unknown>>>;
  const uris = (Array.isArray(files) ? files : [files]).flatMap((one: unknown) => uriOf(one) ?? []);
  const target = uriOf(into);
  return { ...(uris.length === 0 ? {} : { files: uris }), ...(typeof format === 'string' ? { format } : {}), ...(target === undefined ? {} : { into: target }) };
}

function uriOf(value: unknown): vscode.Uri | undefined {
  return value instanceof vscode.Uri ? value : typeof value === 'string' && value !== '' ? vscode.Uri.parse(value) : undefined;
}
