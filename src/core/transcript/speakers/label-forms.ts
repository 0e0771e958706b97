import type { BareTurn } from '../lines/cut-turns.ts';
import type { Mark } from '../lines/mark.ts';

/** What labels that are written alike have in common: one label may stand for thousands of turns. */
export interface LabelForm {
  /** Place among the forms, from 0. */
  readonly index: number;
  readonly label: string;
  /** That of the first turn with it; those of the others are of the same shape and have the same name and office. Null where there is no label. */
  readonly mark: Mark | null;
}

export interface LabelForms {
  readonly forms: readonly LabelForm[];
  /** Of each turn. */
  readonly of: readonly LabelForm[];
}

export function labelForms(turns: readonly Pick<BareTurn, 'label' | 'mark'>[]): LabelForms {
  const byLabel = new Map<string, LabelForm[]>();
  const forms: LabelForm[] = [];
  const of = turns.map(({ label, mark }) => {
    const alike = byLabel.get(label);
    const known = alike?.find((form) => sameMark(form.mark, mark));
    if (known) return known;
    const form: LabelForm = { index: forms.length, label, mark };
    forms.push(form);
    if (alike) alike.push(form);
    else byLabel.set(label, [form]);
    return form;
  });
  return { forms, of };
}

function sameMark(a: Mark | null, b: Mark | null): boolean {
  if (a === null || b === null) return a === b;
  return a.shape === b.shape && a.groups?.name === b.groups?.name && a.groups?.about === b.groups?.about;
}
