import { drain, type Steps } from '../text/steps.ts';

/** Where a string stands in the text: UTF-16 offsets in ascending order, at most `mostOccurrences`. */
export type Lookup = (needle: string) => readonly number[];

/** What stands in more places than this is no help in finding one of them, and must not fill the memory. */
export const mostOccurrences = 4096;

/** Shorter strings are looked up with their context instead. */
export const shortestNeedle = 8;

/** UTF-16 code units that are searched in one step for one string, and for many. */
const PART = 1 << 20;
const WALK = 1 << 17;

export interface Search {
  readonly lookup: Lookup;
  /** Looks strings up in steps, so that `lookup` has their places at hand. */
  prepare(needles: readonly string[]): Steps<void>;
}

/** Searches the text anew for each string: for a few. Each string is searched for once. */
export function lookUpEach(text: string): Search {
  const known = new Map<string, readonly number[]>();
  function* search(needle: string): Steps<readonly number[]> {
    const found: number[] = [];
    if (needle.length < shortestNeedle) return found;
    for (let from = 0; from < text.length && found.length < mostOccurrences; from += PART) {
      if (from > 0) yield;
      const part = text.slice(from, from + PART + needle.length - 1);
      for (let at = part.indexOf(needle); at !== -1 && found.length < mostOccurrences; at = part.indexOf(needle, at + 1)) found.push(from + at);
    }
    return found;
  }
  const lookup = (needle: string): readonly number[] => {
    const places = known.get(needle) ?? drain(search(needle));
    known.set(needle, places);
    return places;
  };
  return {
    lookup,
    *prepare(needles) {
      for (const needle of needles) if (!known.has(needle)) known.set(needle, yield* search(needle));
    },
  };
}

const multiplier = 0x2f0b4a27;

/**
 * Finds many strings in one walk through the text (Rabin and Karp: the hash of the last eight code units rolls along), where a search
 * for each would read 10 MB a thousand times. Strings with the same beginning are held in a tree, so that a thousand sentences that
 * begin with "We will" cost each place where that stands one descent, not a thousand comparisons.
 */
export function* lookUpAll(text: string, needles: Iterable<string>): Steps<Lookup> {
  const found = new Map<string, number[]>();
  const byHash = new Map<number, Root>();
  const mayMatch = new Uint8Array(1 << 16);
  for (const needle of new Set(needles)) {
    if (needle.length < shortestNeedle) continue;
    const hash = hashBeginning(needle);
    const places: number[] = [];
    const root = byHash.get(hash) ?? { label: '', places: null, branches: new Map(), open: 0 };
    byHash.set(hash, root);
    root.open++;
    grow(root, needle, places);
    mayMatch[hash >>> 16] = 1;
    found.set(needle, places);
  }
  let leaving = 1;
  for (let step = 0; step < shortestNeedle; step++) leaving = Math.imul(leaving, multiplier);
  let hash = text.length < shortestNeedle || found.size === 0 ? 0 : hashBeginning(text);
  const last = found.size === 0 ? -1 : text.length - shortestNeedle;
  const walk = (from: number, to: number): void => {
    let rolling = hash;
    for (let at = from; at < to; at++) {
      if (mayMatch[rolling >>> 16] === 1) {
        const root = byHash.get(rolling);
        // In a text of one letter every needle stands everywhere: what is full needs no more walks.
        if (root !== undefined && root.open > 0) root.open -= descend(root, text, at);
      }
      rolling = (Math.imul(rolling, multiplier) + text.charCodeAt(at + shortestNeedle) - Math.imul(text.charCodeAt(at), leaving)) | 0;
    }
    hash = rolling;
  };
  for (let from = 0; from <= last; from += WALK) {
    walk(from, Math.min(last + 1, from + WALK));
    yield;
  }
  return (needle) => found.get(needle) ?? [];
}

/** Where strings begin: `open` of them were found less than `mostOccurrences` times. */
interface Root extends Branch {
  open: number;
}

/** A node of a radix tree: `label` is what it adds to its parent's string. */
interface Branch {
  label: string;
  /** Where the string that ends here stands; null where none ends here. */
  places: number[] | null;
  /** By the first code unit of their labels. */
  branches: Map<number, Branch>;
}

function grow(root: Branch, needle: string, places: number[]): void {
  let node = root;
  let at = 0;
  for (;;) {
    let common = 0;
    while (common < node.label.length && node.label.charCodeAt(common) === needle.charCodeAt(at + common)) common++;
    if (common < node.label.length) {
      const rest: Branch = { label: node.label.slice(common), places: node.places, branches: node.branches };
      node.label = node.label.slice(0, common);
      node.places = null;
      node.branches = new Map([[rest.label.charCodeAt(0), rest]]);
    }
    at += common;
    if (at === needle.length) {
      node.places = places;
      return;
    }
    const next = node.branches.get(needle.charCodeAt(at));
    if (next === undefined) {
      node.branches.set(needle.charCodeAt(at), { label: needle.slice(at), places, branches: new Map() });
      return;
    }
    node = next;
  }
}

/** How many strings were found as often as they are counted. */
function descend(root: Branch, text: string, from: number): number {
  let at = from;
  let filled = 0;
  for (let node: Branch | undefined = root; node !== undefined && text.startsWith(node.label, at); node = node.branches.get(text.charCodeAt(at))) {
    at += node.label.length;
    if (node.places !== null && node.places.length < mostOccurrences && node.places.push(from) === mostOccurrences) filled++;
  }
  return filled;
}

function hashBeginning(text: string): number {
  let hash = 0;
  for (let at = 0; at < shortestNeedle; at++) hash = (Math.imul(hash, multiplier) + text.charCodeAt(at)) | 0;
  return hash;
}
