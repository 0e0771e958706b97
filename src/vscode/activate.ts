import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { createCodebooks } from './codebooks/create-codebooks.ts';
import { registerCreateCodebook } from './codebooks/register-create-codebook.ts';
import { createTranscripts } from './documents/create-transcripts.ts';
import { registerClaimsView } from './features/claims/register-claims-view.ts';
import { registerDecorations } from './features/decorations/register-decorations.ts';
import { registerExport } from './features/export/register-export.ts';
import { registerHovers } from './features/hovers/register-hovers.ts';
import { registerTagging } from './features/tagging/register-tagging.ts';
import type { Platform, Services } from './services.ts';
import { createClaimStore } from './sidecar/claim-store.ts';

let running: Services | undefined;

/**
 * The composition root of both extension hosts. Parses and reads nothing itself: documents are parsed when they are first
 * shown or asked for. Returns the services to the extension's own tests, and nothing to anybody else.
 */
export function activate(context: vscode.ExtensionContext, platform: Platform): Services | undefined {
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });
  const transcripts = createTranscripts(context);
  const claims = createClaimStore(transcripts, platform);
  const codebooks = createCodebooks();
  const services: Services = { context, platform, transcripts, claims, codebooks };
  context.subscriptions.push(
    transcripts,
    claims,
    codebooks,
    registerTagging(services),
    registerClaimsView(services),
    registerDecorations(services),
    registerHovers(services),
    registerExport(services),
    registerCreateCodebook(services),
  );
  running = services;
  return context.extensionMode === vscode.ExtensionMode.Test ? services : undefined;
}

/** Waits until all claims are on disk. */
export async function deactivate(): Promise<void> {
  await running?.claims.flush();
  running = undefined;
}
