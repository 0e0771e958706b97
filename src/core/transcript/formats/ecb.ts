import { askerLabel, monetarySigns, surnameLabel } from './central-bank.ts';
import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}(?: (?:\\p{Lu}\\.|[\\p{L}\\p{M}’'-]{2,30})){1,4}";
const BANK = '(?:ECB|European Central Bank)';

/** Press conferences of the European Central Bank: a statement without a label, then "Question:" and the surnames of those who answer. */
export const ecb: FormatDeclaration = {
  name: 'ecb',
  extends: 'central-bank',
  title: 'European Central Bank',
  labels: [askerLabel, surnameLabel],
  opening: [
    { begins: '^[*_]{0,2}(?:Ladies and gentlemen|Good (?:morning|afternoon|evening)|Dear |Welcome\\b|Thank you)', role: 'official', speaker: `(?<name>${NAME}), President of the ${BANK}` },
    { begins: '^\\p{Lu}[^\\n]{160}', role: 'official', speaker: `(?<name>${NAME}), President of the ${BANK}` },
  ],
  announced: [
    { pattern: `(?<name>${NAME}), (?<about>President of the ${BANK})`, role: 'official' },
    { pattern: `(?<name>${NAME}), (?<about>Vice[- ]President of the ${BANK})`, role: 'official' },
    { pattern: `(?<name>${NAME}), (?<about>(?:Member of the Executive Board|Chair of the Supervisory Board)[^,\\n]{0,40})`, role: 'official' },
  ],
  otherwise: 'official',
  sections: [
    '^(?:Economic (?:activity|analysis)|Monetary analysis|Inflation|Risk assessment|Financial and monetary conditions|Conclusion|\\* ?\\* ?\\*)$',
    '^Jump to the transcript\\b', '^(?:Transcript of the )?[Qq]uestions (?:asked )?and (?:the )?answers\\b[^.]{0,60}$',
  ],
  backMatter: [...english.backMatter, '^(?:CONTACT|Reproduction is permitted\\b|Media contacts)'],
  evidence: [...english.evidence, ...monetarySigns, { pattern: `\\b${BANK}\\b`, weight: 1.5 }, { pattern: '\\bGoverning Council\\b', weight: 1 }],
  requires: `\\b(?:President of the ${BANK}|Governing Council)\\b`,
  threshold: 4,
};
