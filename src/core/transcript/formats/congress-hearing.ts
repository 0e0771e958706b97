import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';
import { CAPITAL_LINE, CONGRESS_FURNITURE, CONGRESS_HONORIFICS, LABEL_END, PLACE, SURNAMES } from './congress.ts';

/** What stands before the name of a member or a witness. */
const TITLES =
  '(?:(?:Acting |Vice |Lt\\. |Lieutenant |Deputy |Under |Assistant |Rear |Major |Brigadier |Attorney |Surgeon )?(?:Senator|Chairman|Chairwoman|Chair|Mr\\.|Mrs\\.|Ms\\.|Miss|Dr\\.|Secretary|General|Admiral|Gov\\.|Governor|Mayor|Ambassador|Judge|Justice|Commissioner|Director|Administrator|Representative|Congressman|Congresswoman|Delegate|Colonel|Captain|Commander|Major|Sergeant|Lieutenant|Sheriff|Chief|Professor|Reverend|Rev\\.|Father|Bishop|Cardinal|Rabbi|Inspector|Comptroller|Superintendent|President|Minister|Sister|Archbishop)|Ranking Member)';
/** "[presiding]", "[continuing]". */
const HOW = '(?: \\[\\p{L}[\\p{L} ]{2,25}\\])?';
const NAME = '\\p{Lu}[\\p{L}.\'’-]{0,30}(?: (?:de|la|von|van|\\p{Lu}[\\p{L}.\'’-]*)){1,6}(?:,? (?:Jr\\.|JR\\.|Sr\\.|SR\\.|II|III|IV)(?![\\p{L}]))?';
/** Of a name, perhaps but one: "SENATOR LUND". */
const WORDS = `\\p{Lu}[\\p{L}.'’-]{0,30}(?: (?:de|la|von|van|\\p{Lu}[\\p{L}.'’-]*)){0,6}`;
const CAPITALS = '(?:Mc|Mac|De|La|Le|Van)?\\p{Lu}[\\p{Lu}.\'’-]*';
const HONORIFIC = '(?:(?:Hon|Gen|Adm|Dr|Lt|Maj|Brig|Col|Capt|Cdr|Rear|Vice|Prof|Rev|Amb|Mr|Ms|Mrs)\\.? |Ambassador |Senator )';
const GIVEN = '\\p{Lu}[\\p{L}.\'’-]*(?: \\p{Lu}[\\p{L}.\'’-]*){0,2}(?:, (?:Jr|Sr)\\.)?';
/** "a Representative in Congress from …", "Ranking Member, U.S. Senator from …". */
const MEMBER = '(?:(?:Vice )?(?:Chair(?:man|woman)?|Ranking (?:Minority |Democratic |Republican )?Member),? )?(?:[Aa]n? )?(?:(?:U\\.S\\. |United States )(?:Senator|Representative|Delegate)|(?<=[Aa] )(?:Senator|Representative|Delegate))\\b[^;]{0,150}?';
const LEADER = '(?:\\.{4,}|\\.{2,3} \\p{Nd})';

