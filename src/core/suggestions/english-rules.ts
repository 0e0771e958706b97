import type { Rule } from './rule.ts';

/** Whole words, whatever the case, the white space and the apostrophe. */
function words(source: string): RegExp {
  return new RegExp(String.raw`\b(?:${source.replaceAll(' ', String.raw`\s+`).replaceAll("'", "['’]")})\b`, 'i');
}

const unit = 'days?|weeks?|months?|quarters?|years?|decades?';
const few = String.raw`(?:\w+ ){0,2}`;
const part = 'year|month|week|quarter|term|session|spring|summer|fall|autumn|winter|decade|monday|tuesday|wednesday|thursday|friday|saturday|sunday';

const deadline = words(
  `(?:by|before|until|at) the (?:end|close|middle|beginning|start) of (?:(?:the|this|next|our) \\w+|20\\d\\d)|by (?:the time|then|year end|year's end)|next (?:${part})|tomorrow|later this (?:${part})` +
    `|this (?:afternoon|evening|${part})|(?:in|over|within|during) the (?:next|coming|following) ${few}(?:${unit})|within (?:\\w+ ){1,3}(?:${unit})|in the ${few}(?:${unit}) (?:ahead|to come)`,
);

const forecast = words('expect\\w*|anticipat\\w*|project(?:s|ed|ions?)|forecasts?|median|estimat\\w*|predict\\w*|outlook|likely|could|would|might|if|unless');

const own = 'we|i|this administration|this government|the (?:government|ministry|department|council|administration|committee|agency|commission|bank|city|company|board)';
const future =
  "(?:'ll|'(?:re|m) (?:going|committed|planning) to| (?:also |now |then |certainly |therefore |all |both )?(?:will|shall|(?:are|am|is) (?:going|committed|planning) to|commit to|pledge to|promise to|have (?:agreed|pledged|committed|promised|decided) to|(?:plan|intend)s? to))";
/** What is promised of speaking itself, and what is no promise. */
const talk = 'see|say|tell|note|talk|turn|take|let|know|have to|need to|get back|go (?:to|back)|hear|find|wait|show|mention|point|share|come back|continue to (?:see|talk|say)|remember|recall|start|begin|give you|leave|discuss|explain|try|want|ask|be|have|know|really|just|probably|hopefully|maybe|call|recess|adjourn|yield';

const change = 'rose|risen|fell|fallen|grew|grown|increased|decreased|declined|dropped|jumped|climbed|surged|plunged|soared|slowed|shrank|doubled|tripled|quadrupled|halved|(?:gone|went|goes) (?:up|down)';
const changes = 'increases?|decreases?|declines?|drop|rise|reduction|growth|jump|gain|fall';

const highest = String.raw`(?:second|third|fourth|fifth|single)?[ -]?(?:highest|lowest|largest|biggest|smallest|fastest|slowest|strongest|weakest|longest|shortest|greatest|deepest|steepest|sharpest|worst|oldest|youngest|richest|poorest|deadliest|busiest|cheapest|hottest|coldest|most (?!of\b|important|recent|likely|difficult|part|people)\w+)`;
const field = 'since|ever|on record|of all time|anywhere|worldwide|globally|nationwide|in (?:the )?(?:\\w+ )?(?:world|history|country|nation|region|state|city|hemisphere|province|union|europe|asia|africa|america)|in (?:\\w+ ){1,4}(?:years|decades|months|generations?|century)|of (?:any|the) (?:\\w+ )?(?:country|nation|president|administration|state|century|decade)|among (?:the|all)';

const sources = 'reports?|study|studies|surveys?|polls?|polling|analysis|analyses|audit|research|experts|economists|scientists|analysts|observers|newspapers?|critics|researchers|the media|imf|oecd|world bank|united nations|cbo|gao|inspector general|bureau|institute|university|post|times|journal|reuters|bloomberg';
const says = 'says?|said|shows?|showed|shown|finds?|found|suggests?|suggested|indicates?|indicated|estimates?|estimated|reports?|reported|warns?|warned|concludes?|concluded|argues?|argued|claims?|claimed|points? out|predicts?|predicted|confirms?|confirmed';

