import * as vscode from 'vscode';
import type { AnchoredClaim } from '../core/anchoring/anchor.ts';
import { claimsMeant } from '../core/presentation/claim-places.ts';
import { shorten, stateWords, tagNames } from '../core/presentation/claim-words.ts';
import { readClaimArguments, type ClaimArguments } from './claim-arguments.ts';
import { toOffset, toSpan } from './convert.ts';
import { inTurn } from './in-turn.ts';
import type { Services, TranscriptDocument } from './services.ts';
import { editorOf, transcriptFor } from './transcript-editor.ts';

export interface PickedClaim {
  readonly document: TranscriptDocument;
  readonly claim: AnchoredClaim;
  readonly wanted: ClaimArguments;
}

/** The claim that a command is for: the one that it was given, else the one under the cursor; asks where there are several. */
export async function pickClaim(services: Services, given: unknown): Promise<PickedClaim | undefined> {
  const wanted = readClaimArguments(given);
  const found = await inTurn(async () => {
    const document = await transcriptFor(services.transcripts, wanted.uri);
    return document === undefined ? undefined : { document, meant: meant(services, document, wanted.id) };
  }, wanted.uri);
  if (found === undefined) return undefined;
  const { document } = found;
  const claim = wanted.id === undefined ? await theOne(services, document, found.meant) : found.meant[0];
  if (claim === undefined && wanted.id !== undefined) void vscode.window.showInformationMessage(vscode.l10n.t('This claim was deleted.'));
  return claim === undefined ? undefined : { document, claim, wanted };
}

/** The one with this id, else those under the cursor. */
function meant(services: Services, document: TranscriptDocument, id: string | undefined): readonly AnchoredClaim[] {
  const claims = services.claims.claims(document.uri);
  if (id !== undefined) return claims.filter((one) => one.claim.id === id);
  const selection = editorOf(document.uri)?.selection;
  return selection === undefined ? [] : claimsMeant(claims, toSpan(document, selection), toOffset(document, selection.active));
}

async function theOne(services: Services, document: TranscriptDocument, here: readonly AnchoredClaim[]): Promise<AnchoredClaim | undefined> {
  if (here.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in a tagged passage.'));
  if (here.length < 2) return here[0];
  const codebook = services.codebooks.for(document.uri);
  const items = here.map((claim) => ({
    label: shorten(claim.claim.quote.exact, 100),
    description: [tagNames(codebook, claim.claim.tags), stateWords(claim.anchor)].filter((words) => words !== null && words !== '').join(' · '),
    claim,
  }));
  return (await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Which claim?'), matchOnDescription: true }))?.claim;
}
