/** Where in Chinese text words go on: spaces around digits are passed over, and the single line break of a hard-wrapped line. */
export function skipGap(text: string, at: number): number {
  let to = at;
  while (to - at < 2 && isSpace(text.charCodeAt(to))) to++;
  let line = to;
  if (text.charCodeAt(line) === 13) line++;
  if (text.charCodeAt(line) !== 10) return to;
  return isHan(text.charCodeAt(line + 1)) || text.charCodeAt(line + 1) === 37 ? line + 1 : at;
}

/** The end of what stands before `at`, spaces left out. */
export function skipGapBack(text: string, at: number): number {
  let to = at;
  while (at - to < 2 && isSpace(text.charCodeAt(to - 1))) to--;
  return to;
}

/** CJK ideographs of the basic plane, with 〇. */
export function isHan(unit: number): boolean {
  return (unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf) || unit === 0x3007;
}

/** Chinese punctuation, full-width signs, and the quotation marks and dashes that Chinese shares with English. */
export function isHanSign(unit: number): boolean {
  return (unit >= 0x3000 && unit <= 0x303f) || (unit >= 0xff00 && unit <= 0xffef);
}

export function isDigit(unit: number): boolean {
  return unit >= 48 && unit <= 57;
}

function isSpace(unit: number): boolean {
  return unit === 32 || unit === 0xa0;
}

/** Ends a clause; an enumeration's comma does too. */
export function endsClause(unit: number): boolean {
  return unit !== unit || unit === 10 || unit === 13 || '，。；：！？,;!?…'.includes(String.fromCharCode(unit));
}
