import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { isPlural, pluralHead, singularHead } from './noun-phrase.ts';
import { readRange } from './read-amount.ts';
import { ageBound, isAgeBound, readAge } from './read-age.ts';
import { readTailMark } from './read-tail-mark.ts';
import { readUnit } from './read-unit.ts';
import type { NumberReading } from './read-number.ts';
import { boundBefore, readBound, readPer } from './surroundings.ts';
import { ANNOUNCED_PARTS, ANNOUNCING_ADJECTIVES, ANNOUNCING_WORDS, ASKED_PARTS, COMPOUND_NOUNS, LABEL_WORDS, PART_LEADS, SPEECH_PARTS } from './tables/nouns.ts';
import { isUpper, matchAt, nextWord, previousWord } from '../word-walk.ts';
import type { Word } from '../word-walk.ts';

const FACTOR_CUES: ReadonlySet<string> = new Set(['as', 'more', 'higher', 'larger', 'greater', 'bigger', 'faster', 'longer', 'that', 'what', 'those', 'the', 'less', 'lower', 'its', 'over']);
const GROWTH: ReadonlySet<string> = new Set([
  'rose', 'risen', 'rise', 'grew', 'grown', 'grow', 'increased', 'increase', 'expanded', 'jumped', 'soared', 'surged', 'multiplied', 'climbed', 'up', 'growth', 'jump', 'surge',
]);
const HOTLINES: ReadonlySet<string> = new Set(['hotline', 'hotlines', 'helpline', 'helplines']);
const FARTHEST_ANNOUNCEMENT = 3;

/** A number of things or people, an age without a unit, or a factor ("three times as many"). */
export function readCount(text: string, number: NumberReading): Figure | null {
  const { start, value, form } = number;
  const before = previousWord(text, start);
  const range = readRange(text, number, number.end, false);
  const end = range?.end ?? number.end;
  const bound = readBound(text, start, end);
  const stated = range === null ? value : ([range.low, range.high] as const);
  const age = readAge(text, number, end, before) || (bound !== null && isAgeBound(text, start, end, number));
  if (age) return buildFigure('quantity', start, end, stated, { unit: 'a', bound: bound ?? ageBound(text, before) });
  if (before?.lower === 'per' || before?.lower === 'every') return null;

  const next = nextWord(text, end);
  if (next?.lower === 'times') {
    const cue = nextWord(text, next.end);
    const factor = (cue !== null && FACTOR_CUES.has(cue.lower)) || !Number.isInteger(range?.high ?? value) || grows(text, before);
    if (factor) return buildFigure('multiple', start, next.end, stated, { bound });
  }
  if (range === null && value === 1) return readOne(text, number, before, bound);
  const mark = readTailMark(text, end);
  if (text.charCodeAt(end) === 45 && mark === null) return readCompound(text, number, end);

  const head = pluralHead(text, mark?.end ?? end);
  // What stands right behind the number is no unit: it was asked before.
  const unit = head === null || head.start === (mark?.end ?? end) + 1 ? null : readUnit(text, head.start - 1, number.exponent > 0 || number.grouped);
  // "two more years", "50 million taxpayer dollars"
  if (unit !== null && head !== null && unit.end >= head.end) {
    return buildFigure(unit.kind, start, unit.end, range === null ? value * unit.factor : [range.low * unit.factor, range.high * unit.factor], {
      unit: unit.unit, bound, per: readPer(text, unit.end),
    });
  }
  const precise = number.grouped || number.exponent > 0 || (range !== null && range.last.exponent > 0);
  if (form === 'digits') {
    if (before !== null && namesWhatFollows(text, before) && !precise) return null;
    if (number.plain && next !== null && HOTLINES.has(next.lower) && isHotline(text.slice(start, number.end))) return null;
    // A long number without separators is a telephone number or a code unless it counts things, and surely one behind "the".
    if (number.plain && number.end - number.start > 4 && (head === null || before?.lower === 'the')) return null;
    if (head === null && !precise && (bound === null || value < 2)) return null;
    if (head === null && !number.grouped && !Number.isInteger(value) && number.exponent === 0) return null;
  } else {
    if (head === null && !precise && !(bound !== null && value >= 100)) return null;
    if (isPartOfName(text, number, next) || (head !== null && announces(text, number, head))) return null;
  }
  return buildFigure('count', start, end, stated, { of: head?.raw ?? null, bound, per: readPer(text, head?.end ?? end) });
}

