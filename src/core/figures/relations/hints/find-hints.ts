import type { Figure } from '../../model.ts';
import { findEquivalents } from '../equivalents.ts';
import { checkChanges } from './check-changes.ts';
import { checkLevels } from './check-levels.ts';
import { checkWholes } from './check-wholes.ts';
import { compareFactors, compareRates } from './compare-rates.ts';
import type { FigureHint } from './hint.ts';

/** Figures of one text that do not fit together, in the order of the text. Few and likely: most transcripts have none. Linear in the text. */
export function findHints(text: string, figures: readonly Figure[]): readonly FigureHint[] {
  const equivalents = findEquivalents(text, figures);
  return [
    ...compareRates(text, figures, equivalents),
    ...compareFactors(text, figures, equivalents),
    ...checkWholes(text, figures),
    ...checkChanges(text, figures),
    ...checkLevels(text, figures),
  ].sort((a, b) => a.span.start - b.span.start);
}
