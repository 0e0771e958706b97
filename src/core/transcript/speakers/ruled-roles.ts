import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Role } from '../model.ts';
import { paceOf } from '../pace.ts';
import { anyParagraph, answer, perFormat } from '../said.ts';
import type { LabelForms } from './label-forms.ts';
import type { TurnName } from './name-turns.ts';

/** In UTF-16 code units. */
const STEP = 50_000;

const saysIn = perFormat(({ roles }) => roles.map(({ says }) => says && anyParagraph((words) => says.test(words))));

/** As far as a label by itself tells. */
export function roleByLabel(label: string, { roles }: CompiledFormat): Role | undefined {
  return roles.find((rule) => rule.says === undefined && rule.label?.test(label) === true)?.role;
}

/**
 * The role of each turn by the format's rules, undefined where none applies. What one label of a speaker tells holds for his others ("Una Bell
 * (Minister of Ports)", later "Una Bell"), but for a chair's, which he may leave.
 */
export function* ruledRoles(turns: readonly BareTurn[], names: readonly TurnName[], { forms, of }: LabelForms, format: CompiledFormat): Steps<(Role | undefined)[]> {
  const { roles } = format;
  const keyOf = (index: number): string => names[index]?.key ?? '';
  const speakers: ReadonlySet<string>[] = [];
  const pace = paceOf(STEP);
  for (const says of saysIn(format)) {
    const said = new Set<string>();
    speakers.push(said);
    if (says) for (const [index, turn] of turns.entries()) {
      if (!said.has(keyOf(index)) && answer(turn.said, says)) said.add(keyOf(index));
      if (pace(turn)) yield;
    }
  }
  if (roles.length === 0) return [];
  const fitting = forms.map(({ label }) => roles.flatMap((rule, at) => (rule.label?.test(label) ?? true ? [{ ...rule, said: speakers[at] }] : [])));
  const own = of.map((form, index) => fitting[form.index]?.find(({ says, said }) => says === undefined || said?.has(keyOf(index)) === true)?.role);
  const lasting = new Map<string, Role>();
  own.forEach((role, index) => {
    if (role !== undefined && role !== 'chair' && !lasting.has(keyOf(index))) lasting.set(keyOf(index), role);
  });
  return own.map((role, index) => role ?? lasting.get(keyOf(index)));
}
