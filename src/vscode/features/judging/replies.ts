import * as vscode from 'vscode';
import type { Reply } from '../../../core/claims/claim.ts';
import { deleteReply, editReply, replyTo } from '../../../core/claims/judge-claim.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { replyByline } from '../../../core/corpus/judgement-words.ts';
import { askForLines } from '../../ask-for-lines.ts';
import { authorFor } from '../../author.ts';
import { pickClaim } from '../../pick-claim.ts';
import { replaceClaim } from '../../replace-claim.ts';
import type { Services } from '../../services.ts';

export async function reply(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { claim } = picked.claim;
  const { uri } = picked.document;
  const text = picked.wanted.text ?? (await askForLines(vscode.l10n.t('Reply to "{0}"', shorten(claim.quote.exact, 100)), '', ''));
  if (text === undefined || text === '') return;
  const { platform } = services;
  const id = platform.newId();
  await replaceClaim(services, uri, claim.id, (now) => replyTo(now, { id, text, creator: authorFor(uri, platform), now: platform.now() }));
}

/** One's own alone: nobody puts words into another's mouth. */
export async function editOwnReply(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { document, claim: { claim }, wanted } = picked;
  const author = authorFor(document.uri, services.platform);
  const own = claim.replies.filter(({ creator }) => creator === author);
  const chosen = await pickReply(own, wanted.reply, vscode.l10n.t('Edit which reply?'));
  if (chosen === undefined) {
    if (own.length === 0 || wanted.reply !== undefined) void vscode.window.showInformationMessage(vscode.l10n.t('Only your own replies can be edited; this claim has none of them here.'));
    return;
  }
  const text = wanted.text ?? (await askForLines(vscode.l10n.t('Your reply'), chosen.text, ''));
  if (text === undefined || text === '' || text === chosen.text) return;
  await replaceClaim(services, document.uri, claim.id, (now) => editReply(now, chosen.id, text, services.platform.now()));
}

/** Anybody's, but another's only when asked again. */
export async function removeReply(services: Services, given: unknown): Promise<void> {
  const picked = await pickClaim(services, given);
  if (picked === undefined) return;
  const { document, claim: { claim }, wanted } = picked;
  const chosen = await pickReply(claim.replies, wanted.reply, vscode.l10n.t('Delete which reply?'));
  if (chosen === undefined) {
    if (claim.replies.length === 0) void vscode.window.showInformationMessage(vscode.l10n.t('This claim has no replies yet.'));
    return;
  }
  const isOwn = chosen.creator === authorFor(document.uri, services.platform);
  if (!isOwn && !(await confirmDeletion(chosen))) return;
  await replaceClaim(services, document.uri, claim.id, (now) => deleteReply(now, chosen.id));
}

async function confirmDeletion({ creator, text }: Reply): Promise<boolean> {
  const who = creator ?? vscode.l10n.t('somebody');
  const words = vscode.l10n.t('Delete the reply of {0}?', who);
  const deletion = vscode.l10n.t('Delete');
  return (await vscode.window.showWarningMessage(words, { modal: true, detail: shorten(text, 300) }, deletion)) === deletion;
}

async function pickReply(replies: readonly Reply[], id: string | undefined, title: string): Promise<Reply | undefined> {
  if (id !== undefined) return replies.find((one) => one.id === id);
  if (replies.length < 2) return replies[0];
  const items = replies.map((one) => ({ label: shorten(one.text, 100), description: replyByline(one), one }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.one;
}
