import { CLASSIFIERS, COUNTED_CLASSIFIERS } from '../src/core/figures/chinese/tables/classifiers.ts';
import { CURRENCIES } from '../src/core/figures/chinese/tables/currencies.ts';
import { PERCENT_UNITS, UNITS } from '../src/core/figures/chinese/tables/units.ts';
import { spellings } from '../src/core/figures/english/read-unit.ts';
import { CURRENCY_MARKS, CURRENCY_WORDS } from '../src/core/figures/english/tables/currencies.ts';
import { AMBIGUOUS_MONTHS, MONTHS } from '../src/core/figures/english/tables/months.ts';
import { LABEL_WORDS } from '../src/core/figures/english/tables/nouns.ts';
import { DENOMINATORS, FRACTION_SIGNS, MULTIPLES, ONES, SCALES, TEENS, TENS } from '../src/core/figures/english/tables/number-words.ts';
import { AGO, UNIT_ADJECTIVES, UNIT_SYMBOLS, UNIT_WORDS, YEAR_SPANS } from '../src/core/figures/english/tables/units.ts';
import { resolveFormat } from '../src/core/transcript/formats/resolve-format.ts';
import { builtInFormats } from '../src/core/transcript/formats/built-in-formats.ts';
import { scio as scioDeclaration } from '../src/core/transcript/formats/scio.ts';
import { byFirstLetter } from './by-first-letter.ts';

interface Rule {
  readonly name?: string;
  readonly match: string;
  readonly captures?: Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly { readonly include: string }[] }>>;
}

const formats = builtInFormats.map((declaration) => resolveFormat(declaration, builtInFormats));
const scio = resolveFormat(scioDeclaration, builtInFormats);
const SCOPE = 'policy-transcript';
const NO_LETTER = '(?![A-Za-z])';
const FRACTION = `[${[...FRACTION_SIGNS.keys()].join('')}]`;
/** Atomic: a long run of digits is read once whatever fails behind it. */
const NUMBER = `(?>[0-9]+(?:[,.][0-9]+)*)(?:[ -][0-9]/[0-9]|${FRACTION})?`;
const JOINT = '(?:[-–~]|-? (?:to|or) )';
const NUMBERS = `${NUMBER}(?:${JOINT}(?:${NUMBER}|${FRACTION}))?`;
const SCALE = `(?:${[...SCALES.keys()].join('|')})`;
const SCALED = `(?:[ -]${SCALE}| ?(?:bn|tn|trn|mn|bln|mln)(?![A-Za-z]))?`;
const PERCENT = `(?: ?[%％‰]|[ -]?bps?${NO_LETTER}|[ -](?:percent(?:age points?)?|per cent|basis points?|pp)${NO_LETTER}| \\\\?\\[percent\\\\?\\])`;
const CURRENCY = `[ -]?(?:${alternatives(CURRENCY_WORDS.flatMap(([words]) => [words, `${words}s`]))}|[Rr]enminbi|RMB|CNY|USD|EUR|HKD|JPY|GBP|Hong Kong dollars|U\\.?S\\.? dollars?|Japanese yen)${NO_LETTER}`;
const ADJECTIVE = `(?:(?:${[...UNIT_ADJECTIVES].join('|')}) )?`;
const UNIT_NAMES = alternatives([...UNIT_WORDS.flatMap(([words]) => spellings(words)), ...YEAR_SPANS.keys()]).replaceAll(' ', '[ -]');
const UNIT = `(?:[ -]${ADJECTIVE}(?:${UNIT_NAMES})${NO_LETTER}| ?(?:${alternatives(UNIT_SYMBOLS.map(([symbol]) => symbol))})(?![A-Za-z0-9²³/]))`;
const SIGNS = CURRENCY_MARKS.map(([mark]) => mark).filter((mark) => mark.length === 1);
const SUM = `${NUMBER}(?:${JOINT}[${SIGNS.join('')}]?${NUMBER})?(?:[ -]${SCALE}| ?(?:bn|tn|trn|mn|bln|mln)(?![A-Za-z])|[kKmMbB](?![A-Za-z]))?`;
const HAN = '[\\x{4e00}-\\x{9fff}]';
const HAN_NUMBER = '[0-9]++(?:[.,][0-9]++)*+';
const HAN_NUMBERS = `${HAN_NUMBER}(?:[万亿]?[-–~—至到]${HAN_NUMBER})?[多余几来]?[十百千万亿]{0,3}[多余来]?`;
const YEAR = '(?:1[5-9]|20|21)[0-9][0-9]';
const DAY = '[0-9]{1,2}(?:st|nd|rd|th)?(?![0-9%])';
const MONTH_NAMES = [...MONTHS.keys()];
const MONTH = `(?:${byFirstLetter(MONTH_NAMES, false)})${NO_LETTER}\\.?`;
const SURE_MONTH = `(?:${byFirstLetter(MONTH_NAMES.filter((name) => name.length > 4 && !AMBIGUOUS_MONTHS.has(name)), false)})${NO_LETTER}`;
const SMALL_WORDS = [...ONES.keys(), ...TEENS.keys(), ...TENS.keys()];
const SMALL = byFirstLetter(SMALL_WORDS);
/** With a capital before a number these make a name: "Amendment 14". */
const NAMED = ['amendment', 'amendments', 'clause', 'boeing', 'schedule', 'protocol', 'part', 'phase', 'plan'];
/** Looked at first, so that the engine passes over all other places; the same is done before digits and months. */
const FIRST_LETTERS = [...new Set([...SMALL_WORDS, 'half', ...MULTIPLES.keys()].map((word) => word.charAt(0)))].map((letter) => letter + letter.toUpperCase()).join('');
/** What each of them begins with: tried once, where most words already fail, before each of the expressions. */
const BEGINNINGS = byFirstLetter([...SMALL_WORDS, ...MULTIPLES.keys(), 'half', 'hundred', 'double-digit']);
const IN_WORDS = `(?:${SMALL}|[hH](?:alf an?|undred))(?:[ -](?:${SMALL}|hundred|${SCALE}|or|to|and a half)){0,4}`;
/** After a bare number these tell that it counts nothing named. */
const NO_NOUN = 'of|and|or|to|in|on|at|by|for|from|with|as|were|was|is|are|have|has|had|will|the|a|an|than|per|it|we|that|which|who';

