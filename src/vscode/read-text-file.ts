import * as vscode from 'vscode';
import { isTextOf } from '../core/text/is-text-of.ts';
import { inSlices } from './slices.ts';

/** `absent`: there is no such file. `unreadable` {reason}: it may be there, but could not be read, or is not UTF-8. */
export type TextFile =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly reason: string };

export async function readFile(uri: vscode.Uri): Promise<Uint8Array> {
  return vscode.workspace.fs.readFile(uri);
}

/**
 * Reads a file as UTF-8, without its byte order mark. Never rejects, and never guesses at bytes that are not UTF-8. `known` is what may well
 * stand there still: then it is not decoded again.
 */
export async function readTextFile(uri: vscode.Uri, read: (uri: vscode.Uri) => Promise<Uint8Array> = readFile, known: string | null = null): Promise<TextFile> {
  try {
    const bytes = await read(uri);
    if (known !== null && (await inSlices(isTextOf(bytes, known)))) return { kind: 'text', text: known };
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch (error) {
    if (isNotFound(error)) return { kind: 'absent' };
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

export function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** In few words for a message. */
export function reasonOf(error: unknown): string {
  if (error instanceof vscode.FileSystemError) {
    if (error.code === 'NoPermissions') return vscode.l10n.t('no permission');
    if (error.code === 'FileIsADirectory') return vscode.l10n.t('it is a folder');
    if (error.code === 'FileNotFound') return vscode.l10n.t('its folder is gone');
  }
  if (error instanceof TypeError) return vscode.l10n.t('it is not UTF-8 text');
  return error instanceof Error ? error.message : String(error);
}
