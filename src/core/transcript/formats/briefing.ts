import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** A word in capitals, or with a small particle before them: "PSAKI", "McENANY", "O'BRIEN". */
const CAPITALS = "(?:Mc|Mac|De|Di|La|Le|Van|O['’])?\\p{Lu}[\\p{Lu}\\p{M}.'’-]*";
const JOINING = '(?:of|and|the|for|to|de|von|van|der|la|al|el|bin)';
/** "SECRETARY OF DEFENSE AUSTIN", "SENIOR ADMINISTRATION OFFICIAL #2". */
const NAME = `\\p{Lu}[\\p{Lu}\\p{M}.'’-]+(?: (?:${CAPITALS}|${JOINING})){0,7}(?: (?:#|NO\\.? ?)?\\d{1,2})?`;
/** "(via interpreter)". */
const ASIDE = '(?: ?\\([^()]{1,40}\\))?';
const COLON = '[ \\u00a0]?:(?=[\\s\\u00a0]|$)';

/** "Roberta Jacobson", "John F. Kirby", "Charles de Marsh". */
const PERSON = "(?!(?:Press|President|Vice|Prime|Secretary|Senior|Special|Deputy|Ambassador|Mayor|Governor|Senator|General|Admiral|National|United|White|State|Madam)\\b)\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?: \\p{Lu}\\.)?(?: (?:de|van|von|der|la|bin|al)){0,2} (?:Mc|Mac|De|O['’])?\\p{Lu}[\\p{L}'’-]+(?: Jr\\.)?";
const OFFICE_NOUN = '(?:Secretary|Spokes(?:person|man|woman)|Director|Coordinator|Advis[eo]r|Ambassador|Administrator|Envoy|Representative|Commissioner|Chair(?:man|woman)?|Governor|Mayor|Minister|President|Chancellor|Counsel(?:or)?|Assistant|Attorney General|Surgeon General|Chief|General|Admiral|Colonel|Major|Captain|Senator|Congress(?:man|woman)|Officer|Economist|Lady)';
/** "Special Envoy for Ports", "Deputy Assistant to the President". */
const OFFICE = `(?:\\p{Lu}[\\p{L}.'’-]* ){0,5}${OFFICE_NOUN}(?: (?:of|for|to|on)(?: the)?(?: \\p{Lu}[\\p{L}.'’-]*,?){1,5}(?: (?:and|of)(?: the)?(?: \\p{Lu}[\\p{L}.'’-]*){1,4})?)?`;
/** What goes on to tell of somebody behind his name, up to the end of the sentence or of the clause. */
const ABOUT = '(?:(?:who|he|she)(?:,? of course,?)? is )?(?:(?:the|our) )?(?<about>[^.;:!?—–\\n]{3,120}?)(?=[.;:!?—–]| and (?:\\p{Lu}\\p{Ll}+ ){2}|, (?:and|who|to|for|is|will)\\b|$)';