const LONE_UNITS = 'hour|day|week|month|year|decade|century';
/** What may stand before a lone unit that states a length, with its article. */
const BEFORE_LENGTHS = ['for', 'in', 'after', 'within', 'over', 'than', 'nearly', 'almost', 'about', 'course of'].flatMap((word) => [` ${word} a `, ` ${word} an `]).join('|');

/**
 * The grammar that colours a transcript before any code of ours runs. Built for speed (ratios in test/grammar): what belongs to a line of
 * its own is anchored at its beginning, all figures in digits share one expression that begins with a digit, and nothing looks ahead or
 * behind by more than a fixed number of characters.
 */
export function transcriptGrammar(): Readonly<Record<string, unknown>> {
  return {
    $schema: 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json',
    comment: 'Generated by scripts/generate-grammar.ts: edit scripts/transcript-grammar.ts or the tables of src/core/figures/english.',
    name: 'Policy Transcript',
    scopeName: `text.${SCOPE}`,
    patterns: ['lineStart', 'title', 'dateline', 'pageBreak', 'stageDirection', 'question', 'questionMark', 'figures'].map((name) => ({ include: `#${name}` })),
    repository: {
      // One expression for all that begins a line, since each costs a walk through the whole line. A grammar can't look at the whole text:
      // names that a format would weigh are coloured by their shape, and the semantic tokens say the rest.
      lineStart: rule({
        match: `^${SPACES}(?:${[
          `(${headerWords()})[ ]?([:：])?${SPACES}$`,
          `(?:(${scio.pageBreak})${SPACES})?(${label()})[ ]?([:：])${SPACES}$`,
          '((?:[0-9]+:)?[0-9]{1,2}:[0-9]{2}[.,][0-9]{1,3} --> .*|WEBVTT.*)$',
          `(?:[>•*-] |#{1,6} |>> ?)?(?:\\*\\*|__)?(?:\\[?[0-9]{1,2}:[0-9:.]{2,9}\\]? ?[-–]? ?)?(?:${inlineLabels().join('|')})`,
        ].join('|')})`,
        captures: {
          1: 'keyword.control.header',
          2: 'punctuation.separator.header',
          3: 'comment.block.page-break',
          4: SPEAKER,
          5: 'punctuation.separator.speaker',
          6: 'comment.block.timing',
          ...Object.fromEntries(inlineLabels().map((_, index) => [index + 7, SPEAKER])),
        },
      }),
      title: rule({ match: '\\A[ \\t]*(\\S.{0,250}[^\\s.。?!:：])[ \\t]*$', captures: { 1: 'markup.heading.title' } }),
      dateline: rule({ match: '^([A-Z][^|]{0,60}) (\\|)(?= )', captures: { 1: 'markup.heading.dateline', 2: 'punctuation.separator.dateline' } }),
      pageBreak: rule({ name: 'comment.block.page-break', match: `${scio.pageBreak}|^/[0-9]{1,3}(?=[ \\t]|$)` }),
      stageDirection: rule({
        name: 'comment.block.stage-direction',
        match: `[(\\[](?i:${[...scio.stageDirections].sort((a, b) => b.length - a.length).join('|')})\\b[^()\\[\\]]{0,80}[)\\]]|^[ \\t]*[(\\[][^()\\[\\]]{1,120}[)\\]][ \\t]*$`,
      }),
      // The whole sentence where it begins with a question word, as far as the look-ahead, which ends with that sentence and is tried at the
      // beginning of a sentence only, so that each character is read once more. Questions that begin otherwise have their mark coloured.
      // Captures with patterns of their own would do without the look-ahead but copy the line for each question: quadratic.
      question: {
        name: `markup.italic.question.${SCOPE}`,
        begin: `${QUESTION_OPENING}(?=(?>[^.?!。？！]+|\\.(?=[0-9]))*[?？])`,
        end: '(\\?|？)|$',
        endCaptures: { 1: { name: `keyword.control.question.${SCOPE}` } },
        patterns: [{ include: '#figures' }],
      },
      questionMark: rule({ name: 'keyword.control.question', match: '\\?|？' }),
      figures: { patterns: ['digits', 'money', 'moneyCodes', 'months', 'numberWords', 'lengths'].map((name) => ({ include: `#${name}` })) },
      money: rule({ name: 'constant.numeric.money', match: `(?:${SIGNS.map((sign) => sign.replace('$', '\\$')).join('|')}) ?${SUM}` }),
      moneyCodes: rule({ name: 'constant.numeric.money', match: `(?:${moneyCodes()}) ?${SUM}` }),
      digits: rule({
        match: `(?=[0-9])(?<![A-Za-z0-9_/#,]|[^ (+-]\\.)(?<![A-Za-z]-)(?<!${[...LABEL_WORDS, ...NAMED].map((word) => `[${word.charAt(0).toUpperCase()}]${word.slice(1)} `).join('|')}|No\\. |Nos\\. )(?:${[
          '([0-9]{1,2}(?::[0-9][0-9])?[ ]?(?:[ap]\\.?m|[AP]\\.?M)(?![A-Za-z])\\.?)',
          `([0-9]{4}-[0-9][0-9]-[0-9][0-9](?![0-9-])|${DAY}(?:[-–][0-9]{1,2})? ${MONTH}(?:,? ${YEAR}(?![0-9]))?)`,
          // "40, 35 and 30 percent"
          `(${NUMBERS}(?:${PERCENT}|(?=(?:, ${NUMBER}){0,2}(?:,? and|,) ${NUMBER}${PERCENT})))`,
          `(${NUMBERS}${SCALED}${CURRENCY})`,
          `(${NUMBERS}${SCALED}${UNIT})`,
          `(${YEAR}(?:[-–](?:(?:19|20|21)[0-9][0-9]|[0-9][0-9]))?(?:s\\b)?(?![0-9%A-Za-z-]|[.,][0-9]))`,
          '([0-9]+(?:st|nd|rd|th)(?![A-Za-z]))',
          `(?=[0-9][0-9.,]*+${HAN})(?:${[
            '((?:1[5-9]|20|21)[0-9]{2}年(?:(?:[0-9]{1,2}[至到—-])?[0-9]{1,2}月(?:[0-9]{1,2}日)?)?|[0-9]{1,2}月(?:[0-9]{1,2}日)?)',
            `(${HAN_NUMBERS}(?:${inHan(PERCENT_UNITS)}))`,
            `(${HAN_NUMBERS}(?:${inHan(CURRENCIES)}))`,
            `(${HAN_NUMBERS}(?:${inHan(UNITS)}))`,
            `(${HAN_NUMBERS})(?:(?<=[万亿])|(?=${alternatives([...COUNTED_CLASSIFIERS, ...CLASSIFIERS])}))`,
          ].join('|')})`,
          `(${NUMBERS}[ -]${SCALE}${NO_LETTER}|[0-9]{1,3}(?:,[0-9]{3})+(?![0-9])|[0-9]{1,4}(?= (?!(?:${NO_NOUN})\\b)[a-z]))`,
        ].join('|')})`,
        captures: kinds('time', 'date', 'percent', 'money', 'quantity', 'date', 'ordinal', 'date', 'percent', 'money', 'quantity', 'count', 'count'),
      }),
      months: rule({
        name: 'constant.numeric.date',
        match: `(?=[JFMASOND])(?<![A-Za-z-])(?:${MONTH} ${DAY}(?:${JOINT}(?:${MONTH} )?[0-9]{1,2}(?![0-9]))?(?:, ${YEAR}(?![0-9]))?|${MONTH},? (?:of )?${YEAR}(?![0-9,%])|${SURE_MONTH}|(?<=in |of |by |since |until |last |late |early |from |and |to )${MONTH})`,
      }),
      numberWords: rule({
        match: `(?=[${FIRST_LETTERS}])(?<![A-Za-z-])(?=${BEGINNINGS})(?:${[
          `(${IN_WORDS}(?:-plus)?${PERCENT}|[dD]ouble-digit${NO_LETTER})`,
          `(${IN_WORDS}${CURRENCY.replace(']?', ']')})`,
          `(${IN_WORDS}[ -]${ADJECTIVE}(?:${UNIT_NAMES.replace('|second|', '|')})${NO_LETTER})`,
          `((?:${SMALL})[ -](?:${[...DENOMINATORS.keys()].filter((name) => name !== 'second').join('|')})s?${NO_LETTER})`,
          `((?:${SMALL}|hundred)-?fold${NO_LETTER}|(?:${byFirstLetter([...MULTIPLES.keys()])})${NO_LETTER})`,
        ].join('|')})`,
        captures: kinds('percent', 'money', 'quantity', 'ratio', 'multiple'),
      }),
      // "a year ago", "nearly an hour", "a week and a half"
      lengths: rule({
        match: ` an? (?:((?:${LONE_UNITS})(?: and a (?:half|quarter)${NO_LETTER}| or two(?= (?:${NO_NOUN})${NO_LETTER}|[.,;?!—]|$)|(?= (?:${[...AGO].join('|')})${NO_LETTER})))|(?<=${BEFORE_LENGTHS})((?:${LONE_UNITS})(?=[.,;:?!—)]|$| (?:and|or|but|now|to|we|they|he|she|it|the|ago)${NO_LETTER})))`,
        captures: kinds('quantity', 'quantity'),
      }),
    },
  };
}

