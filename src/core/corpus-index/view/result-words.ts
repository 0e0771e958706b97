import { shorten } from '../../presentation/claim-words.ts';
import { wholeAt } from '../../text/code-points.ts';
import type { ResultRow } from '../query/result-row.ts';

/** UTF-16 code units of a text on each side of a figure. */
const BEFORE = 60;

/** The words of a row, of its text as it was read, as one line of at most `most` code units; those of a turn without its label, those of a figure with some around it. */
export function resultWords({ kind, span, voice, claim }: ResultRow, text: string | null, most: number): string {
  if (claim !== null) return shorten(claim.quote, most);
  if (span === null || text === null) return '';
  if (kind === 'turn') return shorten(withoutLabel(text.slice(span.start, Math.min(span.end, span.start + 4 * most)), voice?.label ?? ''), most);
  const from = wholeAt(text, Math.max(0, span.start - BEFORE));
  const before = text.slice(from, span.start).replace(/^[^]*\n\s*\n/u, '');
  const whole = before.length < span.start - from || from === 0 ? before : before.replace(/^\S*\s/u, '…');
  const [after = ''] = text.slice(span.end, wholeAt(text, span.end + most)).split(/\n\s*\n/u, 1);
  return shorten(`${whole}${text.slice(span.start, span.end)}${after}`, most);
}

function withoutLabel(words: string, label: string): string {
  const at = label === '' ? -1 : words.indexOf(label);
  return at === -1 ? words : words.slice(at + label.length).replace(/^[\s:：*_).\]>-]+/u, '');
}
