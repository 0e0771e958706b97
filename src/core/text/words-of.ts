import type { Span } from './span.ts';

/** Made when first used: that takes tens of milliseconds, which an editor that starts must not wait for. */
let segmenter: Intl.Segmenter | undefined;

/** What belongs to the number or word before it, and what to the number after it. */
const trailing = /^[%‰％°\p{Sc}\p{M}]+/u;
const leading = /[\p{Sc}+−±<>~≈-]{1,4}$/u;
const numeral = /^\p{N}/u;
/** UTF-16 code units of such marks that are looked at. */
const mostMarks = 4;

/**
 * The words of a stretch of text, without white space and punctuation: a number with its sign, its currency and its per cent is one. Those
 * of a script without blanks are found by Unicode's rules and the host's dictionary.
 */
export function wordsOf(text: string, within: Span): readonly Span[] {
  segmenter ??= new Intl.Segmenter('und', { granularity: 'word' });
  const stretch = text.slice(within.start, within.end);
  const words: Span[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(stretch)) {
    if (isWordLike !== true) continue;
    const last = words.at(-1);
    const from = last?.end ?? 0;
    const marks = leading.exec(stretch.slice(Math.max(from, index - mostMarks), index))?.[0].length ?? 0;
    // The hyphen of "3-4" is no sign.
    const isJoined = last !== undefined && index - marks === from;
    const end = index + segment.length;
    words.push({
      start: numeral.test(segment) && !isJoined ? index - marks : index,
      end: end + (trailing.exec(stretch.slice(end, end + mostMarks))?.[0].length ?? 0),
    });
  }
  return words.map(({ start, end }) => ({ start: within.start + start, end: within.start + end }));
}
