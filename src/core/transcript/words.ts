import type { Span } from '../text/span.ts';

/** Words as a reader counts them: runs between white space, and each Han, Hiragana, Katakana or Hangul character. A mark right behind such a character is none. */
export function countWords(text: string, span: Span): number {
  let words = 0;
  let inWord = false;
  for (let at = span.start; at < span.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000) inWord = false;
    else if (unit >= 0x3040 && unit <= 0xd7a3) {
      words++;
      inWord = false;
    } else if (!inWord && !(at > span.start && isAsciiMark(unit) && text.charCodeAt(at - 1) >= 0x3040) && !(unit >= 0x3001 && unit <= 0x303f) && !(unit >= 0xff00 && unit <= 0xff20)) {
      words++;
      inWord = true;
    }
  }
  return words;
}

function isAsciiMark(unit: number): boolean {
  return unit < 0x80 && !(unit >= 0x30 && unit <= 0x39) && !((unit | 0x20) >= 0x61 && (unit | 0x20) <= 0x7a);
}
