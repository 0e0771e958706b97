import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import type { NumberReading } from './read-number.ts';
import { readNumberWords } from './read-number.ts';
import { readPoint } from './read-point.ts';
import { speaksOfRate } from './read-rate.ts';
import { readUnit } from './read-unit.ts';
import { boundBefore, readBound, readPer } from './surroundings.ts';
import { pluralHead } from './noun-phrase.ts';
import { DENOMINATORS, DIGIT_RANGES, MULTIPLES, PLAIN_MULTIPLES } from './tables/number-words.ts';
import { PHRASE_ENDS } from './tables/nouns.ts';
import type { Word } from '../word-walk.ts';
import { GAP, isUpper, matchAt, nextWord, previousWord } from '../word-walk.ts';

const DENOMINATOR = new RegExp(`(?:${GAP}|-(?:${GAP})?)(half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?|hundredths?|thousandths?)(?![A-Za-z]|-(?!(?:percentage|point|basis)))`, 'iy');
const SLASHED = /(\d{1,3})\/(\d{1,4})(?![\d/])/y;
const OF_WHOLE = new RegExp(`${GAP}of${GAP}`, 'y');
const ARTICLE_UNIT = new RegExp(`${GAP}an?(?=${GAP})`, 'y');
const OF_ARTICLE = new RegExp(`${GAP}of${GAP}an?(?=${GAP})`, 'y');
const BARE_POINT = new RegExp(`${GAP}points?(?![A-Za-z])`, 'y');
/** "3-fold", "2.5x"; "3 x 4" and "4x4" are measures. */
const QUARTERS_OF = /(?:[a-z]{2,14}[ -]){0,2}(?:growth|decline|contraction|expansion|recession|losses|gains|profits|results|data|increases|decreases|declines|fiscal|(?:19|20)\d\d)\b/iy;
const QUARTER_LEADS: ReadonlySet<string> = new Set([
  'past', 'last', 'next', 'first', 'final', 'previous', 'prior', 'preceding', 'following', 'coming', 'remaining', 'recent', 'other', 'the', 'these', 'those', 'all', 'every',
  'for', 'in', 'within', 'after', 'over', 'during', 'least', 'had', 'seen', 'another', 'each',
]);
const QUARTER_TAILS: ReadonlySet<string> = new Set(['in', 'ago', 'later', 'earlier', 'running', 'straight', 'through', 'now', 'before', 'after', 'ahead', 'since', 'when', 'where', 'this', 'last', 'and']);
const FOLD = /[- ]?fold\b/iy;
const TIMES_MARK = /[xX×](?![A-Za-z\d]|[ ]?\d)/y;
const DIGIT_RANK = /-digits?\b/iy;
const WHOLES: ReadonlySet<string> = new Set(['of', 'the', 'as', 'those', 'all', 'its', 'their', 'our', 'these', 'that', 'this', 'his', 'her']);
const NOT_HALVES: ReadonlySet<string> = new Set(['first', 'second', 'latter', 'other', 'last', 'better', 'previous', 'former', 'the', 'each', 'next', 'this']);
/** "the other third one" */
const NOT_RESTS: ReadonlySet<string> = new Set(['one', 'ones']);
const GROWN: ReadonlySet<string> = new Set(['to', 'will', 'would', 'could', 'can', 'may', 'might', 'than', 'nearly', 'almost', 'about', 'roughly', 'by', 'more', 'should']);
const COMPARED: ReadonlySet<string> = new Set(['the', 'that', 'its', 'their', 'what', 'as', 'our', 'his', 'her', 'those', 'from']);

/** "one fifth", "two-thirds", "tenfold", "3-fold" around a number. */
export function readFraction(text: string, number: NumberReading): Figure | null {
  const fold = (mayFold(text, number.end) ? matchAt(FOLD, text, number.end) : null) ?? timesMark(text, number);
  if (fold !== null) {
    const end = number.end + fold[0].length;
    return buildFigure('multiple', number.start, end, number.value, { bound: readBound(text, number.start, end) });
  }
  if (number.form === 'digits' || number.value > 99) return null;
  const match = matchAt(DENOMINATOR, text, number.end);
  if (match?.[1] === undefined) return null;
  const name = match[1].toLowerCase();
  const plural = name.endsWith('s');
  const parts = DENOMINATORS.get(plural ? name.slice(0, -1) : name);
  const end = number.end + match[0].length;
  // "three-quarter-point"
  const point = readPoint(text, end);
  const fits = (number.value === 1) !== plural || (point !== null && text.charCodeAt(end) === 45);
  if (parts === undefined || !fits) return null;
  // "three quarters" is nine months as well as 75 %.
  if (parts === 4 && plural && number.value !== 1 && match[0].charCodeAt(0) !== 45 && countsQuarters(text, number, name, end)) return null;
  const value = number.value / parts;
  const unit = point ?? readUnit(text, end, false) ?? unitBehind(text, end, OF_ARTICLE);
  if (unit !== null) return buildFigure(unit.kind, number.start, unit.end, value * unit.factor, { unit: unit.unit, bound: boundBefore(text, number.start) });
  const ofRate = parts === 10 && matchAt(OF_WHOLE, text, end) === null && speaksOfRate(text, number.start, end);
  if (ofRate) return buildFigure('percent', number.start, end, value, { unit: 'pp', bound: readBound(text, number.start, end) });
  return buildFigure('ratio', number.start, end, value, { bound: readBound(text, number.start, end) });
}

