import { drain, type Steps } from '../text/steps.ts';
import { furnitureIn } from './page-furniture.ts';

/** A text as it reads whatever its typography: what folding leaves, and where each of its code units stood. */
export interface Folded {
  readonly text: string;
  /** UTF-16 offsets of the text as it was, for each code unit here: where what it stands for begins, and where that ends. */
  readonly starts: Readonly<ArrayLike<number>>;
  readonly ends: Readonly<ArrayLike<number>>;
}

/** What is written while a text is folded: seldom more code units than the text has. */
interface Room {
  readonly units: Uint16Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

function roomFor(length: number): Room {
  return { units: new Uint16Array(length + 1), starts: new Int32Array(length + 1), ends: new Int32Array(length + 1) };
}

/** Twice as much, for ligatures and capitals that are read as several letters. */
function moreRoom({ units, starts, ends }: Room): Room {
  const more = roomFor(2 * units.length);
  more.units.set(units);
  more.starts.set(starts);
  more.ends.set(ends);
  return more;
}

/** UTF-16 code units. Passages are folded by the thousand: to make such arrays for each, and to let go of them, takes longer than to fold it. */
const SHORT = 2048;
const shared = roomFor(SHORT);

/** UTF-16 code units: a step's work. */
const PART = 65_536;

const tab = 9;
const newLine = 10;
const blank = 32;
const apostrophe = 39;
const hyphen = 45;
const quotes = 34;

/** What is written in several ways and read in one; 0: it is not read at all. White space has its own rule. */
const folds = new Map<number, number>([
  ...entries('‘’‚‛′＇´`', apostrophe),
  ...entries('“”„‟″«»「」『』〝〞＂', quotes),
  ...entries('‐‑‒–—―−﹘﹣－', hyphen),
  ...entries('\u00ad\u200b\u200c\u200d\u2060\ufeff\u200e\u200f', 0),
]);

function entries(characters: string, unit: number): readonly (readonly [number, number])[] {
  return Array.from(characters, (character) => [character.charCodeAt(0), unit] as const);
}

/**
 * White space as single blanks, and none beside Chinese characters; straight quotes, plain hyphens, half-width letters and digits, composed
 * letters, no case; without soft hyphens, hyphens within words (a line end may have put them there) and what page layout left between two
 * lines. What stands for another character by Unicode's compatibility alone ("²", "½") stays: "10²" is not "102".
 */
export function foldText(text: string): Folded {
  if (text.length > SHORT) return drain(foldInSteps(text));
  const { text: words, starts, ends } = drain(foldInSteps(text, shared));
  return { text: words, starts: copyOf(starts), ends: copyOf(ends) };
}

/** As `Array.from`, which asks for an iterator. */
function copyOf(numbers: Folded['starts']): readonly number[] {
  const list: number[] = [];
  for (let at = 0; at < numbers.length; at++) list.push(numbers[at] ?? 0);
  return list;
}

/** The same in steps. */
export function* foldInSteps(text: string, room = roomFor(text.length)): Steps<Folded> {
  let { units, starts, ends } = room;
  const furniture = yield* furnitureIn(text);
  let skipped = 0;
  let length = 0;
  const put = (unit: number, from: number, to: number): void => {
    if (length === units.length) ({ units, starts, ends } = moreRoom({ units, starts, ends }));
    units[length] = unit;
    starts[length] = from;
    ends[length++] = to;
  };
  /** Returns how far it came: what is one character is not cut. */
  const foldPart = (from: number, until: number): number => {
    let at = from;
    let skip = skipped;
    while (at < until) {
      while ((furniture[skip]?.end ?? Infinity) <= at) skip++;
      const nextPage = furniture[skip]?.start ?? Infinity;
      const copied = copyPlain(text, at, Math.min(until, nextPage, at + units.length - length), { units, starts, ends }, length);
      length += copied;
      at += copied;
      if (at >= until) break;
      const unit = text.charCodeAt(at);
      if (nextPage <= at || isSpace(unit)) {
        let end = at;
        for (;;) {
          while ((furniture[skip]?.end ?? Infinity) <= end) skip++;
          const page = furniture[skip];
          if (page !== undefined && page.start <= end) end = page.end;
          else if (end < text.length && isSpace(text.charCodeAt(end))) end++;
          else break;
        }
        const before = units[length - 1] ?? blank;
        const isGlue = length === 0 || isHan(before) || isHan(text.charCodeAt(end)) || before === blank;
        if (!isGlue) put(blank, at, end);
        at = end;
        continue;
      }
      if (unit < 0x80) {
        const next = text.charCodeAt(at + 1);
        if (next >= 0x300 && marks.test(text.charAt(at + 1))) at = putLetter(text, at, put);
        else if (unit === hyphen || unit === 0x60) at = putHyphen(text, at, unit === hyphen ? hyphen : apostrophe, units[length - 1], put);
        else put(unit >= 65 && unit <= 90 ? unit + 32 : unit, at, ++at);
        continue;
      }
      const folded = folds.get(unit);
      if (folded === hyphen) at = putHyphen(text, at, hyphen, units[length - 1], put);
      else if (folded !== undefined) {
        if (folded !== 0) put(folded, at, at + 1);
        at++;
      } else if (unit >= 0x4e00 && unit <= 0x9fff) put(unit, at, ++at);
      else at = putLetter(text, at, put);
    }
    skipped = skip;
    return at;
  };
  for (let at = 0; at < text.length; yield) at = foldPart(at, Math.min(text.length, at + PART));
  return { text: yield* toText(units.subarray(0, length)), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** What ASCII letters, digits and marks are read as, beside others of them; 0 for all else, and for hyphens and grave accents. */
const plain = Uint8Array.from({ length: 128 }, (_, unit) => (unit <= blank || unit === hyphen || unit === 0x60 || unit === 127 ? 0 : unit >= 65 && unit <= 90 ? unit + 32 : unit));

/** Writes such characters from `at` on, with single blanks between them, and returns how many: most of a text, read in a fraction of the time. */
function copyPlain(text: string, at: number, until: number, { units, starts, ends }: Room, length: number): number {
  let from = at;
  let to = length;
  let unit = text.charCodeAt(from);
  while (from < until) {
    const next = text.charCodeAt(from + 1);
    // Behind a letter a mark may stand that belongs to it.
    let read = next >= 0x300 ? 0 : (plain[unit] ?? 0);
    if (unit === blank && to > length && units[to - 1] !== blank && from + 1 < until && (plain[next] ?? 0) !== 0) read = blank;
    if (read === 0) break;
    units[to] = read;
    starts[to] = from;
    ends[to++] = ++from;
    unit = next;
  }
  return from - at;
}

/** The folded span's place in the text as it was. */
export function unfoldSpan(folded: Folded, start: number, end: number): { readonly start: number; readonly end: number } {
  const from = folded.starts[start] ?? folded.ends[start - 1] ?? 0;
  return { start: from, end: end > start ? (folded.ends[end - 1] ?? from) : from };
}

/** The first folded code unit that stands at `at` or after it. */
export function foldedAt({ starts }: Folded, at: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A hyphen within a word is as good as none, with or without a line end behind it; one beside a digit is a minus or a range, and a dash
 * between two words stands as one hyphen, however long it is.
 */
function putHyphen(text: string, at: number, unit: number, before: number | undefined, put: (unit: number, from: number, to: number) => void): number {
  let next = at + 1;
  while (next < text.length && next - at < 40 && isSpace(text.charCodeAt(next))) next++;
  const isBroken = next > at + 1 && /[\r\n]/.test(text.slice(at, next));
  const isDash = text.charCodeAt(at) >= 0x2012 && text.charCodeAt(at) <= 0x2015;
  if (unit === hyphen && !isDash && (next === at + 1 || isBroken) && isLetter(before ?? 0) && isLetter(text.charCodeAt(next))) return next;
  if (unit !== hyphen || before !== hyphen) put(unit, at, at + 1);
  return at + 1;
}

const marks = /\p{M}/u;
/** Parts of Korean syllables go with these alone. */
const marksOrJamo = /[\p{M}\u1160-\u11ff]/u;

/** Anything beyond ASCII: a letter with the marks that follow it, composed. */
function putLetter(text: string, at: number, put: (unit: number, from: number, to: number) => void): number {
  let end = at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);
  const unit = text.charCodeAt(at);
  const following = (unit >= 0x1100 && unit <= 0x11ff) || (unit >= 0xac00 && unit <= 0xd7a3) ? marksOrJamo : marks;
  while (end < text.length && text.charCodeAt(end) >= 0x300 && following.test(text.charAt(end))) end++;
  const isWide = (unit >= 0xff01 && unit <= 0xffee) || (unit >= 0xfb00 && unit <= 0xfb06);
  const letters = text.slice(at, end).normalize(isWide ? 'NFKC' : 'NFC').toLowerCase();
  for (let index = 0; index < letters.length; index++) put(letters.charCodeAt(index), at, end);
  return end;
}

function isSpace(unit: number): boolean {
  if (unit < 0x80) return unit === blank || (unit >= tab && unit <= newLine + 3);
  return unit === 0xa0 || unit === 0x85 || unit === 0x1680 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x2028 || unit === 0x2029 || unit === 0x202f || unit === 0x205f || unit === 0x3000;
}

/** Characters that are written without blanks between them, with their punctuation. */
function isHan(unit: number): boolean {
  return (unit >= 0x3001 && unit <= 0x303f) || (unit >= 0x3400 && unit <= 0x9fff) || (unit >= 0xff01 && unit <= 0xff60);
}

function isLetter(unit: number): boolean {
  const low = unit | 0x20;
  return (low >= 97 && low <= 122) || (unit >= 0xc0 && unit < 0x2000);
}

function* toText(units: Uint16Array): Steps<string> {
  const parts: string[] = [];
  for (let at = 0; at < units.length; at += 8192) {
    // A typed array is array-like enough; spreading it would walk an iterator.
    parts.push(String.fromCharCode.apply(null, units.subarray(at, at + 8192) as unknown as number[]));
    if (at % PART === 0) yield;
  }
  return parts.join('');
}
