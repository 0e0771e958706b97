import { foldWords } from '../../presentation/fold-words.ts';
import type { Condition } from '../../presentation/figures/filter/condition.ts';
import { type FigureCondition, figureMeets, foldCondition } from '../../presentation/figures/filter/figure-meets.ts';
import type { ParsedFilter } from '../../presentation/figures/filter/parse-filter.ts';
import type { Dictionaries, Shape } from '../dictionary.ts';
import { FIGURE, type PackedFigures } from '../pack-entry.ts';
import { askerTest, type IdTest, idTest, voiceMeets } from './voice-tests.ts';

/** What is said around a figure, folded; null where the text is not at hand: then any words may stand there. */
export type Said = (() => string) | null;

export interface FigureTest {
  readonly needsTurns: boolean;
  readonly needsText: boolean;
  /** Whether it can be meant, by whomever it is said. */
  mayMeet(figures: PackedFigures, index: number): boolean;
  /** `voice`, `asker`: those of its turn, -1 and 0 outside of turns. */
  meets(figures: PackedFigures, index: number, voice: number, asker: number, said: Said): boolean;
}

interface Alternative {
  readonly shape: IdTest;
  readonly values: readonly FigureCondition[];
  readonly voice: IdTest | null;
  readonly asker: IdTest | null;
  readonly words: readonly string[];
}

/** The filter of figures, asked of columns: each shape and each voice is judged once, and values by themselves. */
export function figureTest({ alternatives }: ParsedFilter, dictionaries: Dictionaries): FigureTest {
  const tests = alternatives.map((conditions) => alternativeOf(conditions.map(foldCondition), dictionaries));
  const isAny = tests.length === 0;
  return {
    needsTurns: tests.some(({ voice, asker }) => voice !== null || asker !== null),
    needsText: tests.some(({ words }) => words.length > 0),
    mayMeet(figures, index) {
      if (isAny) return true;
      const shape = figures.places[index * FIGURE + 2] ?? 0;
      for (const test of tests) if (test.shape(shape) && (test.values.length === 0 || valueMeets(test.values, figures.values[index] ?? 0, shape, dictionaries))) return true;
      return false;
    },
    meets(figures, index, voice, asker, said) {
      if (isAny) return true;
      const shape = figures.places[index * FIGURE + 2] ?? 0;
      for (const test of tests) {
        if (!test.shape(shape) || (test.voice !== null && !test.voice(voice)) || (test.asker !== null && !test.asker(asker))) continue;
        if (test.values.length > 0 && !valueMeets(test.values, figures.values[index] ?? 0, shape, dictionaries)) continue;
        if (said === null || test.words.every((words) => said().includes(words))) return true;
      }
      return false;
    },
  };
}

function alternativeOf(conditions: readonly Condition[], dictionaries: Dictionaries): Alternative {
  const { shapes, voices } = dictionaries;
  const own = conditions.filter((condition): condition is FigureCondition => !['speaker', 'role', 'asker', 'words'].includes(condition.is));
  const shaped = own.filter(({ is }) => is !== 'value');
  const said = conditions.flatMap(({ is, ...condition }) => ((is === 'speaker' || is === 'role') && 'words' in condition ? [{ is, words: condition.words }] : []));
  const asked = conditions.flatMap((condition) => (condition.is === 'asker' ? [condition.words] : []));
  return {
    shape: idTest(shapes.values, (shape) => shaped.every((condition) => figureMeets({ ...shape, value: 0 }, condition))),
    values: own.filter(({ is }) => is === 'value'),
    voice: said.length === 0 ? null : idTest(voices.values, (voice) => said.every(({ is, words }) => voiceMeets(voice, is, words))),
    asker: asked.length === 0 ? null : askerTest(dictionaries, (asker) => asked.every((words) => foldWords(asker).includes(words))),
    words: conditions.flatMap((condition) => (condition.is === 'words' ? [condition.words] : [])),
  };
}

function valueMeets(conditions: readonly FigureCondition[], held: number, shapeId: number, { shapes, values }: Dictionaries): boolean {
  const shape: Shape | undefined = shapes.values[shapeId];
  if (shape === undefined) return false;
  const value = shape.value === 'number' ? held : (values.values[held] ?? '');
  return conditions.every((condition) => figureMeets({ ...shape, value }, condition));
}
