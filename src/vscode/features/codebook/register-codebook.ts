import * as vscode from 'vscode';
import { findTag, makeTag, tagPath, type Codebook, type Tag } from '../../../core/claims/codebook.ts';
import { affectedTags, isTagId, retag, tagIdFor, type TagChange } from '../../../core/claims/codebook/tag-change.ts';
import { describeKept, describeReach, describeTagChange, tagPathName } from '../../../core/presentation/tag-change-words.ts';
import { nameOf } from '../../file-problems.ts';
import type { Services } from '../../services.ts';
import { askForTag, askForTags, askForWords } from './ask-for-tag.ts';
import { createCodebookChanges } from './change-codebook.ts';
import { type CodebookArguments, readCodebookArguments } from './codebook-arguments.ts';
import { decideUses } from './decide-uses.ts';
import { codebookInUse, codebookToChange, readCodebook } from './find-codebook.ts';
import { listUses } from './list-uses.ts';
import { countClaims, readUses, usesOf, type CodebookUses } from './read-uses.ts';

/** What a command knows when it asks what is to be changed. */
interface Question {
  readonly given: CodebookArguments;
  readonly codebook: Codebook;
  readonly uses: CodebookUses;
}

/** The commands that change the tags of a codebook with all their uses. Each asks for what it is not given, shows what it reaches, and can be taken back. */
export function registerCodebook(services: Services): vscode.Disposable {
  const changes = createCodebookChanges(services);

  const command = (name: string, ask: (question: Question) => Promise<TagChange | undefined>): vscode.Disposable =>
    vscode.commands.registerCommand(`transcripts.codebook.${name}`, async (...rows: readonly unknown[]) => {
      const given = withSelection(rows);
      const file = given.codebook ?? (await codebookInUse(services));
      if (file === undefined) return false;
      const [codebook, uses] = await Promise.all([readCodebook(file), readUses(services, file)]);
      const change = await ask({ given, codebook, uses });
      if (change === undefined) return false;
      const used = usesOf(uses, affectedTags(change));
      if (given.confirmed !== true && !(await confirm(change, codebook, uses))) return false;
      const target = await codebookToChange(services, file);
      return target === undefined ? false : changes.run(target, change, describeTagChange(change, codebook), used.map(({ uri }) => uri));
    });

  return vscode.Disposable.from(
    changes,
    command('addTag', addTag),
    command('renameTag', renameTag),
    command('mergeTags', mergeTags),
    command('splitTag', splitTag),
    command('moveTag', moveTag),
    command('retireTag', (question) => retireTag(question, true)),
    command('restoreTag', (question) => retireTag(question, false)),
    vscode.commands.registerCommand('transcripts.codebook.undo', () => changes.undo()),
    vscode.commands.registerCommand('transcripts.codebook.redo', () => changes.redo()),
    vscode.commands.registerCommand('transcripts.codebook.showUses', async (row: unknown) => {
      const given = readCodebookArguments(row);
      const file = given.codebook ?? (await codebookInUse(services));
      if (file === undefined) return;
      const codebook = await readCodebook(file);
      const id = given.tag ?? (await askForTag(codebook, vscode.l10n.t('Show Uses of a Tag')))?.id;
      if (id === undefined) return;
      const used = usesOf(await readUses(services, file), [id]);
      await listUses({ title: vscode.l10n.t('Uses of "{0}"', tagPathName(codebook, id)), placeholder: vscode.l10n.t('claims: {0}', countClaims(used)), codebook, used });
    }),
  );
}

/** A command of a tree is given the row that was clicked, and all that are selected. */
function withSelection([row, selected]: readonly unknown[]): CodebookArguments {
  const given = readCodebookArguments(row);
  const tags = Array.isArray(selected) ? selected.flatMap((one) => readCodebookArguments(one).tag ?? []) : [];
  return tags.length > 1 ? { ...given, tags } : given;
}

