import * as vscode from 'vscode';
import type { Platform } from './services.ts';

/** Who is at the keyboard: by the setting, else by the account; null where nobody said. */
export function authorFor(uri: vscode.Uri, { accountName }: Platform): string | null {
  const name = vscode.workspace.getConfiguration('transcripts', uri).get<string>('author')?.trim() ?? '';
  return name === '' ? accountName : name;
}
