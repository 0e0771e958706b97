import type * as vscode from 'vscode';
import type { FileProblem } from '../../core/claims/file-problem.ts';
import { emptySidecar, parseSidecar, type Sidecar } from '../../core/claims/sidecar.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Platform } from '../services.ts';

/** A sidecar as it was on disk. `text` is null where there is no file. */
export type SidecarFile =
  | { readonly kind: 'valid'; readonly text: string | null; readonly sidecar: Sidecar }
  | { readonly kind: 'invalid'; readonly text: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

export const noSidecar: SidecarFile = { kind: 'valid', text: null, sidecar: emptySidecar };

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
