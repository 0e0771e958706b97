/**
 * UTF-16 units. A pattern that meets a text this long first is compiled for the machine at once (`JSRegExp::kTierUpForSubjectLengthValue` of V8); of a
 * shorter one V8 first compiles it for its interpreter, and for the machine when it is used again.
 */
const ENOUGH = ' '.repeat(1000);

/** The same pattern, compiled now where it has classes of Unicode: their compilation for the interpreter takes longer than all else. */
export function compiledAhead(pattern: RegExp): RegExp {
  if (!pattern.source.includes(String.raw`\p{`)) return pattern;
  pattern.test(ENOUGH);
  pattern.lastIndex = 0;
  return pattern;
}
