/** "II", "III", "IV"; initials and abbreviations with stops keep their capitals as well. */
const KEPT = /^(?:[IVX]{2,4}|(?:\p{Lu}\.)+\p{Lu}?)[,;.]?$/u;

/** "CAROLYN McCARTHY" -> "Carolyn McCarthy", but for the words of `small`, which lose all capitals; words with small letters stay as they are. */
export function fromCapitals(words: string, small: string): string {
  if (/(?<!\p{L})\p{L}?\p{Ll}{2}/u.test(words)) return words;
  const lower = new Set(small.toUpperCase().split(' '));
  return words.split(' ').map((word, index) => (index > 0 && lower.has(word) ? word.toLowerCase() : fromCapital(word))).join(' ');
}

function fromCapital(word: string): string {
  return KEPT.test(word) ? word : word.replace(/\p{Lu}{2,}/gu, (run) => run.charAt(0) + run.slice(1).toLowerCase());
}
