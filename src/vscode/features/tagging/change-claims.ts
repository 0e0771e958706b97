import * as vscode from 'vscode';
import type { Claim } from '../../../core/claims/claim.ts';
import { renoteClaim, retagClaim } from '../../../core/claims/edit-claim.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { trimSpan } from '../../../core/text/span.ts';
import { askForLines } from '../../ask-for-lines.ts';
import { claimOn } from '../../claim-on.ts';
import { toSpan } from '../../convert.ts';
import { pickClaim } from '../../pick-claim.ts';
import { replaceClaim } from '../../replace-claim.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf } from '../../transcript-editor.ts';
import { pickTags, quoteTitle } from './pick-tags.ts';
import { rememberUsed } from './tag-memory.ts';

/** Asks for tags unless they are given. A claim whose last tag goes is kept, untagged: to delete it is another command. */
export async function changeTags(services: Services, document: TranscriptDocument, claim: Claim, given: readonly string[] | undefined): Promise<void> {
  const tags = given ?? (await pickTags(services, document.uri, quoteTitle(claim.quote.exact), claim.tags));
  if (tags === undefined || sameTags(tags, claim.tags)) return;
  const kept = claim.tags.filter((tag) => tags.includes(tag));
  const added = tags.filter((tag) => !claim.tags.includes(tag));
  await replaceClaim(services, document.uri, claim.id, (now) => retagClaim(now, [...kept, ...added], services.platform.now()));
  if (added.length > 0) await rememberUsed(services.context, added);
}

export async function editTags(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked !== undefined) await changeTags(services, picked.document, picked.claim.claim, picked.wanted.tags);
}

export async function editNote(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { claim } = picked.claim;
  const note = picked.wanted.note ?? (await askForNote(claim));
  if (note === undefined || note === claim.note) return;
  await replaceClaim(services, picked.document.uri, claim.id, (now) => renoteClaim(now, note, services.platform.now()));
}

/** Points a claim at the selected words: they become its words. */
export async function reanchorClaim(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { document, wanted } = picked;
  const selection = editorOf(document.uri)?.selection;
  const span = trimSpan(document.text, wanted.span ?? (selection === undefined ? { start: 0, end: 0 } : toSpan(document, selection)));
  if (span.start === span.end) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select the words first that the claim is to point at.'));
    return;
  }
  await replaceClaim(services, document.uri, picked.claim.claim.id, (now) => claimOn(services, document, now, span));
}

/** Resolves with the document where a claim was deleted. */
export async function deleteClaim(services: Services, given: unknown): Promise<vscode.Uri | undefined> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return undefined;
  const done = await services.claims.apply(picked.document.uri, { kind: 'remove', ids: [picked.claim.claim.id] });
  return done ? picked.document.uri : undefined;
}

function askForNote(claim: Claim): Promise<string | undefined> {
  return askForLines(vscode.l10n.t('Note on "{0}"', shorten(claim.quote.exact, 100)), claim.note, vscode.l10n.t('Leave it empty to have no note.'));
}

function sameTags(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((tag) => b.includes(tag));
}
