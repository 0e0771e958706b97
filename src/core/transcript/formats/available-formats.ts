import { builtInFormats } from './built-in-formats.ts';
import type { Format, OwnFormat } from './format.ts';
import { resolveFormat } from './resolve-format.ts';

/** The formats that ship, ready to be read with. */
export const shippedFormats: readonly Format[] = builtInFormats.map((declaration) => resolveFormat(declaration, builtInFormats));

const available = new WeakMap<readonly OwnFormat[], readonly Format[]>();

/**
 * A person's own formats, which come first, and those that ship and are not replaced by one of the same name. The same list of declarations
 * gives the same list, so that nothing is compiled again.
 */
export function availableFormats(own: readonly OwnFormat[]): readonly Format[] {
  if (own.length === 0) return shippedFormats;
  const known = available.get(own);
  if (known) return known;
  const names = new Set(own.map(({ name }) => name));
  const all = [...own, ...builtInFormats];
  const result = [...own.map((declaration) => resolveFormat(declaration, all)), ...shippedFormats.filter(({ name }) => !names.has(name))];
  available.set(own, result);
  return result;
}
