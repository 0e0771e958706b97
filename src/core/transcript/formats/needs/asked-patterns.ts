import { patternsOf } from '../checks/patterns-of.ts';
import type { OwnFormat } from '../format.ts';

/** Fields whose patterns are tried on lines, and those that are searched in a text: each is asked for other needs. */
const OF_LINES: readonly (string | number | undefined)[] = [
  'labels', 'furniture', 'furnitureWithin', 'timings', 'closes', 'silences', 'sections', 'caption', 'backMatter', 'layoutBlocks', 'markup',
] satisfies readonly (keyof OwnFormat)[];
const OF_TEXTS: readonly (string | number | undefined)[] = ['requires', 'evidence'] satisfies readonly (keyof OwnFormat)[];

export interface AskedPatterns {
  readonly ofLines: readonly string[];
  readonly ofTexts: readonly string[];
}

/** The sources of the patterns that are asked for what they need before they are tried, each once. */
export function askedPatterns(formats: readonly OwnFormat[]): AskedPatterns {
  const all = formats.flatMap((format) => patternsOf(format)).filter(({ source }) => source !== '');
  const ofLines = all.filter(({ path: [field, part] }) => OF_LINES.includes(field) || (field === 'speech' && part === 'asks'));
  const ofTexts = all.filter(({ path: [field] }) => OF_TEXTS.includes(field));
  return { ofLines: [...new Set(ofLines.map(({ source }) => source))], ofTexts: [...new Set(ofTexts.map(({ source }) => source))] };
}
