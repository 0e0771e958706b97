import * as vscode from 'vscode';
import type { Tag } from '../../../core/claims/codebook.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { bestMatch, rememberTags, tagChoices } from '../../../core/presentation/tag-choices.ts';
import type { Services } from '../../services.ts';

interface TagItem extends vscode.QuickPickItem {
  readonly id: string;
  readonly name: string;
  readonly definition: string;
}

const memory = 'tagging.recentTags';

export function quoteTitle(quote: string): string {
  return vscode.l10n.t('Tag "{0}"', shorten(quote, 100));
}

/** Asks for tags, with those of `chosen` checked. Undefined where the question was dismissed. */
export async function pickTags({ context, codebooks }: Services, uri: vscode.Uri, title: string, chosen: readonly string[]): Promise<readonly string[] | undefined> {
  const { recent, others, unknown } = tagChoices(await codebooks.load(uri), recentTags(context), chosen);
  const item = (tag: Tag): TagItem => ({ ...tag, label: tag.name, detail: tag.definition, picked: chosen.includes(tag.id) });
  const part = (label: string, tags: readonly Tag[]): readonly TagItem[] =>
    tags.length === 0 ? [] : [{ id: '', name: '', definition: '', label, kind: vscode.QuickPickItemKind.Separator }, ...tags.map(item)];
  const items = [
    ...part(vscode.l10n.t('recently used'), recent),
    ...part(vscode.l10n.t('codebook'), others),
    ...part(vscode.l10n.t('not in the codebook'), unknown),
  ];
  return ask(items, items.filter(({ picked }) => picked), title);
}

/**
 * Enter takes what is checked; where nothing was and is checked, the tag in focus, so that one tag needs no check. VS Code puts no focus
 * on what is found while one types in a list of checks, so that is done here.
 */
function ask(items: readonly TagItem[], checked: readonly TagItem[], title: string): Promise<readonly string[] | undefined> {
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.canSelectMany = true;
  pick.matchOnDetail = true;
  // The text is looked at while one chooses, and clicked into.
  pick.ignoreFocusOut = true;
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type to search, Enter to tag; check several with Space in the list');
  pick.items = items;
  pick.selectedItems = checked;
  const first = items.find(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  // The tag used last: repeating it is the commonest of all.
  const repeated = checked.length === 0 && first !== undefined ? [first] : [];
  pick.activeItems = repeated;
  return new Promise((resolve) => {
    pick.onDidChangeValue((typed) => {
      const best = bestMatch(items, typed);
      pick.activeItems = best !== undefined ? [best] : typed === '' ? repeated : [];
    });
    pick.onDidAccept(() => {
      const taken = pick.selectedItems.length === 0 && checked.length === 0 ? pick.activeItems : pick.selectedItems;
      resolve(taken.map(({ id }) => id));
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

export async function rememberUsed(context: vscode.ExtensionContext, tags: readonly string[]): Promise<void> {
  await context.workspaceState.update(memory, rememberTags(recentTags(context), tags));
}

function recentTags(context: vscode.ExtensionContext): readonly string[] {
  return context.workspaceState.get<readonly string[]>(memory) ?? [];
}
