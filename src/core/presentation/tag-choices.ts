import { findTag, tagPath, type Codebook, type Tag } from '../claims/codebook.ts';

/** A tag as it is offered. */
export interface TagChoice extends Pick<Tag, 'id' | 'name' | 'definition' | 'color' | 'icon' | 'retired'> {
  /** The names of the tags above it, the highest first: `Economy › Prices`. Empty at the top. */
  readonly path: string;
  /** The digit that tags with it at once; null where none does. */
  readonly key: string | null;
}

/** The tags as they are offered: those used last first, then the codebook's in its order, then those that a claim has and no codebook names. */
export interface TagChoices {
  readonly recent: readonly TagChoice[];
  readonly others: readonly TagChoice[];
  readonly unknown: readonly TagChoice[];
}

/** What was used before, as ids of tags. */
export interface TagUse {
  /** The latest first. */
  readonly recent: readonly string[];
  /** Those that have the digits 1 to 9, in this order. */
  readonly favourites: readonly string[];
}

/** `chosen` are the tags of a claim that are to be changed: a retired one is offered to nobody else. */
export function tagChoices(codebook: Codebook, { recent, favourites }: TagUse, chosen: readonly string[]): TagChoices {
  const keys = favouriteKeys(codebook, favourites);
  const offered = new Map(codebook.tags.filter(({ id, retired }) => !retired || chosen.includes(id)).map((tag) => [tag.id, choiceOf(codebook, tag, keys)]));
  const latest = recent.flatMap((id) => offered.get(id) ?? []);
  return {
    recent: latest,
    others: [...offered.values()].filter((choice) => !latest.includes(choice)),
    unknown: chosen.filter((id) => findTag(codebook, id) === undefined).map(unknownChoice),
  };
}

/** A tag that no codebook names. */
export function unknownChoice(id: string): TagChoice {
  return { id, name: id, definition: '', path: '', key: null, color: null, icon: null, retired: false };
}

/** The ids used last, the latest first, once each. */
export function rememberTags(recentIds: readonly string[], used: readonly string[], most = 5): readonly string[] {
  return [...new Set([...used, ...recentIds])].slice(0, most);
}

function choiceOf(codebook: Codebook, tag: Tag, keys: ReadonlyMap<string, string>): TagChoice {
  const { id, name, definition, color, icon, retired } = tag;
  const path = tagPath(codebook, id).slice(0, -1).map((above) => above.name).join(' › ');
  return { id, name, definition, color, icon, retired, path, key: keys.get(id) ?? null };
}

/** Whoever types the digit with which a name begins, searches for that. */
function favouriteKeys({ tags }: Codebook, favourites: readonly string[]): ReadonlyMap<string, string> {
  const isTaken = (key: string): boolean => tags.some(({ name, retired }) => !retired && name.startsWith(key));
  return new Map(favourites.slice(0, 9).map((id, index) => [id, String(index + 1)] as const).filter(([, key]) => !isTaken(key)));
}
