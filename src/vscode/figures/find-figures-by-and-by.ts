import { findFiguresInParts } from '../../core/figures/find-figures-in-parts.ts';
import type { Figure } from '../../core/figures/model.ts';
import type { Steps } from '../../core/text/steps.ts';
import { inSlices } from '../slices.ts';

/** All figures of a text; gives way to other work between its parts. Null as soon as they are not wanted any more. */
export function findFiguresByAndBy(text: string, date: string | null, isWanted?: () => boolean): Promise<readonly Figure[] | null> {
  return inSlices(allParts(text, date), isWanted);
}

function* allParts(text: string, date: string | null): Steps<readonly Figure[]> {
  const figures: Figure[] = [];
  for (const part of findFiguresInParts(text, { date })) {
    for (const figure of part) figures.push(figure);
    yield;
  }
  return figures;
}
