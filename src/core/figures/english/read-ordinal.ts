import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { singularHead } from './noun-phrase.ts';
import { ADVERB_LEADS, PHRASE_ENDS, RANK_VERBS, RANKED_NOUNS, SPEECH_PARTS } from './tables/nouns.ts';
import { ORDINALS } from './tables/number-words.ts';
import { isUpper, matchAt, nextWord, previousWord } from '../word-walk.ts';

const DIGIT_ORDINAL = /(\d{1,3}(?:,\d{3})+|\d{1,6})(?:st|nd|rd|th)(?![A-Za-z])/y;

/** "75th anniversary", "14th Five-Year Plan". */
export function readDigitOrdinal(text: string, at: number): Figure | null {
  const match = matchAt(DIGIT_ORDINAL, text, at);
  if (match?.[1] === undefined) return null;
  const end = at + match[0].length;
  const head = singularHead(text, end);
  const ranked = RANK_VERBS.has(previousWord(text, at)?.lower ?? '');
  if (head === null && !ranked) return null;
  return buildFigure('ordinal', at, end, Number(match[1].replaceAll(',', '')), { of: ranked ? null : (head?.raw ?? null) });
}

const PLACES: ReadonlySet<string> = new Set(['in', 'among', 'nationwide', 'nationally', 'globally', 'worldwide', 'overall', 'out']);

/** "ranked fourth"; "came second in the country", but not "their safety came first". */
function ranks(verb: string, next: string): boolean {
  return RANK_VERBS.has(verb) && (verb.startsWith('rank') || verb.startsWith('plac') || PLACES.has(next));
}

/** "third stage", "ranking first"; an enumerating "First, …" and "the second is …" are none. */
export function readOrdinalWord(text: string, at: number, end: number): Figure | null {
  const raw = text.slice(at, end);
  const value = ORDINALS.get(raw.toLowerCase());
  if (value === undefined || text.charCodeAt(end) === 45) return null;
  const before = previousWord(text, at);
  if (text.charCodeAt(at - 1) === 45) return null;
  const next = nextWord(text, end);
  if (before !== null && ranks(before.lower, next?.lower ?? '')) return buildFigure('ordinal', at, end, value);
  if (next === null || PHRASE_ENDS.has(next.lower) || ORDINALS.has(next.lower)) return null;
  const ranked = RANKED_NOUNS.has(next.lower);
  if (isUpper(raw) && (before !== null || isUpper(next.raw)) && !ranked) return null;
  if (before === null && !ranked) return null;
  if (before !== null && ADVERB_LEADS.has(before.lower) && !ranked) return null;
  const head = singularHead(text, end);
  // "The first model is …" goes through the speech's own points.
  if (head === null || (before?.raw === 'The' && SPEECH_PARTS.has(`${head.lower}s`))) return null;
  return buildFigure('ordinal', at, end, value, { of: head.raw });
}
