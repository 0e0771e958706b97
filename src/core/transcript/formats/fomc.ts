import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** A word of a name in capitals: "O’GRADY", "McKEE", "DERBY-SMITH"; some files have ™ for an apostrophe. */
const WORD = "(?:\\p{Lu}(?:[’'™]|\\p{Ll}{1,2}(?=\\p{Lu})))?\\p{Lu}[\\p{Lu}’'™-]{1,24}";
const CHAIR = '(?:VICE |ACTING )?CHAIR(?:MAN|WOMAN)?(?: PRO TEMPORE)?';
const OFFICE = `(?:${CHAIR}|GOVERNOR|DEPUTY GOVERNOR|PRESIDENT|VICE PRESIDENT|SECRETARY)`;
/** Two words at least: "FOMC." and "U.S. GDP." end sentences. */
const FULL_NAME = `${WORD}(?: (?:\\p{Lu}\\.|\\p{Lu}[\\p{Lu}’'-]{0,24}|${WORD})){1,4}`;
const NOBODY = '(?:UNIDENTIFIED )?(?:SPEAKERS?|PARTICIPANTS?|REPORTERS?|QUESTION|MODERATOR|OPERATOR|SEVERAL|STAFF)';
const UNSURE = '(?: ?\\(\\?\\))?';
/** Where a sentence or a page has ended. */
const BEHIND_SENTENCE = '(?<=[.?!:;…—–-][”"’)\\]]?\\s{1,3}|[\\]”"]\\s{1,3}|\\bFINAL ?)';
const PERSON = "\\p{Lu}[\\p{L}’'-]{1,24} (?:\\p{Lu}\\. )?\\p{Lu}[\\p{L}’'-]{1,24}(?![\\p{L}’'-])";
const DATE = '(?:January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}(?:[–-]\\d{1,2})?, \\d{4}';
const CONFERENCE = '(?:Vice )?Chair(?:man|woman)?(?: Pro Tempore)? [\\p{L}’\'-]{2,30}[’\']s? (?:FOMC )?(?:Press|News) Conference(?: Call| Opening (?:Statement|Remarks))?';

/** Press conferences of the Federal Reserve, and of those who follow its house style: a full name in capitals and a stop before what is said. */
export const fomc: FormatDeclaration = {
  name: 'fomc',
  extends: 'english-inline',
  title: 'Federal Reserve press conference',
  labels: [
    { pattern: '<NAME>\\s{0,3}(?<label>[^<>\\n]{1,80}?)\\s{0,3}</NAME>\\s?[.:]?', at: 'anywhere', trust: 'sure' },
    { pattern: `(?<label>${OFFICE} ${WORD}(?: ${WORD})?)\\.(?=\\s|$)`, at: 'start', trust: 'sure' },
    { pattern: `(?<label>${NOBODY}${UNSURE})\\.(?=\\s|$)`, at: 'start' },
    { pattern: `(?<label>${FULL_NAME})\\.(?=\\s|$)`, at: 'start' },
    { pattern: `(?<=\\s)(?<label>${OFFICE} ${WORD}(?: ${WORD})?)\\.(?=\\s|$)`, at: 'anywhere', trust: 'sure' },
    { pattern: `${BEHIND_SENTENCE}(?<label>${FULL_NAME})\\.(?=\\s{1,3}[\\p{Lu}“"—–\\[(]|$)`, at: 'anywhere' },
  ],
  never: `${english.never}|\\b(?:FOMC|GDP|PCE|CPI|SEP|USA|COVID|END|TRANSCRIPT|FINAL|PRESS|CONFERENCE|COMMITTEE|RELEASE)\\b`,
  roles: [{ label: `^${OFFICE}\\b`, role: 'official' }],
  introductions: [
    `\\bChair(?:man|woman)? (?<name>${PERSON})`,
    `(?<name>${PERSON}), (?<about>(?:[Vv]ice )?[Cc]hair(?:man|woman)? of the (?:Board|Federal Reserve|Federal Open Market Committee)[^.,;:\\n]{0,60})`,
  ],
  titles: [`(?<title>Transcript of (?:the )?${CONFERENCE})`, `(?<title>${CONFERENCE})`],
  furniture: [
    `^(?:Page )?\\d{1,3} of \\d{1,3}(?: ?${DATE}.{0,80})?$`, `^${DATE}$`, '^(?:FINAL|PRELIMINARY)$', '^Page \\d{1,3}$',
  ],
  furnitureWithin: [
    `(?:Page \\d{1,3} of \\d{1,3}\\s?)?${DATE}\\s{1,80}${CONFERENCE}\\s{1,80}(?:FINAL|PRELIMINARY)`, 'Page \\d{1,3} of \\d{1,3}',
  ],
  minMeanWords: 10,
  evidence: [
    ...english.evidence,
    { pattern: `(?:^[ \\t*_]{0,24}|[.?!] {1,3})${OFFICE} ${WORD}\\.[\\s*]|<NAME>[^<>\\n]{1,80}</NAME>`, weight: 2 },
    { pattern: '\\bFederal Reserve\\b|\\bFOMC\\b|\\bOpen Market Committee\\b|\\b[Mm]onetary policy\\b|\\bcentral bank\\b|\\bthe Fed\\b', weight: 1 },
    { pattern: `\\b${CONFERENCE}\\b`, weight: 1 },
  ],
  threshold: 3,
};
