import { dateOfName } from '../figures/date-of-name.ts';
import { findFigures } from '../figures/find-figures.ts';
import type { Figure } from '../figures/model.ts';
import type { CorpusDocument } from './corpus-document.ts';

/** The figures of a document's text, in order; read anew each time it is asked for. */
export function documentFigures({ name, text, transcript }: Pick<CorpusDocument, 'name' | 'text' | 'transcript'>): readonly Figure[] {
  return findFigures(text, { date: transcript.date ?? dateOfName(name) });
}
