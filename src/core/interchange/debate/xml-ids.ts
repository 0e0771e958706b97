/** Long enough to know a person or a tag by. */
const longest = 40;

/** Gives each thing an id that is a name in XML and that no other has: `kind-words`, of the words only what is a name everywhere. */
export function xmlIds(): (kind: string, words: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (kind, words) => {
    const slug = words.normalize('NFD').replace(/\p{M}+/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-/, '').slice(0, longest).replace(/-$/, '');
    const base = slug === '' ? kind : `${kind}-${slug}`;
    for (let number = next.get(base) ?? (slug === '' ? 1 : 0); ; number++) {
      const id = number === 0 ? base : `${base}-${number}`;
      if (taken.has(id)) continue;
      taken.add(id);
      next.set(base, number + 1);
      return id;
    }
  };
}
