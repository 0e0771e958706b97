import * as vscode from 'vscode';
import type { Codebook } from '../../../core/claims/codebook.ts';
import { tagIdFor } from '../../../core/claims/codebook/tag-change.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { tagChoices, unknownChoice, type TagChoice } from '../../../core/presentation/tag-choices.ts';
import { bestMatch, blankChecks, newTagName } from '../../../core/presentation/tag-search.ts';
import type { Services } from '../../services.ts';
import { tagIcon } from '../../tag-icon.ts';
import { tagUse } from './tag-memory.ts';

interface TagItem extends vscode.QuickPickItem, Omit<TagChoice, 'key'> {
  readonly key: string | null;
}

/** What a person answered: ids of tags, and names of those that are still to be made. */
export interface PickedTags {
  readonly ids: readonly string[];
  readonly created: readonly string[];
}

export function quoteTitle(quote: string): string {
  return vscode.l10n.t('Tag "{0}"', shorten(quote, 100));
}

/** Asks for tags, with those of `chosen` checked. Undefined where the question was dismissed. */
export async function pickTags({ context, codebooks }: Services, uri: vscode.Uri, title: string, chosen: readonly string[]): Promise<readonly string[] | undefined> {
  const codebook = await codebooks.load(uri);
  const { recent, others, unknown } = tagChoices(codebook, tagUse(context, codebook, uri), chosen);
  const part = (label: string, tags: readonly TagChoice[]): readonly TagItem[] =>
    tags.length === 0 ? [] : [{ ...unknownChoice(''), label, kind: vscode.QuickPickItemKind.Separator }, ...tags.map((tag) => item(tag, chosen))];
  const picked = await ask([
    ...part(vscode.l10n.t('recently used'), recent),
    ...part(vscode.l10n.t('codebook'), others),
    ...part(vscode.l10n.t('not in the codebook'), unknown),
  ], title);
  return picked === undefined ? undefined : [...picked.ids, ...(await makeTags(codebook, picked.created))];
}

/** Adds them to the codebook, and gives their ids. A name that was not added is a tag that the codebook does not know, as is reported. */
async function makeTags(codebook: Codebook, names: readonly string[]): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const name of names) {
    const id = tagIdFor(name, [...codebook.tags.map((tag) => tag.id), ...ids]);
    await vscode.commands.executeCommand('transcripts.codebook.addTag', { id, name, parent: null, confirmed: true });
    ids.push(id);
  }
  return ids;
}

function item(tag: TagChoice, chosen: readonly string[]): TagItem {
  const remarks = [tag.key, tag.path === '' ? null : `${tag.path} ›`, tag.retired ? vscode.l10n.t('retired') : null];
  return {
    ...tag,
    label: tag.name,
    description: remarks.filter((remark) => remark !== null).join(' · '),
    detail: tag.definition,
    picked: chosen.includes(tag.id),
    ...(tag.icon === null ? {} : { iconPath: tagIcon({ icon: tag.icon, color: tag.color }) }),
  };
}

/**
 * Enter takes what is checked; where nothing was and is checked, or something is typed, the tag in focus too, so that one tag needs no
 * check. A digit in the empty box takes its favourite at once. A blank checks where it is no part of a name. VS Code puts no focus on what
 * is found while one types in a list of checks, and checks by the blank only while the list itself has the focus, so both are done here.
 * The items stay the same: given anew, they would lose their checks.
 */
function ask(offered: readonly TagItem[], title: string): Promise<PickedTags | undefined> {
  const tags = offered.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  const making: TagItem = {
    ...unknownChoice(''), label: `$(add) ${vscode.l10n.t('New tag')}`, description: vscode.l10n.t('with the name that is typed'), alwaysShow: true,
  };
  const before = tags.filter(({ picked }) => picked);
  // The tag used last: repeating it is the commonest of all.
  const repeated = before.length === 0 ? tags[0] : undefined;
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // The text is looked at while one chooses, and clicked into.
  pick.ignoreFocusOut = true;
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type to search, Enter to tag; Space checks several, 1 to 9 tag at once');
  pick.items = [...offered, making];
  pick.selectedItems = before;
  let focus: TagItem | undefined = repeated;
  /** Whether the arrows moved the focus since something was typed. */
  let isSteered = false;
  /** Where the focus was put from here: VS Code tells of it as of a person's steps, and perhaps when more was typed. */
  let echoes: TagItem[] = [];
  let typed = '';
  /** What was taken out of the box while a person may have typed on. */
  let taken = '';
  /** Names of new tags that are checked. */
  const names: string[] = [];

  function point(at: TagItem | undefined): void {
    if (at !== undefined && at !== focus) echoes.push(at);
    focus = at;
    isSteered = false;
    pick.activeItems = at === undefined ? [] : [at];
  }

  function check(at: TagItem): void {
    const name = newTagName(tags, typed);
    if (at === making && name !== null) names.push(name);
    const isChecked = pick.selectedItems.includes(at) && at !== making;
    pick.selectedItems = isChecked ? pick.selectedItems.filter((one) => one !== at) : [...pick.selectedItems, at];
  }

  return new Promise((resolve) => {
    const answer = (chosen: readonly TagItem[]): void => {
      const name = newTagName(tags, typed);
      const isNamed = name !== null && chosen.includes(making) && (focus === making || names.length === 0);
      resolve({
        ids: [...new Set(chosen)].filter((one) => one !== making).map(({ id }) => id),
        created: chosen.includes(making) ? [...new Set([...names, ...(isNamed ? [name] : [])])] : [],
      });
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      if (taken !== '' && value.startsWith(taken)) {
        // Typed before the box was emptied.
        pick.value = value.slice(taken.length);
        return;
      }
      const isEmptied = taken !== '' && value === '';
      taken = '';
      if (isEmptied) return;
      const last = typed;
      typed = value;
      const favourite = last === '' && value.length === 1 ? tags.find(({ key }) => key === value) : undefined;
      if (favourite !== undefined) {
        answer([...pick.selectedItems, favourite]);
        return;
      }
      const isBlank = value.length === last.length + 1 && value.startsWith(last) && value.endsWith(' ');
      if (isBlank && focus !== undefined && (isSteered || blankChecks(tags, value))) {
        check(focus);
        // Whoever went down the list goes on from there.
        const at = isSteered || last === '' ? focus : undefined;
        taken = value;
        typed = '';
        pick.value = '';
        point(at);
        return;
      }
      // A new tag is stepped to: a slip in typing must make none.
      point(bestMatch(tags, value) ?? (value === '' ? repeated : undefined));
    });
    pick.onDidChangeActive(([active]) => {
      if (active === undefined) return;
      const echo = echoes.indexOf(active);
      echoes = echoes.slice(echo + 1);
      if (echo !== -1 || active === focus) return;
      echoes = [];
      focus = active;
      isSteered = true;
    });
    pick.onDidAccept(() => {
      const checked = pick.selectedItems;
      const isAsked = (checked.length === 0 && before.length === 0) || typed.trim() !== '';
      if (typed.trim() !== '' && focus === undefined) return;
      answer([...checked, ...(isAsked && focus !== undefined ? [focus] : [])]);
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    point(repeated);
    pick.show();
  });
}
