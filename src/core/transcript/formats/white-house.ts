import { briefing, briefingSigns } from './briefing.ts';
import type { FormatDeclaration } from './format.ts';

/** Press briefings, gaggles and press conferences of the White House: "MS. PSAKI:  ", "Q    ". */
export const whiteHouse: FormatDeclaration = {
  name: 'white-house',
  extends: 'briefing',
  labels: briefing.labels,
  title: 'White House',
  evidence: [
    ...briefingSigns,
    { pattern: '\\bwhitehouse\\b|\\b(?:The )?White House\\b|\\bJames S\\. Brady\\b|^THE (?:VICE )?PRESIDENT:', weight: 1 },
    { pattern: '^[ \\t\\u00a0\\u3000*_]{0,8}Q(?:[ \\t\\u00a0]{2,}\\S|\\t)', weight: 1 },
  ],
};
