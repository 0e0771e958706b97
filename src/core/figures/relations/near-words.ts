import type { Span } from '../../text/span.ts';

/** UTF-16 units before and behind a figure whose words tell what it measures. */
const BEFORE = 80;
const BEHIND = 50;
/** More words than this near one figure do not tell more. */
const MOST = 16;

/** Say nothing of what is measured: function words, words of time and of change. In lower case, in the singular. */
const STOP: ReadonlySet<string> = new Set(
  `about above according account accounted across actually after again against almost also although always among amount another approximately area around
  average because become been before being below between billion both came case change come comparable compared could course decline decrease
  decreased declined different does doing done down dropped during each early either even ever every exceed exceeding exceeded fact fell figure first follow
  following from gave give given gone good great grew group growth have having here high higher hold increase increased increasing into itself
  just keep kind know largest last late later least less level like little long look lower made make making many mean million more most much
  nearly need next number once only other over part people percent percentage period place point previous previously put quarter rate reach
  reached really reduce reduced respectively rise rose roughly said same saw second seen several share should show showed similar since small some
  something stand still stood such take taken than thank that their them then there these they thing think this those three through
  time today together told took total toward trillion under until very want week well went were what when where which while will with
  within would year yesterday your yuan dollar renminbi month day hour minute up`.split(/\s+/u),
);

/**
 * The words near a figure that tell what it measures, each once, in lower case and in the singular; of Chinese each two characters that
 * follow one another. They end with the sentence.
 */
export function nearWords(text: string, { start, end }: Span): readonly string[] {
  const before = afterLastStop(text.slice(Math.max(0, start - BEFORE), start));
  const behind = text.slice(end, end + BEHIND).split(/[.!?;](?:\s|$)|[。！？；]|\n\s?\n/u, 1)[0] ?? '';
  const words = new Set<string>();
  for (const [word] of `${before} ${behind}`.matchAll(/\p{Script=Han}{2,}|[\p{L}'’-]{4,}/gu)) {
    if (/^\p{Script=Han}/u.test(word)) for (let at = 0; at + 2 <= word.length; at += 1) words.add(word.slice(at, at + 2));
    else addLatin(words, word);
    if (words.size >= MOST) break;
  }
  return [...words];
}

/** "universities" and "university" are one noun; so are "Ships" and "ship". Good enough to compare words with, not to show. */
export function singular(word: string): string {
  const lower = word.toLowerCase().replace(/['’]s$/u, '');
  if (lower.endsWith('ies') && lower.length > 4) return `${lower.slice(0, -3)}y`;
  if (/(?:ss|us|is)$/u.test(lower)) return lower;
  if (/(?:ch|sh|x|ss)es$/u.test(lower)) return lower.slice(0, -2);
  return lower.endsWith('s') && lower.length > 3 ? lower.slice(0, -1) : lower;
}

function addLatin(words: Set<string>, word: string): void {
  const one = singular(word);
  if (one.length > 3 && !STOP.has(one) && !STOP.has(word.toLowerCase())) words.add(one);
}

/** From the start of the sentence on, as far as it is in these words; a first word that is cut is left out. */
function afterLastStop(words: string): string {
  let from = 0;
  for (const match of words.matchAll(/[.!?;](?=\s)|[。！？；]|\n\s?\n/gu)) from = match.index + match[0].length;
  return from === 0 && words.length === BEFORE ? words.replace(/^[\p{L}'’-]*[a-z’'-](?=\P{L})/u, '') : words.slice(from);
}