/** Shows every claim that is reached, before and after. */
function confirm(change: TagChange, codebook: Codebook, uses: CodebookUses): Promise<boolean> {
  const title = describeTagChange(change, codebook);
  // By the claims themselves: a transcript that was copied with its claims has their ids as well.
  const after = new Map(uses.transcripts.flatMap(({ claims }) => retag(claims, change, '').map(({ tags }, index) => [claims[index], tags])));
  const used = uses.transcripts.flatMap(({ uri, claims }) => {
    const reached = claims.filter((claim) => after.get(claim) !== claim.tags);
    return reached.length === 0 ? [] : [{ uri, claims: reached }];
  });
  const left = uses.invalid.length === 0 ? [] : [vscode.l10n.t('Left alone, because they cannot be read: {0}.', uses.invalid.map(nameOf).join(', '))];
  const named = { ...codebook, tags: [...codebook.tags.map((tag) => renamed(tag, change)), ...(change.kind === 'split' ? change.into.map(makeTag) : []), ...(change.kind === 'rename' ? [makeTag({ id: change.to, name: change.name })] : [])] };
  return listUses({
    title,
    placeholder: vscode.l10n.t('Enter does it; choose a claim to look at it, Escape to leave all as it is'),
    codebook: named, used,
    after: (claim) => after.get(claim) ?? claim.tags,
    confirm: { label: title, detail: [describeReach(countClaims(used), used.length), ...kept(change, used.length, uses), ...left].join(' ') },
  });
}

/** How many claims have a tag that is changed without them: who retires it wants to know. */
function kept(change: TagChange, reached: number, { transcripts }: CodebookUses): readonly string[] {
  if (reached > 0 || !('id' in change)) return [];
  const count = transcripts.reduce((sum, { claims }) => sum + claims.filter(({ tags }) => tags.includes(change.id)).length, 0);
  return count === 0 ? [] : [describeKept(count)];
}

function renamed(tag: Tag, change: TagChange): Tag {
  return change.kind === 'rename' && change.id === change.to && tag.id === change.id ? { ...tag, name: change.name } : tag;
}

async function addTag({ given, codebook }: Question): Promise<TagChange | undefined> {
  if (given.ids !== undefined && given.ids.length > 0) return { kind: 'add', tags: given.ids.map((id) => ({ id, name: id, definition: '' })), parent: given.parent ?? null };
  const title = vscode.l10n.t('Add Tag');
  const name = given.name ?? (await askForWords(title, vscode.l10n.t('The name of the tag'), given.id ?? ''));
  if (name === undefined) return undefined;
  const definition = given.definition ?? (given.name === undefined ? await vscode.window.showInputBox({ title, prompt: vscode.l10n.t('When does "{0}" apply? May be left empty.', name), ignoreFocusOut: true }) : '');
  if (definition === undefined) return undefined;
  const parent = await parentOf(given, codebook, name);
  if (parent === undefined) return undefined;
  const id = given.id ?? tagIdFor(name, codebook.tags.map((tag) => tag.id));
  return { kind: 'add', tags: [{ id, name, definition: definition.trim() }], parent };
}

/** A row of the view is the tag above; with a name and nothing else it stands at the top. */
async function parentOf({ parent, tag, name: givenName }: CodebookArguments, codebook: Codebook, name: string): Promise<string | null | undefined> {
  if (parent !== undefined) return parent;
  if (tag !== undefined) return tag;
  if (givenName !== undefined) return null;
  const above = await askForTag(codebook, vscode.l10n.t('Below which tag does "{0}" stand?', name), undefined, vscode.l10n.t('At the top'));
  return above === undefined ? undefined : (above?.id ?? null);
}

async function renameTag({ given, codebook }: Question): Promise<TagChange | undefined> {
  const title = vscode.l10n.t('Rename Tag');
  const tag = await theTag(given, codebook, title);
  if (tag === undefined) return undefined;
  const asks = given.name === undefined && given.id === undefined;
  const name = asks ? await askForWords(title, vscode.l10n.t('The name that people read'), tag.name) : (given.name ?? tag.name);
  if (name === undefined) return undefined;
  const isFit = (id: string): string | null =>
    !isTagId(id) ? vscode.l10n.t('An id is one line.') : id !== tag.id && findTag(codebook, id) !== undefined ? vscode.l10n.t('This id is taken: merge the tags instead.') : null;
  const to = asks ? await askForWords(title, vscode.l10n.t('The id that stands in the files of claims. Another one is written into all of them.'), tag.id, isFit) : (given.id ?? tag.id);
  return to === undefined ? undefined : { kind: 'rename', id: tag.id, name, to };
}

