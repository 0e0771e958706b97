import { english } from './english.ts';
import type { Format, OwnFormat } from './format.ts';

/**
 * Fills in what a declaration leaves out from the format that it extends, looked up by name among `others`, or else from `english`. Lists
 * and records are taken whole, never merged. A format that extends itself, over whatever detour, or one that is not there, extends `english`.
 */
export function resolveFormat(declaration: OwnFormat, others: readonly OwnFormat[] = []): Format {
  const chain: OwnFormat[] = [];
  for (let next: OwnFormat | undefined = declaration; next !== undefined;) {
    chain.unshift(next);
    const { extends: parent }: OwnFormat = next;
    // A person's own format may extend the built-in one that has its name.
    next = parent === undefined ? undefined : others.find((other) => other.name === parent && !chain.includes(other));
  }
  const resolved: Record<string, unknown> = { ...english };
  for (const link of chain) for (const [key, value] of Object.entries<unknown>(link)) if (key !== 'extends' && value !== undefined) resolved[key] = value;
  return { ...(resolved as unknown as Format), title: declaration.title ?? declaration.name };
}
