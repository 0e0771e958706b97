import type { Attribute, Codebook, Tag } from '../codebook.ts';
import type { Json, JsonObject } from '../claim.ts';
import { orderKeys } from '../json.ts';

/** The file that a team starts from. `schema` is an address for editors that do not know the file by its name. What is not said is left out. */
export function serialiseCodebook({ title, tags }: Codebook, schema?: string): string {
  const page = orderKeys({ $schema: schema, title: title === '' ? undefined : title, tags: writeTags(tags, null) ?? [] }, []);
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** A tag as it stands in the file, without those below it. */
export function writeTag({ id, name, definition, include, exclude, example, color, icon, retired, attributes }: Tag): JsonObject {
  return orderKeys({
    id,
    name: name === id ? undefined : name,
    definition: said(definition),
    include: list(include),
    exclude: list(exclude),
    example: said(example),
    color: color ?? undefined,
    icon: icon ?? undefined,
    retired: retired ? true : undefined,
    attributes: list(attributes.map(writeAttribute)),
  }, []);
}

function writeTags(all: readonly Tag[], parent: string | null): Json | undefined {
  return list(all.filter((tag) => tag.parent === parent).map((tag) => orderKeys({ ...writeTag(tag), tags: writeTags(all, tag.id) }, [])));
}

function writeAttribute({ id, name, definition, values, required }: Attribute): JsonObject {
  return orderKeys({
    id, name: name === id ? undefined : name, definition: said(definition), values: list(values), required: required ? true : undefined,
  }, []);
}

function said(words: string): string | undefined {
  return words === '' ? undefined : words;
}

function list(items: readonly Json[]): readonly Json[] | undefined {
  return items.length === 0 ? undefined : items;
}
