import { type Codebook, makeTag, type Tag } from '../claims/codebook.ts';

/** The tags as they are offered: those used last first, then the codebook's in its order, then those that a claim has and no codebook names. */
export interface TagChoices {
  readonly recent: readonly Tag[];
  readonly others: readonly Tag[];
  readonly unknown: readonly Tag[];
}

export function tagChoices(codebook: Codebook, recentIds: readonly string[], chosen: readonly string[]): TagChoices {
  const byId = new Map(codebook.tags.map((tag) => [tag.id, tag]));
  const recent = recentIds.flatMap((id) => byId.get(id) ?? []);
  return {
    recent,
    others: codebook.tags.filter((tag) => !recent.includes(tag)),
    unknown: chosen.filter((id) => !byId.has(id)).map((id) => makeTag({ id })),
  };
}

/** The ids used last, the latest first, once each. */
export function rememberTags(recentIds: readonly string[], used: readonly string[], most = 5): readonly string[] {
  return [...new Set([...used, ...recentIds])].slice(0, most);
}

/** The tag that what is typed means first of all: its name begins with it, has it, its definition has it. Undefined where nothing is typed or fits. */
export function bestMatch<T extends Pick<Tag, 'name' | 'definition'>>(tags: readonly T[], typed: string): T | undefined {
  const words = typed.trim().toLowerCase();
  if (words === '') return undefined;
  return (
    tags.find(({ name }) => name.toLowerCase().startsWith(words)) ??
    tags.find(({ name }) => name.toLowerCase().includes(words)) ??
    tags.find(({ definition }) => definition.toLowerCase().includes(words))
  );
}
