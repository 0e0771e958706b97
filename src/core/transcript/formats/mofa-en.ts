import { english } from './english.ts';
import type { FormatDeclaration } from './format.ts';

/** A word of an outlet's or a person's name. */
const WORD = '(?:[\\p{Lu}\\p{Nd}][^\\s:：?!;,.“”"]{0,30}|\\p{Ll}{1,3}\\p{Lu}[^\\s:：?!;,.“”"]{0,30}|[\\p{Ll}\\p{Nd}-]{2,30}\\.(?:com|cn|net|org)(?:\\.cn)?)';
const NAME = `${WORD}(?:[ \\u00a0](?:${WORD}|\\p{Lu}\\p{Ll}{0,2}\\.|of|and|the|for|in|on|de|la|le|du|&|[-–]|al|bin|van|von)){0,8}`;
const OUTLET =
  '(?:News(?:paper)?|Agency|Service|TV|Television|Radio|Broadcasting|Corporation|Network|Times|Daily|Post|Press|Weekly|Monthly|Magazine|Review|Journal|Herald|Globe|Mail|Telegraph|Guardian|Tribune|Standard|Observer|Chronicle|Gazette|Wire|Satellite|Online|Media|Paper|AFP|AP|Reuters|Bloomberg|Xinhua|CCTV|CGTN|CRI|CNR|CNS|NHK|BBC|CNN|NBC|CBS|ABC|CNBC|ITV|RTHK|TBS|KBS|MBC|SBS|YTN|TASS|RIA|RT|Sputnik|Kyodo|Yonhap|Jiji|ANSA|EFE|DPA|dpa|PTI|APP|ANI|AAP|ARD|ZDF|Interfax|Anadolu|Bernama|Nikkei|Asahi|Yomiuri|Mainichi|Der Spiegel|Le Monde|Politico|POLITICO)';
const COLON = '[ \\u00a0]?[:：](?=[\\s\\u00a0]|$)';

/** Regular press conferences of a foreign ministry in English: "CCTV: …", answered by the spokesperson whom the title names. */
export const mofaEn: FormatDeclaration = {
  name: 'mofa-en',
  extends: 'english-inline',
  title: 'Foreign ministry press conference, English',
  labels: [
    { pattern: `(?<label>Follow[- ]?up(?: question)?)${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'asker' },
    { pattern: `(?<label>Journalist|Reporter|Correspondent)${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'reporter' },
    { pattern: `(?<label>Q|Question)${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'someone' },
    { pattern: `(?<label>A|Answer)${COLON}`, at: 'start', trust: 'sure', role: 'official', stands: 'answerer' },
    { pattern: `(?<label>(?:The )?(?:Foreign Ministry )?Spokes(?:person|man|woman))${COLON}`, at: 'start', role: 'official', stands: 'answerer' },
    { pattern: `(?<label>(?<about>(?=[^:：]{0,80}(?<![\\p{L}\\p{N}])${OUTLET}(?![\\p{L}\\p{N}]))${NAME}))${COLON}`, at: 'start', role: 'press' },
    { pattern: `(?<label>(?<about>${NAME}))${COLON}`, at: 'start' },
  ],
  opening: [{ begins: '[.!?][”"’)]?$', role: 'official' }],
  announced: [
    { pattern: '(?<about>(?:(?:Deputy|Foreign|Ministry|Department|Chief|MFA|\\p{Lu}\\p{L}{1,30}[’\'‘]s) (?:of Foreign Affairs )?){0,4}[Ss]pokes(?:person|man|woman)) (?:(?:Mr|Ms|Mrs|Dr)\\.? )?(?<name>\\p{Lu}(?:[\\p{L}-]|[’\'](?=\\p{Lu})){1,20}(?: \\p{Lu}(?:[\\p{L}-]|[’\'](?=\\p{Lu})){1,20}){1,3}?)(?=[’\'‘`](?:s(?: |$)|[ $])| (?:[Hh]olds|[Hh]eld|[Hh]osts|[Hh]osted|[Cc]haired|[Gg]ives|[Gg]ave|[Aa]nswers|[Ss]tarted|[Pp]resided|on|at|[Rr]emarks|[Rr]egular|[Pp]ress)|[,.]?$)', role: 'official' },
  ],
  titles: ['^(?:[•#] ?)?(?<title>.{0,120}(?:Press Conference|press conference|Press Briefing|press briefing|Remarks|Regular Briefing).{0,120})(?<![.])$'],
  otherwise: 'habits',
  sameAsker: 'asks-anew',
  backMatter: [...english.backMatter, '^(?:Suggest to a [Ff]riend|Print$|Related News|Share:?$)'],
  minMeanWords: 5,
  requires: '[Ss]pokes(?:person|man|woman).{0,80}(?:[Pp]ress (?:[Cc]onference|[Bb]riefing)|Remarks|[Cc]omments|Answers|[Qq]uestions?)|^[ \\t\\u00a0\\u3000*]*(?:AFP|Reuters|Bloomberg|CCTV|Xinhua News Agency|Kyodo News|China Daily|Global Times)[*]*: ',
  evidence: [
    ...english.evidence,
    { pattern: 'Spokes(?:person|man|woman).{0,80}(?:Press (?:Conference|Briefing)|Remarks|[Cc]omments|Answers|[Qq]uestions?)', weight: 4 },
    { pattern: '[Ff]oreign [Mm]inistry|Ministry of Foreign Affairs', weight: 1 },
    { pattern: '^[ \\t\\u00a0\\u3000*]*(?:AFP|Reuters|Bloomberg|CCTV|Xinhua News Agency|Kyodo News|China Daily|Global Times|Follow[- ]?up)[*]*: ', weight: 2 },
    { pattern: '\\b(?:ministry|spokesperson|bilateral|your (?:comment|response|reaction)|any comment|comments? on)\\b', weight: 1, spoken: true },
    { pattern: '\\b(?:the Chinese side|China\'s (?:position|response|comment|reaction)|we have noted|we noted|relevant parties|relevant sides?|have stated our position)\\b', weight: 1 },
  ],
  threshold: 5,
};
