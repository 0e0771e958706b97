import { changedPart } from '../text/changed-part.ts';

/** What the parts of a passage are made into; offsets of the passage. */
export interface PartTaker {
  /** A word of ASCII letters. */
  letters(start: number, end: number): void;
  /** One mark that is read by itself, or what stands between blanks and has more in it. */
  other(start: number, end: number): void;
}

/** What a character says of where a passage may be cut: from PART on, of letters and marks that stand in a larger word. */
const OTHER = 0;
const LETTER = 1;
const MARK = 2;
const BLANK = 3;
const PART = 4;
const DIGIT = 5;
const HYPHEN = 6;

/** Of what reads the same whatever stands beyond the next blank. A passage with anything else is read as a whole. */
const kinds = kindsOf([
  [LETTER, /[A-Za-z]/u], [MARK, /[!"#$%&()*,./:;=?@\\^{|}~“”…]/u], [BLANK, /[\t\n\r \u00a0]/u],
  [PART, /['+‘’\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/u], [DIGIT, /\d/u], [HYPHEN, /[-–—]/u],
]);

function kindsOf(table: readonly (readonly [kind: number, characters: RegExp])[]): Uint8Array {
  return Uint8Array.from({ length: 0x2030 }, (_, unit) => table.find(([, characters]) => characters.test(String.fromCharCode(unit)))?.[0] ?? OTHER);
}

function kindAt(passage: string, at: number): number {
  return kinds[passage.charCodeAt(at)] ?? OTHER;
}

/** Takes what stands between blanks, each by itself; false where the passage has to be read as a whole, for its parts may go together. */
export function readParts(passage: string, from: number, to: number, taker: PartTaker): boolean {
  for (let at = from; at < to; ) {
    if (kindAt(passage, at) === BLANK) {
      at++;
      continue;
    }
    let end = at;
    let isPlain = true;
    for (; end < to; end++) {
      const kind = kindAt(passage, end);
      if (kind === OTHER) return false;
      if (kind === BLANK && !readsOn(passage, end)) break;
      if (kind < BLANK) continue;
      if (kind > PART && maybeFurniture(passage, end, kind)) return false;
      isPlain = false;
    }
    if (isPlain) takePlain(passage, at, end, taker);
    else taker.other(at, end);
    at = end;
  }
  return true;
}

function takePlain(passage: string, start: number, end: number, taker: PartTaker): void {
  for (let at = start; at < end; ) {
    let behind = at + 1;
    if (kindAt(passage, at) === MARK) taker.other(at, behind);
    else {
      while (behind < end && kindAt(passage, behind) === LETTER) behind++;
      taker.letters(at, behind);
    }
    at = behind;
  }
}

/** "- 12 -" and "Page 12" may be lines that page layout left: the rest of their line tells. */
function maybeFurniture(passage: string, at: number, kind: number): boolean {
  if (at > 0 && kindAt(passage, at - 1) !== BLANK) return false;
  return kind === HYPHEN ? /^.\s*\d/u.test(passage.slice(at, at + 8)) : /page\s$/iu.test(passage.slice(Math.max(0, at - 5), at));
}

const HYPHEN_MINUS = 0x2d;

/** True where what ends at a blank may go together with what is behind it: "har-" and "bour", "per" and "cent", "this" and "week". */
function readsOn(passage: string, end: number): boolean {
  const last = passage.charCodeAt(end - 1);
  return last === HYPHEN_MINUS || kindAt(passage, end - 1) === BLANK || endsAs(passage, end, 'per') || endsAs(passage, end, 'this');
}

/** Whatever its case, and whether hyphens stand in it that are not read. */
function endsAs(passage: string, end: number, word: string): boolean {
  let at = end;
  for (let left = word.length - 1; left >= 0; left--) {
    if (at < end && passage.charCodeAt(at - 1) === HYPHEN_MINUS) at--;
    if ((passage.charCodeAt(--at) | 0x20) !== word.charCodeAt(left)) return false;
  }
  return true;
}

/** "t-h-i-s", the longest that may go together with what is behind it. */
const LONGEST_OPEN = 7;

/** Code units at the beginning and at the end of two passages that are read the same. */
export interface SameEnds {
  readonly head: number;
  readonly tail: number;
}

/** Each ends, or begins, at a blank that nothing is read across; null where one of the two has no such blank. */
export function sameEnds(one: string, other: string): SameEnds | null {
  const { start, endBefore } = changedPart(one, other);
  // The blank itself, and what tells that nothing is read across it, is the same, too.
  let head = start - 1;
  while (head > 0 && !isCut(one, head)) head--;
  let tail = one.length - endBefore - LONGEST_OPEN;
  while (tail > 0 && !isCut(one, one.length - tail)) tail--;
  return head > 0 && tail > 0 ? { head, tail } : null;
}

/** At the first of the blanks behind a word or mark that is read whatever stands behind it. */
function isCut(passage: string, at: number): boolean {
  return kindAt(passage, at) === BLANK && kindAt(passage, at - 1) !== HYPHEN && !readsOn(passage, at);
}
