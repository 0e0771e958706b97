/**
 * Makes a cell of words harmless in a spreadsheet, which would run one that begins like a formula: an apostrophe is put before it. The
 * same behind a semicolon, a tab or a line break: a spreadsheet that parts cells by these and not by commas sees a cell's beginning there,
 * and the quotation marks around the real cell do not keep it, for they stand in the middle of what it takes for one. Apostrophes that
 * stand there already get one more, so that `unguardCell` gives the words back.
 * Source of the list: OWASP, "CSV Injection" (https://owasp.org/www-community/attacks/CSV_Injection), the full-width signs included.
 */
export function guardCell(words: string): string {
  return words.replace(/(^|[;\t\r\n])(?='*"*[=+\-@＝＋－＠])/g, "$1'").replace(/^(?='*[\t\r\n])/, "'");
}

/** The words that `guardCell` was given. */
export function unguardCell(cell: string): string {
  return cell.replace(/^'(?='*[\t\r\n])/, '').replace(/(^|[;\t\r\n])'(?='*"*[=+\-@＝＋－＠])/g, '$1');
}
