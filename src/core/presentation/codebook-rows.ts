import * as l10n from '@vscode/l10n';
import { attributesOf, type Codebook, type Tag } from '../claims/codebook.ts';
import { joinParts } from './turn-words.ts';

/** A row of the view of the codebook. */
export interface CodebookRow {
  /** Of the tag. */
  readonly id: string;
  readonly label: string;
  /** How often it is used; retired tags say so first. */
  readonly description: string;
  /** Plain text, one paragraph each. */
  readonly tooltip: readonly string[];
  readonly kind: 'tag' | 'retired' | 'unknown';
  readonly icon: string;
  readonly color: string | null;
  /** The tag above it. */
  readonly parent: string | null;
  readonly children: readonly CodebookRow[];
}

/** By the tag's id. */
export type TagCounts = ReadonlyMap<string, number>;

/** The tags as a tree with how often each is used, here and in the whole workspace; at its end those in use that the codebook does not have. */
export function codebookRows(codebook: Codebook, here: TagCounts, everywhere: TagCounts): readonly CodebookRow[] {
  const below = groupByParent(codebook.tags);
  const row = (tag: Tag): CodebookRow => ({
    id: tag.id,
    label: tag.name,
    description: joinParts([tag.retired ? l10n.t('retired') : '', countWords(here.get(tag.id) ?? 0, everywhere.get(tag.id) ?? 0)]),
    tooltip: tagParagraphs(tag, codebook),
    kind: tag.retired ? 'retired' : 'tag',
    icon: tag.icon ?? (tag.retired ? 'archive' : 'tag'),
    color: tag.color,
    parent: tag.parent,
    children: (below.get(tag.id) ?? []).map(row),
  });
  const known = new Set(codebook.tags.map(({ id }) => id));
  const unknown = [...new Set([...here.keys(), ...everywhere.keys()])].filter((id) => !known.has(id)).sort();
  return [
    ...(below.get(null) ?? []).map(row),
    ...unknown.map((id): CodebookRow => ({
      id, label: id, kind: 'unknown', icon: 'warning', color: null, parent: null, children: [],
      description: joinParts([l10n.t('not in the codebook'), countWords(here.get(id) ?? 0, everywhere.get(id) ?? 0)]),
      tooltip: [l10n.t('Claims have this tag, but the codebook does not.')],
    })),
  ];
}

/** What a codebook says of a tag, part by part. */
export function tagParagraphs(tag: Tag, codebook: Codebook): readonly string[] {
  const attributes = attributesOf(codebook, [tag.id]).map(({ name, required }) => (required ? l10n.t('{0} (required)', name) : name));
  return [
    tag.definition,
    ...tagRules(tag),
    attributes.length === 0 ? '' : l10n.t('Asks: {0}', attributes.join(', ')),
    tag.retired ? l10n.t('Retired: claims keep it, and it is offered no more.') : '',
  ].filter((part) => part !== '');
}

/** What belongs to a tag, what does not, and an example. */
export function tagRules({ include, exclude, example }: Tag): readonly string[] {
  return [
    include.length === 0 ? '' : l10n.t('Include: {0}', include.join(' ')),
    exclude.length === 0 ? '' : l10n.t('Exclude: {0}', exclude.join(' ')),
    example === '' ? '' : l10n.t('Example: "{0}"', example),
  ].filter((part) => part !== '');
}

function countWords(here: number, everywhere: number): string {
  if (everywhere === 0 && here === 0) return '';
  return everywhere <= here ? l10n.t('{0} here', here) : l10n.t('{0} here, {1} in all', here, everywhere);
}

function groupByParent(tags: readonly Tag[]): ReadonlyMap<string | null, readonly Tag[]> {
  const groups = new Map<string | null, Tag[]>();
  for (const tag of tags) {
    const group = groups.get(tag.parent);
    if (group === undefined) groups.set(tag.parent, [tag]);
    else group.push(tag);
  }
  return groups;
}