const SPEAKER = 'markup.heading.speaker.policy-transcript entity.name.type.speaker';
const SPACES = '[ \\t\\x{a0}\\x{3000}]*+';
const QUESTION_OPENING =
  '(?:^|(?<=[.?!] ))(?:And |So |But )?(?:Wh(?:at|en|ere|y|o|ich|ose)|How|Can|Could|Would|Will|Do|Does|Did|Is|Are|Was|Were|Has|Have|Had|Should|In what|To what)\\b';

function headerWords(): string {
  const words = formats.flatMap(({ participantHeadings, dateHeadings, otherHeadings }) => [...Object.keys(participantHeadings), ...dateHeadings, ...otherHeadings]);
  return `(?i:${alternatives(words)})`;
}

/** A label begins with a capital or a digit and goes on in words that do, or in small words between names; Chinese names have no spaces. */
function label(): string {
  const excepted = `(?!(?i:${alternatives([...scio.except])})[ ]?[:：])`;
  const word = '[^\\s:：?!]*+';
  return `${excepted}[\\p{Lu}\\p{Nd}][^\\s:：.?!]*+\\.?(?: (?:[\\p{Lu}\\p{Nd}&(–—-]${word}|(?:of|and|the|for|in|on|at|to|de|la|le|du|des|von|van|der|da|do|bin|al)(?= )))*+|[\\x{4e00}-\\x{9fff}·]{2,15}`;
}

