import type { Format } from './format.ts';
import { LISTED_ROLES } from './listed-roles.ts';

const NAME_WORD = "\\p{Lu}[\\p{L}\\p{M}’'-]{1,30}";
/** A full name, and no office with a surname. */
const REPORTER = `(?!(?:The|Thank|Thanks|Good|Mr|Mrs|Ms|Madam|Dr|Chair|Chairman|Chairwoman|President|Vice|Prime|Governor|Secretary|Minister|Senator|General|Ambassador|Director|Spokesperson|Hi|Hello|In|On|At|By|For|With|From|Since|After|Before|As|And|But|So|If|When|Yes|No|Well|Now|Just|Also)\\b)(?<name>${NAME_WORD}(?: \\p{Lu}\\.)?(?: (?:de|da|di|van|von|der|la|le|du|al|el|bin)){0,2}(?: ${NAME_WORD}){1,2})`;
const OUTLET_WORD = "(?:\\p{Lu}|\\p{Nd}(?=[\\p{Nd}]{0,3}[ -]?\\p{Lu}))[\\p{L}\\p{Nd}&’'-]{0,30}(?:\\.\\p{L}{1,10}){0,3}";
/** "the New York Times", up to where the sentence or the clause ends. */
const OUTLET = `(?:the )?(?<outlet>${OUTLET_WORD}(?: (?:(?:and|of|for|de|la|the|&) ){0,2}${OUTLET_WORD}){0,5})(?=\\s?[.;:!?—–)]|,|\\s(?:here|and|thanks?)\\b|\\s?$)`;

/**
 * What English transcripts of all kinds have in common; every format extends it, at first or second hand. By itself it takes no text for a
 * transcript: it has no labels.
 */
