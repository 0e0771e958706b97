/**
 * Makes a cell of words harmless in a spreadsheet, which would run one that begins like a formula: an apostrophe is put before it.
 * Source of the list: OWASP, "CSV Injection" (https://owasp.org/www-community/attacks/CSV_Injection), the full-width signs included.
 */
export function guardCell(words: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(words) ? `'${words}` : words;
}
