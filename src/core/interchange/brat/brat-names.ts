/** Words that a configuration of brat takes for something else. */
const reserved: readonly string[] = ['SPAN_DEFAULT', 'ARC_DEFAULT', 'ATTRIBUTE_DEFAULT', 'SEPARATOR'];

/**
 * Names as brat's files demand them: ASCII letters, digits, `_` and `-` alone (`normalize_to_storage_form` in its projectconfig.py). Ids of a
 * codebook may be any words; each gets one name in all files of an export.
 */
export interface BratNames {
  readonly of: (id: string) => string;
  /** Ids by their names, in the order in which they were asked for. */
  readonly given: ReadonlyMap<string, string>;
}

export function bratNames(taken: readonly string[], nameless: string): BratNames {
  const names = new Map<string, string>();
  const given = new Map<string, string>();
  const isTaken = (name: string): boolean => given.has(name) || taken.includes(name) || reserved.includes(name);
  return {
    given,
    of: (id) => {
      const known = names.get(id);
      if (known !== undefined) return known;
      const plain = id.replace(/[^\w-]/g, '_');
      // A line of hyphens is a rule between groups.
      const stem = /[^_-]/.test(plain) ? plain : nameless;
      let name = stem;
      for (let number = 2; isTaken(name); number++) name = `${stem}_${number}`;
      names.set(id, name);
      given.set(name, id);
      return name;
    },
  };
}
