import * as vscode from 'vscode';
import { neighbourPlace, shownSpans } from '../../../core/presentation/claim-places.ts';
import { readClaimArguments } from '../../claim-arguments.ts';
import { toSpan } from '../../convert.ts';
import { nameOf } from '../../file-problems.ts';
import type { Services } from '../../services.ts';
import { inTurn } from '../../in-turn.ts';
import { sidecarUri } from '../../sidecar/sidecar-uri.ts';
import { editorOf, showSpan, stepTo, transcriptFor } from '../../transcript-editor.ts';
import { deleteClaim, editNote, editTags, reanchorClaim } from './change-claims.ts';
import { createEdgeCommands } from './change-edges.ts';
import { repeatTags, tagClaim } from './tag-claim.ts';
import { tagFiguresOfTurn } from './tag-figures.ts';
import { tagAllOccurrences } from './tag-occurrences.ts';
import { createUndoOffer } from './undo-offer.ts';

/** The commands that make, change, find and take back claims. What each may be given stands in `claim-arguments.ts`. */
export function registerTagging(services: Services): vscode.Disposable {
  const undoOffer = createUndoOffer();
  const edges = createEdgeCommands(services);
  const offerUndo = (walked: { readonly done: string; readonly uri: vscode.Uri } | undefined): void => {
    if (walked !== undefined) undoOffer.show(walked.done, walked.uri);
  };
  const commands: Readonly<Record<string, (given: unknown) => Promise<void>>> = {
    'transcripts.tagClaim': (given) => tagClaim(services, given),
    'transcripts.tagSentence': (given) => tagClaim(services, given, 'sentence'),
    'transcripts.tagParagraph': (given) => tagClaim(services, given, 'paragraph'),
    'transcripts.tagAnswer': (given) => tagClaim(services, given, 'answer'),
    'transcripts.repeatTags': (given) => repeatTags(services, given),
    'transcripts.tagFiguresOfTurn': async (given) => offerUndo(await tagFiguresOfTurn(services, given)),
    'transcripts.tagAllOccurrences': async (given) => offerUndo(await tagAllOccurrences(services, given)),
    'transcripts.extendClaim': (given) => edges.extend(given),
    'transcripts.extendClaimBySentence': (given) => edges.extend(given, 'sentence'),
    'transcripts.shrinkClaim': (given) => edges.shrink(given),
    'transcripts.shrinkClaimBySentence': (given) => edges.shrink(given, 'sentence'),
    'transcripts.splitClaim': (given) => edges.split(given),
    'transcripts.joinWithNextClaim': (given) => edges.join(given),
    'transcripts.editTags': (given) => editTags(services, given),
    'transcripts.editNote': (given) => editNote(services, given),
    'transcripts.reanchorClaim': (given) => reanchorClaim(services, given),
    'transcripts.deleteClaim': async (given) => {
      const uri = await deleteClaim(services, given);
      if (uri !== undefined) undoOffer.show(vscode.l10n.t('Claim deleted.'), uri);
    },
    'transcripts.undoClaimChange': (given) => takeBack(services, given, 'undo'),
    'transcripts.redoClaimChange': (given) => takeBack(services, given, 'redo'),
    'transcripts.nextClaim': () => inTurn(() => goToNeighbour(services, 'next')),
    'transcripts.previousClaim': () => inTurn(() => goToNeighbour(services, 'previous')),
    'transcripts.showClaim': (given) => showClaim(services, given),
    'transcripts.openSidecar': (given) => openSidecar(services, given),
  };
  return vscode.Disposable.from(
    undoOffer,
    // Before the offer is made, not after: a command shows it when its change is done.
    services.claims.onDidChange(() => undoOffer.hide()),
    ...Object.entries(commands).map(([id, run]) => vscode.commands.registerCommand(id, run)),
  );
}

async function takeBack({ transcripts, claims }: Services, given: unknown, how: 'undo' | 'redo'): Promise<void> {
  const document = await transcriptFor(transcripts, readClaimArguments(given).uri);
  if (document !== undefined) await claims[how](document.uri);
}

async function goToNeighbour({ transcripts, claims }: Services, direction: 'next' | 'previous'): Promise<void> {
  const document = await transcriptFor(transcripts, undefined);
  if (document === undefined) return;
  const selection = editorOf(document.uri)?.selection;
  const place = neighbourPlace(claims.claims(document.uri), selection === undefined ? { start: 0, end: 0 } : toSpan(document, selection), direction);
  if (place !== null) await stepTo(document, place);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('This transcript has no claims yet.'), 4000);
}

/** Goes to a claim, or to a place in question. */
async function showClaim({ transcripts, claims }: Services, given: unknown): Promise<void> {
  const { uri, id, span } = readClaimArguments(given);
  const document = await transcriptFor(transcripts, uri);
  if (document === undefined) return;
  const claim = claims.claims(document.uri).find((one) => one.claim.id === id);
  const place = span ?? (claim === undefined ? undefined : shownSpans(claim)[0]);
  if (place !== undefined) return showSpan(document, place);
  void vscode.window.showInformationMessage(
    vscode.l10n.t('The passage of this claim is not found any more. Select words and choose "Point Claim at the Selection".'),
  );
}

async function openSidecar({ transcripts }: Services, given: unknown): Promise<void> {
  const document = await transcriptFor(transcripts, readClaimArguments(given).uri);
  const sidecar = document === undefined ? null : sidecarUri(document.uri);
  if (sidecar === null) return;
  const exists = await vscode.workspace.fs.stat(sidecar).then(() => true, () => false);
  if (exists) await vscode.window.showTextDocument(sidecar);
  else void vscode.window.showInformationMessage(vscode.l10n.t('There is no {0} yet: it is made with the first claim.', nameOf(sidecar)));
}
