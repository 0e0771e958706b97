import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { CLOCK, MEETING_SIGNS, PERSON_NAME } from './patterns.ts';

const TIME = `(?<start>${CLOCK})(?: ?(?:-->|[-–—]) ?(?<end>${CLOCK}))?`;
const IN_BRACKETS = `[(\\[]${TIME}[)\\]]`;

/** Transcripts with the time beside each label: "Ana Torv: (00:44)", "Ana Torv (02:13):", "[00:12:34] Ana Torv: …", "Ana Torv  0:44". */
export const timecoded: FormatDeclaration = {
  name: 'timecoded',
  extends: 'english-inline',
  title: 'Labels with times',
  labels: [
    { pattern: `(?<label>${PERSON_NAME}) ?: ?${IN_BRACKETS}`, at: 'start' },
    { pattern: `(?<label>${PERSON_NAME}),? ?${IN_BRACKETS} ?:`, at: 'start' },
    { pattern: `${IN_BRACKETS},? ?(?:[-–—|] )?(?<label>${PERSON_NAME}) ?:(?=\\s|$)`, at: 'start' },
    { pattern: `${TIME},? (?:[-–—|] )?(?<label>${PERSON_NAME}) ?:(?=\\s|$)`, at: 'start' },
    { pattern: `(?<label>${PERSON_NAME}),?(?:\\s{1,6}| ?[-–—|] ?)[(\\[]?${TIME}[)\\]]?:?`, at: 'line' },
    { pattern: `[(\\[]?${TIME}[)\\]]?(?:\\s{1,6}| ?[-–—|] ?)(?<label>${PERSON_NAME}):?`, at: 'line', trust: 'known' },
  ],
  joinSameSpeaker: true,
  timings: [`^[(\\[]?${TIME}[)\\]]?:?$`],
  roles: [{ label: '^(?:Reporter|Journalist|Press|Media|Question(?:er)?|Audience(?: Member)?)\\b', role: 'press' }],
  mustAsk: true,
  minMeanWords: 12,
  evidence: [
    ...english.evidence,
    ...MEETING_SIGNS.map((pattern) => ({ pattern, weight: 1, spoken: true as const })),
  ],
  threshold: 2,
};
