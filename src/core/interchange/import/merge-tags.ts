import { writeTag } from '../../claims/codebook/serialise-codebook.ts';
import type { CodebookEdit } from '../../claims/codebook/codebook-edits.ts';
import { type Codebook, colorNames, findTag, makeTag, type Tag } from '../../claims/codebook.ts';

export interface MergedTags {
  /** Adds what the codebook lacks, to be done in this order; changes nothing that it has. */
  readonly edits: readonly CodebookEdit[];
  readonly added: readonly Tag[];
  /** The codebook's id of an imported tag. */
  readonly idOf: (id: string) => string;
}

/**
 * What a codebook needs so that imported claims keep their tags. A tag is known by its id, else by its name in any case of letters; the
 * others are added with all that the file says of them, below the tags that they stand below there. `used` are tags of claims that the file
 * may not describe: these are added by their id alone.
 */
export function mergeTags(imported: Codebook | null, used: readonly string[], codebook: Codebook): MergedTags {
  const ids = new Map<string, string>();
  const byName = new Map([...codebook.tags].reverse().map((tag) => [nameKey(tag.name), tag.id]));
  const known = new Set(codebook.tags.map(({ id }) => id));
  const attributes = new Set(codebook.tags.flatMap((tag) => tag.attributes.map(({ id }) => id)));
  const last = new Map(codebook.tags.map(({ id, parent }) => [parent, id]));
  const edits: CodebookEdit[] = [];
  const added: Tag[] = [];
  const take = (tag: Tag): void => {
    const id = oneLine(tag.id);
    const same = known.has(id) ? id : byName.get(nameKey(tag.name));
    if (same !== undefined || id === '') {
      ids.set(tag.id, same ?? tag.id);
      return;
    }
    const parent = tag.parent === null ? null : (ids.get(tag.parent) ?? null);
    const own = fitForFile({ ...tag, id, parent: parent !== null && known.has(parent) ? parent : null }, attributes);
    edits.push({ kind: 'insert', parent: own.parent, after: last.get(own.parent) ?? null, tag: writeTag(own) });
    added.push(own);
    ids.set(tag.id, id);
    known.add(id);
    byName.set(nameKey(own.name), id);
    last.set(own.parent, id);
  };
  for (const tag of parentsFirst(imported?.tags ?? [])) take(tag);
  for (const id of used) if (!ids.has(id)) take(makeTag({ id }));
  return { edits, added, idOf: (id) => ids.get(id) ?? id };
}

/** Tags whose parent is not there, or that stand below themselves, come last. */
function parentsFirst(tags: readonly Tag[]): readonly Tag[] {
  const below = new Map<string | null, Tag[]>();
  for (const tag of tags) {
    const siblings = below.get(tag.parent);
    if (siblings === undefined) below.set(tag.parent, [tag]);
    else siblings.push(tag);
  }
  const ordered = new Set<Tag>();
  const open = [...(below.get(null) ?? [])].reverse();
  for (let tag = open.pop(); tag !== undefined; tag = open.pop()) {
    if (ordered.has(tag)) continue;
    ordered.add(tag);
    open.push(...[...(below.get(tag.id) ?? [])].reverse());
  }
  return [...ordered, ...tags.filter((tag) => !ordered.has(tag))];
}

/** What the codebook's schema would refuse is left out; an attribute that the codebook describes stays as it is there. */
function fitForFile(tag: Tag, described: ReadonlySet<string>): Tag {
  const { color, icon } = tag;
  const isColor = color !== null && (colorNames.some((name) => name === color) || /^#[\da-f]{6}$/iu.test(color));
  return {
    ...tag,
    name: tag.name.trim() === '' ? tag.id : tag.name,
    color: isColor ? color : null,
    icon: icon !== null && /^[a-z][a-z\d-]*$/u.test(icon) ? icon : null,
    attributes: tag.attributes.map((one) => (described.has(one.id) ? { id: one.id, name: one.id, definition: '', values: [], required: one.required } : one)),
  };
}

function nameKey(name: string): string {
  return oneLine(name).normalize('NFC').toLowerCase();
}

/** An id of the codebook has no line break and no blanks at its ends. */
function oneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}

/** The codebook with these tags. */
export function withTags(codebook: Codebook, added: readonly Tag[]): Codebook {
  return { ...codebook, tags: [...codebook.tags, ...added.filter(({ id }) => findTag(codebook, id) === undefined)] };
}
