import type { Figure } from '../../figures/model.ts';
import type { Equivalent } from '../../figures/relations/equivalents.ts';
import { findEquivalents } from '../../figures/relations/equivalents.ts';
import type { FigureHint } from '../../figures/relations/hints/hint.ts';
import { findHints } from '../../figures/relations/hints/find-hints.ts';
import type { FigureIndex } from '../../figures/relations/same.ts';
import { indexFigures } from '../../figures/relations/same.ts';
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

export function relateFigures(document: ReadableTranscript & { readonly uri: string; readonly name: string }, figures: readonly Figure[]): RelatedFigures {
  const { uri, name, text, transcript } = document;
  return { uri, name, text, transcript, plain: (span) => document.plain(span), index: indexFigures(text, figures) };
}

export function relateOwnFigures(document: ReadableTranscript & { readonly uri: string; readonly name: string }, figures: readonly Figure[]): OwnFigures {
  const equivalents = findEquivalents(document.text, figures);
  return { ...relateFigures(document, figures), equivalents, hints: findHints(document.text, figures) };
}
