import { askersWithColon, briefing, briefingSigns } from './briefing.ts';
import type { FormatDeclaration } from './format.ts';

/** Briefings of the US Department of Defense: "MR. KIRBY:", "PRESS SECRETARY JOHN KIRBY:", "Q:". */
export const pentagon: FormatDeclaration = {
  name: 'pentagon',
  extends: 'briefing',
  labels: briefing.labels,
  title: 'US Department of Defense',
  evidence: [
    ...briefingSigns,
    { pattern: '\\bPentagon\\b|\\b[Dd]epartment of (?:[Dd]efense|[Ww]ar)\\b|\\bdefense\\.gov\\b|\\bDOD\\b', weight: 1 },
    askersWithColon,
  ],
};
