import { findFigures } from '../figures/find-figures.ts';
import type { Figure } from '../figures/model.ts';
import { alignWords, type Aligned } from './align-words.ts';
import { sameEnds, type SameEnds } from './passage-parts.ts';
import { measureWithin, wordsOf, wordsWithin, type PartMeasure, type PassageWord } from './passage-words.ts';

/** Two passages word by word beside each other. */
export interface AlignedPassages {
  readonly old: Side;
  readonly now: Side;
  /** Of the words of the two sides, by their indexes. */
  readonly pairs: readonly Aligned[];
  /** Words at both ends that are the same and that the sides leave out; null where they leave out none. */
  readonly ends: PartMeasure | null;
}

export interface Side {
  readonly words: readonly PassageWord[];
  readonly figures: readonly PlacedFigure[];
}

/** A figure and which words it is: from `first` to `last`. */
export interface PlacedFigure {
  readonly figure: Figure;
  readonly first: number;
  readonly last: number;
}

let latest: { readonly was: string; readonly is: string; readonly aligned: AlignedPassages } | null = null;

/** A claim is followed right after it was compared: the latest answer is kept. */
export function alignPassages(was: string, is: string): AlignedPassages {
  if (latest?.was === was && latest.is === is) return latest.aligned;
  const [before, after] = [figuresIn(was), figuresIn(is)];
  const aligned = alignBetween(was, before, is, after) ?? alignWhole(sideOf(was, before), sideOf(is, after));
  latest = { was, is, aligned };
  return aligned;
}

function figuresIn(passage: string): readonly Figure[] {
  return findFigures(passage, { within: { start: 0, end: passage.length } });
}

function alignWhole(old: Side, now: Side): AlignedPassages {
  return { old, now, pairs: alignWords(old.words, now.words), ends: null };
}

function sideOf(passage: string, all: readonly Figure[]): Side {
  const words = wordsOf(passage);
  const figures = all.flatMap((figure) => {
    const first = words.findIndex(({ span }) => span.end > figure.span.start);
    const next = words.findIndex(({ span }) => span.start >= figure.span.end);
    const last = (next === -1 ? words.length : next) - 1;
    return first === -1 || last < first ? [] : [{ figure, first, last }];
  });
  return { words, figures };
}

/**
 * The same where other words stand between the same ones and the same figures: then what is at both ends needs no more than be measured.
 * Null where that is not so.
 */
function alignBetween(was: string, figuresWas: readonly Figure[], is: string, figuresIs: readonly Figure[]): AlignedPassages | null {
  const same = sameEnds(was, is);
  if (same === null) return null;
  const { head, tail } = same;
  if (!areAtEnds(was, figuresWas, is, figuresIs, same)) return null;
  const [old, now] = [wordsWithin(was, head, was.length - tail), wordsWithin(is, head, is.length - tail)];
  const [before, behind] = [measureWithin(is, 0, head), measureWithin(is, is.length - tail, is.length)];
  if (old === null || now === null || before === null || behind === null || before.length === 0 || behind.length === 0) return null;
  const pairs = alignWords(old, now);
  // Where words only came or went, they may be paired with those beside them.
  if (!pairs.some((pair) => pair.was === -1) || !pairs.some((pair) => pair.is === -1)) return null;
  return { old: { words: old, figures: [] }, now: { words: now, figures: [] }, pairs, ends: { length: before.length + behind.length, isSaid: before.isSaid || behind.isSaid } };
}

/** True where all figures stand in what is the same at both ends, say the same things of the same things, and have words of their own. */
function areAtEnds(was: string, figuresWas: readonly Figure[], is: string, figuresIs: readonly Figure[], { head, tail }: SameEnds): boolean {
  return figuresWas.length === figuresIs.length && figuresWas.every((figure, index) => {
    const { span: { start, end } } = figure;
    const other = figuresIs[index];
    const shift = end <= head ? 0 : start >= was.length - tail ? is.length - was.length : null;
    if (other === undefined || shift === null || other.span.start !== start + shift || other.span.end !== end + shift) return false;
    if (figure.bound !== other.bound || figure.of !== other.of || figure.per?.of !== other.per?.of) return false;
    const between = was.slice(figuresWas[index - 1]?.span.end ?? 0, start);
    return index === 0 || (/\s/u.test(between) && !between.includes('-'));
  });
}
