import type { CompiledFormat } from '../formats/compile-format.ts';
import type { LabelForm, LabelForms } from './label-forms.ts';
import { nameKey, splitBrackets, withoutHonorific } from './names.ts';

export interface TurnName {
  /** As far as the label tells, or the label of another turn that names who holds an office. */
  readonly name: string;
  /** The same for all turns of one speaker. */
  readonly key: string;
  /** Office, party or constituency, where the label tells. */
  readonly about: string | undefined;
}

/** Words in brackets that say how somebody speaks, and not who he is. */
const CONTINUED = /^(?:follow|continu|ctd|contd|through|via|in |interpret|translat|追问|追問|继续|通过|笑|补充)/i;

/**
 * Who speaks each turn, by the labels alone. An office with a name behind it ("The Chair (Ms. Una Bell)") stands for that name from there on,
 * until it is given another.
 */
export function nameTurns({ forms, of }: LabelForms, format: CompiledFormat): TurnName[] {
  const keys = forms.map(({ label }) => nameKey(label, format));
  const holders = new Map<string, string>();
  const name = (form: LabelForm): TurnName => nameTurn(form, keys[form.index] ?? '', holders, format);
  const holds = forms.some(({ label, mark }) => mark?.groups?.name !== undefined && !label.startsWith(mark.groups.name));
  if (holds) return of.map(name);
  const names = forms.map(name);
  return of.map((form) => names[form.index] ?? name(form));
}

function nameTurn({ label, mark }: LabelForm, key: string, holders: Map<string, string>, format: CompiledFormat): TurnName {
  const { name, inside } = splitBrackets(label);
  const named = mark?.groups?.name;
  const about = mark?.groups?.about ?? (named === undefined || inside === '' || !label.startsWith(named) || CONTINUED.test(inside) ? undefined : inside);
  if (named !== undefined) {
    const person = withoutHonorific(splitBrackets(named).name, format);
    if (!label.startsWith(named)) holders.set(key, person);
    return { name: person, key: person.toLowerCase(), about };
  }
  const holder = holders.get(key);
  if (holder !== undefined) return { name: holder, key: holder.toLowerCase(), about };
  return { name: withoutHonorific(CONTINUED.test(inside) ? name : label, format), key, about };
}
