import type { Figure } from '../../figures/model.ts';
import { foldWords } from '../fold-words.ts';
import { roleName } from '../turn-words.ts';
import { type Days, edtfDays, edtfMinutes } from './filter/calendar.ts';
import type { Condition, Stretch } from './filter/condition.ts';
import type { ParsedFilter } from './filter/parse-filter.ts';
import type { PlacedFigure, PlacedFigures } from './placed-figures.ts';

/** UTF-16 code units: longer sentences, of texts without full stops, are looked through this far at least on each side of a figure. */
const REACH = 1000;

/** The figures that a filter leaves, in the order of the text: all where it has no condition. */
export function filterFigures(placed: PlacedFigures, { alternatives }: ParsedFilter): readonly PlacedFigure[] {
  if (alternatives.length === 0) return placed.all;
  const said = sayerOf(placed);
  // Reading a sentence costs more than all else.
  const sorted = alternatives.map((conditions) => [...conditions].sort((a, b) => Number(a.is === 'words') - Number(b.is === 'words')).map(folded));
  return placed.all.filter((one) => sorted.some((conditions) => conditions.every((condition) => meets(placed, one, condition, said))));
}

type Sayer = (placed: PlacedFigure) => string;

/** A filter is asked for anew at each key that is typed in it. */
const sayers = new WeakMap<PlacedFigures, Sayer>();

function sayerOf(placed: PlacedFigures): Sayer {
  const known = sayers.get(placed) ?? makeSayer(placed);
  sayers.set(placed, known);
  return known;
}

/** Figures that stand together share what is read of their sentence, so that the time grows with the text alone. */
function makeSayer(placed: PlacedFigures): Sayer {
  const known = new Map<number, string>();
  const { text } = placed.document;
  return (one) => {
    const sentence = placed.sentence(one);
    const isLong = sentence.end - sentence.start > 3 * REACH;
    const before = isLong ? (Math.floor(one.figure.span.start / REACH) - 1) * REACH : -1;
    const start = Math.max(sentence.start, before);
    const words = known.get(start) ?? foldWords(text.slice(start, isLong ? Math.min(sentence.end, before + 3 * REACH) : sentence.end));
    known.set(start, words);
    return words;
  };
}

function folded(condition: Condition): Condition {
  return 'words' in condition ? { ...condition, words: foldWords(condition.words).trim() } : condition;
}

function meets(placed: PlacedFigures, one: PlacedFigure, condition: Condition, said: Sayer): boolean {
  const { figure, turn } = one;
  const { transcript } = placed.document;
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
    case 'speaker':
      return turn !== null && foldWords(`${turn.speaker ?? ''} ${turn.label}`).includes(condition.words);
    case 'role':
      return turn !== null && (turn.role === condition.words || foldWords(roleName(turn.role, transcript.roleWords)) === condition.words);
    case 'asker': {
      const section = transcript.sections[one.section];
      return section?.kind === 'exchange' && foldWords(transcript.exchanges[section.exchange]?.asker ?? '').includes(condition.words);
    }
    case 'words':
      return said(one).includes(condition.words);
  }
}

/** "universities" and "university", "days" and "day". */
function stem(noun: string): string {
  return noun.replace(/ies$/, 'y').replace(/s$/, '');
}

/** A range lies in a stretch that it shares a value with. */
function liesIn(figure: Figure, stretch: Stretch): boolean {
  const own = valuesOf(figure, stretch);
  if (own === null) return false;
  const [low, high] = stretch.axis !== 'date' && figure.kind === 'date' && stretch.years !== null ? [stretch.years.low, stretch.years.high] : [stretch.low, stretch.high];
  return stretch.strict ? own.high > low && own.low < high : own.high >= low && own.low <= high;
}

function isComparable(figure: Figure, stretch: Stretch): boolean {
  return valuesOf(figure, stretch) !== null;
}

/** What a figure's value is on the stretch's axis; null where it is of another. */
function valuesOf({ kind, value }: Figure, { axis, years }: Stretch): Days | null {
  if (typeof value === 'string') {
    if (kind === 'time') return axis === 'clock' ? edtfMinutes(value) : null;
    return axis === 'date' || (axis === 'number' && years !== null) ? edtfDays(value) : null;
  }
  if (axis !== 'number') return null;
  return typeof value === 'number' ? { low: value, high: value } : { low: value[0], high: value[1] };
}
