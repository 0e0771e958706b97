import type { Figure } from '../model.ts';
import { isPlural, pluralHead } from './noun-phrase.ts';
import type { NumberReading } from './read-number.ts';
import { boundBefore } from './surroundings.ts';
import { PEOPLE } from './tables/nouns.ts';
import { nextWord, previousWord } from '../word-walk.ts';
import type { Word } from '../word-walk.ts';

const AGE_BOUNDS: ReadonlySet<string> = new Set(['under', 'over', 'above', 'below', 'of', 'than', 'aged', 'age', 'ages', 'between', 'from']);
/** Behind an age alone. */
const AGE_TAILS: ReadonlySet<string> = new Set(['older', 'younger', 'up']);
const OF_PEOPLE = /\b(?:children|kids|people|adults|those|anyone|everyone|minors|Americans|students|seniors|women|men|residents|citizens)\b[^.?!\d]{0,24}$/i;
const FARTHEST_PERSON = 40;
const OLDEST = 120;

/** "children under three", "aged 60 and above", "the age of 18": years of age without the word. */
export function readAge(text: string, number: NumberReading, end: number, before: Word | null): boolean {
  if (before === null || !AGE_BOUNDS.has(before.lower) || number.value > 120 || number.grouped || number.exponent > 0) return false;
  if (before.lower === 'aged' || before.lower === 'ages') return true;
  if (before.lower === 'age') return number.value > 0 && !isPlural(nextWord(text, end)?.lower ?? '');
  const lead = previousWord(text, before.start);
  if (lead === null) return false;
  if (before.lower === 'of') return lead.lower === 'age' || lead.lower === 'ages';
  const person = lead.lower === 'aged' || lead.lower === 'ages' || PEOPLE.has(lead.lower);
  if (!person || lead.lower === 'people' || before.lower === 'of') return person && lead.lower === 'people' && pluralHead(text, end) === null;
  const next = nextWord(text, end);
  return next === null || !isPlural(next.lower);
}

/** "under the age of three": the bound stands before the age. */
export function ageBound(text: string, before: Word | null): Figure['bound'] {
  const age = before?.lower === 'of' ? previousWord(text, before.start) : null;
  const article = age === null ? null : previousWord(text, age.start);
  return age === null ? null : boundBefore(text, article?.lower === 'the' ? article.start : age.start);
}

/** "65 and older", "children, under 18": a bound that only an age has, or one behind people. */
export function isAgeBound(text: string, start: number, end: number, number: NumberReading): boolean {
  if (number.value > OLDEST || number.grouped || number.exponent > 0) return false;
  const tail = nextWord(text, end);
  const last = tail !== null && (tail.lower === 'and' || tail.lower === 'or') ? nextWord(text, tail.end) : null;
  if (last !== null && AGE_TAILS.has(last.lower)) return true;
  const lead = previousWord(text, start)?.lower;
  if (lead !== 'under' && lead !== 'over') return false;
  return pluralHead(text, end) === null && OF_PEOPLE.test(text.slice(Math.max(0, start - FARTHEST_PERSON), start - lead.length));
}