const NO_NAME = "(?!(?:Yes|Yeah|Yep|No|Nope|Okay|OK|Sure|Right|Correct|Good|Great|Well|Oh|Hi|Hello|Hey|Thank|Thanks|Sir|Everyone|Everybody|Everything|Everywhere|Both|None|Nothing|Never|Always|All|Again|So|And|But|Or|Please|Sorry|True|False|Fine|Agreed|Understood|Indeed|Perfect|Next|Last|Maybe|Perhaps|Soon|Now|Not|Today|Tomorrow|Yesterday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|That|This|These|Those|It|They|We|He|She|I|You|Here|There|What|Who|Why|When|Where|How|Mm|Uh|Um|Hmm|Mhm|Wow|Got|Go|One|Two|Three|Let|Welcome|Period|Exactly|Of|In|On|At|For|The|A|An|As|To|If|Is|Are|Do|Did|Can|Could|Would|Will|Was|Just|Some|Any|Many|Most|Follow|More|Your|My|Our|His|Her|Their|Its|Because|Like|Look|First|Second|Third|With|From|By|After|Before|Then|Also|Anyway|Anyways|Way|Gentleman|Gentlemen|Lady|Young|Man|Woman|Imagine|Ladies|Guys|Folks|Laughs)\\b)(?!\\p{Lu}\\p{Ll}+ly\\b)";
/** As reporters are called: "Zeke", "Zeke Marsh", "Seung Min", "S.V." */
const CALLED = `${NO_NAME}(?<name>(?:(?:\\p{Lu}\\.){1,3}|\\p{Lu}[\\p{L}'’]+(?:-\\p{Lu}[\\p{L}'’]+)?(?![\\p{L}-]))(?: \\p{Lu}[\\p{L}'’]*(?:-\\p{Lu}[\\p{L}'’]+)?(?![\\p{L}-])){0,2})(?: \\p{Lu}\\p{Ll}*-)?`;
const OUTLET = '(?:,? (?:from |with |of )?(?:the )?\\p{Lu}[\\p{L}\\p{N}.&]*(?: \\p{Lu}[\\p{L}\\p{N}.&]*){0,4})?';
const LEAD = "(?:(?:[Ww]ith that|[Aa]nd now|[Oo]kay|OK|[Aa]ll right|[Yy]es|[Yy]eah|[Ss]ure|[Ll]et['’]s go(?: to)?|[Ll]et me go(?: to)?|[Ll]et me (?:get|take)|I['’]ll (?:go|come) to|[Ww]e['’]ll go to|[Nn]ow|[Nn]ext|[Hh]ow about|[Gg]o to|[Gg]o ahead|[Pp]lease)[.,:]? )";
/** Behind a sentence, and not behind "Dr." */
const BEHIND = '(?<!\\b(?:Mr|Ms|Mrs|Dr|Gen|Sen|Rep|Gov|Adm|Amb|St|Lt|Col|Sgt|Prof|Jr|Sr|No|U\\.S)\\.)(?<=[.!?—–]) ';
const THEN = '(?:(?:,? (?:and |— )?(?:then|in the|over (?:here|there))|, (?:right|way|please|first|next|back|you))\\b[^\\n]{0,80}|\\.? (?:And )?[Tt]hen [^\\n]{0,60})?';

/** What all houses of this style have in common. */
export const briefingSigns: NonNullable<FormatDeclaration['evidence']> = [
  ...english.evidence,
  { pattern: '^[ \\t\\u00a0\\u3000*_]{0,8}(?:Q(?:[ \\t\\u00a0]{2,}\\S|\\t|[:.][ \\u00a0])|QUESTION(?:ER)?:)', weight: 1 },
  { pattern: `^[ \\t\\u00a0\\u3000*_]{0,8}(?:(?:MR|MS|MRS|DR)\\.? |(?:THE|(?:VICE )?PRESIDENT|PRIME MINISTER|SECRETARY|AMBASSADOR|GENERAL|ADMIRAL|SENIOR) )${CAPITALS}(?: ${CAPITALS}){0,5}:`, weight: 1.5 },
  { pattern: '\\b(?:[Pp]ress|[Nn]ews|[Mm]edia) (?:[Bb]riefing|[Cc]onference|[Gg]aggle|[Ss]ecretary|[Cc]all)\\b|\\b[Bb]riefing [Rr]oom\\b|\\b[Ss]pokes(?:person|man|woman)\\b', weight: 1 },
];
/** Whose askers have a word and a colon. */
export const askersWithColon = { pattern: '^[ \\t\\u00a0\\u3000*_]{0,8}(?:Q[:.]|QUESTION(?:ER)?:)', weight: 0.5 } as const;

/**
 * Government briefings on the record, as stenographers of the US government take them down: officials in capitals, askers without a name
 * ("Q", "QUESTION"). Houses of this style extend it.
 */