export const english: Format = {
  name: 'english',
  title: 'English',
  labels: [],
  never:
    '^(?:in )?\\p{Nd}[\\p{Nd}.,%-]*$|^(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth)(?:ly)?$|\\b(?:we|i|you|they|it|our|my|your|their|are|is|were|was|will|can|must|should|following|follows|these|those|this|that|here|have|has|had|said|says|added)\\b',
  except: ['note', 'notes', 'source', 'sources', 'background', 'contact', 'caption', 'photo', 'editor', 'key points', 'highlights', 'summary',
    'related', 'related news', 'related links', 'read more', 'contents', 'agenda', 'attachment', 'appendix', 'disclaimer', 'copyright', 'todo',
    'warning', 'example', 'questions', 'answers', 'question and answer', 'q&a', 'thank you', 'installation', 'usage', 'options', 'user', 'assistant'],
  maxLabelLength: 90,
  joinSameSpeaker: false,
  opening: [],
  honorifics: ['H.E', 'HE', 'Mr', 'Ms', 'Mrs', 'Miss', 'Mme', 'Dr', 'Prof', 'Professor', 'Academician', 'Amb', 'Ambassador', 'Gen', 'General', 'Sir', 'Dame'],
  shortNames: false,
  offices: ['Minister', 'Vice Minister', 'Secretary', 'President', 'Vice President', 'Senator', 'Representative', 'Congressman', 'Congresswoman', 'Governor', 'Mayor',
    'Chairman', 'Chairwoman', 'Chair', 'Vice Chairman', 'Admiral', 'Colonel', 'Major', 'Captain', 'Lord', 'Baroness', 'Baron', 'Lady', 'Commissioner', 'Director',
    'Councillor', 'Judge', 'Justice', 'Attorney General', 'Deputy Secretary', 'Under Secretary', 'Assistant Secretary'],
  roles: [],
  otherwise: 'habits',
  otherSpeakers: ['interpreter', 'translator', 'unidentified', 'unidentified speaker', 'unknown', 'unknown speaker', 'staff', 'narrator', 'audience'],
  roleWords: {},
  participantHeadings: LISTED_ROLES,
  dateHeadings: ['date', 'time and date', 'date and time'],
  otherHeadings: ['time', 'place', 'venue', 'location', 'topic', 'theme', 'read in chinese', 'interpreters', 'participants'],
  announced: [],
  chairOffice: '\\b(?:spokesperson|spokesman|spokeswoman|press (?:bureau|office|department)|moderator|chairperson)\\b',
  titles: [],
  titleEnds: '',
  settings: [],
  listings: [],
  dialogues: [],
  introductions: [],
  ownIntroductions: [
    `\\b(?:[Tt]his is|I['’]m|I am|[Mm]y name is|[Ii]t['’]s) ${REPORTER},? (?:from|with|of|at|for|here (?:with|from|at)|reporting for) ${OUTLET}`,
    `(?:^|[.!?,—–-] |\\bto )${REPORTER},? (?:from|with|at) ${OUTLET}`,
    `(?:^|[.!?,—–-] |\\bto )${REPORTER}, ${OUTLET}(?!,)`,
    `\\bI(?:['’]m| am) (?:(?:a|the) (?:\\p{Ll}+ )?(?:reporter|journalist|correspondent) )?(?:from|with|for) ${OUTLET}`,
  ],
  speech: {
    asks:
      '[?？]|\\b[Mm]y (?:first |second |next )?questions? (?:is|are|concerns?|goes)\\b|\\b(?:have|ask) (?:a|one|two|another|the) (?:\\p{Ll}+ )?questions?\\b|\\b[Pp]lease (?:brief|introduce|tell|share|elaborate|explain|give|talk|comment|update|describe)\\b|\\b(?:like|want|wish) to (?:ask|know|follow up)\\b',
    answers:
      "\\b[Tt]hank(?:s| you)(?: very much| so much)?,? (?:\\p{Lu}[^\\s.]*,? )?for (?:your|the|that|this|these|those|raising|asking)\\b|\\b(?:answer|address|respond to|take) (?:your|this|that|the|these) questions?\\b|\\b(?:good|important|great) question\\b",
    chairs:
      "\\b[Ll]adies and gentlemen\\b|\\b[Ww]elcome to\\b|\\bthe floor\\b|\\b(?:next|last|final|more) (?:\\p{Ll}+ )?questions?\\b|\\b(?:conference|briefing)(?: \\p{Ll}+){0,3} (?:concluded|ends?|over)\\b|\\b(?:conclude|end|concludes|ends) (?:today's|the|this|our)\\b|\\braise (?:your )?questions\\b|\\btime (?:is|for)\\b|\\b[Gg]o ahead\\b",
  },
  questions: { press: 'always' },
  sameAsker: 'goes-on',
  proceedings: 'conference',
  followUp: '^(?:(?:And|But|So|Or)\\b|[Jj]ust to (?:follow up|clarify|be clear)|[Tt]o follow up|—|–|--|\\.\\.\\.)',
  asksAnew:
    "^(?:(?:Yes|Yeah|Okay|OK|Great|Hi|Hey|Hello|Good (?:morning|afternoon|evening))[,.!]? )*(?:Thank you|Thanks|Hi|Hey|Hello|Good (?:morning|afternoon|evening))\\b(?! (?:and|but|just|then)\\b)(?!,? and just\\b)(?!.{0,20}[.,] (?:And|But|Then|(?:Just )?[Oo]ne (?:more|last)|Last)\\b)|^(?:And )?(?:I have |I've got |I’ve got |Just )?(?:[Oo]ne|[Tt]wo|[Tt]hree|[Aa]|[Aa] couple(?: of)?|[Cc]ouple(?: of)?|[Aa] few|[Ss]everal) (?:\\p{Ll}+ )?questions?\\b",
  courtesy:
    "^(?=.{0,40}\\b(?:[Tt]hank|Hi\\b|Hey\\b|Hello|Good |Welcome|Merry|Happy))(?:(?:Yes|Yeah|Okay|OK|Great|Got it|Sure|Please|Well|Oh|Hi|Hey|Hello|Good (?:morning|afternoon|evening|day)|Welcome|[Tt]hank you|[Tt]hanks|Many thanks|Merry Christmas|Happy \\p{L}{1,20})(?:,? (?:very much|so much|a lot|again|both|all|everyone|everybody|sir|ma['’]am|for (?:your time|your answers?|the question|taking the question|coming|being here|doing this)))?(?:,? \\p{Lu}[\\p{L}'’-]{0,20}(?:\\.? \\p{Lu}[\\p{L}'’-]{0,20}){0,2})?(?:[,.!—–-][ —–-]{0,4}| [—–-]{1,2} ?|$)){1,4}$",
  calls: [],
  askers: '',
  leavesOpen: '\\([Cc]ross-?\\s?talk[^()]{0,30}\\)$',
  pageBreak: '',
  furniture: [],
  furnitureWithin: [],
  timings: [],
  layoutBlocks: [],
  cueIds: false,
  markup: '',
  sections: [],
  silences: [],
  paragraphIndent: 0,
  stageDirections: ['laughter', 'laughs', 'applause', 'crosstalk', 'cross talk', 'inaudible', 'pause', 'interruption', 'interruptions', 'music',
    'video', 'technical difficulties', 'off mic', 'off-mic', 'through interpreter', 'via interpreter', 'speaks', 'in chinese', 'in english', 'silence'],
  caption: '^\\[Photo by\\b',
  backMatter: ['^Copyright\\b', '^(?:©|&copy;)'],
  closes: [],
  points: [
    {
      words: [
        ['first', 'firstly', 'first of all', 'first and foremost'], ['second', 'secondly'], ['third', 'thirdly'], ['fourth', 'fourthly'],
        ['fifth', 'fifthly'], ['sixth', 'sixthly'], ['seventh', 'seventhly'], ['eighth', 'eighthly'], ['ninth', 'ninthly'], ['tenth', 'tenthly'],
      ],
      last: ['finally', 'lastly', 'last but not least'],
      ends: '[,:;，] ?',
      after: '.:;!?',
    },
  ],
  mustAsk: true,
  minMeanWords: 18,
  evidence: [
    { pattern: '^(?:```|~~~)', weight: -100 },
    { pattern: '^(?:Dramatis [Pp]ersonae|(?:ACT|Act|SCENE|Scene|Exercise) (?:[\\dIVX]{1,5})(?:[ \\t]*$|[.,:;—–-](?!\\p{L})))', weight: -100 },
    // A heading near the beginning: elsewhere a line broken to a width may begin with "minutes of".
    { pattern: '^(?<!\\S[^\\S\\n]{0,8}\\n)(?:#+ )?(?:(?:Draft )?[Mm]inutes of (?!Evidence)|Agenda\\b)(?<![\\s\\S]{1500})', weight: -100 },
  ],
  requires: '',
  proof: '',
  threshold: 0,
};
