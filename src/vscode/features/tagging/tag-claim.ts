import * as vscode from 'vscode';
import { type PassagesToTag, passagesToTag } from '../../../core/presentation/passages-to-tag.ts';
import { sameSpan, sliceSpan, type Span } from '../../../core/text/span.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { toSpan } from '../../convert.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { changeTags } from './change-claims.ts';
import { newClaim } from './new-claim.ts';
import { pickTags, quoteTitle, rememberUsed } from './pick-tags.ts';

/** The command "Tag Claim": tags the passages where the reader stands; of a passage that is a claim already, changes the tags. */
export async function tagClaim(services: Services, given: unknown): Promise<void> {
  const wanted = readClaimArguments(given);
  const document = transcriptFor(services.transcripts, wanted.uri);
  if (document === undefined) return;
  const { spans, change } = passagesOf(document, wanted);
  const first = spans[0];
  if (first === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select words, or put the cursor in a sentence.'));
    return;
  }
  const existing = spans.length > 1 ? undefined : services.claims.claims(document.uri).find(({ anchor }) => anchor.span !== null && sameSpan(anchor.span, first));
  if (existing !== undefined) {
    await changeTags(services, document, existing.claim, wanted.tags);
    return;
  }
  if (!services.claims.canKeep(document.uri)) return;
  const tags = wanted.tags ?? (await pickTags(services, document.uri, quoteTitle(document.plain(first)), []));
  if (tags === undefined || tags.length === 0) return;
  const now = services.transcripts.find(document.uri);
  if (now === undefined || spans.some((span) => sliceSpan(now.text, span) !== sliceSpan(document.text, span))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text was changed meanwhile. Select the words again.'));
    return;
  }
  const claims = spans.map((span) => newClaim(services, now, span, tags, wanted.note ?? ''));
  if (!(await services.claims.apply(document.uri, { kind: 'add', claims }))) return;
  await rememberUsed(services.context, tags);
  tellChange(change, claims.length);
}

/** What was selected was not what was tagged: a person who quotes it must know. */
function tellChange(change: PassagesToTag['change'], count: number): void {
  if (change === 'split') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The selection reached over several turns: each became a claim of its own ({0} claims).', count));
  } else if (change === 'cut') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Only what is said was tagged, without labels and page breaks.'));
  }
}

function passagesOf(document: TranscriptDocument, { span, turn }: ClaimArguments): PassagesToTag {
  const selections = span === undefined ? (editorOf(document.uri)?.selections.map((selection) => toSpan(document, selection)) ?? []) : [clip(document, span)];
  return passagesToTag(document.text, document.transcript, selections, turn === undefined ? null : (document.transcript.turns[turn] ?? null));
}

function clip({ text }: TranscriptDocument, { start, end }: Span): Span {
  const within = (offset: number): number => Math.min(Math.max(0, offset), text.length);
  return { start: within(start), end: within(end) };
}
