import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** Press briefings and press conferences of the White House: "MS. PSAKI:  ", "Q    ". */
export const whiteHouse: FormatDeclaration = {
  name: 'white-house',
  extends: 'english-inline',
  title: 'White House',
  labels: [
    { pattern: '(?<label>Q)(?:[ \\t\\u00a0]{2,}|[ \\u00a0]+(?=[\\p{Lu}—–"“\']))', at: 'start', trust: 'sure', role: 'press', stands: 'someone' },
    { pattern: '(?<label>\\p{Lu}[\\p{Lu}.\'’-]+(?: \\p{Lu}[\\p{Lu}.\'’-]*){0,5}):(?=[\\s\\u00a0]|$)', at: 'start' },
  ],
  otherwise: 'official',
  backMatter: [...english.backMatter, '^END\\b'],
  evidence: [...english.evidence, { pattern: '^(?:MR|MS|MRS)\\. \\p{Lu}+:', weight: 2 }],
  threshold: 2,
};
