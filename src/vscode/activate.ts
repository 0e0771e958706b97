import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { createCodebooks } from './codebooks/create-codebooks.ts';
import { registerCreateCodebook } from './codebooks/register-create-codebook.ts';
import { createCorpus } from './corpus-index/create-corpus.ts';
import { createTranscripts } from './documents/create-transcripts.ts';
import { registerClaimsView } from './features/claims/register-claims-view.ts';
import { registerCodeLenses } from './features/code-lenses/register-code-lenses.ts';
import { registerCodebook } from './features/codebook/register-codebook.ts';
import { registerCodebookView } from './features/codebook/register-codebook-view.ts';
import { registerTagLinks } from './features/codebook/register-tag-links.ts';
import { registerTagProblems } from './features/codebook/register-tag-problems.ts';
import { registerCorpus } from './features/corpus/register-corpus.ts';
import { registerDecorations } from './features/decorations/register-decorations.ts';
import { registerDoubts } from './features/doubts/register-doubts.ts';
import { registerEncoding } from './features/encoding/register-encoding.ts';
import { registerExport } from './features/export/register-export.ts';
import { registerFigureHints } from './features/figures/register-figure-hints.ts';
import { registerFigureHovers } from './features/figures/register-figure-hovers.ts';
import { registerFiguresView } from './features/figures-view/register-figures-view.ts';
import { registerFolding } from './features/folding/register-folding.ts';
import { registerChooseFormat } from './features/formats/register-choose-format.ts';
import { registerFormatStatus } from './features/formats/register-format-status.ts';
import { registerHovers } from './features/hovers/register-hovers.ts';
import { registerImport } from './features/import/register-import.ts';
import { registerJudging } from './features/judging/register-judging.ts';
import { registerNavigation } from './features/navigation/register-navigation.ts';
import { registerReview } from './features/review/register-review.ts';
import { registerRevise } from './features/revise/register-revise.ts';
import { registerSemanticTokens } from './features/semantic-tokens/register-semantic-tokens.ts';
import { registerSpeakerHovers } from './features/speakers/register-speaker-hovers.ts';
import { registerSpeakerReferences } from './features/speakers/register-speaker-references.ts';
import { registerSpeakerRename } from './features/speakers/register-speaker-rename.ts';
import { registerSpeakersView } from './features/speakers/register-speakers-view.ts';
import { registerSuggestions } from './features/suggestions/register-suggestions.ts';
import { registerSymbols } from './features/symbols/register-symbols.ts';
import { registerTagging } from './features/tagging/register-tagging.ts';
import { registerTurnsView } from './features/turns/register-turns-view.ts';
import { registerWalkthrough } from './features/walkthrough/register-walkthrough.ts';
import { createWorkspaceFigures } from './figures/create-workspace-figures.ts';
import { createFormats } from './formats/create-formats.ts';
import { registerReveal } from './reveal.ts';
import type { HostPlatform, Services } from './services.ts';
import { createClaimStore } from './sidecar/claim-store.ts';
import { tellingWrites } from './telling-writes.ts';

let running: Services | undefined;

const features: readonly ((services: Services) => vscode.Disposable)[] = [
  registerReveal,
  registerNavigation,
  registerTurnsView,
  registerSpeakersView,
  registerFiguresView,
  registerSpeakerHovers,
  registerSpeakerReferences,
  registerSpeakerRename,
  registerDoubts,
  registerFigureHints,
  registerSymbols,
  registerFolding,
  registerSemanticTokens,
  registerCodeLenses,
  registerTagging,
  registerSuggestions,
  registerJudging,
  registerReview,
  registerRevise,
  registerClaimsView,
  registerDecorations,
  // VS Code shows what was registered last first: the claim comes before its figures.
  registerFigureHovers,
  registerHovers,
  registerCreateCodebook,
  registerCodebook,
  registerCodebookView,
  registerCorpus,
  registerTagProblems,
  registerTagLinks,
  registerChooseFormat,
  registerFormatStatus,
  registerExport,
  registerImport,
  registerEncoding,
  registerWalkthrough,
];

/**
 * The composition root of both extension hosts. Parses and reads nothing itself: documents are parsed when they are first
 * shown or asked for. Returns the services to the extension's own tests, and nothing to anybody else.
 */
export function activate(context: vscode.ExtensionContext, host: HostPlatform): Services | undefined {
  if (vscode.l10n.bundle !== undefined) l10n.config({ contents: vscode.l10n.bundle });
  const platform = tellingWrites(host);
  const formats = createFormats(platform);
  const transcripts = createTranscripts(context, formats);
  const claims = createClaimStore(transcripts, platform);
  const codebooks = createCodebooks(platform);
  const corpus = createCorpus({ context, platform, transcripts, claims, codebooks, formats });
  const workspaceFigures = createWorkspaceFigures(corpus);
  const services: Services = { context, platform, transcripts, claims, codebooks, formats, workspaceFigures, corpus };
  context.subscriptions.push(platform, transcripts, claims, codebooks, formats, corpus, ...features.map((register) => register(services)));
  running = services;
  return context.extensionMode === vscode.ExtensionMode.Test ? services : undefined;
}

/** Waits until all claims are on disk. */
export async function deactivate(): Promise<void> {
  await running?.claims.flush();
  running = undefined;
}
