import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

const NAME = "\\p{Lu}[\\p{Lu}\\p{M}.'’-]{1,24}(?: \\p{Lu}[\\p{Lu}\\p{M}.'’-]{0,24}){0,3}";

/** Debates of candidates: "BELL: ", one turn to a line; a moderator asks and gives the floor, a panel or citizens may ask too. */
export const debate: FormatDeclaration = {
  name: 'debate',
  extends: 'english-inline',
  title: 'Debate of candidates',
  labels: [
    { pattern: '(?<label>Q|QUESTION|QUESTIONER|AUDIENCE QUESTION|AUDIENCE MEMBER|CITIZEN|Question|QUESTION FROM THE AUDIENCE):(?=\\s|$)', at: 'start', trust: 'sure', role: 'press', stands: 'someone' },
    { pattern: '(?<label>MODERATOR|THE MODERATOR|Moderator|The Moderator):(?=\\s|$)', at: 'start', trust: 'sure', role: 'chair' },
    { pattern: `(?:[(\\[]\\p{Lu}{4,12}[)\\]]_?)?(?<label>${NAME}(?: [(\\[][^()\\[\\]\\n]{2,40}[)\\]])?):(?=\\s|$)`, at: 'start' },
  ],
  honorifics: [...english.honorifics, 'MR', 'MRS', 'MS', 'DR', 'GOV', 'SEN', 'REP', 'GOVERNOR', 'SENATOR', 'PRESIDENT', 'VICE PRESIDENT', 'CONGRESSMAN', 'THE'],
  otherSpeakers: [...english.otherSpeakers, 'voice', 'voices', 'unknown', 'candidates', 'both', 'announcer', 'crowd'],
  roles: [
    {
      says: '\\b(?:I am|I\'m|my name is) [^.\\n]{2,80}\\b(?:moderat\\p{Ll}+|and I welcome you|of (?:the )?"|of \\p{Lu}{2,5}\\b|from \\p{Lu}{2,5}\\b|with \\p{Lu}{2,5}\\b)|\\bI(?: will|\'ll)(?: be)? (?:your )?moderat|\\bwelcome (?:you )?to [^.\\n]{0,80}\\bdebates?\\b|\\b[Gg]ood evening(?:,? (?:and welcome|from)\\b|\\. (?:The|This|I\'m|I am|Welcome)\\b)',
      role: 'chair',
    },
    {
      says: '\\bmy (?:opponents?|administration|running mate|tax plan|health ?care plan|economic plan|candidacy)\\b|\\bI(?: am|\'m) running for\\b|\\b[Ii]f I(?:\'m| am|\'m) (?:elected|president|governor)\\b|\\b[Ww]hen I(?:\'m| am| was) (?:president|governor|elected)\\b|\\b[Aa]s president,? I\\b|\\bvote for me\\b|\\belect me\\b|\\bif you elect\\b',
      role: 'official',
    },
  ],
  roleWords: { press: 'panel', official: 'candidate' },
  speech: {
    ...english.speech,
    // A question of some length, and no call for a comment.
    asks: '\\?(?<=[^.?!\\n]{25}\\?)(?<!\\b(?:comment|respond|rebut|reply|summation|closing|opening)\\p{L}{0,8}[^.?!\\n]{0,60}\\?)|\\b[Mm]y (?:first |second |next )?question (?:is|to|goes)\\b|\\bI(?:\'d| would) like to ask\\b',
    chairs: `${english.speech.chairs}|\\b(?:\\p{Ll}+|\\p{Nd}+)[- ](?:minutes?|seconds?)\\b|\\b(?:[Nn]ew|[Nn]ext|[Ff]irst) (?:question|topic|segment)\\b|^(?:Thank you|All right|OK|Okay),? [^.\\n]{0,40}\\.|\\bcomment\\?|\\b(?:rebuttal|response)\\b`,
  },
  questions: { press: 'always', chair: 'asking' },
  followUp: '^(?:(?:And|But|So|Or)\\b|[Jj]ust to|[Tt]o follow up|—|–|-|\\.\\.\\.)|\\bsame question\\b|^[^\\n]{0,80}$',
  stageDirections: [...english.stageDirections, 'cheering', 'cheers', 'booing', 'commercial break', 'sic', 'audience', 'ph', 'introducing'],
  evidence: [
    ...english.evidence,
    { pattern: '\\b(?:[Pp]residential|[Gg]ubernatorial|[Ss]enatorial|[Ss]enate|[Mm]ayoral|[Ll]eaders\'?|[Cc]andidates\'?|[Cc]ampaign|[Tt]elevised) debates?\\b|\\bdebates? between\\b', weight: 2 },
    { pattern: '\\b(?:[Rr]ebuttal|[Oo]pening statements?|[Cc]losing statements?|[Mm]oderators?|[Nn]inety[- ]second|[Cc]oin toss)\\b', weight: 1 },
    { pattern: '\\bcandidates\\b', weight: 1 },
    { pattern: '\\b(?:[Pp]residential|candidates?|[Tt]own hall|[Tt]onight\'s|this) (?:\\p{Ll}+ ){0,2}debates?\\b|\\bdebate [^.\\n]{0,40}candidates\\b|\\bthe candidates\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:rebuttal|(?:two|one|2|1)[- ]minutes?|(?:90|60|30|ninety|sixty|thirty)[- ]seconds?|opening statements?|closing statements?|coin toss)\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:my opponent|[Ss]enator|[Gg]overnor|[Vv]ice [Pp]resident|Mr\\. President|[Cc]ongressman|[Cc]ongresswoman|Mayor)\\b', weight: 1, spoken: true },
  ],
  requires: '\\b[Dd]ebates?\\b|\\bcandidates?\\b|\\b[Rr]ebuttal\\b',
  threshold: 5,
};
