import { codePointMap } from '../text/code-points.ts';
import { sliceSpan, type Span } from '../text/span.ts';

/** A span as a file has it, with its words where the file tells them. */
export interface CountedSpan extends Span {
  readonly words: string | null;
}

/** In UTF-16 offsets. */
export type Count = (span: Span) => Span;

const utf16: Count = (span) => span;

/**
 * Whether a file counts code points or UTF-16 code units, which its tool does not do the same in all versions and which only texts with
 * emoji tell: the way that gives more of the words; then the way that cuts fewer words in two; else the tool's own.
 */
export function chooseCount(text: string, spans: readonly CountedSpan[], own: 'code-points' | 'utf-16'): Count {
  if (!/[\ud800-\udbff]/.test(text)) return utf16;
  const points = codePointMap(text);
  const codePoints: Count = ({ start, end }) => ({ start: points.toUtf16(start), end: points.toUtf16(end) });
  const [first, second] = own === 'code-points' ? [codePoints, utf16] : [utf16, codePoints];
  return fitness(text, spans, second) > fitness(text, spans, first) ? second : first;
}

/** Words count more than whole words at both ends, however many of these there are. */
function fitness(text: string, spans: readonly CountedSpan[], count: Count): number {
  let [same, whole] = [0, 0];
  for (const { words, ...span } of spans) {
    const found = count(span);
    if (words !== null && sliceSpan(text, found) === words) same++;
    if (found.end <= text.length) whole += Number(isEdge(text, found.start)) + Number(isEdge(text, found.end));
  }
  return same * (2 * spans.length + 1) + whole;
}

/** Not within a word, nor within a character. */
function isEdge(text: string, at: number): boolean {
  return !(/^[\p{L}\p{N}]$/u.test(text.charAt(at - 1)) && /^[\p{L}\p{N}]$/u.test(text.charAt(at))) && !/^[\udc00-\udfff]$/.test(text.charAt(at));
}
