import { scanFigures } from './find-figures.ts';
import type { FigureOptions } from './find-figures.ts';
import type { Figure } from './model.ts';

/** The figures of a text part by part, so that who has other things to do can do them between two. A part may have none. */
export function* findFiguresInParts(text: string, options: Pick<FigureOptions, 'date'>): Generator<readonly Figure[], void> {
  let part: Figure[] = [];
  for (const figure of scanFigures(text, options)) {
    if (figure === null) {
      yield part;
      part = [];
    } else part.push(figure);
  }
  yield part;
}
