import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { tagChoices, unknownChoice, type TagChoice } from '../../../core/presentation/tag-choices.ts';
import { bestMatch, blankChecks, newTagName } from '../../../core/presentation/tag-search.ts';
import type { Services } from '../../services.ts';
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
  return picked === undefined ? undefined : [...picked.ids, ...picked.created];
}

function item(tag: TagChoice, chosen: readonly string[]): TagItem {
  const remarks = [tag.key, tag.path === '' ? null : `${tag.path} ›`, tag.retired ? vscode.l10n.t('retired') : null];
  return {
    ...tag,
    label: tag.name,
    description: remarks.filter((remark) => remark !== null).join(' · '),
    detail: tag.definition,
    picked: chosen.includes(tag.id),
    ...(tag.icon === null ? {} : { iconPath: new vscode.ThemeIcon(tag.icon) }),
  };
}

/**
 * Enter takes what is checked; where nothing was and is checked, or something is typed, the tag in focus too, so that one tag needs no
 * check. A digit in the empty box takes its favourite at once. A blank checks where it is no part of a name. VS Code puts no focus on what
 * is found while one types in a list of checks, and checks by the blank only while the list itself has the focus, so both are done here.
 */
function ask(offered: readonly TagItem[], title: string): Promise<PickedTags | undefined> {
  const tags = offered.filter(({ kind }) => kind !== vscode.QuickPickItemKind.Separator);
  const pick = vscode.window.createQuickPick<TagItem>();
  pick.canSelectMany = true;
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  // The text is looked at while one chooses, and clicked into.
  pick.ignoreFocusOut = true;
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type to search, Enter to tag; Space checks several, 1 to 9 tag at once');
  pick.items = offered;
  const before = tags.filter(({ picked }) => picked);
  pick.selectedItems = before;
  /** At the end of the list, so that no place in it changes: VS Code tells of checks by place. */
  const made: TagItem[] = [];
  let making: TagItem | null = null;
  // The tag used last: repeating it is the commonest of all.
  const repeated = before.length === 0 ? tags[0] : undefined;
  let focus: TagItem | undefined = repeated;
  /** Whether the arrows moved the focus since something was typed. */
  let isSteered = false;
  /** Where the focus was put from here: VS Code tells of it as of a person's steps, and perhaps when more was typed. */
  let echoes: TagItem[] = [];
  let typed = '';
  /** What was taken out of the box while a person may have typed on. */
  let taken = '';

  function point(at: TagItem | undefined): void {
    if (at !== undefined && at !== focus) echoes.push(at);
    focus = at;
    isSteered = false;
    pick.activeItems = at === undefined ? [] : [at];
  }

  function offerNew(): void {
    const name = newTagName([...tags, ...made], typed);
    if (name === (making?.name ?? null)) return;
    const { selectedItems } = pick;
    making = name === null ? null : newItem(name);
    pick.items = [...offered, ...made, ...(making === null ? [] : [making])].map((one) => Object.assign(one, { picked: selectedItems.includes(one) }));
    pick.selectedItems = selectedItems;
  }

  /** A new tag that is checked stays, whatever is typed next. */
  function keep(at: TagItem): void {
    made.push(at);
    making = null;
  }

  function toggle(at: TagItem): void {
    if (at === making) keep(at);
    const { selectedItems } = pick;
    pick.selectedItems = selectedItems.includes(at) ? selectedItems.filter((one) => one !== at) : [...selectedItems, at];
  }

  return new Promise((resolve) => {
    const answer = (chosen: readonly TagItem[]): void => {
      const unique = [...new Set(chosen)];
      const isNew = (one: TagItem): boolean => one === making || made.includes(one);
      resolve({ ids: unique.filter((one) => !isNew(one)).map(({ id }) => id), created: unique.filter(isNew).map(({ name }) => name) });
      pick.hide();
    };
    pick.onDidChangeValue((value) => {
      if (taken !== '' && value.startsWith(taken)) {
        // Typed before the box was emptied.
        pick.value = value.slice(taken.length);
        return;
      }
      taken = '';
      const last = typed;
      typed = value;
      const favourite = last === '' && value.length === 1 ? tags.find(({ key }) => key === value) : undefined;
      if (favourite !== undefined) {
        answer([...pick.selectedItems, favourite]);
        return;
      }
      const isBlank = value.length === last.length + 1 && value.startsWith(last) && value.endsWith(' ');
      if (isBlank && focus !== undefined && (isSteered || blankChecks(tags, value))) {
        toggle(focus);
        const steered = isSteered ? focus : undefined;
        taken = value;
        typed = '';
        pick.value = '';
        offerNew();
        // Whoever went down the list goes on from there.
        point(steered ?? (last === '' ? focus : undefined));
        return;
      }
      offerNew();
      point(bestMatch([...tags, ...made], value) ?? making ?? (value === '' ? repeated : undefined));
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
    pick.onDidChangeSelection((selected) => {
      if (making !== null && selected.includes(making)) keep(making);
    });
    pick.onDidAccept(() => {
      const checked = pick.selectedItems;
      const isAsked = (checked.length === 0 && before.length === 0) || typed.trim() !== '';
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

function newItem(name: string): TagItem {
  return { ...unknownChoice(name), label: `$(add) ${vscode.l10n.t('New tag')}`, description: `"${name}"`, alwaysShow: true };
}
