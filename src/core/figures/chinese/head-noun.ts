import { NO_STOPS, NOUNS, PHRASE_STOPS, TERMINAL_NOUNS, WHOLE_COMPOUNDS, WHOLE_NOUNS } from './tables/nouns.ts';
import { unitAt } from './read-amount.ts';
import { readNumber } from './read-number.ts';
import { endsClause, isDigit, isHan, skipGap } from './walk.ts';
import { wordAt, wordSet } from './word-table.ts';

const NOUN_TABLE = wordSet(NOUNS);
const PASS_TABLE = wordSet(NO_STOPS);
const STOP_TABLE = wordSet(PHRASE_STOPS);
const WHOLE_TABLE = wordSet(() => WHOLE_NOUNS);
const FARTHEST_NOUN = 28;
const MEASURES: ReadonlySet<string> = new Set(['数量', '总数', '规模']);
/** What has sessions: the first of them ends its phrase (第八届部长级会议成果落实协调人会). */
const EVENT = /(?:会议?|论坛|峰会|对话|谈判|磋商)$/;
const MEMBERS = '员长主秘期';
const LONGEST_PHRASE = 28;
/** As many characters of a modifier may stand between two nouns of one phrase. */
const WIDEST_HOLE = 4;

/**
 * The head of the phrase that begins at `at`: its last noun (第十七届中国—东盟博览会: 博览会), behind a clause that ends with 的 where the phrase
 * begins with a verb (位于…的高地). Chinese writes no spaces, so nouns come from a table; of an unknown phrase the last two characters are taken.
 */
export function headNoun(text: string, at: number, event = false): string | null {
  const from = pastTotal(text, skipGap(text, at));
  const whole = wordAt(WHOLE_TABLE, text, from);
  if (whole !== null) return whole.word;
  let head: string | null = null;
  let headEnd = from;
  let to = from;
  while (to - from < LONGEST_PHRASE) {
    const unit = text.charCodeAt(to);
    const sign = text.charAt(to);
    if (endsClause(unit) || (head !== null && sign === '第')) break;
    if (isDigit(unit)) {
      const name = matchName(text, to);
      if (name === null) return head;
      to = name;
      continue;
    }
    if (sign === '、' || sign === '（' || sign === '(') {
      if (head !== null) break;
      to++;
      continue;
    }
    if (sign === '的') {
      headEnd = ++to;
      continue;
    }
    const noun = wordAt(NOUN_TABLE, text, to);
    const stop = wordAt(STOP_TABLE, text, to);
    const pass = wordAt(PASS_TABLE, text, to);
    if (noun !== null && noun.word.length >= (stop?.word.length ?? 0) && noun.word.length >= (pass?.word.length ?? 0)) {
      head = lastPart(noun.word);
      to = noun.end;
      headEnd = to;
      if (event ? EVENT.test(head) && EVENT.test(head) && !MEMBERS.includes(text.charAt(to) || '\u0000') : TERMINAL_NOUNS().has(head)) break;
      continue;
    }
    if (stop !== null && stop.word.length > (pass?.word.length ?? 0)) {
      // The names of fairs and forums hold verbs: 供应链促进博览会.
      if (event && head === null && stop.word.length > 1) {
        to = stop.end;
        continue;
      }
      if (head !== null) break;
      const clause = clauseEnd(text, to, from + LONGEST_PHRASE);
      if (clause === null) break;
      to = clause;
      headEnd = to;
      continue;
    }
    if (head !== null && to - headEnd >= WIDEST_HOLE) break;
    to = pass?.end ?? to + 1;
  }
  if (head !== null) return head;
  const word = text.slice(from, to);
  return word.length >= 2 && word.length <= 10 && !/[的了]/.test(word.slice(-2)) && isHan(text.charCodeAt(to - 1)) && isHan(text.charCodeAt(to - 2)) ? word.slice(-2) : null;
}

/** 500强 among the words before a noun; null at any other number. */
function matchName(text: string, at: number): number | null {
  let to = at;
  while (to - at < 5 && isDigit(text.charCodeAt(to))) to++;
  return text.charAt(to) === '强' || text.charAt(to) === 'G' ? to + 1 : null;
}

/**
 * The last noun of the clause before `start`: what a number counts that has no noun behind it (确诊病例只有1例, 人口555万). Looks a few words back.
 */
export function nounBefore(text: string, start: number): string | null {
  let from = start;
  while (from > 0 && start - from < FARTHEST_NOUN && !endsClause(text.charCodeAt(from - 1))) from--;
  let head: string | null = null;
  for (let at = from; at < start; at++) {
    const noun = wordAt(NOUN_TABLE, text, at);
    if (noun === null || noun.end > start) continue;
    if (!MEASURES.has(noun.word)) head = lastPart(noun.word);
    at = noun.end - 1;
  }
  return head;
}

/** Behind 共 and an amount: 五处共150公顷土地 counts the land. */
function pastTotal(text: string, at: number): number {
  if (text.charAt(at) !== '共') return at;
  const number = readNumber(text, at + 1);
  return number === null ? at : (unitAt(text, number.next)?.end ?? at);
}

/** 袭击 of 恐怖袭击; words of one piece stay. */
function lastPart(noun: string): string {
  if (WHOLE_COMPOUNDS.has(noun)) return noun;
  for (let length = 2; length < noun.length; length++) {
    const part = noun.slice(-length);
    if (NOUNS().has(part)) return part;
  }
  return noun;
}

/** Behind the 的 that ends a clause before its noun; null where the clause has none. */
function clauseEnd(text: string, from: number, limit: number): number | null {
  for (let at = from; at < limit; at++) {
    const sign = text.charAt(at);
    if (sign === '的') return at + 1;
    if (sign !== '、' && (endsClause(text.charCodeAt(at)) || sign === '')) return null;
  }
  return null;
}
