import type { Span } from '../text/span.ts';
import type { Steps } from '../text/steps.ts';

/**
 * What page layout and captions leave within a passage and nobody says, where its own form tells so: page tags, "[[Page H1203]]", "Page 12 of
 * 40" and "- 12 -" on a line of their own, form feeds, the times of cues. A bare number is none of it: it may have been wrapped there.
 */
const furniture = new RegExp([
  '_ueditor_page_break_tag_',
  '\\f',
  '\\[\\[? ?[Pp](?:age|AGE) [A-Z]{0,2}\\d{1,6} ?\\]\\]?',
  '<[Pp](?:age|AGE)\\b[^<>\\n]{0,40}>',
  '^[ \\t]{0,80}(?:[-–—] {0,2}\\d{1,4} {0,2}[-–—]|[Pp](?:age|AGE) \\d{1,4}(?: (?:of|OF|\\/) \\d{1,4})?|第 ?\\d{1,4} ?页(?:[ ，,/]{0,2}共 ?\\d{1,4} ?页)?)[ \\t]{0,80}$',
  '^(?:\\d{1,6}\\r?\\n)?(?:\\d{2}:)?\\d{2}:\\d{2}[.,]\\d{3} --> (?:\\d{2}:)?\\d{2}:\\d{2}[.,]\\d{3}[^\\n]{0,80}$',
].join('|'), 'gm');

/** In the order of the text, none overlapping another. */
export function* furnitureIn(text: string): Steps<readonly Span[]> {
  const spans: Span[] = [];
  for (let from = 0; from < text.length; yield) {
    const next = lineFrom(text, from + PART);
    // What begins in this part may end behind it.
    const part = text.slice(from, lineFrom(text, next + LONGEST));
    furniture.lastIndex = Math.max(0, (spans.at(-1)?.end ?? 0) - from);
    for (let match = furniture.exec(part); match !== null && from + match.index < next; match = furniture.exec(part)) {
      spans.push({ start: from + match.index, end: from + match.index + match[0].length });
    }
    from = next;
  }
  return spans;
}

/** UTF-16 code units: a step's work, and more than the longest of it has. */
const PART = 65_536;
const LONGEST = 400;

/** Where the next line begins. */
function lineFrom(text: string, at: number): number {
  const end = at >= text.length ? -1 : text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}

const mostLines = 4;
const pageNumber = /^[A-Z]{0,2}\d{1,4}$/;

/**
 * True where whole lines came in, or went, that stand apart from what is said: a bare page number between empty lines, or a line that runs
 * through the text, as a header does, but for its numbers.
 */
export function isFurniture(text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - 80), span.start);
  const after = text.slice(span.end, span.end + 80);
  if (!/[\r\n][ \t]*$/.test(before) || !/^[ \t]*[\r\n]/.test(after)) return false;
  const lines = text.slice(span.start, span.end).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '');
  const headers = lines.filter((line) => !pageNumber.test(line));
  if (lines.length === 0 || lines.length > mostLines) return false;
  const isApart = /\n[ \t\r]*\n[ \t]*$/.test(before) && /^[ \t\r]*\n[ \t\r]*\n/.test(after);
  return headers.length === 0 ? isApart : headers.every((line) => isRunning(text, line));
}

const leastHeader = 8;

/** The longest part of it without digits stands in three places at least, each at the edge of a line; who speaks does so, too. */
function isRunning(text: string, line: string): boolean {
  const [part = ''] = line.split(/\d+/).map((words) => words.trim()).sort((a, b) => b.length - a.length);
  if (part.length < leastHeader || line.length > 160 || /[:：]$/.test(line)) return false;
  let places = 0;
  for (let at = text.indexOf(part); at !== -1 && places < 3; at = text.indexOf(part, at + part.length)) {
    const head = text.slice(text.lastIndexOf('\n', at) + 1, at);
    const stop = text.indexOf('\n', at);
    const tail = text.slice(at + part.length, stop === -1 ? text.length : stop);
    if (/^[\s\d]*$/.test(head) && /^[\s\d]*$/.test(tail)) places++;
  }
  return places === 3;
}
