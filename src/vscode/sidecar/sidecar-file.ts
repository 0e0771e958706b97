import * as vscode from 'vscode';
import { readDismissals, type Dismissal } from '../../core/claims/dismissals.ts';
import { parseSidecarInSteps } from '../../core/claims/read-in-steps.ts';
import { otherIds, saysNothing, type Sidecar } from '../../core/claims/sidecar.ts';
import { sidecarParts } from '../../core/claims/write-sidecar.ts';
import { describeProblem } from '../../core/corpus/describe-problem.ts';
import type { Steps } from '../../core/text/steps.ts';
import { isStill } from '../is-still.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Platform } from '../services.ts';
import { inSlices } from '../slices.ts';
import { noSidecar, type SidecarFile, type ValidSidecar } from './sidecar-on-disk.ts';

export function dismissalsIn(file: SidecarFile): readonly Dismissal[] {
  return file.kind === 'valid' ? readDismissals(file.sidecar.page) : [];
}

export function otherIdsIn(file: SidecarFile): ReadonlySet<string> {
  return file.kind === 'valid' ? otherIds(file.sidecar) : new Set();
}

/**
 * Writes what is to stand in place of `text`. With `mayGo` a sidecar that says nothing any more is deleted: what was made for a chosen format
 * alone goes with it. Null where something else stands there by now, and rejects where it cannot be written; then nothing was changed.
 */
export async function writeSidecar(
  uri: vscode.Uri, text: string | null, next: Sidecar, { transcript, mayGo }: { readonly transcript: string; readonly mayGo: boolean }, platform: Platform,
): Promise<ValidSidecar | null> {
  const mayReplace = (): Promise<boolean> => isStill(uri, text, platform);
  if (mayGo && saysNothing(next)) {
    if (!(await mayReplace())) return null;
    if (text !== null) await vscode.workspace.fs.delete(uri, { useTrash: false });
    return noSidecar;
  }
  const written = await inSlices(encoded(next, transcript));
  // Read back as another reader would: what nobody could read is not written, and a later comparison with the disk finds a difference only where there is one.
  const back = await inSlices(parseSidecarInSteps(written.text, next));
  if ('problems' in back) throw new Error(back.problems.map(describeProblem).join('; '));
  if (written.text !== text && !(await platform.writeAtomically(uri, written.bytes, mayReplace))) return null;
  return { kind: 'valid', text: written.text, sidecar: back.sidecar };
}

function* encoded(sidecar: Sidecar, transcript: string): Steps<{ readonly text: string; readonly bytes: Uint8Array }> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  let text = '';
  for (const part of sidecarParts(sidecar, transcript)) {
    text += part;
    parts.push(encoder.encode(part));
    yield;
  }
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
    yield;
  }
  return { text, bytes };
}

/** `known` spares parsing the same text again. Never rejects. */
export async function readSidecar(uri: vscode.Uri, known: SidecarFile, platform: Platform): Promise<SidecarFile> {
  const file = await readTextFile(uri, platform.readFile, known.kind === 'unreadable' ? null : known.text);
  if (file.kind === 'absent') return known.kind === 'valid' && known.text === null ? known : noSidecar;
  if (file.kind === 'unreadable') return { kind: 'unreadable', reason: file.reason };
  if (known.kind !== 'unreadable' && known.text === file.text) return known;
  const result = await inSlices(parseSidecarInSteps(file.text, known.kind === 'valid' ? known.sidecar : undefined));
  return 'problems' in result
    ? { kind: 'invalid', text: file.text, problems: result.problems }
    : { kind: 'valid', text: file.text, sidecar: result.sidecar };
}
