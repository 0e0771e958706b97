import { foldText, unfoldSpan, type Folded } from './fold.ts';
import { remembered } from '../text/remembered.ts';
import type { Span } from '../text/span.ts';
import { readParts, type PartTaker } from './passage-parts.ts';
import { chineseWords, square, tellingOf, tellingOfLetters, type Telling } from './telling-words.ts';

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

/** Words of letters and marks are read at once, and what else stands between blanks as it was read before. */
export function wordsOf(passage: string): readonly PassageWord[] {
  return wordsWithin(passage, 0, passage.length) ?? readWhole(passage);
}

/** The words of a part that begins and ends at blanks which nothing is read across; null where the passage has to be read as a whole. */
export function wordsWithin(passage: string, from: number, to: number): readonly PassageWord[] | null {
  const taken = new Words(passage);
  return readParts(passage, from, to, taken) ? taken.words : null;
}

class Words implements PartTaker {
  readonly words: PassageWord[] = [];

  constructor(private readonly passage: string) {}

  letters(start: number, end: number): void {
    const key = this.passage.slice(start, end).toLowerCase();
    if (key === twoWords) this.other(start, end);
    else this.words.push({ key, telling: tellingOfLetters(key), isMark: false, span: { start, end } });
  }

  other(start: number, end: number): void {
    for (const { key, telling, isMark, span } of stretchOf(this.passage.slice(start, end))) this.words.push({ key, telling, isMark, span: { start: start + span.start, end: start + span.end } });
  }
}

/** How much such a part says, without its words: their keys and a blank behind each, in code units, and whether any is more than a mark. */
export interface PartMeasure {
  readonly length: number;
  readonly isSaid: boolean;
}

export function measureWithin(passage: string, from: number, to: number): PartMeasure | null {
  const measure = new Measure(passage);
  return readParts(passage, from, to, measure) ? measure : null;
}

class Measure implements PartTaker, PartMeasure {
  length = 0;
  isSaid = false;

  constructor(private readonly passage: string) {}

  letters(start: number, end: number): void {
    const isTwo = end - start === twoWords.length && this.passage.slice(start, end).toLowerCase() === twoWords;
    this.length += end - start + (isTwo ? 2 : 1);
    this.isSaid = true;
  }

  other(start: number, end: number): void {
    for (const { key, isMark } of stretchOf(this.passage.slice(start, end))) {
      this.length += key.length + 1;
      this.isSaid ||= !isMark;
    }
  }
}

/** The only one of letters alone: "can" and "not". */
const twoWords = 'cannot';

const stretchOf = remembered(readWhole, { most: 512, longest: 24 });

function readWhole(passage: string): readonly PassageWord[] {
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
  if (word === twoWords) return { word: 'can', rest: 'not', length: 3 };
  if (word.endsWith("n't") && word.length > 3) return { word: odd.get(word) ?? word.slice(0, -3), rest: "n't", length: word.length - 3 };
  if (word.endsWith("'ll") && word.length > 3) return { word: word.slice(0, -3), rest: "'ll", length: word.length - 3 };
  return null;
}
