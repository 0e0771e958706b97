import type { Figure } from '../model.ts';
import { readTailMark } from './read-tail-mark.ts';
import { BOUND_FILLERS, BOUND_NEGATIONS, BOUND_PAIRS, BOUND_WORDS, LAPSED, LASTING, MOTIONS, TRAILING_BOUNDS } from './tables/bounds.ts';
import { nextWord, previousWord } from '../word-walk.ts';
import type { Word } from '../word-walk.ts';

type Bound = Figure['bound'];

/** What the words before `start` and behind `end` say about the amount between them. */
export function readBound(text: string, start: number, end: number): Bound {
  return boundBefore(text, start) ?? boundBehind(text, end) ?? boundInside(text.slice(start, end));
}

/** "two-plus years", "30-some million": the mark stands within the figure. */
function boundInside(words: string): Bound {
  if (words.includes('-plus') || (words.includes('+') && /\d\+/.test(words))) return 'min';
  return words.includes('-some') || words.includes('-odd') ? 'approx' : null;
}

/** Of an amount with its unit: in "over two weeks" the word says how long only behind `LASTING` or before "ago" and its like. */
export function readMeasureBound(text: string, start: number, end: number, isTime: boolean): Bound {
  const word = isTime ? previousWord(text, start) : null;
  if (word?.lower !== 'over') return readBound(text, start, end);
  const lead = previousWord(text, word.start);
  const lasting = (lead !== null && LASTING.has(lead.lower)) || LAPSED.has(nextWord(text, end)?.lower ?? '');
  return lasting ? 'min' : boundBehind(text, end);
}

export function boundBefore(text: string, start: number): Bound {
  let word = previousWord(text, start);
  for (let fillers = 0; fillers < 2 && word !== null; fillers++) {
    const bound = boundEndingIn(text, word);
    if (bound !== null) return bound;
    if (!BOUND_FILLERS.has(word.lower)) return null;
    word = previousWord(text, word.start);
  }
  return word === null ? null : boundEndingIn(text, word);
}

/** The second words of pairs: at most places one look says that none ends there. */
const PAIR_ENDS: ReadonlySet<string> = new Set(Array.from(BOUND_PAIRS.keys(), (pair) => pair.slice(pair.lastIndexOf(' ') + 1)));

function boundEndingIn(text: string, word: Word): Bound {
  const single = BOUND_WORDS.get(word.lower);
  const before = previousWord(text, word.start);
  if (single !== undefined) return before !== null && BOUND_NEGATIONS.has(before.lower) ? inverse(single) : single;
  if (before === null || !PAIR_ENDS.has(word.lower)) return null;
  const pair = BOUND_PAIRS.get(`${before.lower} ${word.lower}`);
  if (pair === undefined) return null;
  const negation = previousWord(text, before.start);
  // "it went up to 20 percent": no bound, but where it arrived.
  if (before.lower === 'up' && negation !== null && MOTIONS.has(negation.lower)) return null;
  return negation !== null && BOUND_NEGATIONS.has(negation.lower) ? inverse(pair) : pair;
}

function boundBehind(text: string, end: number): Bound {
  const mark = readTailMark(text, end);
  if (mark !== null) return mark.bound;
  const first = nextWord(text, end);
  if (first === null || (first.lower !== 'or' && first.lower !== 'and')) return null;
  const second = nextWord(text, first.end);
  return second === null ? null : (TRAILING_BOUNDS.get(`${first.lower} ${second.lower}`) ?? null);
}

function inverse(bound: Bound): Bound {
  return bound === 'min' ? 'max' : bound === 'max' ? 'min' : bound;
}

const DAILY: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'], ['weekly', 'week'], ['monthly', 'month'], ['yearly', 'year'], ['annually', 'year'], ['hourly', 'hour'], ['quarterly', 'quarter'],
]);
const RATE_TIMES: ReadonlySet<string> = new Set(['second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year', 'decade', 'century']);
/** Things that a price or a number may be counted by; only right behind it: "$2.40 a gallon". */
const RATE_THINGS: ReadonlySet<string> = new Set([
  'gallon', 'barrel', 'person', 'head', 'family', 'household', 'student', 'pupil', 'share', 'ton', 'tonne', 'acre', 'hectare', 'mile', 'kilo', 'kilogram', 'pound', 'ounce', 'unit',
  'job', 'ticket', 'vehicle', 'dose', 'night', 'piece', 'liter', 'litre', 'bushel', 'worker', 'child', 'patient', 'vote', 'kilometer', 'bottle', 'shift', 'game', 'pop',
]);
const RATE_NUMBER = /[ \u00a0](\d{1,3}(?:,\d{3})+|\d{1,7})(?: (thousand|million))?(?![\d,.])/y;
const FARTHEST_RATE = 7;

