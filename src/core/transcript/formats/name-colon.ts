import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { inMarkdown } from './markdown.ts';
import { MEETING_SIGNS, PERSON_NAME } from './patterns.ts';

const OFFICE = '(?:Mr|Ms|Mrs|Dr|Sir|Madam|Senator|Representative|Congressman|Congresswoman|Minister|Secretary|Governor|Mayor|Commissioner|Councill?or|Chair|Chairman|Chairwoman|President|Director|Judge|Justice|Professor|Ambassador|General|Admiral)';

/**
 * What is left: "Name: …" at the beginnings of lines, as much else has it. Taken only where several speak again and again, at length, ask,
 * and talk of what is talked of in briefings and hearings; any format of a house whose labels are these comes first.
 */
export const nameColon: FormatDeclaration = {
  ...inMarkdown,
  name: 'name-colon',
  extends: 'english-inline',
  title: 'Name: words',
  labels: [
    { pattern: `(?<label>${OFFICE}\\.? ${PERSON_NAME})[ ?]?[:：](?=\\s|$)`, at: 'start', trust: 'sure' },
    { pattern: `(?<label>${PERSON_NAME})[ ?]?[:：](?=\\s|$)`, at: 'start', trust: 'known' },
  ],
  minMeanWords: 20,
  evidence: [
    ...english.evidence,
    ...MEETING_SIGNS.map((pattern) => ({ pattern, weight: 1, spoken: true as const })),
    // Always there: formats that know more come first.
    { pattern: '(?<![\\s\\S])', weight: -2 },
  ],
  threshold: 1,
};
