import * as l10n from '@vscode/l10n';
import type { FigurePassage, FiguresOfTurn } from './figure-passages.ts';
import { shortValue } from './figure-words.ts';

/** Why no passage of a turn is offered; null where one is. */
export function whyNothingToTag({ passages, others }: FiguresOfTurn): string | null {
  if (passages.length > 0) return null;
  return others > 0
    ? l10n.t('The figures of this turn are dates, times and ranks alone. "Tag Claim" tags any words.')
    : l10n.t('This turn has no figures.');
}

/** The figures of a passage, each value once. */
export function passageFigures({ figures }: FigurePassage): string {
  return [...new Set(figures.map(shortValue))].join(' · ');
}
