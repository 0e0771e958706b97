import { patternsOf } from '../checks/patterns-of.ts';
import type { OwnFormat } from '../format.ts';

/** The fields whose patterns are asked for what they need, before they are tried. */
const FIELDS: readonly (string | number | undefined)[] = [
  'labels', 'furniture', 'furnitureWithin', 'timings', 'closes', 'silences', 'sections', 'caption', 'backMatter', 'layoutBlocks', 'markup', 'requires', 'evidence',
] satisfies readonly (keyof OwnFormat)[];

/** The sources of those of a format, each once. */
export function askedPatterns(format: OwnFormat): readonly string[] {
  const asked = patternsOf(format).filter(({ path: [field, part], source }) => source !== '' && (FIELDS.includes(field) || (field === 'speech' && part === 'asks')));
  return [...new Set(asked.map(({ source }) => source))];
}
