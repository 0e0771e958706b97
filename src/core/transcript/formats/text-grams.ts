/** Entries, a power of two: a text of 40,000 code units fills a quarter of them. */
const SIZE = 1 << 16;
/** Bits of a number that are left of it as the place of an entry. */
const SHIFT = 16;
/** A number of 32 bits that moves by so many with each code unit has something of the last six. */
const MOVED = 6;
const SIX = 6;
/** The golden ratio, of 32 bits: spreads what is alike. */
const SPREAD = 0x9e3779b1;

/** Tells of words that a text does not have them, in the time that they take, not the text: of nearly all that are not there. */
export function textGrams(text: string): (words: string) => boolean {
  const pairs = new Uint8Array(SIZE);
  const sixes = new Uint8Array(SIZE);
  let run = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    run = moved(run, unit);
    pairs[pairOf(last, unit)] = 1;
    sixes[Math.imul(run, SPREAD) >>> SHIFT] = 1;
    last = unit;
  }
  return (words) => {
    let own = 0;
    let before = 0;
    for (let at = 0; at < words.length; at++) {
      const unit = words.charCodeAt(at);
      own = moved(own, unit);
      if (at >= 1 && pairs[pairOf(before, unit)] === 0) return false;
      if (at >= SIX - 1 && sixes[Math.imul(own, SPREAD) >>> SHIFT] === 0) return false;
      before = unit;
    }
    return true;
  };
}

/** Of the first of six the two lowest bits are left: those tell a capital from a small letter too. */
function moved(run: number, unit: number): number {
  return (run << MOVED) ^ unit ^ (unit >>> 5);
}

function pairOf(left: number, right: number): number {
  return ((left << 7) ^ right) & (SIZE - 1);
}