/** "per 10,000 people", "daily", "a day", at most a few words behind the figure and in its clause. */
export function readPer(text: string, end: number): Figure['per'] {
  let at = end;
  for (let walked = 0; walked < FARTHEST_RATE; walked++) {
    const word = nextWord(text, at);
    if (word === null) return null;
    const adverb = DAILY.get(word.lower);
    if (adverb !== undefined) return { value: 1, of: adverb };
    if (word.lower === 'per' || (walked < 4 && (word.lower === 'a' || word.lower === 'an' || word.lower === 'each' || word.lower === 'every'))) {
      const each = word.lower === 'per' ? nextWord(text, word.end) : null;
      const counted = readCounted(text, each?.lower === 'every' ? each.end : word.end);
      // "3 cases for every 100,000 people"
      if (counted !== null && counted.value > 1 && word.lower === 'every' && previousWord(text, word.start)?.lower === 'for') return counted;
      if (counted !== null && (word.lower === 'per' || (counted.value === 1 && (RATE_TIMES.has(counted.of) || (walked === 0 && RATE_THINGS.has(counted.of))) && !isPartOf(text, word.end)))) return counted;
      if (word.lower === 'per') return null;
    }
    if (word.lower === 'and' || word.lower === 'but' || word.lower === 'while') return null;
    if (word.lower === 'or' && !TRAILING_BOUNDS.has(`or ${nextWord(text, word.end)?.lower ?? ''}`)) return null;
    at = word.end;
  }
  return null;
}

const NO_RATE: ReadonlySet<string> = new Set(['of', 'ago', 'earlier', 'later', 'before', 'from']);

/** "a quarter of a century" is a span of time and "a year ago" a time, no rate. */
function isPartOf(text: string, at: number): boolean {
  const noun = nextWord(text, at);
  return noun !== null && NO_RATE.has(nextWord(text, noun.end)?.lower ?? '');
}

function readCounted(text: string, at: number): Figure['per'] {
  RATE_NUMBER.lastIndex = at;
  const number = RATE_NUMBER.exec(text);
  const noun = nextWord(text, number === null ? at : at + number[0].length);
  if (noun === null) return null;
  const whole = noun.lower === 'square' || noun.lower === 'cubic' ? nextWord(text, noun.end) : null;
  // "per unemployed worker"
  const behind = whole === null && /[a-z]ed$/.test(noun.lower) ? nextWord(text, noun.end) : null;
  const scale = number?.[2] === 'million' ? 1e6 : number?.[2] === 'thousand' ? 1e3 : 1;
  return { value: number?.[1] === undefined ? 1 : Number(number[1].replaceAll(',', '')) * scale, of: behind !== null ? behind.lower : whole === null ? noun.lower : `${noun.lower} ${whole.lower}` };
}

const WIDEST_QUOTE = 70;
/** Pronouns and auxiliaries that a slogan or a name has not: the quotation is of something said. */
const SPOKEN = /\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Tt]hey|it|It|my|[Ii]s|was|were|will|would|has|have|had|can|could|don)\b/;

/** True where `at` stands in a short quotation: a slogan or a programme's name. Looks no farther than a short quotation reaches. */
export function inShortQuote(text: string, at: number): boolean {
  const lowest = Math.max(0, at - WIDEST_QUOTE);
  let open = -1;
  for (let i = at - 1; i >= lowest; i--) {
    const unit = text.charCodeAt(i);
    if (unit === 10 || unit === 0x201d) return false;
    if (unit === 0x201c || unit === 34) {
      open = i;
      break;
    }
  }
  if (open === -1) return false;
  if (text.charCodeAt(open) === 34 && !opensQuote(text, open)) return false;
  const highest = Math.min(text.length, open + WIDEST_QUOTE);
  for (let i = at; i < highest; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 34 || unit === 0x201d) return !SPOKEN.test(text.slice(open + 1, i));
    if (unit === 10) return false;
  }
  return false;
}

/** A straight quotation mark opens behind white space, a bracket or a dash. */
function opensQuote(text: string, at: number): boolean {
  const before = at === 0 ? 32 : text.charCodeAt(at - 1);
  return before === 32 || before === 10 || before === 40 || before === 91 || before === 0x2014 || before === 0x2013 || before === 0xa0;
}
