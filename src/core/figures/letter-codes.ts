/**
 * What each UTF-16 code unit is to the search for figures, in five bits: a letter by its place in the alphabet, in either case, or one of those
 * below; 0 for what belongs to no word.
 */
export const DIGIT_CODE = 27;
const UNDERSCORE_CODE = 28;
/** A figure may begin right here, as at ½. */
export const SIGN_CODE = 30;
const SPACE_CODE = 31;
/** Chinese characters, as UTF-16 code units. */
const [FIRST_HAN, LAST_HAN] = [0x3400, 0x9fff];

/** Stops at each Chinese character as well: one makes a text that was taken for English another one. */
export function codesUpToHan(signs: Iterable<number>): Uint8Array {
  return letterCodes(signs).fill(SIGN_CODE, FIRST_HAN, LAST_HAN + 1);
}

/** Codes of all code units, with the signs that are given. */
export function letterCodes(signs: Iterable<number>): Uint8Array {
  const codes = new Uint8Array(0x10000);
  for (let place = 1; place <= 26; place++) codes[64 + place] = codes[96 + place] = place;
  codes.fill(DIGIT_CODE, 48, 58);
  codes[95] = UNDERSCORE_CODE;
  codes[32] = SPACE_CODE;
  for (const sign of signs) codes[sign] = SIGN_CODE;
  return codes;
}

/** Whether the code is of a letter, a digit or an underscore: what `\w` matches. */
export function isWordCode(code: number): boolean {
  return code !== 0 && code < SIGN_CODE;
}
