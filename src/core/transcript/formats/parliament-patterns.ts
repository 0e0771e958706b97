import { english } from './english.ts';

/** Sources of patterns that the formats of parliaments share. All are linear: words are told apart by their first letter, repetitions end. */

/** Letters that lost their encoding on the way are read as letters. */
const WORD = "(?:[dlDL]['’])?\\p{Lu}[\\p{L}\\p{M}\\u0080-\\u009f\\ufffd'’.-]*";
const SMALL = 'of|and|the|for|in|to|on|de|du|des|la|le|les|van|von|der|den|da|di|do|dos|del|el|al|bin|ibn|arap|ap|y|e|zu|ten|ter';

/** Words with capitals: "Una Bell", "A. B. de la Cruz", "BELL". */
export const NAME = `${WORD}(?: (?:(?:${SMALL}) ){0,2}${WORD}){0,6}`;
/** At least two words, so that "Conclusion:" is none. */
export const FULL_NAME = `${WORD}(?: (?:(?:${SMALL}) ){0,2}${WORD}){1,5}`;
/** In brackets, which may hold brackets once. */
export const BRACKETS = '\\([^()\\n]{1,140}(?:\\([^()\\n]{1,60}\\)[^()\\n]{0,40})?\\)';

export const HONORIFICS = [
  'H.E', 'HE', 'Mr', 'Ms', 'Mrs', 'Miss', 'Mme', 'MR', 'MS', 'MRS', 'Dr', 'DR', 'Prof', 'PROF', 'Professor', 'Sir', 'Dame', 'Rev', 'Adv', 'Hon', 'HON', 'The Hon',
  'The Honourable', 'Honourable', 'Rt Hon', 'Rt. Hon', 'Right Hon', 'The Right Hon', 'Right Honourable', 'The Right Honourable', 'Maj', 'Maj. Gen', 'Gen', 'Lt. Gen', 'LGen', 'Col', 'Capt', 'Eng',
  'Mnu', 'Mngd', 'Moh', 'Nksz', 'Nkk', 'Mna', 'Mof', 'Mong', 'Mnr', 'Mev', 'Ntate',
];

/** For the names behind them, and those that stand for a name. */
export const PARLIAMENT_OFFICES = [
  ...english.offices, 'Speaker', 'Deputy Speaker', 'Temporary Deputy Speaker', 'Deputy Chair', 'Chairperson', 'Clerk', 'Member', 'Members', 'Senators', 'Mayor', 'Attorney-General',
];

/** Words that only an office has, in small letters or capitals. */
const OFFICES = ['Speaker', 'Chair', 'Chairman', 'Chairwoman', 'Chairperson', 'Clerk', 'Minister', 'Ministers', 'Secretary', 'Whip', 'Leader', 'President', 'Premier', 'Member', 'Members', 'Senator',
  'Senators', 'Attorney', 'Attorney-General', 'Solicitor', 'Solicitor-General', 'Advocate-General', 'Chancellor', 'Treasurer', 'Paymaster', 'Comptroller', 'Commissioner', 'Mayor', 'Usher', 'Counsel',
  'Lords', 'Governor', 'Moderator', 'Auditor-General', 'Ombudsman', 'Under-Secretary', 'Presiding'];
const OFFICE_WORD = `(?:${OFFICES.flatMap((word) => [word, word.toUpperCase()]).join('|')}|[Mm]embers?|[Ss]enators?)`;
/** "The Minister of State, Department for Ports", "An hon. Member", "The ACTING CHIEF WHIP": words of which one is of an office. */
export const OFFICE =
  `(?:The |THE |An? |AN? |Some |SOME |Several |Die )?(?=[^:(\\n]{0,120}\\b${OFFICE_WORD}\\b)(?:hon\\.? |honourable )?(?:${WORD}|[Mm]embers?)(?:,? (?:(?:${SMALL}|hon\\.?|honourable) ){0,3}(?:${WORD}|[Mm]embers?|[Ss]enators?)){0,14}`;
export const PRESIDING = '\\b(?:Speaker|SPEAKER|Chair|CHAIR|Chairman|CHAIRMAN|Chairwoman|CHAIRWOMAN|Chairperson|CHAIRPERSON|Presiding|PRESIDING|Llywydd|Cadeirydd)\\b';
/** Who answers by office, wherever in the label. */
export const GOVERNING = '\\b(?:Minister|MINISTER|Secretary of State|Attorney[- ]General|ATTORNEY[- ]GENERAL|Solicitor[- ]General|SOLICITOR[- ]GENERAL|Advocate[- ]General|Chancellor of|Premier|PREMIER|Mayor|MAYOR|Parliamentary Secretary|PARLIAMENTARY SECRETARY|Under-Secretary)\\b';
/** Those of whom no single one speaks, and servants of the house. */
export const HOUSE = '^(?:An? |AN? |Some |SOME |Several |The |THE )?(?:[Nn]oble |NOBLE )?(?:[Hh]on(?:ourable|\\.)? ?|HON(?:OURABLE|\\.)? ?)?(?:[Mm]embers?|MEMBERS?|[Ss]enators|Voices|VOICES|Lords?)$|\\b(?:Clerk|CLERK|Usher|USHER|Interpreter|INTERPRETER)\\b';

/** Names, of which "Will", "May" and initials are a part, are told from sentences by fewer words than elsewhere. */
export const NEVER = '^(?:in )?\\p{Nd}[\\p{Nd}.,%-]*$|^(?:first|second|third|fourth|fifth)(?:ly)?$|\\b(?:we|you|they|our|your|their|are|is|were|was|following|these|those|this|that|had|said|says)\\b';

export const STAGE = [
  'laughter', 'applause', 'interjection', 'interjections', 'interruption', 'interruptions', 'interrupted', 'time expired', 'inaudible', 'translation', 'interpretation', 'technical difficulty', 'crosstalk',
  'pause', 'member spoke', 'no quorum', 'standing ovation',
];
/** "?", and the words by which members ask. */
export const ASKS =
  '[?？]|^asked the\\b|\\b(?:[Ww]ill|[Cc]an|[Cc]ould|[Ww]ould|[Dd]oes|[Mm]ay I ask) the (?:right )?(?:hon(?:\\.|ourable)? |noble )?(?:[Mm]inister|[Gg]entleman|[Ll]ady|Lord|Baroness|Secretary|[Mm]ember)\\b|\\b[Mm]y (?:first |second |next )?question (?:is|to)\\b|\\b(?:like|want|wish) to ask\\b|\\bI(?:\'d| would)? ask the\\b|\\b[Ii]s (?:the Minister|he|she) aware\\b';