export const briefing: FormatDeclaration = {
  name: 'briefing',
  extends: 'english-inline',
  title: 'Government briefing, names in capitals',
  labels: [
    { pattern: '(?<label>Q)(?:[ \\t\\u00a0]{2,}|\\t|[ \\u00a0](?=[\\p{Lu}\\p{Pd}"“\'‘(\\[.…])|[ \\u00a0]?[:.](?=[\\s\\u00a0]|$)|$)', at: 'start', trust: 'sure', role: 'press', stands: 'someone' },
    { pattern: `(?<label>(?:QUESTION(?:ER)?|REPORTER|JOURNALIST|PRESS|MEDIA|Question(?:er)?|Reporter)(?: ?#?\\d{1,2})?${ASIDE})${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'someone' },
    { pattern: `(?<label>(?:(?:MR|MS|MRS|DR|AMB|GEN|ADM)\\.? |(?:MISS|SECRETARY|AMBASSADOR|GENERAL|ADMIRAL|PRESIDENT|MAYOR|SENIOR|THE|PRIME) )${NAME}${ASIDE})${COLON}`, at: 'start', trust: 'sure' },
    { pattern: `(?<label>${NAME}${ASIDE}):[ \\u00a0]{2}`, at: 'start', trust: 'sure' },
    { pattern: `(?<label>${NAME}${ASIDE})${COLON}`, at: 'start' },
    { pattern: `(?<label>(?:Mr|Ms|Mrs|Miss|Dr|Amb|Gen|Adm)\\.? \\p{Lu}[\\p{L}\\p{M}.'’-]+(?: \\p{Lu}[\\p{L}\\p{M}.'’-]*){0,3}${ASIDE})${COLON}`, at: 'start' },
  ],
  roles: [
    { label: '^(?:MODERATOR|OPERATOR|ANNOUNCER|HOST)\\b', role: 'chair' },
    { label: '^(?:AIDE|STAFF|STAFFER|PARTICIPANT|PARTICIPANTS|AUDIENCE|AUDIENCE MEMBER|VOICE|VOICES|UNKNOWN|UNIDENTIFIED|CROWD|PRODUCER|INTERPRETER|TRANSLATOR)\\b', role: 'other' },
  ],
  otherwise: 'official',
  followUp:
    '^(?:(?:Okay|OK|Right|Yes|Yeah|Well|Great|Sure|Sorry|Thank you|Thanks|Understood|Got it|All right)[,.]? (?:thank you[,.]? )?)*(?:[Aa]nd\\b|[Bb]ut\\b|[Ss]o\\b|[Oo]r\\b|[Tt]hen\\b|[Aa]lso\\b|[Ll]astly\\b|[Ff]inally\\b|[Ss]econd(?:ly)?\\b|[Jj]ust (?:to|one (?:more|last|follow)|(?:a )?(?:quick )?follow|on that)|[Tt]o (?:follow|clarify|be clear)|[Oo]ne (?:more|last|other|quick follow)|[Aa] (?:quick )?follow|[Oo]n that\\b|[Ll]ast (?:one|question|thing)|—|–|--|\\.\\.\\.)|^\\p{Lu}\\p{L}+, (?:and|but|so|just|also|finally|lastly|one (?:more|last))\\b',
  introductions: [
    `^(?<name>${PERSON}), (?<about>[^.;:!?—–\\n]{3,120})$`,
    `\\b(?<about>${OFFICE}),? (?<name>${PERSON})`,
    `\\b(?:by|with|[Jj]oin(?:ed|ing) (?:us|me)?(?: \\p{Ll}+){0,3}|[Ww]elcome|introduce(?: to you)?|I am|I'm|I’m)(?: ${OFFICE_NOUN}| Dr\\.| Mr\\.| Ms\\.)? (?<name>${PERSON}),? [–—-]{0,2} ?${ABOUT}`,
    `\\b(?:${OFFICE_NOUN}|Dr\\.) (?<name>${PERSON}), ${ABOUT}`,
    `\\b(?:by|with|of) (?:the )?(?<name>(?:Vice )?President (?:\\p{Lu}\\.? )?\\p{Lu}[\\p{L}'’-]+)`,
    `\\b(?:[Jj]oin(?:ed|ing) (?:us|me)?(?: \\p{Ll}+){0,3}|[Ww]elcome|introduce(?: to you)?|I am|I'm|I’m)(?: \\p{Ll}+){0,3} (?<name>${PERSON})`,
  ],
  calls: [
    `[Gg]o ahead,? (?:please,? )?${CALLED}[ .!?—]*$`,
    `(?:^|\\n|${BEHIND})${LEAD}{0,2}${CALLED},? (?:why don['’]t you |you can |please |just )?(?:go ahead|kick us off|start us off)(?:, please)?[ .!]*$`,
    `(?:^|\\n)${LEAD}{0,3}${CALLED}${OUTLET}${THEN}[ .!?—-]*$`,
    `${BEHIND}${LEAD}{1,3}${CALLED}${OUTLET}[ .!?]*$`,
    `${BEHIND}${CALLED}${OUTLET}\\?$`,
    `${BEHIND}${CALLED}${OUTLET}\\.?$`,
    "\\b[Gg]o ahead(?:,? (?:please|yeah|yes|sir|ma['’]am|in the (?:back|front|middle|rear)|(?:right |over )?(?:here|there)))?[ .!]*$",
    '(?:^|\\n|[.!?] )(?:[^\\n.?!]{0,40} )?(?:in the (?:way )?(?:back|front|middle|rear|corner)|(?:right|over) (?:here|there)|back there|way (?:in the )?back)[ .!]*$',
    "(?:^|\\n)(?:Yes,? |Yeah,? |Okay[,.] )?(?:[Ss]ir|[Mm]a['’]am)\\.$",
    "\\n(?:(?:Yes|Yeah|Sure|Please|Okay|All right|Next|Next question|Last one|Last question|One more)[,.!]? ?){1,3}$",
    "^(?:Next|Next question|Last one|Last question|One more)[,.!]?$",
  ],
  askers: "(?<name>\\p{Lu}\\p{Ll}[\\p{L}'’-]* \\p{Lu}[\\p{L}'’-]+),? (?:from|with|of|at) (?:the )?\\p{Lu}",
  titles: ['^(?:#+ )?[*_]{0,2}(?<title>(?:[\\p{Lu}][\\p{L}.’-]* ){0,5}(?:Press|News|Media|Background|Gaggle|Remarks|Transcript|Briefing)\\b[^.!?]{0,20}(?:Briefing|Conference|Gaggle|Call|Availability|Remarks|by|with|of)\\b.{0,300}?)[*_]{0,2}$'],
  furniture: [
    '^An official website of the (?:United States|U\\.S\\.) [Gg]overnment\\b', '^Official websites use \\.(?:gov|mil)$', '^A \\.(?:gov|mil) website belongs\\b',
    '^Secure \\.(?:gov|mil) websites use\\b', '^A lock \\(', '^Share sensitive information only\\b', '^Skip to (?:main )?content$',
  ],
  backMatter: [...english.backMatter, '^[*_]{0,2}END\\b', '^[*_(\\[]{0,3}(?:END +)?\\d{1,2}[:.]\\d{2} ?[AaPp]\\.? ?[Mm]\\b\\.?(?: \\p{Lu}{1,4}\\b)?[*_)\\]]{0,3}$', '^#{3,}$', '^-(?:END|30)-$'],
  minMeanWords: 6,
  requires: `^[\\s*_]{0,8}(?:Q(?:[ \\t\\u00a0]{2,}\\S|\\t|[:.][ \\u00a0])|QUESTION(?:ER)?:|(?:(?:MR|MS|MRS|DR)\\.? |(?:THE|(?:VICE )?PRESIDENT|PRIME MINISTER|SECRETARY|AMBASSADOR|GENERAL|ADMIRAL|SENIOR) )${CAPITALS}(?: ${CAPITALS}){0,5}:)`,
  evidence: [...briefingSigns, askersWithColon],
  threshold: 2.5,
};
