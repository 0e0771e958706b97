import { english } from './english.ts';
import type { Format, FormatDeclaration } from './format.ts';

/**
 * Fills in what a declaration leaves out from the format that it extends, looked up by name among `others`, or else from `english`. Lists
 * and records are taken whole, never merged. A format that extends itself, over whatever detour, or one that is not there, extends `english`.
 */
export function resolveFormat(declaration: FormatDeclaration, others: readonly FormatDeclaration[] = []): Format {
  const chain: FormatDeclaration[] = [];
  for (let next: FormatDeclaration | undefined = declaration; next !== undefined && !chain.includes(next);) {
    chain.unshift(next);
    const { extends: parent }: FormatDeclaration = next;
    next = parent === undefined ? undefined : others.find(({ name }) => name === parent);
  }
  const resolved = Object.assign({ ...english }, ...chain.map((link) => withoutUndefined(link))) as Format;
  return { ...resolved, title: declaration.title ?? declaration.name };
}

function withoutUndefined(declaration: FormatDeclaration): Partial<Format> {
  return Object.fromEntries(Object.entries<unknown>(declaration).filter(([key, value]) => key !== 'extends' && value !== undefined));
}
