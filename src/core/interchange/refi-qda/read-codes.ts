import * as l10n from '@vscode/l10n';
import type { Json } from '../../claims/claim.ts';
import { type Attribute, makeTag, type Tag } from '../../claims/codebook.ts';
import { isArray, isObject } from '../../claims/json.ts';
import type { ImportProblem } from '../import-format.ts';
import { fixedColor } from '../tag-color.ts';
import { childElement, childElements, elementText, type XmlElement } from '../xml/read-xml.ts';
import { xmlCharacters } from '../xml/write-xml.ts';
import { type Details, readDescription } from './details.ts';
import { plainGuid } from './guid.ts';

export interface CodesReading {
  readonly tags: readonly Tag[];
  /** Ids of tags by the GUIDs of their codes. */
  readonly byGuid: ReadonlyMap<string, string>;
}

/** The tags of a `Codes` element, each behind the one that it is a kind of. A code that cannot be coded with is offered no more. */
export function readCodes(codes: XmlElement, problems: ImportProblem[]): CodesReading {
  const tags: Tag[] = [];
  const byGuid = new Map<string, string>();
  const ids = chooseIds();
  const read = (code: XmlElement, parent: string | null): void => {
    const guid = plainGuid(code.attributes.get('guid'));
    const name = code.attributes.get('name')?.trim() ?? '';
    const description = childElement(code, 'Description');
    const { words, details } = readDescription(description === null ? '' : elementText(description));
    if (guid === null || (name === '' && details['id'] === undefined)) problems.push({ message: l10n.t('A code has no name or no GUID.'), line: code.line, column: code.column });
    const id = ids(details['id'], name, parent);
    const tag = makeTag({
      ...tagOf(details),
      id,
      name: nameOf(code, details) ?? id,
      definition: words,
      parent,
      color: colorOf(code, details),
      retired: details['retired'] === true || /^(?:false|0)$/.test(code.attributes.get('isCodable') ?? ''),
    });
    const children = childElements(code, 'Code');
    // A tag that no codebook described needs none now, unless somebody made more of it in the other tool.
    if (details['undescribed'] !== true || words !== '' || tag.name !== id || children.length > 0) tags.push(tag);
    if (guid !== null) byGuid.set(guid, id);
    for (const child of children) read(child, id);
  };
  for (const code of childElements(codes, 'Code')) read(code, null);
  return { tags, byGuid };
}

/** The name of a colour that fits every theme, as long as nobody chose another colour in between. */
function colorOf(code: XmlElement, { color }: Details): string | null {
  const fixed = readColor(code.attributes.get('color'));
  return typeof color === 'string' && fixedColor(color) === fixed ? color : fixed;
}

/** The standard allows `#rgb` as well. Null for what is no colour. */
function readColor(color: string | undefined): string | null {
  const [, long, short] = /^#(?:([\da-f]{6})|([\da-f]{3}))$/i.exec(color?.trim() ?? '') ?? [];
  if (long !== undefined) return `#${long}`;
  return short === undefined ? null : `#${short.replace(/./g, '$&$&')}`;
}

/** The code's own words, unless XML could not hold the tag's. */
function nameOf(code: XmlElement, details: Details): string | null {
  const name = code.attributes.get('name') ?? '';
  if (typeof details['name'] === 'string' && xmlCharacters(details['name']) === name) return details['name'];
  return name.trim() === '' && details['id'] === undefined ? null : name;
}

/** Gives each tag an id that no other has: its own, else the words of its name, with those of the code above it where another has them. */
function chooseIds(): (own: Json | undefined, name: string, parent: string | null) => string {
  const taken = new Set<string>();
  const numbers = new Map<string, number>();
  const free = (own: Json | undefined, name: string, parent: string | null): string => {
    if (typeof own === 'string' && !taken.has(own)) return own;
    const words = name.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{N}\p{M}]+/gu, '-').replace(/^-|-$/g, '') || 'code';
    const longer = parent === null ? words : `${parent}-${words}`;
    const first = [words, longer].find((id) => !taken.has(id));
    if (first !== undefined) return first;
    let number = numbers.get(longer) ?? 2;
    while (taken.has(`${longer}-${number}`)) number++;
    numbers.set(longer, number + 1);
    return `${longer}-${number}`;
  };
  return (own, name, parent) => {
    const id = free(own, name, parent);
    taken.add(id);
    return id;
  };
}

function tagOf(details: Details): Partial<Tag> {
  const { example, icon } = details;
  return {
    include: wordsOf(details['include']),
    exclude: wordsOf(details['exclude']),
    example: typeof example === 'string' ? example : '',
    icon: typeof icon === 'string' ? icon : null,
    attributes: isArray(details['attributes']) ? details['attributes'].flatMap((item) => readAttribute(item) ?? []) : [],
  };
}

function readAttribute(item: Json): Attribute | null {
  if (!isObject(item) || typeof item['id'] !== 'string') return null;
  const { id, name, definition } = item;
  return { id, name: typeof name === 'string' ? name : id, definition: typeof definition === 'string' ? definition : '', values: wordsOf(item['values']), required: item['required'] === true };
}

function wordsOf(value: Json | undefined): readonly string[] {
  return isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
