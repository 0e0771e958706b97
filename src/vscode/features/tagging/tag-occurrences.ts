import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { occurrencesOf, sentenceAround, wordsMeant } from '../../../core/presentation/occurrences.ts';
import { speakerName } from '../../../core/presentation/speaker-name.ts';
import { occurrenceSummary } from '../../../core/presentation/walk-words.ts';
import { sameSpan, sliceSpan } from '../../../core/text/span.ts';
import { readClaimArguments } from '../../claim-arguments.ts';
import { toSpan } from '../../convert.ts';
import type { Services } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { pickTags } from './pick-tags.ts';
import { walkPassages, type WalkedPassage } from './walk-passages.ts';

/**
 * Asks for tags once, then for each place in the transcript where the selected words are said whether it is to have them. Where those words
 * are a claim already, its tags are what is asked for first. Resolves with what was done, where anything was.
 */
export async function tagAllOccurrences(services: Services, given: unknown): Promise<{ readonly done: string; readonly uri: vscode.Uri } | undefined> {
  const wanted = readClaimArguments(given);
  const document = await transcriptFor(services.transcripts, wanted.uri);
  if (document === undefined) return undefined;
  const { uri, text, transcript } = document;
  const selection = wanted.span ?? (editorOf(uri) === undefined ? undefined : toSpan(document, editorOf(uri)?.selection ?? new vscode.Selection(0, 0, 0, 0)));
  const selected = selection === undefined ? null : wordsMeant(text, selection);
  const found = selected === null ? [] : occurrencesOf(text, transcript, selected).filter(({ asWritten }) => asWritten || wanted.matchCase !== true);
  if (selected === null || found.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select words that are said in the transcript.'));
    return undefined;
  }
  if (!services.claims.canKeep(uri)) return undefined;
  const words = shorten(sliceSpan(text, selected), 60);
  const same = services.claims.claims(uri).find(({ anchor }) => anchor.span !== null && sameSpan(anchor.span, selected));
  const title = vscode.l10n.t('Tags for "{0}" (places: {1})', words, found.length);
  const tags = wanted.tags ?? (await pickTags(services, uri, title, same?.claim.tags ?? []));
  if (tags === undefined || tags.length === 0) return undefined;
  const count = await walkPassages(services, document, {
    passages: found.map((one): WalkedPassage => ({
      span: one.span,
      matter: [one.span],
      words: () => shorten(document.plain(sentenceAround(text, one)), 200),
      remark: one.turn === null ? '' : speakerName(one.turn),
      asWritten: one.asWritten,
    })),
    tags,
    placeholder: vscode.l10n.t('Everywhere that "{0}" is said; what has these tags already is left out', words),
    changed: vscode.l10n.t('The text was changed meanwhile. Tag all occurrences again: what was tagged is left out.'),
  });
  const done = occurrenceSummary(count);
  if (count.tagged > 0) return { done, uri };
  vscode.window.setStatusBarMessage(done, 4000);
  return undefined;
}
