import * as vscode from 'vscode';
import { countQuestions, reviewItems } from '../../../core/presentation/review/review-list.ts';
import { findTaggedTranscripts } from '../../codebooks/codebook-places.ts';
import { nameOf } from '../../file-problems.ts';
import { readTagged } from '../../read-corpus.ts';
import type { Services } from '../../services.ts';
import type { Reviews } from './reviews.ts';

/** A transcript with claims that somebody must decide about, and how many. */
export interface WaitingFile {
  readonly uri: vscode.Uri;
  readonly count: number;
}

/** In the order of their paths; those that are open as they are in the editor, the others as saved. Undefined where a person cancels it. */
export function findWaiting(services: Services, reviews: Reviews): Thenable<readonly WaitingFile[] | undefined> {
  const options = { location: vscode.ProgressLocation.Notification, title: vscode.l10n.t('Looking for claims to review'), cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    await services.claims.flush();
    const active = services.transcripts.activeUri;
    const files = await findTaggedTranscripts(active === undefined ? [] : [active]);
    const waiting: WaitingFile[] = [];
    for (const uri of files) {
      if (token.isCancellationRequested) return undefined;
      progress.report({ message: nameOf(uri), increment: 100 / files.length });
      const count = countQuestions(services.transcripts.find(uri) === undefined ? await itemsOnDisk(services, uri) : reviews.items(uri));
      if (count > 0) waiting.push({ uri, count });
    }
    return waiting;
  });
}

async function itemsOnDisk(services: Services, uri: vscode.Uri): Promise<ReturnType<typeof reviewItems>> {
  const document = await readTagged(uri, services);
  return document === undefined ? [] : reviewItems(document);
}

/** Milliseconds: who opens a file sees it by then, and one whose claims were all decided meanwhile is passed over. */
const patience = 5000;

/** Opens the transcript. False where none of its claims waits by now, or it cannot be opened. */
export async function showWaiting(services: Services, reviews: Reviews, uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  } catch (error) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} could not be opened: {1}', nameOf(uri), error instanceof Error ? error.message : String(error)));
    return false;
  }
  const waits = (): boolean => countQuestions(reviews.items(uri)) > 0;
  await services.claims.flush();
  if (waits()) return true;
  // Its language may be about to change, after which it is read anew.
  return new Promise((resolve) => {
    const end = (found: boolean): void => {
      listening.dispose();
      clearTimeout(timer);
      resolve(found);
    };
    const listening = reviews.onDidChange(() => {
      if (waits()) end(true);
    });
    const timer = setTimeout(() => end(waits()), patience);
  });
}
