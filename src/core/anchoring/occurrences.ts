/** Where a string stands in the text: UTF-16 offsets in ascending order, at most `mostOccurrences`. */
export type Lookup = (needle: string) => readonly number[];

/** What stands in more places than this is no help in finding one of them, and must not fill the memory. */
const mostOccurrences = 4096;

/** Shorter strings are looked up with their context instead. */
export const shortestNeedle = 8;

/** Searches the text anew for each string: for a few. */
export function lookUpEach(text: string): Lookup {
  return (needle) => {
    const found: number[] = [];
    if (needle.length < shortestNeedle) return found;
    for (let at = text.indexOf(needle); at !== -1 && found.length < mostOccurrences; at = text.indexOf(needle, at + 1)) found.push(at);
    return found;
  };
}

const multiplier = 0x2f0b4a27;

/**
 * Finds many strings in one walk through the text (Rabin and Karp: the hash of the last eight code units rolls along), where a search
 * for each would read 10 MB a thousand times.
 */
export function lookUpAll(text: string, needles: Iterable<string>): Lookup {
  const found = new Map<string, number[]>();
  const byHash = new Map<number, string[]>();
  const mayMatch = new Uint8Array(1 << 16);
  for (const needle of new Set(needles)) {
    if (needle.length < shortestNeedle) continue;
    const hash = hashBeginning(needle);
    const same = byHash.get(hash);
    if (same === undefined) byHash.set(hash, [needle]);
    else same.push(needle);
    mayMatch[hash >>> 16] = 1;
    found.set(needle, []);
  }
  let leaving = 1;
  for (let step = 0; step < shortestNeedle; step++) leaving = Math.imul(leaving, multiplier);
  let hash = text.length < shortestNeedle || found.size === 0 ? 0 : hashBeginning(text);
  const last = found.size === 0 ? -1 : text.length - shortestNeedle;
  for (let at = 0; at <= last; at++) {
    if (mayMatch[hash >>> 16] === 1) {
      for (const needle of byHash.get(hash) ?? []) {
        const places = found.get(needle);
        if (places !== undefined && places.length < mostOccurrences && text.startsWith(needle, at)) places.push(at);
      }
    }
    hash = (Math.imul(hash, multiplier) + text.charCodeAt(at + shortestNeedle) - Math.imul(text.charCodeAt(at), leaving)) | 0;
  }
  return (needle) => found.get(needle) ?? [];
}

function hashBeginning(text: string): number {
  let hash = 0;
  for (let at = 0; at < shortestNeedle; at++) hash = (Math.imul(hash, multiplier) + text.charCodeAt(at)) | 0;
  return hash;
}
