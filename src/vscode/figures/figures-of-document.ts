import { type OwnFigures, relateOwnFigures, relateOwnFiguresInSteps } from '../../core/presentation/figures/related-figures.ts';
import { nameOf } from '../file-problems.ts';
import type { TranscriptDocument } from '../services.ts';
import { inSlices } from '../slices.ts';

const known = new WeakMap<TranscriptDocument, OwnFigures>();
const making = new WeakMap<TranscriptDocument, Promise<OwnFigures | null>>();

/** What the figures of one version of an open transcript have to do with one another; made when first asked for. Null when a newer version came meanwhile. */
export async function figuresOfDocument(document: TranscriptDocument): Promise<OwnFigures | null> {
  const atHand = figuresAtHand(document);
  if (atHand !== null) return atHand;
  const made = making.get(document) ?? make(document);
  making.set(document, made);
  return made;
}

/** The same where it can be told within a moment. */
function figuresAtHand(document: TranscriptDocument): OwnFigures | null {
  const made = known.get(document) ?? (document.isLong ? null : relateOwnFigures(named(document), document.figures()));
  if (made !== null) known.set(document, made);
  return made;
}

async function make(document: TranscriptDocument): Promise<OwnFigures | null> {
  const figures = await document.figuresByAndBy();
  const made = figures === null ? null : await inSlices(relateOwnFiguresInSteps(named(document), figures), () => document.isCurrent);
  if (made === null) making.delete(document);
  else known.set(document, made);
  return made;
}

function named(document: TranscriptDocument): Parameters<typeof relateOwnFigures>[0] {
  const { uri, text, transcript } = document;
  return { text, transcript, plain: (span) => document.plain(span), uri: uri.toString(), name: nameOf(uri) };
}
