import { distance } from 'fastest-levenshtein';
import type { Claim } from '../claim.ts';
import { type Attribute, attributesOf, type Codebook, findTag, type Tag } from '../codebook.ts';

/** Where a claim does not keep to the codebook. */
export type TagProblem =
  | { readonly code: 'unknown-tag'; readonly tag: string; /** Those that are written almost so, the likeliest first. */ readonly similar: readonly Tag[] }
  | { readonly code: 'retired-tag'; readonly tag: Tag }
  | { readonly code: 'missing-attribute'; readonly attribute: Attribute }
  | { readonly code: 'wrong-attribute-value'; readonly attribute: Attribute; readonly value: string };

/** In the order of the claim's tags, then of the codebook's attributes. */
export function tagProblems({ tags, attributes }: Pick<Claim, 'tags' | 'attributes'>, codebook: Codebook): readonly TagProblem[] {
  const ofTags = tags.flatMap((id): readonly TagProblem[] => {
    const tag = findTag(codebook, id);
    if (tag === undefined) return [{ code: 'unknown-tag', tag: id, similar: similarTags(codebook, id) }];
    return tag.retired ? [{ code: 'retired-tag', tag }] : [];
  });
  const ofAttributes = attributesOf(codebook, tags).flatMap((attribute): readonly TagProblem[] => {
    const value = Object.hasOwn(attributes, attribute.id) ? (attributes[attribute.id] ?? '').trim() : '';
    if (value === '') return attribute.required ? [{ code: 'missing-attribute', attribute }] : [];
    return attribute.values.length === 0 || attribute.values.includes(value) ? [] : [{ code: 'wrong-attribute-value', attribute, value }];
  });
  return [...ofTags, ...ofAttributes];
}

/** All tags of the claims that the codebook does not have, each once and as they come. */
export function unknownTags(claims: readonly Pick<Claim, 'tags'>[], { tags }: Codebook): readonly string[] {
  const known = new Set(tags.map(({ id }) => id));
  return [...new Set(claims.flatMap((claim) => claim.tags))].filter((id) => !known.has(id));
}

/** In UTF-16 code units: the cost grows with the square of it. */
const longest = 80;

/** Tags in use whose id or name is the same but for a third of its letters. */
export function similarTags(codebook: Codebook, id: string, most = 3): readonly Tag[] {
  const written = fold(id);
  if (written.length > longest) return [];
  return codebook.tags
    .filter(({ retired }) => !retired)
    .map((tag) => ({ tag, away: Math.min(...[tag.id, tag.name].map(fold).map((other) => (other.length > longest ? Infinity : distance(written, other) / Math.max(written.length, other.length, 1)))) }))
    .filter(({ away }) => away <= 1 / 3)
    .sort((a, b) => a.away - b.away)
    .slice(0, most)
    .map(({ tag }) => tag);
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[-_\s]+/gu, ' ').trim();
}
