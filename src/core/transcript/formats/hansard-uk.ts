import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { ASKS, FULL_NAME, GOVERNING, HONORIFICS, HOUSE, NAME, NEVER, OFFICE, PARLIAMENT_OFFICES, PRESIDING, STAGE } from './parliament-patterns.ts';

const PEER =
  `(?:(?:The )?(?:Lord|Lady|Baroness|Baron|Viscount|Viscountess|Earl|Countess|Marquess|Marchioness|Duke|Duchess)(?: of)? |The (?:Lord )?(?:Arch)?[Bb]ishop of |The Master of )${NAME}`;
const PARTY = '(?: \\([\\p{L} /&.-]{1,40}\\))';

/** The two houses at Westminster, as downloaded: the label is a line of its own without a colon. */
export const hansardUk: FormatDeclaration = {
  name: 'hansard-uk',
  extends: 'english-inline',
  title: 'Hansard, UK Parliament',
  labels: [
    { pattern: `(?<label>(?<name>${PEER})${PARTY}{0,2})`, at: 'line', notInList: true },
    { pattern: `(?=.{4,220}\\)$)(?<label>(?<about>${OFFICE}) \\((?<name>${NAME})\\)${PARTY}{0,2})`, at: 'line', trust: 'sure', notInList: true },
    { pattern: '(?<label>(?:Mr|Madam|Mrs) (?:Deputy )?Speaker|The (?:Lord|Deputy) Speaker|The Prime Minister|(?:A )?[Nn]oble (?:Lords?|Baronesses)|(?:An? |Several )?[Hh]on\\. Members?|Members)', at: 'line', trust: 'sure', notInList: true },
    { pattern: `(?:(?:[QT]\\p{Nd}{0,2}\\.|\\p{Nd}{1,2}\\.) ?(?:\\[\\p{Nd}{1,7}\\] ?)?)?(?<label>(?<name>${FULL_NAME}) \\([^()\\n]{2,60}\\)${PARTY})`, at: 'line', trust: 'sure', notInList: true },
    // "Hear, Hear." and "The Minister." are called out, and are no names.
    { pattern: `(?!(?:The|An?) )(?<label>(?<name>${FULL_NAME}))(?<!\\.)`, at: 'line', trust: 'known', notInList: true },
  ],
  never: NEVER,
  maxLabelLength: 200,
  honorifics: HONORIFICS,
  offices: PARLIAMENT_OFFICES,
  roles: [
    { label: '^(?:Mr|Madam|Mrs) (?:Deputy )?Speaker\\b|^The (?:Lord|Deputy) Speaker\\b|^The (?:Deputy )?Chair', role: 'chair' },
    { label: HOUSE, role: 'other' },
    { label: `${GOVERNING}|^The Parliamentary|\\bin Waiting\\b|\\bChief Whip\\b`, role: 'official' },
    { label: PRESIDING, role: 'chair' },
  ],
  otherwise: 'press',
  roleWords: { press: 'member', official: 'minister' },
  speech: { ...english.speech, asks: `${ASKS}|^(?:What (?:steps|recent|assessment|discussions|plans|progress|estimate)\\b|If (?:he|she|they) will\\b|To ask\\b|Whether )` },
  questions: { press: 'asking' },
  sections: [
    '^\\p{Nd}{1,2}[.:]\\p{Nd}{2}(?:[.:]\\p{Nd}{2})?(?: ?[ap]\\.?m\\.?)?$', '^\\p{Nd}{1,2} \\p{Nd}{2} [ap]m$', '^\\p{Nd}{2}/\\p{Nd}{2}/\\p{Nd}{4}\\b', '^\\[[^\\]\\n]{1,150}\\]$', '^Several hon\\. Members rose',
  ],
  silences: [
    '^(?:Moved|Tabled|Asked) by\\b', '^(?:Amendments?|Clauses?|Schedules?|New [Cc]lauses?) [\\p{Lu}\\p{Nd}, ]{1,40}(?: (?:and|to) [\\p{Lu}\\p{Nd}]{1,6})?$',
    '^(?:Amendments?|Clauses?|Schedules?|New [Cc]lauses?|Motions?|Title|Bill) [^?!\\n]{0,90}\\b(?:agreed(?: to)?|withdrawn|negatived|disagreed|not moved|reported[^.]{0,40}|read a (?:first|second|third) time[^.]{0,60}|Marshalled List|retabled[^.]{0,40})\\.$',
    '^(?:Division (?:\\p{Nd}|on\\b)|\\[?Division No)', '^(?:Contents|Not[- ]Contents|Ayes|Noes|Content|Not Content|Tellers)\\b[^.]{0,30}$',
    '^(?:House|Sitting|Committee|Proceedings|Debate) (?:resumed|adjourned|suspended|rose|interrupted)\\b', '^Question (?:put|agreed|again|accordingly)\\b', '^The (?:House|Committee) (?:divided|proceeded|having)\\b',
  ],
  stageDirections: STAGE,
  minMeanWords: 12,
  evidence: [
    ...english.evidence,
    { pattern: '^(?:Baroness|Lord|Viscount|Lady|The Earl of|Earl|Mr|Mrs|Ms|Dr|Sir|Dame|\\p{Lu}\\p{L}+) [^:\\n]{2,60}\\((?:Con|Lab|LD|CB|Lab Co-op|Lab/Co-op|SNP|DUP|PC|GP|UUP|Green|Ind|Non-Afl|Reform|UKIP|Alliance|SDLP)\\)\\s*$', weight: 3 },
    { pattern: '^\\p{Nd}{2}:\\p{Nd}{2}:00\\s*$|^Moved by\\s*$|^Division \\p{Nd}', weight: 1 },
    { pattern: '\\bMy Lords\\b|\\b(?:Mr|Madam) (?:Deputy )?Speaker\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:noble|right hon\\.|hon\\.) (?:and learned )?(?:Lord|Lady|Baroness|Friend|friend|Member|Gentleman|Viscount|Earl)', weight: 1, spoken: true },
    { pattern: '\\b(?:the House|this House|your Lordships|the Government|Secretary of State|the Committee|Majesty)\\b', weight: 1, spoken: true },
  ],
  requires: '\\bMy Lords\\b|\\([\\p{L} /-]{2,20}\\)\\s*$|\\b(?:[Hh]on\\.|noble) (?:Friend|friend|Member|Lord)',
  threshold: 4,
};
