import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** A surname in capitals: "O'CONNELL" (™ stands for an apostrophe in some files), "McDONOUGH", "LaWARE". */
const SURNAME = "(?:(?:Mc|Mac|La|Le|De|de|Van|van|Von|von)|\\p{Lu}[’'™])?\\p{Lu}[\\p{Lu}’'™-]{1,24}";
const CHAIR = 'CHAIR(?:MAN|WOMAN)?';
const TITLE = `(?:(?:VICE |ACTING )?${CHAIR}|MR\\.|MS\\.|MRS\\.|DR\\.|MESSRS\\.|GOVERNOR|PRESIDENT)`;
const SOMEBODY = '(?:(?:UNIDENTIFIED )?(?:SPEAKERS?|PARTICIPANTS?)|SEVERAL|SECRETARY)(?: ?\\((?:\\?|S)\\))?';
const MONTH = '(?:January|February|March|April|May|June|July|August|September|October|November|December)';
const DATE = `${MONTH} \\d{1,2}(?:[–-](?:${MONTH} )?\\d{1,2})?, \\d{4}`;
/** "3/29/76 - 6 -", "12/18-19/78    - 12 -". */
const PAGE = '\\d{1,2}/\\d{1,2}(?:-(?:\\d{1,2}/)?\\d{1,2})?/\\d{2}\\s{1,12}- ?\\d{1,3} ?-';

/** Meetings of the Federal Open Market Committee, as its secretariat transcribed them. */
export const fomcMeeting: FormatDeclaration = {
  name: 'fomc-meeting',
  extends: 'english-inline',
  title: 'Federal Open Market Committee meeting',
  labels: [
    { pattern: `(?<![\\p{L}\\p{N}™’'-])(?<label>${TITLE} ${SURNAME}(?: ${SURNAME})?(?:\\(\\?\\))?)\\.(?=\\s|$)`, at: 'anywhere', trust: 'sure' },
    { pattern: `(?<![\\p{L}\\p{N}™’'-] ?)(?<label>${SOMEBODY})\\.(?=\\s|$)`, at: 'anywhere', trust: 'sure', role: 'other' },
    { pattern: '(?<label>\\p{Lu}[\\p{Lu}’\'™-]{3,24})\\.(?=\\s|$)', at: 'start', trust: 'known' },
  ],
  honorifics: [...english.honorifics, 'MR', 'MS', 'MRS', 'DR'],
  roles: [{ label: `^(?:ACTING )?${CHAIR}\\b`, role: 'chair' }],
  otherwise: 'official',
  roleWords: { official: 'participant' },
  titles: [
    `(?<title>Transcript of (?:the )?Federal Open Market Committee (?:Meeting|Conference Call)(?: of ${DATE})?)`,
    '(?<title>(?:Meeting|Conference Call) of the Federal Open Market Committee)', '(?<title>FEDERAL OPEN MARKET COMMITTEE (?:MEETING|CONFERENCE CALL))',
  ],
  furniture: [`^${PAGE}$`, `^${DATE}\\s{1,60}\\d{1,3} of \\d{1,3}$`, '^\\d{1,3} of \\d{1,3}$', '^- ?\\d{1,3} ?-$'],
  furnitureWithin: [PAGE, `${DATE}\\s{1,60}\\d{1,3} of \\d{1,3}`],
  backMatter: [...english.backMatter, '^END OF (?:MEETING|SESSION)$'],
  minMeanWords: 8,
  evidence: [
    ...english.evidence,
    { pattern: '\\bFOMC\\b|\\bF(?:ederal|EDERAL) O(?:pen|PEN) M(?:arket|ARKET) C(?:ommittee|OMMITTEE)\\b', weight: 2 },
    { pattern: `(?:^|[^\\p{L}])${CHAIR} ${SURNAME}\\.\\s`, weight: 2 },
    { pattern: `(?:^|[^\\p{L}])(?:MR|MS)\\. ${SURNAME}\\.\\s`, weight: 1 },
  ],
  requires: '\\bFOMC\\b|\\bF(?:ederal|EDERAL) O(?:pen|PEN) M(?:arket|ARKET) C(?:ommittee|OMMITTEE)\\b',
  threshold: 4,
};
