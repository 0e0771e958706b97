/** UTF-16 code units that are looked at between two yields. */
const STEP = 65_536;

/** A page's text taken apart. All offsets are UTF-16 offsets. */
export interface SplitPage {
  /** The page with an empty list in place of its items. */
  readonly page: string;
  /** Where each item begins. */
  readonly starts: readonly number[];
  /** The first code unit behind each. */
  readonly ends: readonly number[];
}

/** Where an item that begins here ends, if that is known already. */
export type KnownEnd = (at: number) => number | null;

/**
 * Finds the items of a JSON page without reading them, so that each can be read by itself: brackets are counted, strings passed over. What the
 * items say is not looked at. Null for a text that is no page with one list of items, or that is damaged around them. Linear in the text.
 */
export function* splitItems(text: string, knownEnd: KnownEnd = () => null): Generator<void, SplitPage | null> {
  const starts: number[] = [];
  const ends: number[] = [];
  let at = skipSpace(text, 0);
  if (text[at] !== '{') return null;
  at = skipSpace(text, at + 1);
  let items: readonly [from: number, to: number] | null = null;
  let rest = at + STEP;
  while (text[at] === '"') {
    const keyEnd = endOfString(text, at);
    const key = text.slice(at, keyEnd);
    // An escape may spell the same name once more.
    if (keyEnd === -1 || key.includes('\\')) return null;
    at = skipSpace(text, keyEnd);
    if (text[at] !== ':') return null;
    at = skipSpace(text, at + 1);
    if (key !== '"items"') at = endOfValue(text, at);
    else {
      if (items !== null || text[at] !== '[') return null;
      const from = at;
      at = skipSpace(text, at + 1);
      while (text[at] !== ']') {
        const end = knownEnd(at) ?? endOfValue(text, at);
        if (end === -1) return null;
        starts.push(at);
        ends.push(end);
        at = skipSpace(text, end);
        if (text[at] === ',') {
          at = skipSpace(text, at + 1);
          if (text[at] === ']') return null;
        } else if (text[at] !== ']') return null;
        if (at > rest) {
          yield;
          rest = at + STEP;
        }
      }
      at++;
      items = [from, at];
    }
    if (at === -1) return null;
    at = skipSpace(text, at);
    if (text[at] === ',') at = skipSpace(text, at + 1);
    else if (text[at] !== '}') return null;
  }
  if (text[at] !== '}' || skipSpace(text, at + 1) < text.length || items === null) return null;
  return { page: `${text.slice(0, items[0])}[]${text.slice(items[1])}`, starts, ends };
}

function skipSpace(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code === 32 || code === 10 || code === 13 || code === 9; code = text.charCodeAt(at)) at++;
  return at;
}

/** Behind the closing quote; -1 where there is none. */
function endOfString(text: string, from: number): number {
  for (let quote = text.indexOf('"', from + 1); quote !== -1; quote = text.indexOf('"', quote + 1)) {
    let backslash = quote - 1;
    while (text.charCodeAt(backslash) === 92) backslash--;
    if ((quote - backslash) % 2 === 1) return quote + 1;
  }
  return -1;
}

/** Behind the value that begins here, as far as brackets and strings tell; -1 where it does not end. */
function endOfValue(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 34) {
      const end = endOfString(text, at);
      if (end === -1 || depth === 0) return end;
      at = end - 1;
    } else if (code === 123 || code === 91) depth++;
    else if (code === 125 || code === 93) {
      if (depth === 0) return at;
      depth--;
      if (depth === 0) return at + 1;
    } else if (depth === 0 && (code === 44 || code <= 32)) return at;
  }
  return -1;
}
