import { drain, type Steps } from '../../../text/steps.ts';
import type { Figure } from '../../model.ts';
import { type Equivalent, findEquivalents } from '../equivalents.ts';
import { checkChanges } from './check-changes.ts';
import { checkLevels } from './check-levels.ts';
import { checkWholes } from './check-wholes.ts';
import { compareFactors, compareRates } from './compare-rates.ts';
import type { FigureHint } from './hint.ts';

/** Figures of one text that do not fit together, in the order of the text. Few and likely: most transcripts have none. Linear in the text. */
export function findHints(text: string, figures: readonly Figure[]): readonly FigureHint[] {
  return drain(findHintsInSteps(text, figures, findEquivalents(text, figures)));
}

/** The same in steps, beside the text's equivalents. */
export function* findHintsInSteps(text: string, figures: readonly Figure[], equivalents: readonly Equivalent[]): Steps<readonly FigureHint[]> {
  return [
    ...(yield* compareRates(text, figures, equivalents)),
    ...(yield* compareFactors(text, figures, equivalents)),
    ...(yield* checkWholes(text, figures)),
    ...(yield* checkChanges(text, figures)),
    ...(yield* checkLevels(text, figures)),
  ].sort((a, b) => a.span.start - b.span.start);
}