/** At most places one character tells that no "fold" follows. */
function mayFold(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return ((unit === 32 || unit === 45 ? text.charCodeAt(at + 1) : unit) | 32) === 102;
}

/** Of a year: "two quarters", "the past three quarters", "three quarters of growth". */
function countsQuarters(text: string, number: NumberReading, name: string, end: number): boolean {
  if (name !== 'quarters') return false;
  if (number.value !== 3) return true;
  const whole = matchAt(OF_WHOLE, text, end);
  if (whole !== null) return matchAt(QUARTERS_OF, text, end + whole[0].length) !== null;
  const before = previousWord(text, number.start);
  // "accounts for three quarters"
  if (before?.lower === 'for' && /^account/.test(previousWord(text, before.start)?.lower ?? '')) return false;
  return QUARTER_LEADS.has(before?.lower ?? '') || QUARTER_TAILS.has(nextWord(text, end)?.lower ?? '');
}

/** "2.5x", but no name's "Model 5x". */
function timesMark(text: string, number: NumberReading): RegExpExecArray | null {
  const unit = text.charCodeAt(number.end);
  const mark = (unit === 120 || unit === 88 || unit === 0xd7) && number.form === 'digits' && number.value !== 1 ? matchAt(TIMES_MARK, text, number.end) : null;
  const before = mark === null ? null : previousWord(text, number.start);
  return before !== null && isUpper(before.raw) && previousWord(text, before.start) !== null ? null : mark;
}

/** `1/3` where it stands alone. */
export function readSlashed(text: string, at: number): Figure | null {
  const match = matchAt(SLASHED, text, at);
  if (match === null) return null;
  const [part, whole] = [Number(match[1]), Number(match[2])];
  if (part >= whole || part === 0 || whole > 100) return null;
  const end = at + match[0].length;
  const unit = readUnit(text, end, false);
  const value = part / whole;
  if (unit !== null) return buildFigure(unit.kind, at, unit.end, value * unit.factor, { unit: unit.unit, bound: boundBefore(text, at) });
  return nextWord(text, end)?.lower === 'of' ? buildFigure('ratio', at, end, value, { bound: boundBefore(text, at) }) : null;
}

/** "half": of a whole, of a unit ("half an hour") or of a scale word ("half a million"). */
export function readHalf(text: string, at: number): Figure | null {
  const end = at + 'half'.length;
  if (text.charCodeAt(at - 1) === 45 || text.charCodeAt(end) === 45) {
    // "half-hour"
    const unit = text.charCodeAt(at - 1) === 45 ? null : (readPoint(text, end) ?? readUnit(text, end, false));
    return unit === null ? null : buildFigure(unit.kind, at, unit.end, 0.5 * unit.factor, { unit: unit.unit, bound: boundBefore(text, at) });
  }
  const before = previousWord(text, at);
  if (before !== null && NOT_HALVES.has(before.lower)) return null;
  // "roughly in half"
  const bound = boundBefore(text, before?.lower === 'in' ? before.start : at);
  const article = matchAt(ARTICLE_UNIT, text, end);
  const behind = end + (article?.[0].length ?? 0);
  const unit = readPoint(text, behind) ?? readUnit(text, behind, false);
  if (unit !== null) return buildFigure(unit.kind, at, unit.end, 0.5 * unit.factor, { unit: unit.unit, bound });
  if (article !== null) {
    const scale = readNumberWords(text, behind + 1);
    if (scale !== null && scale.value >= 12) return halfOfScale(text, at, scale, bound);
  }
  const next = nextWord(text, end);
  const whole = next !== null && WHOLES.has(next.lower);
  const measured = bound !== null || (before !== null && (before.lower === 'by' || before.lower === 'in' || before.lower === 'one' || before.lower === 'to'));
  return whole || measured ? buildFigure('ratio', at, end, 0.5, { bound }) : null;
}

function halfOfScale(text: string, at: number, scale: NumberReading, bound: Figure['bound']): Figure {
  const unit = readUnit(text, scale.end, true);
  const value = scale.value / 2;
  if (unit !== null) return buildFigure(unit.kind, at, unit.end, value * unit.factor, { unit: unit.unit, bound, per: readPer(text, unit.end) });
  const head = pluralHead(text, scale.end);
  return buildFigure('count', at, scale.end, value, { of: head?.raw ?? null, bound, per: readPer(text, head?.end ?? scale.end) });
}