/** Hearings of the committees of the United States Congress as the Government Publishing Office prints them. */
export const congressHearing: FormatDeclaration = {
  name: 'congress-hearing',
  extends: 'english-inline',
  title: 'Hearing of a committee of the US Congress',
  labels: [
    {
      pattern: `(?<label>The (?:(?:Acting|Vice) )?(?:Chairman|Chairwoman|Chair|Chairperson)${HOW})${LABEL_END}`,
      at: 'start', trust: 'sure', indent: [2, 6], stands: 'chair', role: 'chair', needsWords: true,
    },
    {
      pattern: `(?<label>(?:The (?:Clerk|Interpreter|Translator|Reporter)|Voices?|Staff|Unidentified (?:\\p{Lu}\\p{Ll}+ ?){1,2}|An? (?:Voice|Participant)))${LABEL_END}`,
      at: 'start', trust: 'sure', indent: [2, 6], role: 'other', needsWords: true,
    },
    { pattern: '(?<label>Q\\.\\d{1,3}(?:\\.?\\p{Ll})?)\\.(?=\\s|$)', at: 'start', trust: 'sure', indent: [0, 6], role: 'press', stands: 'asker', anew: true },
    { pattern: '(?<label>A\\.\\d{1,3}(?:\\.?\\p{Ll})?)\\.(?=\\s|$)', at: 'start', trust: 'sure', indent: [0, 6], role: 'official', stands: 'answerer' },
    { pattern: '(?<label>Questions?(?: \\d{1,3}\\p{Ll}?)?)\\.(?=\\s)', at: 'start', trust: 'sure', indent: [2, 6], role: 'press', stands: 'asker', anew: true, needsWords: true },
    { pattern: '(?<label>(?:Answer|Response)(?: \\d{1,3}\\p{Ll}?)?)\\.(?=\\s)', at: 'start', trust: 'sure', indent: [2, 6], role: 'official', stands: 'answerer', needsWords: true },
    { pattern: `\\d{1,3}\\. (?<label>(?:Senator|Chairman|Chairwoman|Mr\\.|Mrs\\.|Ms\\.|Dr\\.) ${SURNAMES}(?: of ${PLACE})?)${LABEL_END}`, at: 'start', trust: 'sure', indent: [2, 6], role: 'press', anew: true, needsWords: true },
    { pattern: `(?<label>${TITLES} ${SURNAMES}(?: of (?:the )?${PLACE})?(?:,? (?:Jr|Sr|II|III))?${HOW})${LABEL_END}`, at: 'start', trust: 'sure', indent: [2, 6], needsWords: true },
  ],
  honorifics: CONGRESS_HONORIFICS,
  offices: [...english.offices, 'Acting Chairman', 'Acting Chairwoman', 'Ranking Member', 'Administrator', 'Comptroller', 'Surgeon General', 'Delegate', 'Representative', 'Sheriff', 'Chief', 'Sergeant',
    'Lieutenant', 'Commander', 'Reverend', 'Father', 'Bishop', 'Cardinal', 'Rabbi', 'Inspector', 'Superintendent', 'Sister', 'Archbishop', 'Rear Admiral', 'Vice Admiral', 'Major General',
    'Lieutenant General', 'Brigadier General', 'Deputy Director', 'Assistant Director', 'Under Secretary'],
  roles: [
    { label: '^(?:Acting |Vice )?Chair(?:man|woman)? ', role: 'chair' },
    { label: '^(?:Senator|Representative|Congress(?:man|woman)|Delegate|Ranking Member) | of (?:the )?\\p{Lu}', role: 'press' },
    { label: '^(?:\\p{Lu}\\p{Ll}+ )?(?:Secretary|General|Admiral|Governor|Mayor|Ambassador|Judge|Justice|Commissioner|Director|Administrator|Colonel|Captain|Major|Sheriff|Chief|Minister|President) ', role: 'official' },
  ],
  roleWords: { press: 'member', official: 'witness' },
  chairOffice: '\\bchair(?:man|woman)?\\b',
  titles: ['^<title>[\\s-]{0,20}(?<title>[^\\s<-][^<]{2,300}?)\\s{0,20}</title>'],
  titleEnds: '^={20,}$',
  settings: [
    '^(?!Printed)[^.;]{0,60}?(?<date>(?:JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER|January|February|March|April|May|June|July|August|September|October|November|December) \\d{1,2}, \\d{4})$',
    '\\bmet\\b[^;]{0,100}?\\bat (?<time>\\d{1,2}(?::\\d{2})? ?[ap]\\.m\\.|noon)',
    '^(?<place>\\p{Lu}[\\p{L}.\' -]{1,40}, (?:\\p{Lu}[\\p{L} ]{1,30}(?=\\.$)|D\\.C\\.$))',
  ],
  listings: [
    { pattern: `(?<name>${NAME}),? (?:[[(](?<about>[^\\])]{1,150})[\\])],? |(?:Acting |Vice )?Chair(?:man|woman)?(?: of the [^,;.:]{1,100})?, )?presiding\\b`, on: 'paragraph', role: 'chair' },
    { pattern: `(?<=^|\\s{2})(?<name>${CAPITALS}(?: ${CAPITALS}){1,4}(?:, (?:Jr\\.|Sr\\.|II|III|IV))?), (?<about>${PLACE})(?=,|\\s{2}|$)`, on: 'line', role: 'press' },
    { pattern: `STATEMENTS? OF (?:CHAIR(?:MAN|WOMAN)?) (?<name>${WORDS})`, on: 'heading', role: 'chair' },
    { pattern: `STATEMENTS? OF (?<name>(?:SENATOR|REPRESENTATIVE|CONGRESSMAN|CONGRESSWOMAN|RANKING MEMBER) ${WORDS})`, on: 'heading', role: 'press' },
    { pattern: `STATEMENTS? OF (?:THE )?(?<name>${NAME}), (?<about>A (?:U\\.S\\. |UNITED STATES )?(?:SENATOR|REPRESENTATIVE|DELEGATE)\\b[^;]{0,150})`, on: 'heading', role: 'press' },
    { pattern: `^(?<surname>\\p{Lu}[\\p{L}'’-]*(?: \\p{Lu}[\\p{L}'’-]*)?), (?<given>${HONORIFIC}*${GIVEN}), (?<about>${MEMBER})(?=${LEADER})`, on: 'paragraph', role: 'press' },
    { pattern: `^(?<name>(?:Hon\\. |Senator )?${NAME}), (?<about>${MEMBER})(?=${LEADER})`, on: 'paragraph', role: 'press' },
    { pattern: `^(?<surname>\\p{Lu}[\\p{L}'’-]*), (?<given>${HONORIFIC}*${GIVEN}), (?<about>\\p{L}[^;]{3,250}?)(?=;|${LEADER})`, on: 'paragraph', role: 'official' },
    { pattern: `^(?<surname>\\p{Lu}[\\p{L}'’-]* \\p{Lu}[\\p{L}'’-]*), (?<given>${HONORIFIC}{1,3}${GIVEN}), (?<about>\\p{L}[^;]{3,250}?)(?=;|${LEADER})`, on: 'paragraph', role: 'official' },
    { pattern: `^(?<name>${NAME}), (?<about>\\p{L}[^;]{3,250}?)(?=;|${LEADER})`, on: 'paragraph', role: 'official' },
    { pattern: `(?:; and |; |[Aa]ccompanied by )(?<name>${NAME}), (?<about>\\p{L}[^;]{3,200}?)(?=;|${LEADER})`, on: 'paragraph', role: 'official' },
    { pattern: `(?:STATEMENTS? OF (?:THE )?|; (?:AND )?(?:ACCOMPANIED BY )?)(?<name>${NAME})(?:, (?<about>[^;]{3,250}?))?(?=;|$)`, on: 'heading', role: 'official' },
    { pattern: `ACCOMPANIED BY (?<name>${NAME})(?:, (?<about>[^;]{3,250}?))?(?=;|$)`, on: 'heading', role: 'official' },
  ],
  dialogues: [
    `QUESTIONS? (?:SUBMITTED )?(?:OF|BY|FROM) (?<asker>${NAME}) (?:FROM|TO) (?<answerer>${NAME})`,
    `RESPONSES? OF (?<answerer>${NAME}) TO (?:WRITTEN )?QUESTIONS? (?:SUBMITTED )?(?:OF|BY|FROM) (?<asker>${NAME})`,
    `[Qq]uestions? (?:[Ss]ubmitted )?(?:[Bb]y|[Ff]rom|[Oo]f) (?<asker>${NAME}) [Tt]o (?<answerer>${NAME})`,
    `[Rr]esponses? (?:[Oo]f|[Ff]rom|[Bb]y) (?<answerer>${NAME}) [Tt]o (?:[Ww]ritten )?[Qq]uestions? (?:[Ss]ubmitted )?(?:[Bb]y|[Ff]rom|[Oo]f) (?<asker>${NAME})`,
  ],
  proceedings: 'hearing',
  furniture: [...CONGRESS_FURNITURE],
  sections: [
    '^\\[(?:The (?:prepared |opening |written |joint )*(?:statement|testimony|information)|Whereupon|Recess|recess|Brief recess|Off the record|Vote|Witness)',
    '^\\[\\p{Lu}[^\\]]*$',
    '\\](?<=^[^[\\]]{1,120}\\])$',
    CAPITAL_LINE,
    '^Questions? (?:for the Record )?Submitted (?:by|for|to)\\b',
    '^(?:Response|Questions?)s? (?:of|from|by) (?:Hon\\.|Senator|Mr\\.|Ms\\.|Dr\\.|Hon) .{0,100}$',
  ],
  silences: [
    'follows?[:.]?\\]$',
    '^\\[Whereupon\\b',
    '^(?:(?:JOINT |ADDITIONAL )?PREPARED STATEMENTS?|A P P E N D I X|APPENDI(?:X|CES)|ADDITIONAL (?:MATERIAL|STATEMENTS?|SUBMISSIONS?)|(?:MATERIAL|QUESTIONS|STATEMENTS?) (?:SUBMITTED )?FOR THE RECORD)\\b',
    '^(?:(?:Joint |Additional )?Prepared (?:Statements?|Testimony|Remarks) (?:of|by|from)\\b|Additional Material Supplied for the Record\\b)',
  ],
  paragraphIndent: 4,
  minMeanWords: 8,
  evidence: [
    ...english.evidence,
    { pattern: '^\\[?(?:Senate|House|Joint) (?:Hearing|Report)[ ,]|^ *U\\.S\\. GOVERNMENT (?:PRINTING|PUBLISHING) OFFICE|^ *S\\. Hrg\\. ', weight: 2 },
    { pattern: '^ *The (?:sub)?[Cc]ommittees? (?:met\\b|reconvened\\b)|\\bpresiding\\.$', weight: 2 },
    { pattern: '^ *(?:OPENING |PREPARED )?STATEMENTS? OF ', weight: 1 },
    { pattern: '^ {2,6}(?:The Chairman|The Chairwoman|Chair(?:man|woman) \\p{Lu}\\p{L}+|Senator \\p{Lu}\\p{L}+)\\. ', weight: 1 },
    { pattern: '\\b(?:yield back|(?:my|gentleman\'s|gentlelady\'s|Senator\'s) time (?:has|is)|(?:ask|without) (?:unanimous consent|objection)|Mr\\. Chairman|Madam Chair)', weight: 1, spoken: true },
  ],
  threshold: 3,
};
