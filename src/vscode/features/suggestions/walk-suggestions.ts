import * as vscode from 'vscode';
import { suggestionSummary } from '../../../core/presentation/walk-words.ts';
import type { Suggestion } from '../../../core/suggestions/find-suggestions.ts';
import { overlaps, type Span } from '../../../core/text/span.ts';
import { turnAt } from '../../../core/transcript/turn-at.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { toOffset, toRange, toSpan } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { askAboutSuggestions } from './ask-about-suggestion.ts';
import { acceptSuggestion, dismissSuggestion, isAsItWas } from './decide-suggestion.ts';
import { suggestionsNow } from './shown-suggestions.ts';

/**
 * Asks of one suggestion after the other: those of a turn or span that is given, of the selected words, else of the turn with the cursor, or
 * of all the transcript. Each answer is written at once; one undo takes all back.
 */
export async function suggestClaims(services: Services, given: unknown, reach: 'here' | 'everywhere'): Promise<void> {
  const wanted = readClaimArguments(given);
  const document = transcriptFor(services.transcripts, wanted.uri);
  if (document === undefined || !services.claims.canKeep(document.uri)) return;
  const span = reach === 'everywhere' ? { start: 0, end: document.text.length } : reachOf(document, wanted);
  if (span === null) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor in a turn.'));
    return;
  }
  const open = suggestionsNow(services, document).open.filter((one) => overlaps(one.span, span));
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
  const dialogue = askAboutSuggestions(document, await services.codebooks.load(document.uri), suggestions);
  try {
    for (const [at, suggestion] of suggestions.entries()) {
      show(document, suggestion);
      const decision = await dialogue.ask(at);
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
      const how = decision === 'accept' ? 'as-suggested' : 'other-tags';
      if (await dialogue.pause(() => acceptSuggestion(services, document, suggestion, how, run))) count.tagged++;
      else break;
    }
  } finally {
    dialogue.dispose();
    unselect(document, suggestions);
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

/** In the middle: the questions stand above the text's beginning. The list keeps the focus. */
function show(document: TranscriptDocument, { span }: Suggestion): void {
  const editor = editorOf(document.uri);
  if (editor === undefined) return;
  const range = toRange(document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

/** The focus goes back to the text: a key too many must not write over the sentence. What the reader selected there himself stays. */
function unselect(document: TranscriptDocument, suggestions: readonly Suggestion[]): void {
  const editor = editorOf(document.uri);
  if (editor === undefined || !suggestions.some(({ span }) => editor.selection.isEqual(toRange(document, span)))) return;
  editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end);
}
