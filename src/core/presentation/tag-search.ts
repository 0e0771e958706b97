import type { TagChoice } from './tag-choices.ts';

type Searched = Pick<TagChoice, 'name' | 'path' | 'definition'>;

/**
 * The tag that what is typed means first of all: its name begins with it, a word of its name does, its name has it, the names above it have
 * it, its definition does. Undefined where nothing is typed or fits.
 */
export function bestMatch<T extends Searched>(tags: readonly T[], typed: string): T | undefined {
  const words = typed.trim().toLowerCase();
  if (words === '') return undefined;
  const ranks: readonly ((tag: Searched) => boolean)[] = [
    ({ name }) => name.toLowerCase().startsWith(words),
    ({ name }) => name.toLowerCase().split(/[\s-]+/u).some((word) => word.startsWith(words)),
    ({ name }) => name.toLowerCase().includes(words),
    ({ path }) => path.toLowerCase().includes(words),
    ({ definition }) => definition.toLowerCase().includes(words),
  ];
  for (const fits of ranks) {
    const found = tags.find(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * Whether a blank that was just typed checks the tag in focus rather than being a part of what is searched for: with nothing before it, and
 * behind words that fit a tag where no name and no definition goes on with a blank there.
 */
export function blankChecks(tags: readonly Searched[], typed: string): boolean {
  const before = typed.slice(0, -1);
  if (!/\s$/u.test(typed) || /\s$/u.test(before)) return false;
  if (before.trim() === '') return true;
  const words = before.trimStart().toLowerCase();
  return bestMatch(tags, before) !== undefined && !tags.some(({ name, path, definition }) => [name, path, definition].some((one) => one.toLowerCase().includes(`${words} `)));
}

/** The name of a tag that is still to be made: what is typed, where no tag is called that. */
export function newTagName(tags: readonly (Searched & { readonly id: string })[], typed: string): string | null {
  const name = typed.replace(/\s+/gu, ' ').trim();
  const isKnown = tags.some((tag) => [tag.id, tag.name].some((one) => one.toLowerCase() === name.toLowerCase()));
  return name === '' || isKnown ? null : name;
}
