/** Where a string stands in the text: UTF-16 offsets in ascending order, at most `mostOccurrences`. */
export type Lookup = (needle: string) => readonly number[];

/** What stands in more places than this is no help in finding one of them, and must not fill the memory. */
export const mostOccurrences = 4096;

/** Shorter strings are looked up with their context instead. */
export const shortestNeedle = 8;

/** Searches the text anew for each string: for a few. Each string is searched for once. */
export function lookUpEach(text: string): Lookup {
  const known = new Map<string, readonly number[]>();
  return (needle) => {
    const before = known.get(needle);
    if (before !== undefined) return before;
    const found: number[] = [];
    known.set(needle, found);
    if (needle.length < shortestNeedle) return found;
    for (let at = text.indexOf(needle); at !== -1 && found.length < mostOccurrences; at = text.indexOf(needle, at + 1)) found.push(at);
    return found;
  };
}

const multiplier = 0x2f0b4a27;

/**
 * Finds many strings in one walk through the text (Rabin and Karp: the hash of the last eight code units rolls along), where a search
 * for each would read 10 MB a thousand times. Strings with the same beginning are held in a tree, so that a thousand sentences that
 * begin with "We will" cost each place where that stands one descent, not a thousand comparisons.
 */
export function lookUpAll(text: string, needles: Iterable<string>): Lookup {
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
  for (let at = 0; at <= last; at++) {
    if (mayMatch[hash >>> 16] === 1) {
      const root = byHash.get(hash);
      // In a text of one letter every needle stands everywhere: what is full needs no more walks.
      if (root !== undefined && root.open > 0) root.open -= descend(root, text, at);
    }
    hash = (Math.imul(hash, multiplier) + text.charCodeAt(at + shortestNeedle) - Math.imul(text.charCodeAt(at), leaving)) | 0;
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
