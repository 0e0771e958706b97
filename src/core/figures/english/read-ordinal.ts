import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { isPlural, singularHead } from './noun-phrase.ts';
import { readNumberWords } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { ADVERB_LEADS, DETERMINERS, IDIOM_NOUNS, OWN_PARTS, PHRASE_ENDS, RANK_VERBS, RANKED_NOUNS, SERIES_NOUNS, SPEECH_PARTS } from './tables/nouns.ts';
import { ORDINALS } from './tables/number-words.ts';
import { GAP, isUpper, matchAt, nextWord, previousWord } from '../word-walk.ts';
import type { Word } from '../word-walk.ts';

const DIGIT_ORDINAL = /(\d{1,3}(?:,\d{3})+|\d{1,6})(?:st|nd|rd|th)(?![A-Za-z])/y;
const OR = new RegExp(`(?:${GAP}|-${GAP})(?:or|to)${GAP}`, 'y');
const AND = new RegExp(`${GAP}and${GAP}(?:now${GAP}|the${GAP})?`, 'y');
const ORDINAL_WORD = new RegExp(`(?:${[...ORDINALS.keys()].join('|')})\\b`, 'iy');

/** "75th anniversary", "14th Five-Year Plan", "45th and 47th president". */
export function readDigitOrdinal(text: string, at: number): Figure | null {
  const match = matchAt(DIGIT_ORDINAL, text, at);
  if (match?.[1] === undefined) return null;
  const first = numberOf(match[1]);
  const { end, value } = rangeOf(text, at + match[0].length, first);
  const ranked = RANK_VERBS.has(previousWord(text, at)?.lower ?? '');
  const head = singularHead(text, end) ?? (ranked ? null : headOfPair(text, end));
  if (head === null && !ranked) return null;
  return buildFigure('ordinal', at, end, value, { of: ranked ? null : (head?.raw ?? null) });
}

const PLACES: ReadonlySet<string> = new Set(['in', 'among', 'nationwide', 'nationally', 'globally', 'worldwide', 'overall', 'out']);

/** "ranked fourth"; "came second in the country", but not "their safety came first". */
function ranks(verb: string, next: string): boolean {
  return RANK_VERBS.has(verb) && (verb.startsWith('rank') || verb.startsWith('plac') || PLACES.has(next));
}

/** "third stage", "ranking first", "the third or fourth time"; an enumerating "First, …" and "the second is …" are none. */
export function readOrdinalWord(text: string, at: number, wordEnd: number): Figure | null {
  const raw = text.slice(at, wordEnd);
  const first = ORDINALS.get(raw.toLowerCase());
  if (first === undefined || text.charCodeAt(wordEnd) === 45 || text.charCodeAt(at - 1) === 45) return null;
  const { end, value } = rangeOf(text, wordEnd, first);
  const before = previousWord(text, at);
  if (before?.raw.endsWith('-') === true) return null;
  const next = nextWord(text, end);
  if (before !== null && ranks(before.lower, next?.lower ?? '')) return buildFigure('ordinal', at, end, value);
  const pair = next?.lower === 'and' && before !== null && DETERMINERS.has(before.lower) ? headOfPair(text, end) : null;
  if (pair !== null) return OWN_PARTS.has(pair.lower) ? null : buildFigure('ordinal', at, end, value, { of: pair.raw });
  // "the first nine months": the number stands alone.
  if (next !== null && readNumberWords(next.raw, 0)?.end === next.raw.length) return null;
  if (next === null || PHRASE_ENDS.has(next.lower) || ORDINALS.has(next.lower) || IDIOM_NOUNS.has(next.lower)) return null;
  if (next.lower === 'place' && first === 1 && before?.lower === 'the') return null;
  const ranked = RANKED_NOUNS.has(next.lower);
  if (isUpper(raw) && (before !== null || isUpper(next.raw)) && !ranked) return null;
  if (before === null && !ranked && (isUpper(raw) || !followsPause(text, at))) return null;
  if (before !== null && ADVERB_LEADS.has(before.lower) && !ranked) return null;
  const head = singularHead(text, end);
  // "The first model is …" and "the third thing" go through the speech's own points.
  if (head === null || OWN_PARTS.has(head.lower) || (before?.raw === 'The' && SPEECH_PARTS.has(`${head.lower}s`))) return null;
  if ((before?.lower === 'a' || before?.lower === 'another') && head.start === next.start && isVerb(text, head)) return null;
  return buildFigure('ordinal', at, end, value, { of: head.raw });
}

