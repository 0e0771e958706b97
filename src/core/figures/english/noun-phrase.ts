import { FALSE_PLURALS, OTHER_PLURALS, PHRASE_ENDS } from './tables/nouns.ts';
import { nextWord } from '../word-walk.ts';
import type { Word } from '../word-walk.ts';

const LONGEST_PHRASE = 8;

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
    if (word === null) return head;
    if (isPlural(word.lower)) head = word;
    else if (head !== null) return head;
    else if (PHRASE_ENDS.has(word.lower) && !(walked > 0 && (word.lower === 'and' || word.lower === 'or'))) return null;
    from = word.end;
  }
  return head;
}

/** The last noun-like word of the phrase that follows `at`: what an ordinal or "one" belongs to. */
export function singularHead(text: string, at: number): Word | null {
  let from = at;
  let head: Word | null = null;
  for (let walked = 0; walked < 4; walked++) {
    const word = nextWord(text, from);
    if (word === null || PHRASE_ENDS.has(word.lower)) return head;
    if (head !== null && /(?:ing|ed|ly)$/.test(word.lower)) return head;
    if (head !== null && isPlural(head.lower)) return head;
    head = word;
    from = word.end;
  }
  return head;
}
