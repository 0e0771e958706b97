import type { Json } from '../../claims/claim.ts';
import type { Attribute, Tag } from '../../claims/codebook.ts';
import { fixedColor } from '../tag-color.ts';
import { xmlCharacters, xmlElement, xmlText } from '../xml/write-xml.ts';
import { writeDescription } from './details.ts';
import { guidOf } from './guid.ts';

/** The same in every export, so that codings of one project and another's fall together. */
export function codeGuid(tagId: string): string {
  return guidOf('code', tagId);
}

export interface WrittenTags {
  /** By their ids. */
  readonly tags: ReadonlyMap<string, Tag>;
  /** Those that claims have and no codebook describes. */
  readonly undescribed: ReadonlyMap<string, Tag>;
  /** Ids of those that claims in the file have. */
  readonly coded: ReadonlySet<string>;
}

/**
 * `Code` elements, one within the other as the tags are. Where a tag is a kind of one that is not there, or of itself, it stands at the top.
 * One that is offered no more is no longer codable, unless the file codes with it.
 */
export function writeCodes({ tags: described, undescribed, coded }: WrittenTags): string {
  const tags = [...described.values(), ...undescribed.values()];
  const above = new Map(tags.map(({ id, parent }) => [id, parent]));
  const children = new Map<string | null, Tag[]>();
  for (const tag of tags) {
    const parent = tag.parent !== null && above.has(tag.parent) && !isAbove(tag.id, tag.parent, above) ? tag.parent : null;
    const siblings = children.get(parent);
    if (siblings === undefined) children.set(parent, [tag]);
    else siblings.push(tag);
  }
  const write = (tag: Tag): string => {
    const color = tag.color === null ? null : fixedColor(tag.color);
    return xmlElement(
      'Code', { guid: codeGuid(tag.id), name: tag.name, isCodable: String(!tag.retired || coded.has(tag.id)), color },
      descriptionElement(writeDescription(tag.definition, { ...tagDetails(tag), undescribed: undescribed.has(tag.id) || undefined })),
      ...(children.get(tag.id) ?? []).map(write),
    );
  };
  return (children.get(null) ?? []).map((tag) => `${write(tag)}\n`).join('');
}

export function descriptionElement(description: string | null): string {
  return description === null ? '' : xmlElement('Description', {}, xmlText(description));
}

/** Whether the tag is among those above the other. */
function isAbove(id: string, other: string, above: ReadonlyMap<string, string | null>): boolean {
  const seen = new Set<string>();
  for (let at: string | null | undefined = other; at !== null && at !== undefined && !seen.has(at); at = above.get(at)) {
    if (at === id) return true;
    seen.add(at);
  }
  return false;
}

function tagDetails({ id, name, include, exclude, example, color, icon, retired, attributes }: Tag): Readonly<Record<string, Json | undefined>> {
  return {
    id,
    name: xmlCharacters(name) === name ? undefined : name,
    include: include.length === 0 ? undefined : include,
    exclude: exclude.length === 0 ? undefined : exclude,
    example: example === '' ? undefined : example,
    color: color === null || fixedColor(color) === color ? undefined : color,
    icon: icon ?? undefined,
    retired: retired || undefined,
    attributes: attributes.length === 0 ? undefined : attributes.map(attributeJson),
  };
}

function attributeJson({ id, name, definition, values, required }: Attribute): Json {
  return { id, name, definition, values, required };
}