/**
 * The shapes of `src/core/transcript/formats`, put together; each gives the label as its only group. Words are counted in atomic groups: to
 * Oniguruma `{0,7}+` is no possessive count but any number of such runs, which fails in exponential time.
 */
function inlineLabels(): string[] {
  const name = "(?>(?:d['’])?[\\p{Lu}][\\p{L}.'’-]*+)";
  const word = "(?>[\\p{Lu}][\\p{L}'’-]*+)";
  const aside = '(?: ?[(\\[](?:[^()\\[\\]\\n]|\\([^()\\n]{0,60}\\)){1,80}[)\\]])?';
  // Chinese header words have their entry on the same line; "Moderator:" may be a label.
  const headings = formats.flatMap(({ participantHeadings, dateHeadings, otherHeadings }) =>
    [...dateHeadings, ...otherHeadings, ...Object.keys(participantHeadings).filter((word) => /^\p{Script=Han}/u.test(word))]);
  const excepted = `(?!(?i:${alternatives([...scio.except, ...headings])})[ ]?[:：])`;
  const joined = `(?>(?:,? (?:${name}|[0-9]{1,3}|(?:of|and|the|for|de|la|van|der|von|bin|al|on|behalf|rapporteur|hon\\.|members?)(?=[ :.])|rapporteur)){0,7})`;
  const han = '(?=[A-Za-z《“]{0,12}[\\x{4e00}-\\x{9fff}])(?:[《“]?[\\x{4e00}-\\x{9fff}A-Za-z·•]{1,20}[》”]?(?:[\\x{4e00}-\\x{9fff}]{0,10}|、[\\x{4e00}-\\x{9fff}、]{1,20} [\\x{4e00}-\\x{9fff}]{2,4}))';
  const capitals = "(?:Ma?c|De|Van)?[\\p{Lu}][\\p{Lu}.'’™-]+";
  const address = '(?:Minister|Mr|Mrs|Ms|Dr|Miss|Senator|Representative|Chair(?:man|woman)?|Secretary|General|Admiral|Governor|Ambassador|Judge|The)';
  return [
    // "Q    ", "Q:", "QUESTION:"
    '(Q)(?=[ \\t\\x{a0}]{2}|[:.][ \\t\\x{a0}]|[ \\x{a0}][\\p{Lu}“"—])',
    // "Ada Marsh: ", "MS. MARSH:  ", "The Chair (Mr. Holt): ", "Ada Marsh: (00:44)"
    `${excepted}(${name}${joined}${aside})(?:\\*\\*)?[ ]?[:：](?=[ \\t\\x{a0}*]|$)`,
    // "港湾日报记者："
    `${excepted}(${han})[:：]`,
    // "    Senator Marsh. ", "  The PRESIDING OFFICER (Mr. Holt). ", "CHAIR MARSH.  ", "ADA MARSH. "
    `((?:[QA]\\.[0-9]{1,3}|S(?:PEAKER|peaker)(?:\\(\\?\\))?|V(?:OICE|oice)|${address}\\.? ${word}(?>(?: (?:${word}|(?:of|the|pro|tempore)(?=[ .]))){0,7})|${capitals} ${capitals}(?: ${capitals}){0,3})${aside})\\.(?= )`,
    // "Ada Marsh (S&D). – "
    `(${word}(?>(?:,? (?:${word}|(?:of|the|on|behalf|rapporteur)(?=[ .]))){0,9})${aside})\\. [–—-] `,
    // <SPEAKER ID="1" NAME="Ada Marsh">, <v Ada Marsh>, <NAME>ADA MARSH</NAME>
    '<(?:SPEAKER[^<>]{0,80}? NAME="|v(?:\\.[^ <>]{1,40})? |NAME>)([^"<>]{1,90}?)[ ,]*["<>]',
  ];
}

