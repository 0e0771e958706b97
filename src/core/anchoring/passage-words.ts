import { foldText, unfoldSpan, type Folded } from './fold.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { chineseWords, square, tellingOf, type Telling } from './telling-words.ts';

/** A word, a number, a Chinese character or a mark of a passage. */
export interface PassageWord {
  /** As `foldText` writes it; "don't" is "do" and "n't". */
  readonly key: string;
  readonly telling: Telling | null;
  /** In the passage as it is written. */
  readonly span: Span;
  /** A mark of punctuation: that one came or went is no change of words. */
  readonly isMark: boolean;
}

const number = String.raw`\p{N}+(?:[.,:]\p{N}+)*`;
const han = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}〇]`;
const pattern = new RegExp(`${chineseWords.join('|')}|${number}|(?:per cent|this (?:week|month|quarter|year|decade|century))(?![\\p{L}\\p{M}])|${han}|(?:(?!${han})[\\p{L}\\p{M}])+(?:'(?:(?!${han})\\p{L})+)*|\\S`, 'gu');

/** Most passages: nothing but ASCII letters, digits and marks that are read as they are written. */
const plain = /^[\t\n\r !"#$%&'()*+,./\d:;=?@A-Z\\^a-z{|}~]*$/;
const maybePage = /page \d/i;
/** As `pattern` finds words in such a passage, with its white space as it is written. */
const plainPattern = /\d+(?:[.,:]\d+)*|(?:per\s+cent|this\s+(?:week|month|quarter|year|decade|century))(?![a-z])|[a-z]+(?:'[a-z]+)*|\S/g;

/** The same passages are compared again and again while their places are weighed. */
export const wordsOf = remembered(readWords, { most: 64, longest: 4096 });

function readWords(passage: string): readonly PassageWord[] {
  if (plain.test(passage) && !maybePage.test(passage)) return readPlain(passage);
  const folded = foldText(passage);
  const words: PassageWord[] = [];
  for (const match of folded.text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    for (const [from, to] of partsOf(folded, passage, start, end)) {
      putWord(folded.text, from, to, (key, begins, ends) => words.push(wordAt(folded.text, key, begins, unfoldSpan(folded, begins, ends))));
    }
  }
  return words;
}

/** The same without folding, which is most of the time. */
function readPlain(passage: string): readonly PassageWord[] {
  const text = passage.toLowerCase();
  const words: PassageWord[] = [];
  for (const match of text.matchAll(plainPattern)) {
    const end = match.index + match[0].length;
    putWord(text, match.index, end, (key, from, to) => words.push(wordAt(text, key.replace(/\s+/, ' '), from, { start: from, end: to })));
  }
  return words;
}

/** As one word, or the two that a contraction is made of. */
function putWord(text: string, start: number, end: number, put: (key: string, start: number, end: number) => void): void {
  const part = text.slice(start, end);
  const stem = stemOf(part);
  if (stem === null) {
    put(part, start, end);
    return;
  }
  put(stem.word, start, start + stem.length);
  put(stem.rest, start + stem.length, end);
}

function wordAt(text: string, key: string, at: number, span: Span): PassageWord {
  const isMark = !/^[a-z\d]/.test(key) && !square.test(key) && !/[\p{L}\p{N}\p{M}\p{Sc}%‰°+-]/u.test(key);
  const telling = key === '-' || key === '+' ? signAt(text, at, key) : key === 'per cent' ? tellingOf('%') : key.startsWith('this ') ? { kind: 'figure' as const, as: key } : tellingOf(key);
  return { key, telling, isMark: isMark || ((key === '-' || key === '+') && telling === null), span };
}

const hyphens = /[-‐‑]/;

/** "fifty-eight" and "never-ending", whose hyphens are not read: their parts, where one of them tells something. The word itself otherwise. */
function partsOf({ text, starts, ends }: Folded, passage: string, start: number, end: number): readonly (readonly [number, number])[] {
  const cuts = [start];
  let isWrapped = false;
  for (let at = start + 1; at < end; at++) {
    if (starts[at] === ends[at - 1]) continue;
    const skipped = passage.slice(ends[at - 1], starts[at]);
    if (!hyphens.test(skipped)) continue;
    isWrapped ||= /\s/.test(skipped);
    cuts.push(at);
  }
  if (cuts.length === 1) return [[start, end]];
  const parts = cuts.map((from, index): readonly [number, number] => [from, cuts[index + 1] ?? end]);
  const tells = ([from, to]: readonly [number, number]): boolean => tellingOf(text.slice(from, to)) !== null;
  // A line end may have put the hyphen there: "No-" and "body" are one word.
  return (isWrapped ? parts.every(tells) : parts.some(tells)) ? parts : [[start, end]];
}

/** "-5" and "5-6", not the dash between two words. */
function signAt(text: string, at: number, key: string): Telling | null {
  return /[\p{N}\p{Sc}]/u.test(text.charAt(at + 1)) ? { kind: 'figure', as: key } : null;
}

const odd = new Map([["can't", 'can'], ["won't", 'will'], ["shan't", 'shall'], ['cannot', 'can']]);

/** What a contraction is made of; `length` is that of its first part as written. */
function stemOf(word: string): { readonly word: string; readonly rest: string; readonly length: number } | null {
  if (word === 'cannot') return { word: 'can', rest: 'not', length: 3 };
  if (word.endsWith("n't") && word.length > 3) return { word: odd.get(word) ?? word.slice(0, -3), rest: "n't", length: word.length - 3 };
  if (word.endsWith("'ll") && word.length > 3) return { word: word.slice(0, -3), rest: "'ll", length: word.length - 3 };
  return null;
}
