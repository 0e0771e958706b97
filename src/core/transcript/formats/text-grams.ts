/** Entries, a power of two: a text of 40,000 code units fills a quarter of them. */
const SIZE = 1 << 16;
/** Code units that three pairs hold. */
const SIX = 6;

/** Tells of words that a text does not have them, in the time that they take, not the text: of nearly all that are not there. */
export function textGrams(text: string): (words: string) => boolean {
  const pairs = new Uint8Array(SIZE);
  const sixes = new Uint8Array(SIZE);
  // The last five pairs, each of which has a code unit in common with the next.
  let [a, b, c, d, e] = [0, 0, 0, 0, 0];
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = b;
    b = c;
    c = d;
    d = e;
    e = pairOf(last, unit);
    pairs[e] = 1;
    sixes[sixOf(a, c, e)] = 1;
    last = unit;
  }
  const pairAt = (words: string, at: number): number => pairOf(words.charCodeAt(at - 1), words.charCodeAt(at));
  return (words) => {
    for (let at = 1; at < words.length; at++) if (pairs[pairAt(words, at)] === 0) return false;
    for (let at = SIX - 1; at < words.length; at++) if (sixes[sixOf(pairAt(words, at - 4), pairAt(words, at - 2), pairAt(words, at))] === 0) return false;
    return true;
  };
}

function pairOf(left: number, right: number): number {
  return (Math.imul(left, 0x81) ^ right) & (SIZE - 1);
}

function sixOf(first: number, second: number, third: number): number {
  const mixed = third + Math.imul(second, 0x9e3779b1) + Math.imul(first, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) & (SIZE - 1);
}
