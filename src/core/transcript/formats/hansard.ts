import { english } from './english.ts';
import type { FormatDeclaration, LabelShape } from './format.ts';
import { ASKS, BRACKETS, FULL_NAME, GOVERNING, HONORIFICS, HOUSE, NAME, NEVER, OFFICE, PARLIAMENT_OFFICES, PRESIDING, STAGE } from './parliament-patterns.ts';

const TITLE = `(?:${HONORIFICS.map((word) => word.replaceAll('.', '\\.')).join('|')})\\.?`;
/** Looked for first, as most lines have none: a colon near the beginning. */
const COLON = '(?=[^:：]{2,220}[:：])';
const END = '[:：](?=\\s|$)';

/** Of chambers and committees alike. */
const chamberLabels: readonly LabelShape[] = [
  { pattern: `${COLON}(?<label>${OFFICE} \\((?<name>${NAME}) ?\\((?<about>[^()\\n]{1,120})\\) ?\\))${END}`, at: 'start', trust: 'sure' },
  { pattern: `${COLON}(?<label>(?<about>${OFFICE}) ?\\((?<name>${TITLE} ?${NAME})\\))(?: ?\\([^()\\n]{1,20}\\))?${END}`, at: 'start', trust: 'sure' },
  { pattern: `${COLON}(?<label>(?<name>(?:${TITLE} ?){1,3}${NAME})(?: ?${BRACKETS})?)${END}`, at: 'start', trust: 'sure' },
  { pattern: `${COLON}(?<label>${OFFICE}(?: ?${BRACKETS})?)${END}`, at: 'start', trust: 'sure' },
  // "Mnu B C BELL": a title of any language, initials, a surname in capitals.
  { pattern: `${COLON}(?<label>(?<name>\\p{Lu}\\p{Ll}{1,8}\\.?(?: \\p{Lu}\\.?){1,5} \\p{Lu}[\\p{Lu}'’ -]{1,40})(?: ?${BRACKETS})?)${END}`, at: 'start', trust: 'sure' },
  { pattern: `${COLON}(?<label>(?:Madam|Mister|City|Town|Deputy|Acting|Voice|Voices|Councillors?|Alderman|Mayor|Clerk|Speaker|Chairperson|Chair)(?: ${NAME})?)${END}`, at: 'start' },
  { pattern: `${COLON}(?<label>(?<name>${FULL_NAME}?)(?: (?:AM|AS|MS|MP|MSP|MLA|MEP|TD|QC|KC|OBE|CBE)){0,3}(?: ?${BRACKETS})?)${END}`, at: 'start' },
];

/** Minutes of speech of parliaments and councils: "Madam Speaker: ", "Mr B C BELL: ", "Hon. Una Bell (Minister of Ports): ". */
export const hansard: FormatDeclaration = {
  name: 'hansard',
  extends: 'english-inline',
  title: 'Hansard, labels with a colon',
  labels: chamberLabels,
  never: `${NEVER}|^[IVX]{2,5}\\. `,
  maxLabelLength: 200,
  honorifics: HONORIFICS,
  offices: PARLIAMENT_OFFICES,
  roles: [
    { label: PRESIDING, role: 'chair' },
    { label: HOUSE, role: 'other' },
    { label: GOVERNING, role: 'official' },
  ],
  otherwise: 'press',
  roleWords: { press: 'member', official: 'minister' },
  speech: { ...english.speech, asks: ASKS },
  questions: { press: 'asking' },
  sections: ['^[\\p{Lu}][\\p{Lu}\\p{Nd} ,.;:()\'’&/–—-]{3,150}$'],
  stageDirections: STAGE,
  minMeanWords: 12,
  evidence: [
    ...english.evidence,
    { pattern: '^(?:Madam|Mr\\.?|Mister) (?:Deputy |Acting )?Speaker:', weight: 2 },
    { pattern: '^(?:The|Die) (?:(?:ACTING|DEPUTY|TEMPORARY|HOUSE) )?(?:SPEAKER|CHAIRPERSON|CHAIRMAN|PRESIDENT)\\b[^:\\n]{0,80}:', weight: 2 },
    { pattern: '^The (?:(?:Acting|Deputy) )?(?:Speaker|Chair(?:person|man)?)\\b[^:\\n]{0,120}:', weight: 1 },
    { pattern: `^The (?:(?:DEPUTY|ASSISTANT|PRIME) )*MINISTER\\b[^:\\n]{0,80}:|^[^:\\n]{3,60}\\((?:(?:Deputy )?Prime Minister|Minister (?:of|for)|Parliamentary Secretary)[^()\\n]{0,120}\\):`, weight: 2 },
    { pattern: '\\b(?:questioning (?:of )?ministers|[Oo]ral [Qq]uestions|ORAL QUESTIONS|[Qq]uestion [Pp]eriod|QUESTION PERIOD|[Pp]resenting petitions|[Qq]uestions to (?:the )?[Mm]inisters?)\\b', weight: 3 },
    { pattern: '\\b(?:Madam|Mr\\.?|Mister|Mrs\\.?) (?:Deputy )?(?:Speaker|Chair(?:man|person|woman)?)\\b', weight: 1, spoken: true },
    { pattern: '\\b[Hh]on(?:\\.|ourable)? (?:and learned )?(?:[Mm]embers?|[Mm]inister|[Gg]entleman)\\b|\\b(?:[Cc]ouncillors|[Mm]embers of [Cc]ouncil)\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:motion|seconded|amendment|petitions?|by-law|order of the day|point of order|second reading|division)\\b', weight: 1, spoken: true },
  ],
  requires: '\\b(?:Madam|Mr\\.?|Mister) (?:Deputy |Acting )?(?:Speaker|Chair)\\b|^(?:The|Die) [^:\\n]{0,80}\\b(?:S[Pp][Ee][Aa][Kk][Ee][Rr]|C[Hh][Aa][Ii][Rr][Pp]?[^:\\n]{0,8}|MINISTER)\\b[^:\\n]{0,120}:|\\b[Hh]on\\.? [Mm]embers?\\b',
  threshold: 4,
};
