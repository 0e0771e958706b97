import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { CAPITAL_LINE, CONGRESS_FURNITURE, CONGRESS_HONORIFICS, LABEL_END, PLACE } from './congress.ts';

/** Names stand in capitals: "McCONNELL", "JACKSON-LEE", "LINCOLN DIAZ-BALART", "DeLAY". */
const FAMILY = '(?:\\p{Lu}\\. ?){0,2}(?:\\p{Lu}\\p{Ll}{1,3})?\\p{Lu}[\\p{Lu}\'’-]+(?: (?:\\p{Lu}\\p{Ll}{1,3})?\\p{Lu}[\\p{Lu}\'’.-]*){0,3}';
const HOLDER = '(?: \\((?:Mr|Mrs|Ms|Miss|Dr)\\. [^()]{1,40}\\))?';

/** The record of the debates of the United States Congress. */
export const congressionalRecord: FormatDeclaration = {
  name: 'congressional-record',
  extends: 'english-inline',
  title: 'Congressional Record (US)',
  labels: [
    {
      pattern: `(?<label>(?<name>The (?:(?:ACTING|Acting) )?(?:PRESIDING OFFICER|PRESIDENT|VICE PRESIDENT|SPEAKER|CHAIR|CHAIRMAN|CHAIRWOMAN|CHIEF JUSTICE)(?: pro tempore)?)${HOLDER})${LABEL_END}`,
      at: 'start', trust: 'sure', indent: [1, 4], role: 'chair', needsWords: true,
    },
    { pattern: `(?<label>The (?:[A-Z]+ )?CLERK|The (?:[A-Z]+ )?SERGEANT AT ARMS)${LABEL_END}`, at: 'start', trust: 'sure', indent: [1, 4], role: 'other', needsWords: true },
    {
      pattern: `(?<label>(?:(?:Mr|Mrs|Ms|Dr)\\.|Miss|Senator|Representative|Chairman) ${FAMILY}(?: of (?:the )?${PLACE})?)${LABEL_END}`,
      at: 'start', trust: 'sure', indent: [1, 4], role: 'official', needsWords: true,
    },
  ],
  honorifics: CONGRESS_HONORIFICS,
  otherwise: 'official',
  roleWords: { official: 'member' },
  titles: [`(?<title>${CAPITAL_LINE})`],
  settings: ['^\\[?Congressional Record,? Volume \\d[^()]{0,40}\\((?:\\p{Lu}\\p{Ll}+, )?(?<date>\\p{Lu}\\p{Ll}+ \\d{1,2}, \\d{4})\\)'],
  furniture: [...CONGRESS_FURNITURE, '^\\[(?:Senate|House|Extensions of Remarks|Daily Digest)\\]$', '^\\[Pages? [A-Z]?\\d'],
  sections: [
    CAPITAL_LINE,
    '^\\[?\\(?(?:Rollcall Vote|Roll No\\.|NOT VOTING|YEAS|NAYS)\\b',
  ],
  silences: [
    '^\\((?:The (?:remarks|text|statement)|At the request of|(?:Mr|Mrs|Ms|Miss|Dr)\\.? )',
    '^The (?:\\p{Ll}+ ){0,3}(?:clerk|Clerk) (?:proceeded|read|called|announced|reported|designated|will designate)\\b',
    '^(?:There being no objection|The (?:amendment|bill|resolution|motion|material|article|letter|text)s?\\b[^.]{0,80}(?:as follows|is as follows):?$)',
    '^_{10,}$',
    '^The (?:result was announced|question was taken|yeas and nays (?:resulted|were ordered)|motion (?:was agreed to|to reconsider was laid))',
  ],
  paragraphIndent: 2,
  minMeanWords: 4,
  evidence: [
    ...english.evidence,
    { pattern: '^ {1,4}The (?:ACTING )?(?:PRESIDING OFFICER|PRESIDENT|SPEAKER|CHAIR(?:MAN)?)(?: pro tempore)?(?: \\(Mr?s?\\. [^()\\n]{1,40}\\))?\\. ', weight: 3 },
    { pattern: '\\[\\[Page [HSE]\\d+\\]\\]|^\\[?Congressional Record\\b', weight: 2 },
    { pattern: '^From the Congressional Record Online\\b|^\\[(?:Senate|House|Extensions of Remarks)\\]\\s*$', weight: 1 },
    { pattern: '^ {1,4}M(?:r|rs|s)\\. (?:\\p{Lu}\\p{Ll}{1,3})?\\p{Lu}{2,}[^.\\n]{0,30}\\. (?:Mr|Madam)\\.? (?:President|Speaker|Chairman)\\b', weight: 2 },
  ],
  proof: '^\\[Congressional Record,? Volume \\d|^\\[Pages? [HSE]\\d',
  threshold: 3,
};