/** "a third (33 percent)" */
const IN_BRACKETS = new RegExp(`${GAP}[(—–](?:[a-z]{2,14}${GAP}){0,3}\\d{1,3}(?:\\.\\d{1,4})?(?:[ ]?%|${GAP}per${GAP}?cent\\b)`, 'iy');

/** "the remaining third abstained": what is left of a whole; "the other third party" has a rank. */
export function readRest(text: string, at: number, end: number): Figure | null {
  const before = previousWord(text, at)?.lower;
  const parts = DENOMINATORS.get(text.slice(at, end).toLowerCase());
  if ((before !== 'remaining' && before !== 'other') || parts === undefined || parts === 4 || text.charCodeAt(end) === 45) return null;
  const next = nextWord(text, end);
  const alone = next === null || (PHRASE_ENDS.has(next.lower) && !NOT_RESTS.has(next.lower)) || (!isUpper(next.raw) && /[a-z]{2}ed$/.test(next.lower));
  return alone ? buildFigure('ratio', at, end, 1 / parts) : null;
}

/** "a quarter of …", "a third of …", "a quarter century", "a quarter percentage point"; the article lies outside the span. */
export function readArticleFraction(text: string, at: number, end: number): Figure | null {
  const before = previousWord(text, at);
  if (before === null || (before.lower !== 'a' && before.lower !== 'an')) return null;
  const word = text.slice(at, end).toLowerCase();
  const parts = DENOMINATORS.get(word);
  if (parts === undefined || word === 'second') return null;
  // "a third point" is one of the speech's own.
  const point = word === 'quarter' || word === 'half' || matchAt(BARE_POINT, text, end) === null ? readPoint(text, end) : null;
  const unit = point ?? (word === 'quarter' || word === 'half' ? readUnit(text, end, false) : null) ?? unitBehind(text, end, OF_ARTICLE);
  const bound = boundBefore(text, at);
  if (unit !== null) return buildFigure(unit.kind, at, unit.end, unit.factor / parts, { unit: unit.unit, bound });
  if (word === 'tenth' && isMove(text, end) && speaksOfRate(text, at, end)) return buildFigure('percent', at, end, 1 / parts, { unit: 'pp', bound });
  return matchAt(OF_WHOLE, text, end) === null && matchAt(IN_BRACKETS, text, end) === null && !measures(text, before, end) ? null : buildFigure('ratio', at, end, 1 / parts, { bound });
}

const MOVES: ReadonlySet<string> = new Set(['higher', 'lower', 'more', 'less', 'increase', 'decrease', 'change', 'decline', 'rise']);

/** "ticked down a tenth", "a tenth lower" */
function isMove(text: string, end: number): boolean {
  if (text.charCodeAt(end) === 45) return false;
  const next = nextWord(text, end);
  return next === null || MOVES.has(next.lower) || (PHRASE_ENDS.has(next.lower) && next.lower !== 'of');
}

const MEASURES: ReadonlySet<string> = new Set(['by', 'than', 'nearly', 'almost', 'about', 'roughly', 'over', 'around', 'approximately']);

/** "cut by a third", "more than a quarter", no noun behind. */
function measures(text: string, article: Word, end: number): boolean {
  if (text.charCodeAt(end) === 45 || !MEASURES.has(previousWord(text, article.start)?.lower ?? '')) return false;
  const next = nextWord(text, end);
  return next === null || PHRASE_ENDS.has(next.lower);
}

function unitBehind(text: string, end: number, joint: RegExp): ReturnType<typeof readUnit> {
  const match = matchAt(joint, text, end);
  return match === null ? null : readUnit(text, end + match[0].length, false);
}

/** "tripled", "to double", "twice as many", "double-digit". */
export function readMultiple(text: string, at: number, end: number): Figure | null {
  const word = text.slice(at, end).toLowerCase();
  const sure = MULTIPLES.get(word);
  if (sure !== undefined) return buildFigure('multiple', at, end, sure, { bound: readBound(text, at, end) });
  const digits = DIGIT_RANGES.get(word);
  const rank = digits === undefined ? null : matchAt(DIGIT_RANK, text, end);
  if (rank !== null && digits !== undefined) return buildFigure('percent', at, end + rank[0].length, digits, { unit: '%' });
  const plain = PLAIN_MULTIPLES.get(word);
  if (plain === undefined || text.charCodeAt(end) === 45) return null;
  const before = previousWord(text, at)?.lower ?? '';
  const next = nextWord(text, end)?.lower ?? '';
  const factor = COMPARED.has(next) || (word !== 'twice' && GROWN.has(before) && next !== 'down');
  return factor ? buildFigure('multiple', at, end, plain, { bound: boundBefore(text, at) }) : null;
}

