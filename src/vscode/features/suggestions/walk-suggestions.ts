import * as vscode from 'vscode';
import { suggestionSummary } from '../../../core/presentation/walk-words.ts';
import type { Suggestion } from '../../../core/suggestions/find-suggestions.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import { turnAt } from '../../../core/transcript/turn-at.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { toOffset, toSpan } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, lookAt, transcriptFor, unselect } from '../../transcript-editor.ts';
import { createWalkList } from '../../walk-list.ts';
import { questionAbout, type Decision } from './ask-about-suggestion.ts';
import { acceptSuggestion, dismissSuggestion, isAsItWas } from './decide-suggestion.ts';
import { suggestionsSoon } from './shown-suggestions.ts';

/**
 * Asks of one suggestion after the other: those of a turn or span that is given, of the selected words, else of the turn with the cursor, or
 * of all the transcript. Each answer is written at once; one undo takes all back.
 */
export async function suggestClaims(services: Services, given: unknown, reach: 'here' | 'everywhere'): Promise<void> {
  const wanted = readClaimArguments(given);
  const document = await transcriptFor(services.transcripts, wanted.uri);
  if (document === undefined || !services.claims.canKeep(document.uri)) return;
  const span = reach === 'everywhere' ? { start: 0, end: document.text.length } : reachOf(document, wanted);
  if (span === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in a turn.'));
    return;
  }
  const open = (await suggestionsSoon(services, document)).open.filter((one) => overlaps(one.span, span));
  if (open.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Nothing is suggested here that is neither tagged nor dismissed.'));
    return;
  }
  const count = await walk(services, document, open);
  if (count.tagged + count.skipped + count.dismissed > 0) vscode.window.setStatusBarMessage(suggestionSummary(count), 6000);
}

async function walk(services: Services, document: TranscriptDocument, suggestions: readonly Suggestion[]): Promise<{ readonly tagged: number; readonly skipped: number; readonly dismissed: number }> {
  const run = services.platform.newId();
  const count = { tagged: 0, skipped: 0, dismissed: 0 };
  const codebook = await services.codebooks.load(document.uri);
  const list = createWalkList<Decision>({ stop: 'stop', matchOnDescription: true });
  try {
    for (const [at, suggestion] of suggestions.entries()) {
      lookAt(document, suggestion.span);
      const decision = await list.ask(questionAbout(document, codebook, suggestion, at + 1, suggestions.length));
      if (decision === 'stop') break;
      if (decision === 'skip') {
        count.skipped++;
        continue;
      }
      if (!isAsItWas(services, document)) break;
      if (decision === 'dismiss') {
        if (!(await dismissSuggestion(services, document, suggestion, run))) break;
        count.dismissed++;
        continue;
      }
      // A list of tags may come.
      list.pause();
      if (!(await acceptSuggestion(services, document, suggestion, decision === 'accept' ? 'as-suggested' : 'other-tags', run))) break;
      count.tagged++;
    }
  } finally {
    list.dispose();
    unselect(document, suggestions.map(({ span }) => span));
  }
  return count;
}

/** What is suggested in: null outside of turns. */
function reachOf(document: TranscriptDocument, { span, turn }: ClaimArguments): Span | null {
  if (span !== undefined) return span;
  if (turn !== undefined) return document.transcript.turns[turn]?.span ?? null;
  const selection = editorOf(document.uri)?.selection;
  if (selection === undefined) return null;
  return selection.isEmpty ? (turnAt(document.transcript, toOffset(document, selection.active))?.span ?? null) : toSpan(document, selection);
}
