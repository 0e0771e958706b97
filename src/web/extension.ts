import type * as vscode from 'vscode';
import * as transcripts from '../vscode/activate.ts';
import { newId, now } from '../vscode/clock-and-ids.ts';
import { readFile } from '../vscode/read-text-file.ts';
import { writeByRename } from '../vscode/write-by-rename.ts';

export function activate(context: vscode.ExtensionContext): unknown {
  return transcripts.activate(context, { now, newId, accountName: null, readFile, writeAtomically: writeByRename });
}

export function deactivate(): Promise<void> {
  return transcripts.deactivate();
}
