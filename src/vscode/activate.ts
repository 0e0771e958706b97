import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { createTranscripts } from './documents/create-transcripts.ts';
import type { ClaimStore, Codebooks, Platform, Services } from './services.ts';

let running: Services | undefined;

/**
 * The composition root of both extension hosts. Parses and reads nothing itself: documents are parsed when they are first
 * shown or asked for. Returns the services to the extension's own tests, and nothing to anybody else.
 */
export function activate(context: vscode.ExtensionContext, platform: Platform): Services | undefined {
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });
  const transcripts = createTranscripts(context);
  const claims = noClaims();
  const codebooks = noCodebooks();
  const services: Services = { context, platform, transcripts, claims, codebooks };
  context.subscriptions.push(
    transcripts,
    claims,
    codebooks,
  );
  running = services;
  return context.extensionMode === vscode.ExtensionMode.Test ? services : undefined;
}

/** Waits until all claims are on disk. */
export async function deactivate(): Promise<void> {
  await running?.claims.flush();
  running = undefined;
}

// Until src/vscode/sidecar has its own.
function noClaims(): ClaimStore {
  const change = new vscode.EventEmitter<vscode.Uri>();
  return {
    claims: () => [], apply: async () => false, undo: async () => false, redo: async () => false,
    onDidChange: change.event, flush: async () => undefined, dispose: () => change.dispose(),
  };
}

function noCodebooks(): Codebooks {
  const change = new vscode.EventEmitter<void>();
  return { for: () => ({ title: '', tags: [] }), onDidChange: change.event, dispose: () => change.dispose() };
}
