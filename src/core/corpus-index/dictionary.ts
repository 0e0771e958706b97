import type { Figure } from '../figures/model.ts';
import type { Voice } from './index-entry.ts';

/** Gives each value a number, the same for equal ones, from 0 on. Grows only. */
export interface Dictionary<T> {
  readonly values: readonly T[];
  idOf(value: T): number;
}

export function createDictionary<T>(keyOf: (value: T) => string): Dictionary<T> {
  const values: T[] = [];
  const ids = new Map<string, number>();
  return {
    values,
    idOf(value) {
      const key = keyOf(value);
      const known = ids.get(key);
      if (known !== undefined) return known;
      ids.set(key, values.length);
      values.push(value);
      return values.length - 1;
    },
  };
}

/** All of a figure but its place and value: there are few of them, however many figures. */
export type Shape = Pick<Figure, 'kind' | 'unit' | 'of' | 'bound' | 'per'> & { readonly value: 'number' | 'other' };

/** What the columns of all entries are written with. */
export interface Dictionaries {
  readonly voices: Dictionary<Voice>;
  readonly askers: Dictionary<string>;
  readonly shapes: Dictionary<Shape>;
  /** Ranges, dates and times: what is no number. */
  readonly values: Dictionary<string | readonly [number, number]>;
}

export function createDictionaries(): Dictionaries {
  return {
    voices: createDictionary(({ speaker, label, role, roleWord, outlet }) => JSON.stringify([speaker, label, role, roleWord, outlet])),
    askers: createDictionary((asker) => asker),
    // Asked of each figure: with lengths, no two shapes can have the same key, and no words need be quoted.
    shapes: createDictionary(({ kind, unit, of, bound, per, value }) => `${kind} ${value} ${bound} ${per?.value} ${unit?.length} ${of?.length} ${unit ?? ''}${of ?? ''}${per?.of ?? ''}`),
    values: createDictionary((value) => JSON.stringify(value)),
  };
}
