import { findFigures } from './find-figures.ts';
import type { FigureOptions } from './find-figures.ts';
import type { Figure } from './model.ts';

/** UTF-16 units: what takes about ten milliseconds to read. */
const PART = 32_768;

/** The figures of a text part by part, so that who has other things to do can do them between two. Parts end where a paragraph ends. */
export function* findFiguresInParts(text: string, options: Pick<FigureOptions, 'date'>): Generator<readonly Figure[]> {
  for (let from = 0; from < text.length; ) {
    const gap = /\n\r?\n/gu;
    gap.lastIndex = from + PART;
    const end = gap.test(text) ? gap.lastIndex : text.length;
    yield findFigures(text, { ...options, within: { start: from, end } });
    from = end;
  }
}
