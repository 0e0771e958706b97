import * as vscode from 'vscode';
import { readDismissals, type Dismissal } from '../../core/claims/dismissals.ts';
import { otherIds, parseSidecar, saysNothing, type Sidecar } from '../../core/claims/sidecar.ts';
import { serialiseSidecar } from '../../core/claims/write-sidecar.ts';
import { describeProblem } from '../../core/corpus/describe-problem.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Platform } from '../services.ts';
import { noSidecar, type SidecarFile, type ValidSidecar } from './sidecar-on-disk.ts';

export function dismissalsIn(file: SidecarFile): readonly Dismissal[] {
  return file.kind === 'valid' ? readDismissals(file.sidecar.page) : [];
}

export function otherIdsIn(file: SidecarFile): ReadonlySet<string> {
  return file.kind === 'valid' ? otherIds(file.sidecar) : new Set();
}

/**
 * Writes what is to stand in place of `text`. With `mayGo` a sidecar that says nothing any more is deleted: what was made for a chosen format
 * alone goes with it. Rejects where it cannot be written; then nothing was changed.
 */
export async function writeSidecar(
  uri: vscode.Uri, text: string | null, next: Sidecar, { transcript, mayGo }: { readonly transcript: string; readonly mayGo: boolean }, platform: Platform,
): Promise<ValidSidecar> {
  if (mayGo && saysNothing(next)) {
    if (text !== null) await vscode.workspace.fs.delete(uri, { useTrash: false });
    return noSidecar;
  }
  const written = serialiseSidecar(next, transcript);
  // Read back as another reader would: what nobody could read is not written, and a later comparison with the disk finds a difference only where there is one.
  const back = parseSidecar(written);
  if ('problems' in back) throw new Error(back.problems.map(describeProblem).join('; '));
  if (written !== text) await platform.writeAtomically(uri, new TextEncoder().encode(written));
  return { kind: 'valid', text: written, sidecar: back.sidecar };
}

/** `known` spares parsing the same text again. Never rejects. */
export async function readSidecar(uri: vscode.Uri, known: SidecarFile, platform: Platform): Promise<SidecarFile> {
  const file = await readTextFile(uri, platform.readFile);
  if (file.kind === 'absent') return known.kind === 'valid' && known.text === null ? known : noSidecar;
  if (file.kind === 'unreadable') return { kind: 'unreadable', reason: file.reason };
  if (known.kind !== 'unreadable' && known.text === file.text) return known;
  const result = parseSidecar(file.text);
  return 'problems' in result
    ? { kind: 'invalid', text: file.text, problems: result.problems }
    : { kind: 'valid', text: file.text, sidecar: result.sidecar };
}
