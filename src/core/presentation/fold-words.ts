/** Without case, accents and widths, and with single blanks, so that "muller" finds "Müller". */
export function foldWords(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase().replace(/\s+/gu, ' ');
}
