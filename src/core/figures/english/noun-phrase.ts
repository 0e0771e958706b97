import { FALSE_PLURALS, MODIFIER_PLURALS, OTHER_PLURALS, PHRASE_ENDS } from './tables/nouns.ts';
import { GAP, isUpper, matchAt, nextWord } from '../word-walk.ts';
import type { Word } from '../word-walk.ts';

const LONGEST_PHRASE = 8;
/** Names with digits among the words before a noun: "5G base stations", "12345 hotline calls". */
const DIGIT_NAME = new RegExp(`${GAP}((?:non-)?(?:U\\.S\\.|U\\.K\\.|U\\.N\\.|E\\.U\\.)(?=${GAP})|\\d{1,4}[A-Za-z]{1,3}|\\d{3,6}(?=${GAP}(?:hotline|helpline)))(?![A-Za-z\\d])`, 'y');

export function isPlural(lower: string): boolean {
  if (OTHER_PLURALS.has(lower)) return true;
  if (!lower.endsWith('s') || lower.length < 4) return false;
  return !lower.endsWith('ss') && !lower.endsWith('ous') && !lower.endsWith("'s") && !lower.endsWith('’s') && !FALSE_PLURALS.has(lower);
}

/** The first plural of the noun phrase that follows `at`: what a number larger than one counts. */
export function pluralHead(text: string, at: number): Word | null {
  let from = at;
  let head: Word | null = null;
  for (let walked = 0; walked < LONGEST_PHRASE; walked++) {
    const word = nextWord(text, from);
    const name = word === null && head === null ? matchAt(DIGIT_NAME, text, from) : null;
    if (name !== null) {
      from += name[0].length;
      continue;
    }
    if (word === null) return head;
    if (isPlural(word.lower)) head = word;
    else if (head !== null) return MODIFIER_PLURALS.has(head.lower) ? (behindModifier(text, word) ?? head) : head;
    else if (PHRASE_ENDS.has(word.lower) && !(walked > 0 && (word.lower === 'and' || word.lower === 'or'))) return null;
    from = word.end;
  }
  return head;
}

/** "goods inflation readings": the plural of the noun itself, a word or two on. */
function behindModifier(text: string, word: Word): Word | null {
  if (PHRASE_ENDS.has(word.lower)) return null;
  const next = nextWord(text, word.end);
  return next !== null && isPlural(next.lower) && !PHRASE_ENDS.has(next.lower) ? next : null;
}

const CONTRACTION = /['’](?:re|m|ll|ve|d|t)$|^(?:it|that|he|she|there|what|who|here|where|let|this)['’]s$/;
const PERIODS: ReadonlySet<string> = new Set(['century', 'quarter', 'half', 'year', 'day', 'week', 'month', 'time', 'anniversary', 'decade']);
const ACRONYM = /^[A-Z]{2,6}$/;
const LONGEST_SINGULAR = 5;

/** The last noun-like word of the phrase that follows `at`: what an ordinal or "one" belongs to. */
export function singularHead(text: string, at: number): Word | null {
  let from = at;
  let head: Word | null = null;
  for (let walked = 0; walked < LONGEST_SINGULAR; walked++) {
    const direct = nextWord(text, from);
    const named = direct === null && walked === 0 ? matchAt(DIGIT_NAME, text, from) : null;
    const word = named === null ? direct : nextWord(text, from + named[0].length);
    if (word === null || CONTRACTION.test(word.lower)) return head;
    // "first AI and robotics adviser": "and" joins what stands before the noun.
    const joins = word.lower === 'and' && head !== null && ACRONYM.test(head.raw);
    if (PHRASE_ENDS.has(word.lower) && !joins) return word.lower === 'one' || word.lower === 'ones' ? null : head;
    if (head !== null && !/^[a-z]+-(?:day|week|month|year|hour)$/.test(head.lower) && /(?:ing|ed|ly)$/.test(word.lower) && !isUpper(word.raw)) return head;
    // A capital goes on with a name: "first CARES Act".
    if (head !== null && isPlural(head.lower) && !(isUpper(head.raw) && isUpper(word.raw))) return head;
    if (!joins) head = word;
    // "21st century technology", "13th Five-Year Plan period": the rank is the century's and the Plan's.
    if (PERIODS.has(word.lower) || word.raw === 'Plan') return word;
    from = word.end;
  }
  return head !== null && /[a-z]ed$/.test(head.lower) ? null : head;
}