const COMPOUND = /-([a-z]{3,12})(?![A-Za-z-]|\s{1,8}question)/y;

/** "two-part", "12-page": what the number counts stands in the singular behind a hyphen. */
function readCompound(text: string, number: NumberReading, end: number): Figure | null {
  const noun = matchAt(COMPOUND, text, end)?.[1];
  if (noun === undefined || !COMPOUND_NOUNS.has(noun) || number.value < 2 || !Number.isInteger(number.value)) return null;
  return buildFigure('count', number.start, end, number.value, { of: noun, bound: boundBefore(text, number.start) });
}

/** "rose nine times", "by three times", "an increase of four times": a factor and no number of occasions. */
function grows(text: string, before: Word | null): boolean {
  if (before === null) return false;
  if (before.lower === 'by' || before.lower === 'of') return GROWTH.has(previousWord(text, before.start)?.lower ?? '');
  return GROWTH.has(before.lower);
}

/** A telephone number before the line that it is the name of: long ones, and the short ones of emergencies. "500 hotline calls" are calls. */
function isHotline(digits: string): boolean {
  return digits.length > 3 || /^(?:11[0-9]|12[0-2]|211|311|911|98[0-9]|999)$/.test(digits);
}

const NOT_COUNTED: ReadonlySet<string> = new Set(['more', 'quick', 'thing', 'question', 'follow-up', 'point', 'other', 'another', 'second', 'moment', 'minute', 'last', 'final', 'clarification']);

/** "one" counts where a rate follows or where it goes on with other counts: elsewhere it is a pronoun or an article. */
function readOne(text: string, number: NumberReading, before: Word | null, bound: Figure['bound']): Figure | null {
  const head = singularHead(text, number.end);
  if (head === null || isPlural(head.lower) || NOT_COUNTED.has(head.lower)) return null;
  const per = readPer(text, head.end);
  const lead = before === null ? null : previousWord(text, before.start);
  const joins = before?.lower === 'and' && lead !== null && isPlural(lead.lower);
  const only = before !== null && (before.lower === 'only' || before.lower === 'just');
  return per !== null || joins || only ? buildFigure('count', number.start, number.end, 1, { of: head.raw, bound, per }) : null;
}

/** "Boeing 737", "Article 5", "hotline 12345": the number is the name's. A capital that begins a sentence tells nothing. */
export function namesWhatFollows(text: string, before: Word): boolean {
  if (LABEL_WORDS.has(before.lower)) return !(before.lower === 'number' || before.lower === 'no') || isUpper(before.raw) || before.lower === 'number';
  if (!isUpper(before.raw)) return false;
  return previousWord(text, before.start) !== null;
}

/** "Ten Thousand Talents", "the Five Key Initiatives": capitals go on behind the number. */
function isPartOfName(text: string, number: NumberReading, next: Word | null): boolean {
  if (!isUpper(text.slice(number.start, number.start + 1))) return false;
  return next !== null && isUpper(next.raw);
}

/** A small number of the speech's own parts: "three points", "focus on five key areas". */
function announces(text: string, number: NumberReading, head: Word): boolean {
  if (number.value > 12) return false;
  if (ASKED_PARTS.has(head.lower)) return !PART_LEADS.has(previousWord(text, number.start)?.lower ?? '');
  if (SPEECH_PARTS.has(head.lower)) return true;
  if (!ANNOUNCED_PARTS.has(head.lower)) return false;
  if (text.charCodeAt(head.end) === 58) return true;
  const next = nextWord(text, number.end);
  let word = previousWord(text, number.start);
  for (let walked = 0; walked < FARTHEST_ANNOUNCEMENT && word !== null; walked++) {
    if (ANNOUNCING_WORDS.has(word.lower)) return true;
    word = previousWord(text, word.start);
  }
  return next !== null && ANNOUNCING_ADJECTIVES.has(next.lower) && (head.lower === 'areas' || head.lower === 'aspects');
}