/** Letters that stand before a sign, and codes. All are capitals, so that few places of a text are tried. */
function moneyCodes(): string {
  const marks = CURRENCY_MARKS.map(([mark]) => mark).filter((mark) => mark.length > 1 && mark !== 'Rs');
  return alternatives([...marks, 'USD', 'CNY', 'EUR', 'HKD', 'JPY', 'GBP']);
}

function alternatives(words: readonly string[]): string {
  return [...new Set(words)].sort((a, b) => b.length - a.length || (a < b ? -1 : 1)).map((word) => word.replace(/[.+*?^$()[\]{}|\\]/g, '\\$&')).join('|');
}

/** Of a table's words those that are Chinese: the others are told without it. */
function inHan(table: readonly (readonly [word: string, ...rest: unknown[]])[]): string {
  return alternatives(table.map(([word]) => word).filter((word) => /^\p{Script=Han}+$/u.test(word)));
}

type Captures = Readonly<Record<string, string | { readonly name?: string; readonly patterns?: readonly { readonly include: string }[] }>>;

/** The capture groups of a rule, in their order, by the kind of figure that each is. */
function kinds(...names: readonly string[]): Captures {
  return Object.fromEntries(names.map((kind, index) => [index + 1, `constant.numeric.${kind}`]));
}

/** Ends every scope name with the language's. */
function rule(given: { readonly name?: string; readonly match: string; readonly captures?: Captures }): Rule {
  const scoped = (name: string): string => `${name}.${SCOPE}`;
  return {
    ...(given.name === undefined ? {} : { name: scoped(given.name) }),
    match: given.match,
    ...(given.captures === undefined
      ? {}
      : { captures: Object.fromEntries(Object.entries(given.captures).map(([key, value]) => [key, typeof value === 'string' ? { name: scoped(value) } : value])) }),
  };
}
