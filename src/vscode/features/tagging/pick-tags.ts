import * as vscode from 'vscode';
import type { Tag } from '../../../core/claims/codebook.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { rememberTags, tagChoices } from '../../../core/presentation/tag-choices.ts';
import type { Services } from '../../services.ts';

interface TagItem extends vscode.QuickPickItem {
  readonly id: string;
}

const memory = 'tagging.recentTags';

/** Asks for tags, with those of `chosen` checked. Undefined where the question was dismissed. */
export async function pickTags({ context, codebooks }: Services, uri: vscode.Uri, quote: string, chosen: readonly string[]): Promise<readonly string[] | undefined> {
  const { recent, others, unknown } = tagChoices(codebooks.for(uri), recentTags(context), chosen);
  const item = (tag: Tag): TagItem => ({ id: tag.id, label: tag.name, detail: tag.definition, picked: chosen.includes(tag.id) });
  const part = (title: string, tags: readonly Tag[]): readonly TagItem[] =>
    tags.length === 0 ? [] : [{ id: '', label: title, kind: vscode.QuickPickItemKind.Separator }, ...tags.map(item)];
  const items = [
    ...part(vscode.l10n.t('recently used'), recent),
    ...part(vscode.l10n.t('codebook'), others),
    ...part(vscode.l10n.t('not in the codebook'), unknown),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    matchOnDetail: true,
    title: vscode.l10n.t('Tag "{0}"', shorten(quote, 100)),
    placeHolder: vscode.l10n.t('Check one or more tags, then press Enter'),
  });
  return picked?.map(({ id }) => id);
}

export async function rememberUsed(context: vscode.ExtensionContext, tags: readonly string[]): Promise<void> {
  await context.workspaceState.update(memory, rememberTags(recentTags(context), tags));
}

function recentTags(context: vscode.ExtensionContext): readonly string[] {
  return context.workspaceState.get<readonly string[]>(memory) ?? [];
}
