export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

/** Letters without accents. */
export function isAsciiLetter(unit: number): boolean {
  const lower = unit | 32;
  return lower >= 97 && lower <= 122;
}

/** Whether `\w` matches the UTF-16 code unit. */
export function isAsciiWord(unit: number): boolean {
  return isAsciiLetter(unit) || unit === 95 || isDigit(unit);
}

/** Behind the digits that go on at `at`. */
export function pastDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

/** Behind the letters and underscores that go on at `at`. */
export function pastAsciiLetters(text: string, at: number): number {
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end)) || text.charCodeAt(end) === 95) end++;
  return end;
}