async function mergeTags({ given, codebook }: Question): Promise<TagChange | undefined> {
  const title = vscode.l10n.t('Merge Tags');
  const chosen = given.tags?.flatMap((id) => findTag(codebook, id) ?? []) ?? (await askForTags(codebook, vscode.l10n.t('Merge Tags: which ones?'), given.tag === undefined ? [] : [given.tag]));
  if (chosen === undefined) return undefined;
  // Of several one may be left; a single one needs another.
  const fits = (tag: Tag): boolean => (chosen.length > 1 ? chosen.includes(tag) : !chosen.includes(tag));
  const into = given.into ?? (await askForTag(codebook, vscode.l10n.t('{0}: which one is left?', title), fits))?.id;
  if (into === undefined) return undefined;
  return { kind: 'merge', ids: chosen.map(({ id }) => id).filter((id) => id !== into), into };
}

async function splitTag({ given, codebook, uses }: Question): Promise<TagChange | undefined> {
  const title = vscode.l10n.t('Split Tag');
  const tag = await theTag(given, codebook, title);
  if (tag === undefined) return undefined;
  const names = given.names ?? (await askForWords(title, vscode.l10n.t('The names of the tags below "{0}", with commas between them', tag.name), ''))?.split(/[,，、;]/u);
  if (names === undefined) return undefined;
  const taken = codebook.tags.map(({ id }) => id);
  const into = names.map((name) => name.trim()).filter((name) => name !== '').map((name) => {
    const known = codebook.tags.find((one) => one.id !== tag.id && (one.id === name || one.name === name));
    const id = known?.id ?? tagIdFor(name, taken);
    taken.push(id);
    return known ?? { id, name, definition: '' };
  });
  const byName = new Map([tag, ...into].flatMap(({ id, name }) => [[name, id], [id, id]] as const));
  const decided = given.decided !== undefined
    ? new Map(Object.entries(given.decided).map(([claim, tags]) => [claim, tags.flatMap((one) => byName.get(one) ?? [])]))
    : await decideUses(title, tag, into, usesOf(uses, [tag.id]));
  return decided === undefined || into.length === 0 ? undefined : { kind: 'split', id: tag.id, into, decided };
}

async function moveTag({ given, codebook }: Question): Promise<TagChange | undefined> {
  const title = vscode.l10n.t('Move Tag');
  const tag = await theTag(given, codebook, title);
  if (tag === undefined) return undefined;
  const isOutside = (other: Tag): boolean => !tagPath(codebook, other.id).includes(tag);
  const above = given.parent === undefined
    ? await askForTag(codebook, vscode.l10n.t('Below which tag does "{0}" stand?', tag.name), isOutside, vscode.l10n.t('At the top'))
    : given.parent === null ? null : findTag(codebook, given.parent);
  if (above === undefined) return undefined;
  const parent = above?.id ?? null;
  const after = codebook.tags.filter((one) => one.parent === parent && one.id !== tag.id).at(-1)?.id ?? null;
  return { kind: 'move', id: tag.id, parent, after };
}

async function retireTag({ given, codebook }: Question, retired: boolean): Promise<TagChange | undefined> {
  const title = retired ? vscode.l10n.t('Retire Tag') : vscode.l10n.t('Bring Tag Back');
  const tag = await theTag(given, codebook, title, (one) => one.retired !== retired);
  return tag === undefined ? undefined : { kind: 'retire', id: tag.id, retired };
}

async function theTag(given: CodebookArguments, codebook: Codebook, title: string, fits?: (tag: Tag) => boolean): Promise<Tag | undefined> {
  return (given.tag === undefined ? await askForTag(codebook, vscode.l10n.t('{0}: which one?', title), fits) : findTag(codebook, given.tag)) ?? undefined;
}