export const englishRules: readonly Rule[] = [
  {
    id: 'evasion', tag: 'evasion', language: 'en', answersOnly: true,
    says: [words(
      "(?:i|we) (?:really |just )?(?:have nothing|(?:do not|don't) have (?:anything|any (?:further|more|new|other|additional|updates?|information|announcements?|details|comment)))(?: \\w+){0,3} (?:to|for|on|about|beyond|at)|nothing (?:more |further |else |new )?(?:to add|to announce|for you|to share|to say|to preview|to report)" +
        "|no (?:further )?comment|(?:i|we)(?:'d| would|'ll| will|'m going to| am going to| just| have to| can only)* (?:refer|direct|point) you (?:back )?to|decline to (?:comment|answer|say)" +
        "|(?:i|we)(?:'m| am|'re| are) not (?:going to|in a position to|prepared to|at liberty to|able to) (?:\\w+ ){0,2}(?:comment|speculate|get into|speak (?:to|for|about)|discuss|preview|go into|talk about|confirm|answer|disclose|get ahead|address|announce|engage|litigate|read out|weigh in|characterize)" +
        "|(?:i|we) (?:can't|cannot|can not|won't|will not|wouldn't|would not|don't want to|do not want to) (?:\\w+ )?(?:comment|speculate|get into|speak (?:to|for)|discuss|preview|go into|confirm|disclose|get ahead|weigh in|characterize|prejudge)" +
        "|(?:i'll|i will|i'd|let me|we'll|we will) (?:have to |need to |be happy to )?(?:get back to you|check (?:on|with|and)|take (?:that|it) (?:question )?for the record|follow up with you|leave it (?:at that|there))|get you an answer for the record|stay tuned|i'll let (?:\\w+ ){1,4}speak",
    )],
  },
  {
    id: 'target', tag: 'target', language: 'en', amountWithin: 120, deadline, unless: forecast,
    says: [words(
      "(?:will|'ll|shall|going to|aims? (?:to|for)|aiming (?:to|for)|goal|targets?|objective|committed to|pledged? to|plans? to|intends? to|want to|promised to) (?:\\w+ ){0,4}?(?:reach|reduce|increase|cut|raise|lower|grow|double|triple|halve|achieve|expand|exceed|hit|build|create|train|deliver|complete|provide|plant|hire|recruit|invest|install|bring|generate|save|produce|eliminate|limit|reduc\\w+|increas\\w+|of)",
    )],
  },
  {
    id: 'commitment', tag: 'commitment', language: 'en', deadline, unless: words('if|would|could|might|may (?:not )?(?:be|have)|hope|expect\\w*'),
    says: [words(`(?:${own})${future} (?:also |then |now |not |never )?(?!(?:${talk})\\b)\\w+`)],
  },
  {
    id: 'comparison', tag: 'comparison', language: 'en', amountWithin: 14, unless: forecast,
    says: [words(`(?<!\\b(?:to|will|should|can|be) )(?:${change})(?: by| from)?|an? (?:\\w+ ){0,3}(?:${changes}) (?:of|from)|\\w+fold`)],
  },
  {
    id: 'comparison', tag: 'comparison', language: 'en', amountWithin: 1, unless: forecast,
    says: [words('(?<!\\b(?:make|makes|made|making|add|adds|added|come|came|set|get|got|put|that|them|it|clean|wind|cut) )(?:up|down)(?: from| by| almost| nearly| about| over| more than| some| around)?')],
  },
  {
    id: 'comparison', tag: 'comparison', language: 'en', amountWithin: 60, unless: forecast,
    says: [words(
      'compared (?:to|with)|(?:year|month|quarter)[ -](?:on|over)[ -](?:year|month|quarter)|(?<!\\b(?:rather|other|more|less|fewer) )than (?:in|a year|last|at|before|any|that of|those|\\d{4}|the average|it (?:was|is)|they (?:were|are))' +
        '|(?:over|versus|against|from) (?:the )?(?:previous|prior|same|last|preceding) (?:year|quarter|month|period)|(?:twice|double|triple|(?:two|three|four|five|six|seven|eight|nine|ten|\\d+) times) (?:as|more|higher|larger|the|that|what)',
    )],
  },
  {
    id: 'superlative', tag: 'comparison', language: 'en', unless: words('if|should|let\'s'),
    says: [words(`(?:the|its|our|their|one of the|world's|country's|nation's|this) ${highest}(?: \\S+){0,9}? (?:${field})|(?:world|country|nation|europe|america)'s ${highest}|all[ -]time (?:high|low|record)|record[ -](?:high|low|number|level|breaking)s?|first time (?:since|ever|in (?:\\w+ ){0,4}(?:years|decades|history|months))`)],
  },
  {
    id: 'attribution', tag: 'attribution', language: 'en', questionsToo: true,
    says: [words(
      `according to(?! (?:me|us|my|our|plan|law|the (?:law|plan|rules?|schedule)|need|whether|his|her|their|how|what|that|this|it)\\b)(?: \\w+){1,6}|(?<!\\b(?:our|my|this|your) )(?<!\\b(?:our|my|this|your) \\w+ )(?:${sources}) (?:\\w+ ){0,4}(?:${says})|(?:as|was|were|been|is) (?:reported|quoted|cited|estimated|described) (?:in|by|as saying)|reportedly|it(?:'s| is| has been| was) (?:been )?(?:widely )?reported that|quoted as saying|in the words of|(?:seen|saw|read|are|were|been) (?:the |some |those |these )?(?:\\w+ )?reports (?:that|of|in|from|about)`,
    )],
  },
];
