import { askersWithColon, briefing, briefingSigns } from './briefing.ts';
import type { FormatDeclaration } from './format.ts';

/** Press briefings of the International Monetary Fund: "MR. RICE:", "QUESTION:", "QUESTIONER:". */
export const imf: FormatDeclaration = {
  name: 'imf',
  extends: 'briefing',
  labels: briefing.labels,
  title: 'International Monetary Fund',
  evidence: [
    ...briefingSigns,
    { pattern: '\\bInternational Monetary Fund\\b', weight: 1 },
    { pattern: '\\bIMF\\b', weight: 0.5 },
    askersWithColon,
  ],
};
