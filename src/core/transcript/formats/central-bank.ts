import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

const WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}";
const PARTICLE = '(?:de|da|di|del|della|du|la|le|van|von|der|den|al|bin)';
const SURNAME = `(?:${PARTICLE} ){0,2}${WORD}(?: ${WORD})?`;
const FULL_NAME = `${WORD}(?: \\p{Lu}\\.)?(?: ${PARTICLE}){0,2} ${WORD}(?: ${WORD})?`;
const OFFICE = '(?:Deputy |Vice[- ]|Assistant |First )?(?:Governor|President|Chair(?:man|woman)?)';
const ASIDE = '(?: ?\\([^()\\n]{1,40}\\))?';
const COLON = '[ \\u00a0]?:(?=[\\s\\u00a0]|$)';

export const askerLabel = {
  pattern: `(?<label>(?:Questions?|Journalist|Reporter|Q)(?: ?#?\\d{1,2})?${ASIDE})${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'someone',
} as const;
export const surnameLabel = { pattern: `(?<label>(?:(?:Mr|Ms|Mrs|Dr)\\.? |${OFFICE} )?${SURNAME}${ASIDE})${COLON}`, at: 'start', trust: 'known' } as const;

/** Signs that a text is about what central banks decide. */
export const monetarySigns = [
  { pattern: '\\b[Mm]onetary [Pp]olicy\\b|\\b[Cc]entral [Bb]ank\\b|\\bReserve Bank\\b|\\bBank of \\p{Lu}|\\bRiksbank\\b|\\bNorges Bank\\b', weight: 1 },
  { pattern: '\\binflation\\b|\\b(?:interest|policy|cash|deposit) rates?\\b|\\bbasis points\\b', weight: 0.5 },
  { pattern: '\\b[Pp]ress [Cc]onference\\b|\\b[Mm]edia [Cc]onference\\b|\\bQ&A\\b|\\b[Qq]uestions and [Aa]nswers\\b', weight: 1 },
] as const;

/** Press conferences of central banks: officials by name, askers as "Question:", "Journalist:" or by name and outlet ("Ana Torv, Coast Daily:"). */
export const centralBank: FormatDeclaration = {
  name: 'central-bank',
  extends: 'english-inline',
  title: 'Central bank press conference',
  labels: [
    askerLabel,
    { pattern: `(?<label>(?<name>${FULL_NAME}), (?<about>${OFFICE}[^:.?!\\n]{0,60}))${COLON}`, at: 'start', role: 'official' },
    { pattern: `(?<label>(?<name>${FULL_NAME}), (?<about>(?:the |The )?[\\p{Lu}\\p{Nd}][^:.?!\\n]{1,40}))${COLON}`, at: 'start', role: 'press' },
    { pattern: `(?<label>(?:Moderator|Host|Facilitator|Chair)${ASIDE})${COLON}`, at: 'start', trust: 'sure', role: 'chair' },
    { pattern: `(?<label>(?:${OFFICE} )?${FULL_NAME}${ASIDE})${COLON}`, at: 'start', trust: 'known' },
    surnameLabel,
  ],
  offices: [...english.offices, 'Deputy Governor', 'Vice-President', 'Vice-Chair'],
  roles: [{ label: `^${OFFICE} `, role: 'official' }],
  evidence: [...english.evidence, ...monetarySigns, { pattern: `^[*_]{0,2}(?:${OFFICE} ${WORD}|Questions?|Journalist|Moderator)[*_]{0,2} ?:`, weight: 1 }],
  requires: '\\b[Mm]onetary [Pp]olicy\\b|\\b(?:[Bb]ank|[Cc]ash|[Pp]olicy|[Ii]nterest) [Rr]ates?\\b',
  threshold: 3,
};
