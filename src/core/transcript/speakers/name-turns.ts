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
  const given = forms.map((form) => holderIn(form, format));
  const holders = new Map<string, string>();
  /** Of each form, as it was named last, while who held its office. */
  const last: { readonly holder: string | undefined; readonly name: TurnName }[] = [];
  return of.map((form) => {
    const { index } = form;
    const key = keys[index] ?? '';
    const person = given[index];
    if (person !== undefined) holders.set(key, person);
    const holder = holders.get(key);
    const before = last[index];
    if (before !== undefined && before.holder === holder) return before.name;
    const name = nameTurn(form, key, holder, format);
    last[index] = { holder, name };
    return name;
  });
}

/** Whom the label names behind his office. */
function holderIn({ label, mark }: LabelForm, format: CompiledFormat): string | undefined {
  const named = mark?.groups?.name;
  return named === undefined || label.startsWith(named) ? undefined : withoutHonorific(splitBrackets(named).name, format);
}

function nameTurn({ label, mark }: LabelForm, key: string, holder: string | undefined, format: CompiledFormat): TurnName {
  const { name, inside } = splitBrackets(label);
  const named = mark?.groups?.name;
  const about = mark?.groups?.about ?? (named === undefined || inside === '' || !label.startsWith(named) || CONTINUED.test(inside) ? undefined : inside);
  if (named !== undefined) {
    const person = withoutHonorific(splitBrackets(named).name, format);
    return { name: person, key: person.toLowerCase(), about };
  }
  if (holder !== undefined) return { name: holder, key: holder.toLowerCase(), about };
  return { name: withoutHonorific(CONTINUED.test(inside) ? name : label, format), key, about };
}
