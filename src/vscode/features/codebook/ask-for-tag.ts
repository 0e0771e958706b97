import * as vscode from 'vscode';
import type { Codebook, Tag } from '../../../core/claims/codebook.ts';
import { tagPathName } from '../../../core/presentation/tag-change-words.ts';

interface TagItem extends vscode.QuickPickItem {
  readonly tag: Tag | null;
}

/** One tag of those that fit. Undefined where the question was dismissed; null for the top, where that is offered. */
export async function askForTag(codebook: Codebook, title: string, fits: (tag: Tag) => boolean = () => true, top?: string): Promise<Tag | null | undefined> {
  const picked = await vscode.window.showQuickPick(items(codebook, fits, top), { title, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true });
  return picked?.tag;
}

/** One tag or several; undefined where the question was dismissed, or none was chosen. */
export async function askForTags(codebook: Codebook, title: string, chosen: readonly string[]): Promise<readonly Tag[] | undefined> {
  const all = items(codebook, () => true).map((item) => ({ ...item, picked: item.tag !== null && chosen.includes(item.tag.id) }));
  const picked = await vscode.window.showQuickPick(all, { title, matchOnDescription: true, matchOnDetail: true, ignoreFocusOut: true, canPickMany: true });
  const tags = picked?.flatMap(({ tag }) => tag ?? []) ?? [];
  return tags.length === 0 ? undefined : tags;
}

export function askForWords(title: string, prompt: string, value: string, isFit: (words: string) => string | null = () => null): Thenable<string | undefined> {
  return vscode.window.showInputBox({ title, prompt, value, ignoreFocusOut: true, validateInput: (words) => (words.trim() === '' ? vscode.l10n.t('Something must stand here.') : isFit(words.trim())) })
    .then((words) => words?.trim());
}

function items(codebook: Codebook, fits: (tag: Tag) => boolean, top?: string): TagItem[] {
  const first: readonly TagItem[] = top === undefined ? [] : [{ label: `$(home) ${top}`, tag: null }];
  return [
    ...first,
    ...codebook.tags.filter(fits).map((tag): TagItem => ({
      label: tagPathName(codebook, tag.id), description: tag.retired ? vscode.l10n.t('{0}, retired', tag.id) : tag.id, detail: tag.definition, tag,
    })),
  ];
}
