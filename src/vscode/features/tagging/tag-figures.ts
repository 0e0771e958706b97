import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { figuresOfTurn } from '../../../core/presentation/figures/figure-passages.ts';
import { passageFigures, whyNothingToTag } from '../../../core/presentation/figures/figure-walk-words.ts';
import { turnAbove } from '../../../core/presentation/turn-steps.ts';
import { figureSummary } from '../../../core/presentation/walk-words.ts';
import type { Turn } from '../../../core/transcript/model.ts';
import { turnAt } from '../../../core/transcript/turn-at.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { toOffset } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { pickTags } from './pick-tags.ts';
import { walkPassages, type WalkedPassage } from './walk-passages.ts';

/**
 * Asks for tags once, then for each sentence of the turn that has figures whether it is to have them. What is accepted is written at once, so
 * that nothing is lost with the window; one undo takes it all back. Resolves with what was done, where anything was.
 */
export async function tagFiguresOfTurn(services: Services, given: unknown): Promise<{ readonly done: string; readonly uri: vscode.Uri } | undefined> {
  const wanted = readClaimArguments(given);
  const document = await transcriptFor(services.transcripts, wanted.uri);
  if (document === undefined) return undefined;
  const turn = turnOf(document, wanted);
  const found = turn === null ? null : figuresOfTurn(document.text, turn, document.figuresIn(turn.span));
  const nothing = found === null ? vscode.l10n.t('Put the cursor in a turn.') : whyNothingToTag(found);
  if (found === null || nothing !== null) {
    void vscode.window.showInformationMessage(nothing ?? '');
    return undefined;
  }
  if (!services.claims.canKeep(document.uri)) return undefined;
  const title = vscode.l10n.t('Tags for the figures of this turn (sentences: {0})', found.passages.length);
  const tags = wanted.tags ?? (await pickTags(services, document.uri, title, []));
  if (tags === undefined || tags.length === 0) return undefined;
  const passages = found.passages.map((passage): WalkedPassage => ({
    span: passage.span,
    matter: passage.figures.map(({ span }) => span),
    words: () => shorten(document.plain(passage.span), 200),
    remark: passageFigures(passage),
    asWritten: true,
  }));
  const count = await walkPassages(services, document, {
    passages,
    tags,
    placeholder: vscode.l10n.t('Amounts, shares and counts; dates, times and ranks alone are left out'),
    changed: vscode.l10n.t('The text was changed meanwhile. Tag the figures of the turn again: what was tagged is left out.'),
  });
  const done = figureSummary(count);
  if (count.tagged > 0) return { done, uri: document.uri };
  if (count.before === passages.length) void vscode.window.showInformationMessage(vscode.l10n.t('All sentences of this turn that have figures have these tags already.'));
  else if (count.skipped > 0) vscode.window.setStatusBarMessage(done, 4000);
  return undefined;
}

/** The turn that the cursor is in, or below. */
function turnOf(document: TranscriptDocument, { turn }: ClaimArguments): Turn | null {
  const { transcript } = document;
  if (turn !== undefined) return transcript.turns[turn] ?? null;
  const cursor = editorOf(document.uri)?.selection.active;
  if (cursor === undefined || (transcript.backMatterFrom !== null && cursor.line >= transcript.backMatterFrom)) return null;
  return turnAt(transcript, toOffset(document, cursor)) ?? turnAbove(transcript, cursor.line);
}
