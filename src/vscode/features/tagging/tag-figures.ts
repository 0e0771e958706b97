import * as vscode from 'vscode';
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
      const { written, failed } = await accept(services, document, accepted, tags, run);
      count.tagged += written;
      if (failed) break;
      at += accepted.length;
    }
  } finally {
    dialogue.dispose();
    unselect(document, passages);
  }
  return count;
}

interface Acceptance {
  /** Claims made or given tags; a passage that a colleague tagged meanwhile is none of them. */
  readonly written: number;
  /** After a message of the store. */
  readonly failed: boolean;
}

/** A passage that is a claim already gets the tags that it lacks. */
async function accept(services: Services, document: TranscriptDocument, passages: readonly FigurePassage[], tags: readonly string[], run: string): Promise<Acceptance> {
  const anchored = services.claims.claims(document.uri);
  const states = passages.map((passage) => ({ passage, state: passageState(passage, anchored, tags) }));
  const added = states.flatMap(({ passage, state }) => (state.kind === 'untagged' ? [newClaim(services, document, passage.span, tags, '')] : []));
  const now = services.platform.now();
  const retagged = states.flatMap(({ state }) => (state.kind === 'other-tags' ? [retagClaim(state.claim, [...state.claim.tags, ...tags], now)] : []));
  let written = 0;
  for (const change of [{ kind: 'add', claims: added }, { kind: 'replace', claims: retagged }] as const) {
    if (change.claims.length === 0) continue;
    if (!(await services.claims.apply(document.uri, change, run))) return { written, failed: true };
    written += change.claims.length;
  }
  return { written, failed: false };
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

/** The focus goes back to the text: a key too many must not write over the sentence. What the reader selected there himself stays. */
function unselect(document: TranscriptDocument, passages: readonly FigurePassage[]): void {
  const editor = editorOf(document.uri);
  if (editor === undefined || !passages.some(({ span }) => editor.selection.isEqual(toRange(document, span)))) return;
  editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end);
}

/** The turn that the cursor is in, or below. */
function turnOf(document: TranscriptDocument, { turn }: ClaimArguments): Turn | null {
  const { transcript } = document;
  if (turn !== undefined) return transcript.turns[turn] ?? null;
  const cursor = editorOf(document.uri)?.selection.active;
  if (cursor === undefined || (transcript.backMatterFrom !== null && cursor.line >= transcript.backMatterFrom)) return null;
  return turnAt(transcript, toOffset(document, cursor)) ?? turnAbove(transcript, cursor.line);
}
