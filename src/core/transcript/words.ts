import type { Span } from '../text/span.ts';

/** Words as a reader counts them: runs between white space, and each Han, Hiragana, Katakana or Hangul character. */
export function countWords(text: string, span: Span): number {
  let words = 0;
  let inWord = false;
  for (let at = span.start; at < span.end; at++) {
    const unit = text.charCodeAt(at);
    if (unit <= 0x20 || unit === 0xa0 || unit === 0x3000) inWord = false;
    else if (unit >= 0x3040 && unit <= 0xd7a3) {
      words++;
      inWord = false;
    } else if (!inWord && !(unit >= 0x3001 && unit <= 0x303f) && !(unit >= 0xff00 && unit <= 0xff20)) {
      words++;
      inWord = true;
    }
  }
  return words;
}
