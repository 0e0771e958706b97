/** What a UTF-16 code unit below 128 is to words: the characters of `\w` in an expression. */
export const ASCII_LETTER = 1;
const DIGIT = 2;

/** 0 for what belongs to no word; a letter or underscore; a digit. */
export const ASCII_KINDS: Uint8Array = Uint8Array.from({ length: 128 }, (_, unit) =>
  isDigit(unit) ? DIGIT : (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || unit === 95 ? ASCII_LETTER : 0,
);

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Whether `\w` matches the code unit. */
export function isAsciiWord(unit: number): boolean {
  return unit < 128 && ASCII_KINDS[unit] !== 0;
}

/** Letters without accents. */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

/** Behind the digits that go on at `at`. */
export function pastDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind the letters and underscores that go on at `at`. */
export function pastAsciiLetters(text: string, at: number): number {
  const length = text.length;
  let end = at;
  while (end < length) {
    const unit = text.charCodeAt(end);
    if (unit > 127 || ASCII_KINDS[unit] !== ASCII_LETTER) break;
    end++;
  }
  return end;
}
