import { type Attribute, type Codebook, makeTag, type Tag } from '../../claims/codebook.ts';
import { parseCodebook } from '../../claims/codebook/parse-codebook.ts';
import { attributeComment, codebookComment, statusAttribute, typeComment, untagged, verdictAttribute } from './brat-terms.ts';

/** What an `annotation.conf` says, and which ids the names stand for where the export left word of it. */
export interface Configuration {
  readonly codebook: Codebook;
  readonly types: ReadonlyMap<string, string>;
  readonly attributes: ReadonlyMap<string, string>;
  /** True where this product made it: then `Untagged` is no tag. */
  readonly isOurs: boolean;
}

export const noConfiguration: Configuration = { codebook: { title: '', tags: [] }, types: new Map(), attributes: new Map(), isOurs: false };

/** Reads `annotation.conf`, and of `visual.conf` (empty where there is none) the names that people read. */
export function readConfiguration(configuration: string, visual: string): Configuration {
  const lines = configuration.split(/\r\n|[\n\r]/);
  const own = lines.find((line) => line.startsWith(codebookComment));
  const ours = own === undefined ? null : parseCodebook(own.slice(codebookComment.length)).codebook;
  return {
    codebook: ours ?? { title: '', tags: withAttributes(entities(sectionOf(lines, ['entities', 'spans']), labelsOf(visual)), sectionOf(lines, ['attributes'])) },
    types: idsOf(lines, typeComment),
    attributes: idsOf(lines, attributeComment),
    isOurs: ours !== null,
  };
}

function idsOf(lines: readonly string[], opening: string): ReadonlyMap<string, string> {
  return new Map(lines.flatMap((line) => {
    if (!line.startsWith(opening)) return [];
    const blank = line.indexOf(' ', opening.length);
    const id = unquoted(line.slice(blank + 1));
    return blank === -1 || id === null ? [] : [[line.slice(opening.length, blank), id] as const];
  }));
}

function unquoted(json: string): string | null {
  try {
    const id: unknown = JSON.parse(json);
    return typeof id === 'string' ? id : null;
  } catch {
    return null;
  }
}

/** The lines of a section that say something. */
function sectionOf(lines: readonly string[], names: readonly string[]): readonly string[] {
  let isIn = false;
  return lines.filter((line) => {
    const words = line.trim();
    if (words.startsWith('[') && words.endsWith(']')) isIn = names.includes(words.slice(1, -1));
    return isIn && words !== '' && !words.startsWith('[') && !words.startsWith('#') && !words.startsWith('<') && !/^-+$/.test(words);
  });
}

/** Each is a kind of the last one that is one character less indented; `!` marks those that only hold others together. */
function entities(lines: readonly string[], names: ReadonlyMap<string, string>): readonly Tag[] {
  const tags = new Map<string, Tag>();
  const path: string[] = [];
  for (const line of lines) {
    const depth = line.length - line.trimStart().length;
    const [terms = ''] = line.trim().split(/\s/);
    const id = (terms.split('|')[0] ?? '').replace(/^!/, '');
    if (id === '' || tags.has(id)) continue;
    path.length = Math.min(depth, path.length);
    tags.set(id, makeTag({ id, name: names.get(id) ?? id.replaceAll('_', ' '), parent: path.at(-1) ?? null }));
    path.push(id);
  }
  return [...tags.values()];
}

/** An attribute belongs to the types that it names, else to all at the top. Without values it is there or not. */
function withAttributes(tags: readonly Tag[], lines: readonly string[]): readonly Tag[] {
  const attributes = lines.flatMap((line): { of: readonly string[]; attribute: Attribute }[] => {
    const [terms = '', ...rest] = line.trim().split(/\s+/);
    const id = (terms.split('|')[0] ?? '').replace(/^!/, '');
    const args = new Map(rest.join('').split(',').map((arg) => [arg.slice(0, arg.indexOf(':')), arg.slice(arg.indexOf(':') + 1).split('|')]));
    if (id === '' || (args.get('Arg') ?? []).length === 0 || id === verdictAttribute || id === statusAttribute) return [];
    return [{ of: args.get('Arg') ?? [], attribute: { id, name: id.replaceAll('_', ' '), definition: '', values: args.get('Value') ?? [there], required: false } }];
  });
  return tags.map((tag) => ({ ...tag, attributes: attributes.filter(({ of }) => of.includes(tag.id) || (tag.parent === null && of.some((one) => one.startsWith('<')))).map(({ attribute }) => attribute) }));
}

/** The answer of an attribute that is there and has no value. */
export const there = 'true';

/** `TYPE | Full name | Short name` in `visual.conf`. */
function labelsOf(visual: string): ReadonlyMap<string, string> {
  return new Map(sectionOf(visual.split(/\r\n|[\n\r]/), ['labels']).flatMap((line) => {
    const [type = '', name = ''] = line.split('|').map((part) => part.trim());
    return name === '' ? [] : [[type, name] as const];
  }));
}

/** The tags of an annotation of this type. */
export function tagsOf(type: string, { types, isOurs }: Configuration): readonly string[] {
  return isOurs && type === untagged ? [] : [types.get(type) ?? type];
}
