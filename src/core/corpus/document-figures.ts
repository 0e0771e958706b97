import { dateOfName } from '../figures/date-of-name.ts';
import { findFigures } from '../figures/find-figures.ts';
import type { Figure } from '../figures/model.ts';
import { overlaps } from '../text/span.ts';
import type { CorpusDocument } from './corpus-document.ts';

/** The figures of a document's text, or of what of it is meant, in order; read anew each time it is asked for. */
export function documentFigures({ name, text, transcript, within }: Pick<CorpusDocument, 'name' | 'text' | 'transcript' | 'within'>): readonly Figure[] {
  const figures = findFigures(text, { date: transcript.date ?? dateOfName(name) });
  return within === undefined ? figures : figures.filter(({ span }) => overlaps(span, within));
}
