/** UTF-16 code units that are read before and behind a place, at most to the ends of its sentence. */
const BEFORE = 90;
const BEHIND = 50;
const FUTURE = /\b(?:will|won['’]t|going to|gonna|until|till|by|expires?|expected to|plans? to|upcoming|starting|beginning|begins|starts|hopefully|coming|scheduled|deadline|tomorrow)\b|['’]ll\b/i;
const PAST = /\b(?:was|were|had|did|didn['’]t|said|told|came|went|fell|rose|grew|saw|seen|took|made|got|gave|met|held|began|left|ran|won|lost|spoke|happened|ago|back (?:in|on|then|when|to)|previous|previously)\b/i;
/** Participles tell less: "surprised to see it in May". */
const PARTICIPLE = /\b[a-z]{2,24}[a-df-z]ed\b(?! to\b)/i;

/** Whether the sentence around a place speaks of what was or of what is to come; null where it tells neither or both. */
export function tenseAround(text: string, start: number, end: number): 'past' | 'perhaps past' | 'future' | null {
  const before = text.slice(Math.max(0, start - BEFORE), start);
  const behind = text.slice(end, end + BEHIND);
  if (/\bsince $/i.test(before)) return 'past';
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('? '), before.lastIndexOf('\n\n'));
  const to = /[.?!](?:\s|$)|\n\n/.exec(behind);
  const words = `${before.slice(from + 1)} ${to === null ? behind : behind.slice(0, to.index)}`;
  if (FUTURE.test(words)) return PAST.test(words) ? null : 'future';
  return PAST.test(words) ? 'past' : PARTICIPLE.test(words) ? 'perhaps past' : null;
}
