import { askersWithColon, briefing, briefingSigns } from './briefing.ts';
import type { FormatDeclaration } from './format.ts';

/** Briefings of the US Department of State: "MR PRICE:", "QUESTION:". */
export const stateDepartment: FormatDeclaration = {
  name: 'state-department',
  extends: 'briefing',
  labels: briefing.labels,
  title: 'US Department of State',
  evidence: [
    ...briefingSigns,
    { pattern: '\\b(?:[Dd]epartment of [Ss]tate|[Ss]tate [Dd]epartment|[Dd]epartment [Pp]ress [Bb]riefing)\\b|\\bstate\\.gov\\b', weight: 1 },
    askersWithColon,
    { pattern: '\\bofficial website of the United States [Gg]overnment\\b|^Share sensitive information only on official', weight: 1 },
  ],
};
