import type { OwnFigures } from '../../core/presentation/figures/related-figures.ts';
import { relateOwnFigures } from '../../core/presentation/figures/related-figures.ts';
import { nameOf } from '../file-problems.ts';
import type { TranscriptDocument } from '../services.ts';

const known = new WeakMap<TranscriptDocument, OwnFigures>();

/** What the figures of one version of an open transcript have to do with one another; made when first asked for. */
export function figuresOfDocument(document: TranscriptDocument): OwnFigures {
  const made = known.get(document) ?? relateOwnFigures({ ...document, uri: document.uri.toString(), name: nameOf(document.uri) }, document.figures());
  known.set(document, made);
  return made;
}
