/** So many code units in a row are one entry. */
const GRAM = 4;
/** Entries, a power of two: a text of 40,000 code units fills a seventh of them. */
const SIZE = 1 << 16;

/** Tells of words that a text does not have them, in the time that they take, not the text: nine of ten that are not there. */
export function textGrams(text: string): (words: string) => boolean {
  const pairs = new Uint8Array(SIZE);
  const grams = new Uint8Array(SIZE);
  let gram = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    gram = next(gram, unit);
    grams[gram] = 1;
    pairs[pairOf(last, unit)] = 1;
    last = unit;
  }
  return (words) => {
    let own = next(0, words.charCodeAt(0));
    for (let at = 1; at < words.length; at++) {
      own = next(own, words.charCodeAt(at));
      if (pairs[pairOf(words.charCodeAt(at - 1), words.charCodeAt(at))] === 0) return false;
      if (at >= GRAM - 1 && grams[own] === 0) return false;
    }
    return true;
  };
}

/** Of 16 bits the 4 code units last added fill 4 each, so that older ones leave no trace. */
function next(gram: number, unit: number): number {
  return (Math.imul(gram, 16) + Math.imul(unit, 0x9e35) + (unit >> 4)) & (SIZE - 1);
}

function pairOf(left: number, right: number): number {
  return (Math.imul(left, 0x81) ^ right) & (SIZE - 1);
}
