import { findFiguresInParts } from '../../core/figures/find-figures-in-parts.ts';
import type { Figure } from '../../core/figures/model.ts';

/** All figures of a text; gives way to other work between its parts. Null as soon as they are not wanted any more. */
export async function findFiguresByAndBy(text: string, date: string | null, isWanted = (): boolean => true): Promise<readonly Figure[] | null> {
  const figures: Figure[] = [];
  for (const part of findFiguresInParts(text, { date })) {
    figures.push(...part);
    await pause();
    if (!isWanted()) return null;
  }
  return figures;
}

/** A turn of the event loop: keystrokes and other requests come first. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
