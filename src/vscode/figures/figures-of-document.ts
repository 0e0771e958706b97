import { type CheckedFigures, checkFiguresInSteps, type OwnFigures, relateOwnFiguresInSteps } from '../../core/presentation/figures/related-figures.ts';
import { drain, type Steps } from '../../core/text/steps.ts';
import { nameOf } from '../file-problems.ts';
import type { TranscriptDocument } from '../services.ts';
import { inSlices } from '../slices.ts';

/** What does not fit among the figures of one version of an open transcript; found when first asked for. Null when a newer version came meanwhile. */
export function checkedFigures(document: TranscriptDocument): Promise<CheckedFigures | null> {
  return checked(document);
}

/** The same, and what they have to do with one another: what a hover tells of one. */
export function figuresOfDocument(document: TranscriptDocument): Promise<OwnFigures | null> {
  return related(document);
}

const checked = oncePerVersion(async (document): Promise<CheckedFigures | null> => {
  const figures = await document.figuresByAndBy();
  return figures === null ? null : made(document, checkFiguresInSteps(document.text, figures));
});

const related = oncePerVersion(async (document): Promise<OwnFigures | null> => {
  const found = await checked(document);
  if (found === null) return null;
  const { uri, text, transcript } = document;
  return made(document, relateOwnFiguresInSteps({ text, transcript, plain: (span) => document.plain(span), uri: uri.toString(), name: nameOf(uri) }, found));
});

/** At once, or in slices where that would hold typing up. */
async function made<Made>(document: TranscriptDocument, steps: Steps<Made>): Promise<Made | null> {
  return document.isLong ? inSlices(steps, () => document.isCurrent) : drain(steps);
}

function oncePerVersion<Made>(make: (document: TranscriptDocument) => Promise<Made | null>): (document: TranscriptDocument) => Promise<Made | null> {
  const all = new WeakMap<TranscriptDocument, Promise<Made | null>>();
  return async (document) => {
    const making = all.get(document) ?? make(document);
    all.set(document, making);
    const found = await making;
    if (found === null) all.delete(document);
    return found;
  };
}
