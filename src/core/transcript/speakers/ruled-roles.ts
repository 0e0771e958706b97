import { sliceSpan } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Role } from '../model.ts';
import type { TurnName } from './name-turns.ts';

/** As far as a label by itself tells. */
export function roleByLabel(label: string, { roles }: CompiledFormat): Role | undefined {
  return roles.find((rule) => rule.says === undefined && rule.label?.test(label) === true)?.role;
}

/**
 * The role of each turn by the format's rules, undefined where none applies. What one label of a speaker tells holds for his others ("Una Bell
 * (Minister of Ports)", later "Una Bell"), but for a chair's, which he may leave.
 */
export function ruledRoles(text: string, turns: readonly BareTurn[], names: readonly TurnName[], { roles }: CompiledFormat): (Role | undefined)[] {
  const keyOf = (index: number): string => names[index]?.key ?? '';
  const speakers = roles.map(({ says }) => {
    const said = new Set<string>();
    if (says) turns.forEach(({ paragraphs }, index) => {
      if (!said.has(keyOf(index)) && paragraphs.some((paragraph) => says.test(sliceSpan(text, paragraph)))) said.add(keyOf(index));
    });
    return said;
  });
  const own = turns.map(({ label }, index) =>
    roles.find((rule, at) => (rule.label?.test(label) ?? true) && (rule.says === undefined || speakers[at]?.has(keyOf(index)) === true))?.role);
  const lasting = new Map<string, Role>();
  own.forEach((role, index) => {
    if (role !== undefined && role !== 'chair' && !lasting.has(keyOf(index))) lasting.set(keyOf(index), role);
  });
  return own.map((role, index) => role ?? lasting.get(keyOf(index)));
}
