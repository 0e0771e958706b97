import type { Participant } from '../model.ts';

type Person = Pick<Participant, 'name' | 'description'>;

/** Fewer are as quickly looked through. */
const FEW = 8;

/** Of each list: the places in it by each word of a name, by initials, by description, and by "=" with the whole name, in lower case. */
const indexes = new WeakMap<readonly Person[], ReadonlyMap<string, readonly number[]>>();

/**
 * Those of `persons`, in their order, whom a label with this `nameKey` may name by any of the rules of `findParticipant`: they have a word in
 * common with it, or it is their initials or their office; of those who have the whole name, these alone. A list of thousands is not gone through for each of thousands of labels.
 */
export function thoseNear<P extends Person>(key: string, persons: readonly P[]): readonly P[] {
  if (persons.length <= FEW) return persons;
  const index = indexes.get(persons) ?? makeIndex(persons);
  indexes.set(persons, index);
  const named = index.get(`=${key}`);
  if (named !== undefined) return named.flatMap((place) => persons[place] ?? []);
  const wanted = new Set([...key.split(' '), key.replaceAll('.', ''), key.replace(/^the /u, '')]);
  const places = new Set([...wanted].flatMap((word) => index.get(word) ?? []));
  return [...places].sort((a, b) => a - b).flatMap((place) => persons[place] ?? []);
}

function makeIndex(persons: readonly Person[]): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  persons.forEach(({ name, description }, place) => {
    const lower = name.toLowerCase();
    const words = lower.split(' ');
    for (const word of new Set([...words, ...withoutSuffix(lower).split(' '), ...initials(words), `=${lower}`, description?.toLowerCase() ?? ''])) {
      const places = index.get(word);
      if (places === undefined) index.set(word, [place]);
      else places.push(place);
    }
  });
  return index;
}

/** "john roe, jr." -> "john roe". */
export function withoutSuffix(name: string): string {
  return name.replace(/,? (?:jr|sr)\.?$| (?:ii|iii|iv)$/u, '');
}

/** Of all words, and of the first and the last: "J. Christopher Giancarlo" is JCG or JG. */
export function initials(words: readonly string[]): string[] {
  const all = words.map((word) => word.charAt(0)).join('');
  return [all, `${all.charAt(0)}${all.charAt(all.length - 1)}`];
}
