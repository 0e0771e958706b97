import * as vscode from 'vscode';
import type { PassageUnit } from '../../../core/presentation/passage-units.ts';
import { type PassagesToTag, passagesToTag } from '../../../core/presentation/passages-to-tag.ts';
import { sameSpan, sliceSpan, type Span } from '../../../core/text/span.ts';
import { readClaimArguments, type ClaimArguments } from '../../claim-arguments.ts';
import { toSpan } from '../../convert.ts';
import { inTurn } from '../../in-turn.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';
import { changeTags } from './change-claims.ts';
import { pickTags, quoteTitle } from './pick-tags.ts';
import { lastTags, rememberUsed } from './tag-memory.ts';
import { writePassages } from './write-passages.ts';

/**
 * The command "Tag Claim": tags the passages where the reader stands, widened to the `unit` where one is given. Of one passage that is a
 * claim already, it changes the tags; of several, those that are claims get the tags that they lack.
 */
export async function tagClaim(services: Services, given: unknown, unit: PassageUnit | null = null): Promise<void> {
  const wanted = readClaimArguments(given);
  const place = await inTurn(() => placeToTag(services, wanted, unit), wanted.uri);
  if (place === undefined) return;
  const { document, passages } = place;
  const [first] = passages.spans;
  const claims = services.claims.claims(document.uri);
  const existing = first === undefined || passages.spans.length > 1 ? undefined : claims.find(({ anchor }) => anchor.span !== null && sameSpan(anchor.span, first));
  if (existing !== undefined) {
    await changeTags(services, document, existing.claim, wanted.tags);
    return;
  }
  if (first === undefined || !services.claims.canKeep(document.uri)) return;
  const title = passages.spans.length > 1 ? vscode.l10n.t('Tags for {0} passages', passages.spans.length) : quoteTitle(document.plain(first));
  const tags = wanted.tags ?? (await pickTags(services, document.uri, title, []));
  if (tags !== undefined && tags.length > 0) await write(services, document, passages, tags, wanted);
}

/** Gives the tags that were given last, without a question; a passage that is a claim already keeps its own beside them. */
export async function repeatTags(services: Services, given: unknown): Promise<void> {
  const wanted = readClaimArguments(given);
  const tags = lastTags(services.context);
  if (tags.length === 0) {
    await tagClaim(services, given);
    return;
  }
  await inTurn(async () => {
    const place = await placeToTag(services, wanted, null);
    if (place !== undefined && services.claims.canKeep(place.document.uri)) await write(services, place.document, place.passages, tags, wanted);
  }, wanted.uri);
}

interface PlaceToTag {
  readonly document: TranscriptDocument;
  readonly passages: PassagesToTag;
}

/** Undefined, after a message, where there is nothing to tag. */
async function placeToTag({ transcripts }: Services, wanted: ClaimArguments, unit: PassageUnit | null): Promise<PlaceToTag | undefined> {
  const document = await transcriptFor(transcripts, wanted.uri);
  if (document === undefined) return undefined;
  const passages = passagesOf(document, wanted, unit);
  if (passages.spans.length > 0) return { document, passages };
  void vscode.window.showInformationMessage(vscode.l10n.t('Select words, or put the cursor in a sentence.'));
  return undefined;
}

async function write(services: Services, document: TranscriptDocument, { spans, change }: PassagesToTag, tags: readonly string[], wanted: ClaimArguments): Promise<void> {
  const now = services.transcripts.find(document.uri);
  if (now === undefined || spans.some((span) => sliceSpan(now.text, span) !== sliceSpan(document.text, span))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The text was changed meanwhile. Select the words again.'));
    return;
  }
  const passages = spans.map((span) => ({ span, matter: null }));
  const { written, failed } = await writePassages(services, now, passages, tags, wanted.run ?? services.platform.newId(), wanted);
  if (failed) return;
  await rememberUsed(services.context, tags);
  if (written === 0) vscode.window.setStatusBarMessage(vscode.l10n.t('These words have these tags already.'), 4000);
  else tellChange(change, written);
}

/** What was selected was not what was tagged: a person who quotes it must know. */
function tellChange(change: PassagesToTag['change'], count: number): void {
  if (change === 'split') {
    void vscode.window.showInformationMessage(vscode.l10n.t('The selection reached over several turns: each became a claim of its own ({0} claims).', count));
  } else if (change === 'cut') {
    void vscode.window.showInformationMessage(vscode.l10n.t('Only what is said was tagged, without labels and page breaks.'));
  }
}

function passagesOf(document: TranscriptDocument, { span, turn }: ClaimArguments, unit: PassageUnit | null): PassagesToTag {
  const selections = span === undefined ? (editorOf(document.uri)?.selections.map((selection) => toSpan(document, selection)) ?? []) : [clip(document, span)];
  return passagesToTag(document.text, document.transcript, selections, turn === undefined ? null : (document.transcript.turns[turn] ?? null), unit);
}

function clip({ text }: TranscriptDocument, { start, end }: Span): Span {
  const within = (offset: number): number => Math.min(Math.max(0, offset), text.length);
  return { start: within(start), end: within(end) };
}
