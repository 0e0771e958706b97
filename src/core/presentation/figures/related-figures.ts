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

/** Which figures of one text stand for the same, and which do not fit together. */
export interface CheckedFigures {
  readonly figures: readonly Figure[];
  readonly equivalents: readonly Equivalent[];
  readonly hints: readonly FigureHint[];
}

/** Of the transcript at hand: what is not asked of others. */
export interface OwnFigures extends RelatedFigures, Omit<CheckedFigures, 'figures'> {}

type NamedTranscript = ReadableTranscript & Pick<RelatedFigures, 'uri' | 'name'>;

export function relateOwnFigures(document: NamedTranscript, figures: readonly Figure[]): OwnFigures {
  return drain(relateOwnFiguresInSteps(document, drain(checkFiguresInSteps(document.text, figures))));
}

export function* checkFiguresInSteps(text: string, figures: readonly Figure[]): Steps<CheckedFigures> {
  const equivalents = yield* findEquivalentsInSteps(text, figures);
  return { figures, equivalents, hints: yield* findHintsInSteps(text, figures, equivalents) };
}

/** The words near each figure are read, which takes much longer than to check them all. */
export function* relateOwnFiguresInSteps(document: NamedTranscript, { figures, equivalents, hints }: CheckedFigures): Steps<OwnFigures> {
  const { uri, name, text, transcript } = document;
  return { uri, name, text, transcript, plain: (span) => document.plain(span), index: yield* indexFiguresInSteps(text, figures), equivalents, hints };
}
