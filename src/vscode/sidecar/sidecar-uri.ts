import type * as vscode from 'vscode';

export const sidecarSuffix = '.claims.json';

/** `briefing.txt` has `briefing.txt.claims.json` beside it. Null where a file cannot stand beside: a document never saved, a revision in Git. */
export function sidecarUri(transcript: vscode.Uri): vscode.Uri | null {
  if (transcript.scheme === 'untitled' || transcript.query !== '' || transcript.fragment !== '') return null;
  return transcript.with({ path: `${transcript.path}${sidecarSuffix}` });
}

/** The transcript that a sidecar stands beside. */
export function transcriptUri(sidecar: vscode.Uri): vscode.Uri {
  return sidecar.with({ path: sidecar.path.slice(0, -sidecarSuffix.length) });
}

/** The last part of the path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
