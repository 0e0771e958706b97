import { drain, flatMapInSteps, type Steps } from '../../text/steps.ts';
import { foldWords } from '../fold-words.ts';
import { roleName } from '../turn-words.ts';
import type { Condition } from './filter/condition.ts';
import { figureMeets, foldCondition } from './filter/figure-meets.ts';
import type { ParsedFilter } from './filter/parse-filter.ts';
import type { PlacedFigure, PlacedFigures } from './placed-figures.ts';

/** UTF-16 code units: longer sentences, of texts without full stops, are looked through this far at least on each side of a figure. */
const REACH = 1000;
/** A step's work. */
const STEP = 128;

/** The figures that a filter leaves, in the order of the text: all where it has no condition. */
export function filterFigures(placed: PlacedFigures, parsed: ParsedFilter): readonly PlacedFigure[] {
  return drain(filterFiguresInSteps(placed, parsed));
}

export function* filterFiguresInSteps(placed: PlacedFigures, { alternatives }: ParsedFilter): Steps<readonly PlacedFigure[]> {
  if (alternatives.length === 0) return placed.all;
  const said = sayerOf(placed);
  // Reading a sentence costs more than all else.
  const sorted = alternatives.map((conditions) => [...conditions].sort((a, b) => Number(a.is === 'words') - Number(b.is === 'words')).map(foldCondition));
  return yield* flatMapInSteps(placed.all, STEP, (one) => (sorted.some((conditions) => conditions.every((condition) => meets(placed, one, condition, said))) ? [one] : []));
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

function meets(placed: PlacedFigures, one: PlacedFigure, condition: Condition, said: Sayer): boolean {
  const { figure, turn } = one;
  const { transcript } = placed.document;
  switch (condition.is) {
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
    default:
      return figureMeets(figure, condition);
  }
}
