import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { ASKS, BRACKETS, FULL_NAME, NEVER, STAGE } from './parliament-patterns.ts';

const TAG_NAME = '<SPEAKER\\b[^<>\\n]{0,60}? NAME="(?<label>[^"<>\\n]{1,100}?),? ?"';
const ATTRIBUTE = '(?: [A-Z]{2,12}="?[^"<>\\n]{0,40}"?){0,3}';
/** Group, office or committee in brackets, then a stop and a dash before the words. */
const DASHED = '(?=.{3,200}[–—-] )';
const DASH = '\\.? ?[–—-](?: \\((?:[A-Z]{2})\\))?(?= )';

/** Debates of the European Parliament: with the Europarl corpus' tags, and as the verbatim report prints them ("Una Bell (PPE). – (DE) "). */
export const europarl: FormatDeclaration = {
  name: 'europarl',
  extends: 'english-inline',
  title: 'European Parliament',
  labels: [
    { pattern: `${TAG_NAME}${ATTRIBUTE} AFFILIATION="(?<about>[^"<>\\n]{0,120}\\b(?:Commission|Council)\\b[^"<>\\n]{0,120})"${ATTRIBUTE} ?/?>`, at: 'line', trust: 'sure', role: 'official' },
    { pattern: `${TAG_NAME}${ATTRIBUTE} AFFILIATION="(?<about>[^"<>\\n]{1,200})"${ATTRIBUTE} ?/?>`, at: 'line', trust: 'sure' },
    { pattern: `${TAG_NAME}${ATTRIBUTE} ?/?>`, at: 'line', trust: 'sure' },
    { pattern: `(?<label>(?:The )?President|(?:The )?PRESIDENT)${DASH}`, at: 'start', trust: 'sure' },
    { pattern: `${DASHED}(?<label>(?<name>${FULL_NAME}),? (?<about>(?:[Mm]ember|[Vv]ice-President|President(?:-in-Office)?|High Representative)[^.\\n]{2,100}\\b(?:Commission|Council|Policy)\\b[^.\\n]{0,40}))${DASH}`, at: 'start', trust: 'sure', role: 'official' },
    { pattern: `${DASHED}(?<label>(?<name>${FULL_NAME}) ?${BRACKETS}(?:,? (?:in writing|rapporteur|on behalf of[^.\\n]{1,60}|[Bb]lue-card [^.\\n]{1,30}))?)${DASH}`, at: 'start' },
    { pattern: `${DASHED}(?<label>(?<name>${FULL_NAME}),? (?<about>(?:rapporteur|on behalf of|author|draftsman|rapporteur for the opinion)[^–—.\\n]{0,90}))${DASH}`, at: 'start' },
  ],
  never: NEVER,
  maxLabelLength: 200,
  roles: [{ label: '^(?:The )?(?:President|PRESIDENT)$|\\bVice-President in the [Cc]hair\\b', role: 'chair' }],
  otherwise: 'press',
  roleWords: { press: 'member' },
  speech: { ...english.speech, asks: ASKS },
  questions: { press: 'asking' },
  furniture: ['^</?P>$', '^</?(?:DOC|speaker|LANGUAGE)\\b[^<>]{0,80}>$'],
  sections: ['^<CHAPTER\\b[^<>]{0,80}>$', '^\\p{Nd}{1,2}\\.\\p{Nd}{0,2}\\.? \\p{Lu}[^.]{4,150}$', '^\\((?:The|Parliament|Explanations? of|For the)\\b[^()\\n]{4,150}\\)$'],
  stageDirections: [...STAGE, 'BG', 'CS', 'DA', 'DE', 'EL', 'EN', 'ES', 'ET', 'FI', 'FR', 'GA', 'HR', 'HU', 'IT', 'LT', 'LV', 'MT', 'NL', 'PL', 'PT', 'RO', 'SK', 'SL', 'SV'],
  minMeanWords: 12,
  evidence: [
    ...english.evidence,
    { pattern: '^<SPEAKER\\b[^<>\\n]{0,60} NAME="', weight: 4 },
    { pattern: '^[^.\\n]{4,60} ?\\((?:PPE|S&D|S & D|ALDE|ECR|Verts/ALE|GUE/NGL|EFD|EFDD|ENF|ID|Renew|The Left|NI|PPE-DE|PSE|UEN|IND/DEM|PfE|ESN)\\)[^.\\n]{0,60}\\. ?[–—-]', weight: 3 },
    { pattern: '^(?:President|PRESIDENT)\\. ?[–—-]', weight: 2 },
    { pattern: '\\b(?:Mr|Madam) President\\b|\\b(?:Commissioner|rapporteur)\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:European (?:Union|Parliament|Commission|Council)|the Commission|Member States|ladies and gentlemen)\\b', weight: 1, spoken: true },
  ],
  requires: '^<SPEAKER\\b|^(?:The )?P(?:resident|RESIDENT)\\.|\\(PPE(?:-DE)?\\)|\\(S&D\\)',
  threshold: 4,
};
