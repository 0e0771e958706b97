import { shorten } from '../claim-words.ts';
import { wordHunks, type WordHunk } from '../../text/word-difference.ts';
import type { Span } from '../../text/span.ts';

/** Two wordings of a passage, with the figures in each. */
export interface Wordings {
  readonly before: string;
  readonly after: string;
  /** Offsets of `before` and of `after`. */
  readonly figures?: { readonly before: readonly Span[]; readonly after: readonly Span[] };
  /** How many changes are shown at most. */
  readonly most?: number;
}

/** Code units of unchanged words that are shown beside a change. */
const context = 48;

/** The passage as it is now with its changes in place, each between marks: "Exports rose by ‹3.6 % → 3.8 %› in May". Long stretches that are the same are cut. */
export function differenceInWords({ before, after, figures, most = 40 }: Wordings): string {
  const all = wordHunks(before, after, figures);
  const hunks = all.slice(0, most);
  let from = 0;
  let words = '';
  for (const hunk of hunks) {
    words += same(after.slice(from, hunk.after.start), from === 0, false);
    from = hunk.after.end;
    const marked = `‹${hunkInWords(before, after, hunk)}›`;
    // What is gone has no place of its own among the blanks.
    const isGone = hunk.after.start === hunk.after.end;
    words += isGone ? `${apart.test(words) ? ' ' : ''}${marked}${beginsWord.test(after.slice(from, from + 2)) ? ' ' : ''}` : marked;
  }
  const rest = hunks.length < all.length ? ' …' : same(after.slice(from), hunks.length === 0, true);
  return (words + rest).replace(/\s+/gu, ' ').trim();
}

function hunkInWords(before: string, after: string, hunk: WordHunk): string {
  return changeInWords({ before: before.slice(hunk.before.start, hunk.before.end), after: after.slice(hunk.after.start, hunk.after.end) });
}

/** "3.6 % → 3.8 %"; "− never" where words went, "+ also" where some came. */
export function changeInWords({ before, after }: { readonly before: string; readonly after: string }): string {
  const was = shorten(before, 120);
  const is = shorten(after, 120);
  return was === '' ? `+ ${is}` : is === '' ? `− ${was}` : `${was} → ${is}`;
}

/** What a blank sets apart from the words beside it; Chinese has none. */
const beginsWord = /^(?!\p{Script=Han})[\p{L}\p{N}]/u;
const apart = /[^\s\p{Script=Han}([“‘«]$/u;

function same(words: string, first: boolean, last: boolean): string {
  const line = words.replace(/\s+/gu, ' ');
  if (first && last) return shorten(line, 4 * context);
  if (line.length <= (first || last ? context : 2 * context)) return line;
  const blank = line.lastIndexOf(' ', context);
  const head = first ? '' : line.slice(0, blank > 0 ? blank : context).trim();
  const from = line.indexOf(' ', line.length - context);
  const tail = last ? '' : line.slice(from === -1 ? line.length - context : from + 1);
  const lead = line.startsWith(' ') ? ' ' : '';
  return first ? `…${tail}` : `${lead}${head}…${tail === '' ? '' : ` ${tail}`}`;
}
