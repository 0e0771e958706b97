import type { Figure } from '../../../figures/model.ts';
import { foldWords } from '../../fold-words.ts';
import { type Days, edtfDays, edtfMinutes } from './calendar.ts';
import type { Condition, Stretch } from './condition.ts';

/** What is asked of a figure itself, not of who says it where. */
export type FigureCondition = Exclude<Condition, { readonly is: 'speaker' | 'role' | 'asker' | 'words' }>;

/** As `figureMeets` and what is beside it compare words. */
export function foldCondition(condition: Condition): Condition {
  return 'words' in condition ? { ...condition, words: foldWords(condition.words).trim() } : condition;
}

/** Whether a figure is what a condition asks for; the condition's words are folded. */
export function figureMeets(figure: Omit<Figure, 'span'>, condition: FigureCondition): boolean {
  switch (condition.is) {
    case 'measure':
      return (condition.kind === null || figure.kind === condition.kind) && (condition.unit === null || figure.unit === condition.unit);
    case 'value':
      return liesIn(figure, condition.stretch) !== condition.stretch.not && isComparable(figure, condition.stretch);
    case 'bound':
      return figure.bound === condition.bound;
    case 'of':
      return figure.of !== null && stem(foldWords(figure.of)).includes(stem(condition.words));
    case 'per':
      return figure.per !== null && stem(foldWords(figure.per.of)).includes(stem(condition.words));
  }
}

/** "universities" and "university", "days" and "day". */
function stem(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}

/** A range lies in a stretch that it shares a value with. */
function liesIn(figure: Pick<Figure, 'kind' | 'value'>, stretch: Stretch): boolean {
  const own = valuesOf(figure, stretch);
  if (own === null) return false;
  const [low, high] = stretch.axis !== 'date' && figure.kind === 'date' && stretch.years !== null ? [stretch.years.low, stretch.years.high] : [stretch.low, stretch.high];
  return stretch.strict ? own.high > low && own.low < high : own.high >= low && own.low <= high;
}

function isComparable(figure: Pick<Figure, 'kind' | 'value'>, stretch: Stretch): boolean {
  return valuesOf(figure, stretch) !== null;
}

/** What a figure's value is on the stretch's axis; null where it is of another. */
function valuesOf({ kind, value }: Pick<Figure, 'kind' | 'value'>, { axis, years }: Stretch): Days | null {
  if (typeof value === 'string') {
    if (kind === 'time') return axis === 'clock' ? edtfMinutes(value) : null;
    return axis === 'date' || (axis === 'number' && years !== null) ? edtfDays(value) : null;
  }
  if (axis !== 'number') return null;
  return typeof value === 'number' ? { low: value, high: value } : { low: value[0], high: value[1] };
}
