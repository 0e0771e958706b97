import * as vscode from 'vscode';
import type { ClaimChange } from '../../../core/claims/changes.ts';
import { retagClaim } from '../../../core/claims/edit-claim.ts';
import { tagNames } from '../../../core/presentation/claim-words.ts';
import { figuresOfTurn, passageState, type FigurePassage } from '../../../core/presentation/figures/figure-passages.ts';
import { walkSummary, whyNothingToTag } from '../../../core/presentation/figures/figure-walk-words.ts';
import { turnAbove } from '../../../core/presentation/turn-steps.ts';
import type { Turn } from '../../../core/transcript/model.ts';
import { turnAt } from '../../../core/transcript/turn-at.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { toOffset, toRange } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { askAboutPassages } from './ask-about-passages.ts';
import { newClaim } from './new-claim.ts';
import { pickTags, rememberUsed } from './pick-tags.ts';

/**
 * Asks for tags once, then for each sentence of the turn that has figures whether it is to have them. What is accepted is written at once, so
 * that nothing is lost with the window; one undo takes it all back. Resolves with what was done, where anything was.
 */
export async function tagFiguresOfTurn(services: Services, given: unknown): Promise<{ readonly done: string; readonly uri: vscode.Uri } | undefined> {
  const wanted = readClaimArguments(given);
  const document = transcriptFor(services.transcripts, wanted.uri);
  if (document === undefined) return undefined;
  const turn = turnOf(document, wanted);
  const found = turn === null ? null : figuresOfTurn(document.text, turn, document.figures());
  const nothing = found === null ? vscode.l10n.t('Put the cursor in a turn.') : whyNothingToTag(found);
  if (found === null || nothing !== null) {
    void vscode.window.showInformationMessage(nothing ?? '');
    return undefined;
  }
  if (!services.claims.canKeep(document.uri)) return undefined;
  const title = vscode.l10n.t('Tags for the figures of this turn (sentences: {0})', found.passages.length);
  const tags = wanted.tags ?? (await pickTags(services, document.uri, title, []));
  if (tags === undefined || tags.length === 0) return undefined;
  const claims = services.claims.claims(document.uri);
  const open = found.passages.filter((passage) => passageState(passage, claims, tags).kind !== 'tagged');
  const { tagged, skipped } = open.length === 0 ? { tagged: 0, skipped: 0 } : await walk(services, document, open, tags);
  const done = walkSummary({ tagged, skipped, before: found.passages.length - open.length });
  if (tagged > 0) {
    await rememberUsed(services.context, tags);
    return { done, uri: document.uri };
  }
  if (open.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('All sentences of this turn that have figures have these tags already.'));
  else if (skipped > 0) vscode.window.setStatusBarMessage(done, 4000);
  return undefined;
}

async function walk(services: Services, document: TranscriptDocument, passages: readonly FigurePassage[], tags: readonly string[]): Promise<{ tagged: number; skipped: number }> {
  const { uri } = document;
  const run = services.platform.newId();
  const count = { tagged: 0, skipped: 0 };
  const dialogue = askAboutPassages(document, tagNames(services.codebooks.for(uri), tags), passages);
  try {
    for (let at = 0; at < passages.length; ) {
      const passage = passages[at];
      if (passage === undefined) break;
      show(document, passage);
      const answer = await dialogue.ask(at);
      if (answer === 'stop') break;
      if (answer === 'skip') {
        count.skipped++;
        at++;
        continue;
      }
      const accepted = answer === 'accept' ? [passage] : passages.slice(at);
      if (!isAsItWas(services, document)) {
        void vscode.window.showWarningMessage(vscode.l10n.t('The text was changed meanwhile. Tag the figures of the turn again: what was tagged is left out.'));
        break;
      }
      if (!(await accept(services, document, accepted, tags, run))) break;
      count.tagged += accepted.length;
      at += accepted.length;
    }
  } finally {
    dialogue.dispose();
  }
  return count;
}

/** False, after a message, where nothing could be written. A passage that is a claim already gets the tags that it lacks. */
async function accept(services: Services, document: TranscriptDocument, passages: readonly FigurePassage[], tags: readonly string[], run: string): Promise<boolean> {
  const anchored = services.claims.claims(document.uri);
  const states = passages.map((passage) => ({ passage, state: passageState(passage, anchored, tags) }));
  const added = states.flatMap(({ passage, state }) => (state.kind === 'untagged' ? [newClaim(services, document, passage.span, tags, '')] : []));
  const now = services.platform.now();
  const retagged = states.flatMap(({ state }) => (state.kind === 'other-tags' ? [retagClaim(state.claim, [...state.claim.tags, ...tags], now)] : []));
  const changes: readonly ClaimChange[] = [
    ...(added.length > 0 ? [{ kind: 'add' as const, claims: added }] : []),
    ...(retagged.length > 0 ? [{ kind: 'replace' as const, claims: retagged }] : []),
  ];
  for (const change of changes) if (!(await services.claims.apply(document.uri, change, run))) return false;
  return true;
}

function isAsItWas({ transcripts }: Services, { uri, text }: TranscriptDocument): boolean {
  return transcripts.find(uri)?.text === text;
}

/** In the middle: the questions stand above the text's beginning. The list keeps the focus. */
function show(document: TranscriptDocument, { span }: FigurePassage): void {
  const editor = editorOf(document.uri);
  if (editor === undefined) return;
  const range = toRange(document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

/** The turn that the cursor is in, or below. */
function turnOf(document: TranscriptDocument, { turn }: ClaimArguments): Turn | null {
  const { transcript } = document;
  if (turn !== undefined) return transcript.turns[turn] ?? null;
  const cursor = editorOf(document.uri)?.selection.active;
  if (cursor === undefined || (transcript.backMatterFrom !== null && cursor.line >= transcript.backMatterFrom)) return null;
  return turnAt(transcript, toOffset(document, cursor)) ?? turnAbove(transcript, cursor.line);
}
