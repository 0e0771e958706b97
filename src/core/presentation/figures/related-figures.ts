import type { Figure } from '../../figures/model.ts';
import type { Equivalent } from '../../figures/relations/equivalents.ts';
import { findEquivalentsInSteps } from '../../figures/relations/equivalents.ts';
import type { FigureHint } from '../../figures/relations/hints/hint.ts';
import { findHintsInSteps } from '../../figures/relations/hints/find-hints.ts';
import type { FigureIndex } from '../../figures/relations/same.ts';
import { indexFiguresInSteps } from '../../figures/relations/same.ts';
import { drain, type Steps } from '../../text/steps.ts';
import type { ReadableTranscript } from '../readable-transcript.ts';

/** One version of a transcript with its figures and what they have to do with one another. */
export interface RelatedFigures extends ReadableTranscript {
  /** A URI as a string: what links lead to. */
  readonly uri: string;
  /** Of the file, as a reader is told it. */
  readonly name: string;
  readonly index: FigureIndex;
}

/** Of the transcript at hand: what is not asked of others. */
export interface OwnFigures extends RelatedFigures {
  readonly equivalents: readonly Equivalent[];
  readonly hints: readonly FigureHint[];
}

type NamedTranscript = ReadableTranscript & Pick<RelatedFigures, 'uri' | 'name'>;

export function relateOwnFigures(document: NamedTranscript, figures: readonly Figure[]): OwnFigures {
  return drain(relateOwnFiguresInSteps(document, figures));
}

export function* relateOwnFiguresInSteps(document: NamedTranscript, figures: readonly Figure[]): Steps<OwnFigures> {
  const { uri, name, text, transcript } = document;
  const index = yield* indexFiguresInSteps(text, figures);
  const equivalents = yield* findEquivalentsInSteps(text, figures);
  return { uri, name, text, transcript, plain: (span) => document.plain(span), index, equivalents, hints: yield* findHintsInSteps(document.text, figures, equivalents) };
}
