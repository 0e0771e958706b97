import type { Span } from '../../../src/core/text/span.ts';

// A reading of numbers, units, currencies and negation of its own, coarse on purpose: it judges `src/core/anchoring` and shares nothing with it.

const spaces = /[\s\u00a0\u00ad\u200b]+/gu;
const betweenHan = /(?<=\p{Script=Han}|[，。；：！？、“”（）]) | (?=\p{Script=Han}|[，。；：！？、“”（）])/gu;

/** Words as a reader takes them: whatever the line breaks, the form of accents and quotation marks. */
export function folded(words: string): string {
  return words
    .normalize('NFC')
    .replace(/[\u2018\u2019\u201a\u201b]/gu, "'")
    .replace(/[\u201c\u201d\u201e]/gu, '"')
    .replace(spaces, ' ')
    .trim()
    .replace(betweenHan, '');
}

const counts =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens half third quarter first second fourth fifth sixth double triple twice';
const negations = "no not never none nobody nothing neither nor without cannot";
const units =
  'percent % ‰ percentage basis dollars dollar euros euro yuan pounds crowns kilometres kilometers miles km metres meters tons tonnes kilograms hectares acres years year months month weeks week days day hours hour minutes minute degrees barrels';
const countWords = new Set(counts.split(' '));
const negationWords = new Set(negations.split(' '));
const unitWords = new Set(units.split(' '));

const tokens = /(?:us)?[$€£¥]|(?<![\p{L}\p{N}])[-−](?=[$€£¥]?\.?\d)|(?<!\d)\.\d+|\d+(?:[.,:/]\d+)*|[%‰]|[〇零一二三四五六七八九十百千万亿两半]+|[不没未无]|美元|欧元|公里|英里|吨|人民币|元|[\p{Script=Latin}\p{M}]+(?:'[\p{Script=Latin}\p{M}]+)*/giu;
/** Not the bare 一 of 一样 or 一直, nor the 万 of 万一. */
const chineseNumber = /^(?:[〇零一二三四五六七八九十百千万亿两半]{2,}|[二三四五六七八九])$/u;
const chineseNegation = /^[不没未无]$/u;
const chineseUnit = /^(?:美元|欧元|公里|英里|吨|人民币|元)$/u;

/** The numbers with their units, currencies and negations of some words, in their order. */
export function tellingWords(words: string): readonly string[] {
  return Array.from(folded(words.replace(cueTimes, ' ')).toLowerCase().matchAll(tokens), ([match]) => tellingOf(match)).filter((telling) => telling !== '');
}

/** When a caption is shown: layout, which nobody says. */
const cueTimes = /^[\d:.,]+ --> [^\r\n]*$/gmu;

/** What a word tells, however it is written; empty where it may be exchanged for another. */
function tellingOf(word: string): string {
  if (/^\d*\.\d+$/u.test(word)) return String(Number(word));
  if (/^\d/u.test(word) || countWords.has(word) || chineseNumber.test(word) || negationWords.has(word) || chineseNegation.test(word)) return word;
  if (/[$€£¥]$/u.test(word)) return word.slice(-1);
  if (word.endsWith("n't")) return 'not';
  return unitWords.has(word) || chineseUnit.test(word) || word === '-' || word === '−' ? word : '';
}

// With the colon, as in `tokens`: "10:30" is one number, and a passage that begins within it tells another where its first half changed.
const run = /[\p{Script=Latin}\p{M}\p{N}.,:$€£¥%‰'’+\-−]/u;

/** The span with all of the numbers or words that its edges cut. */
export function withWholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  while (start > 0 && joins(text, start)) start--;
  while (end < text.length && joins(text, end)) end++;
  return { start, end };
}

function joins(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  const after = text.charAt(at);
  if (!run.test(before) || !run.test(after)) return false;
  const isWord = /[\p{L}\p{N}]/u;
  if (isWord.test(before) && isWord.test(after)) return true;
  if (/[.,:'’]/u.test(before)) return isWord.test(after) && isWord.test(text.charAt(at - 2)) && (/['’]/u.test(before) || /\d/u.test(after));
  if (/[.,:'’]/u.test(after)) return isWord.test(before) && isWord.test(text.charAt(at + 1)) && (/['’]/u.test(after) || /\d/u.test(text.charAt(at + 1)));
  return /[$€£¥\-−+]/u.test(before) ? /[\d$€£¥]/u.test(after) : /[%‰]/u.test(after) && /\d/u.test(before);
}
