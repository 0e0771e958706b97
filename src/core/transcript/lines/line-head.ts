/** The beginning of a line without Markdown's marks, with the way back to the text. */
export interface LineHead {
  readonly words: string;
  /** The offset in the text of each code unit of `words`, and of its end; undefined where they are the text itself from `start` on. */
  readonly offsets: readonly number[] | undefined;
  readonly start: number;
  /** How Markdown sets off its first words. */
  readonly marked: 'bold' | 'heading' | undefined;
}

/** Bold and italics around a label, a heading, a quotation, a bullet. */
const MARKS_AT_START = /^(?:(?:>|#{1,6}|[-*+•])[ \t]+)*/u;
const EMPHASIS = /\*{1,3}|_{2,3}|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/** The first `length` code units from `start`, a line's first character that is no white space. */
export function readHead(text: string, start: number, length: number): LineHead {
  const words = text.slice(start, start + length);
  if (!'*_#>-+•'.includes(words.charAt(0)) || words === '') return { words, offsets: undefined, start, marked: undefined };
  const marks = MARKS_AT_START.exec(words)?.[0] ?? '';
  const lead = marks.length;
  const kept: string[] = [];
  const offsets: number[] = [];
  const keep = (from: number, to: number): void => {
    kept.push(words.slice(from, to));
    for (let at = from; at < to; at++) offsets.push(start + at);
  };
  let at = lead;
  for (const { 0: { length: width }, index } of words.matchAll(EMPHASIS)) {
    if (index < at) continue;
    keep(at, index);
    at = index + width;
  }
  keep(at, words.length);
  offsets.push(start + words.length);
  const bold = words.startsWith('**', lead) || words.startsWith('__', lead);
  return { words: kept.join(''), offsets, start, marked: marks.includes('#') ? 'heading' : bold ? 'bold' : undefined };
}

/** The offset in the text of the code unit at `index`. */
export function offsetIn({ offsets, start }: LineHead, index: number): number {
  return offsets?.[index] ?? start + index;
}