/** "a third arrives": behind "a" no plural goes with it. */
function isVerb(text: string, word: Word): boolean {
  if (!isPlural(word.lower) || !/[^su]s$/.test(word.lower) || /(?:series|species)$/.test(word.lower)) return false;
  const next = nextWord(text, word.end);
  return next === null || PHRASE_ENDS.has(next.lower);
}

/** "my — first trip": the phrase was begun before a dash. */
function followsPause(text: string, at: number): boolean {
  const pause = text.slice(Math.max(0, at - 2), at);
  return pause === '— ' || pause.endsWith('—');
}

/** "third or fourth": a range where the second stands next to the first. */
function rangeOf(text: string, end: number, first: number): { readonly end: number; readonly value: number | readonly [number, number] } {
  const joint = matchAt(OR, text, end);
  if (joint === null) return { end, value: first };
  const at = end + joint[0].length;
  const digits = matchAt(DIGIT_ORDINAL, text, at);
  const word = digits === null ? matchAt(ORDINAL_WORD, text, at) : null;
  const written = (digits ?? word)?.[0] ?? '';
  const last = digits?.[1] === undefined ? (ORDINALS.get(written.toLowerCase()) ?? 0) : numberOf(digits[1]);
  return last > first ? { end: at + written.length, value: [first, last] } : { end, value: first };
}

/** The noun behind "45th and 47th …", "first and second …". */
function headOfPair(text: string, end: number): Word | null {
  const joint = matchAt(AND, text, end);
  if (joint === null) return null;
  const at = end + joint[0].length;
  const other = matchAt(DIGIT_ORDINAL, text, at) ?? matchAt(ORDINAL_WORD, text, at);
  return other === null ? null : singularHead(text, at + other[0].length);
}

/** "day one", "day 49": a cardinal behind the noun that it ranks. */
export function readSeriesNumber(text: string, number: NumberReading, noun: Word | null): Figure | null {
  if (noun === null || !SERIES_NOUNS.has(noun.lower) || !Number.isInteger(number.value) || number.value < 1 || number.exponent > 0 || number.value > 999) return null;
  if (number.form === 'digits' && (!number.plain || (noun.lower !== 'day' && noun.lower !== 'week'))) return null;
  const lead = previousWord(text, noun.start)?.lower ?? '';
  if (lead === 'every' || lead === 'each' || lead === 'a' || lead === 'per' || lead === 'one' || lead === 'this' || lead === 'that' || lead === 'last') return null;
  const next = nextWord(text, number.end);
  if (next !== null && !PHRASE_ENDS.has(next.lower)) return null;
  return buildFigure('ordinal', number.start, number.end, number.value, { of: noun.raw });
}

const BEING: ReadonlySet<string> = new Set(['be', 'is', 'are', 'was', 'were', 'as', 'being', 'become', 'became']);
const NUMBER_ONE = /number[ -]$/i;

/** "the number-one driver", "our number one priority", where "number" stands before the one at `start`; "number one" alone goes through points. */
export function readNumberOne(text: string, number: NumberReading, word: Word | null): Figure | null {
  if (word?.lower !== 'number' && text.charCodeAt(number.start - 1) !== 45) return null;
  const lead = NUMBER_ONE.exec(text.slice(Math.max(0, number.start - 7), number.start));
  if (lead === null || number.value > 10) return null;
  const from = number.start - lead[0].length;
  const before = previousWord(text, from);
  const next = nextWord(text, number.end);
  // "ranked number one", "to be number one in the nation"
  const ranked = before !== null && (RANK_VERBS.has(before.lower) || (BEING.has(before.lower) && next !== null && (PLACES.has(next.lower) || next.lower === 'of')));
  if (ranked) return buildFigure('ordinal', from, number.end, number.value);
  if (before === null || !(DETERMINERS.has(before.lower) || /['’]s$/.test(before.lower))) return null;
  const head = singularHead(text, number.end);
  return head === null || OWN_PARTS.has(head.lower) ? null : buildFigure('ordinal', from, number.end, number.value, { of: head.raw });
}

function numberOf(digits: string): number {
  return Number(digits.replaceAll(',', ''));
}
