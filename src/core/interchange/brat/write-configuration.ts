import { statuses, verdicts } from '../../claims/claim-status.ts';
import { type Codebook, type Tag, tagName } from '../../claims/codebook.ts';
import { serialiseCodebook } from '../../claims/codebook/serialise-codebook.ts';
import { tagColor } from '../tag-color.ts';
import { attributeComment, codebookComment, isPlainValue, oneLine, oneLineJson, statusAttribute, typeComment, untagged, verdictAttribute } from './brat-terms.ts';
import { closedAttributes, type Naming } from './write-standoff.ts';

/**
 * `annotation.conf` (https://brat.nlplab.org/configuration.html): the tags in their hierarchy as entities, what became of a claim and the
 * answers to choose from as attributes. Comments hold what brat does not ask for, so that the codebook comes back.
 */
export function writeConfiguration(codebook: Codebook, { types, attributes }: Naming): string {
  const known = hierarchyLines(codebook, types.of);
  const tags = new Set(codebook.tags.map(({ id }) => id));
  const unknown = [...types.given].filter(([, id]) => !tags.has(id)).map(([name]) => `${name}\n`);
  const closed = [...closedAttributes(codebook).values()].map(({ id, values }) => `${attributes.of(id)}\tArg:<ENTITY>, Value:${values.filter(isPlainValue).join('|')}\n`);
  return [
    '# Made by Policy Transcripts; its import reads the comments that begin with #type, #attribute and #codebook.\n',
    ...ids(types.given, typeComment),
    ...ids(attributes.given, attributeComment),
    `${codebookComment}${oneLineJson(JSON.parse(serialiseCodebook(codebook)))}\n`,
    '\n[entities]\n', ...known, ...unknown, `${untagged}\n`,
    '\n[relations]\n\n[events]\n\n[attributes]\n',
    `${verdictAttribute}\tArg:<ENTITY>, Value:${verdicts.join('|')}\n`,
    `${statusAttribute}\tArg:<ENTITY>, Value:${statuses.join('|')}\n`,
    ...closed,
  ].join('');
}

/** `visual.conf`: the names that people read, and the codebook's colours. */
export function writeVisual(codebook: Codebook, { types }: Naming): string {
  const all = [...types.given];
  const labels = all.map(([name, id]) => `${name} | ${labelWords(tagName(codebook, id)) || name}\n`);
  const colors = all.flatMap(([name, id]) => {
    const color = tagColor(codebook, id);
    return color === null ? [] : [`${name}\tbgColor:${color}, fgColor:${isDark(color) ? 'white' : 'black'}, borderColor:darken\n`];
  });
  return ['[labels]\n', ...labels, '\n[drawing]\n', 'SPAN_DEFAULT\tfgColor:black, bgColor:lightblue, borderColor:darken\n', 'ATTRIBUTE_DEFAULT\tglyph:*\n', ...colors].join('');
}

function ids(given: ReadonlyMap<string, string>, opening: string): readonly string[] {
  return [...given].filter(([name, id]) => name !== id).map(([name, id]) => `${opening}${name} ${oneLineJson(id)}\n`);
}

/** Each tag behind the one that it is a kind of, one tab deeper; those whose place is not known stand at the top. */
function hierarchyLines({ tags }: Codebook, nameOf: (id: string) => string): readonly string[] {
  const below = new Map<string | null, Tag[]>();
  const all = new Set(tags.map(({ id }) => id));
  for (const tag of tags) {
    const parent = tag.parent !== null && all.has(tag.parent) ? tag.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), tag]);
  }
  const lines: string[] = [];
  const done = new Set<string>();
  const write = (tag: Tag, depth: number): void => {
    if (done.has(tag.id)) return;
    done.add(tag.id);
    if (tag.definition !== '') lines.push(`# ${oneLine(tag.definition)}\n`);
    lines.push(`${'\t'.repeat(depth)}${nameOf(tag.id)}\n`);
    for (const kind of below.get(tag.id) ?? []) write(kind, depth + 1);
  };
  for (const tag of below.get(null) ?? []) write(tag, 0);
  // A codebook made by hand may name a circle.
  for (const tag of tags) write(tag, 0);
  return lines;
}

/** Free words, but for what parts labels and what is taken for a macro. */
function labelWords(name: string): string {
  return oneLine(name.replace(/[|<>]/g, ' ')).replace(/^!+/, '');
}

function isDark(color: string): boolean {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  // Luma by ITU-R BT.601; the middle of 0 to 255.
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
