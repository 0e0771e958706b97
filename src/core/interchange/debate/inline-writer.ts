import type { Span } from '../../text/span.ts';
import type { XmlDocument } from './xml-document.ts';

/**
 * Markup at an offset. Where several meet, `after` belongs to what ends there, `before` to what begins there; lower ranks come first.
 */
export interface Mark {
  readonly at: number;
  readonly side: 'after' | 'before';
  readonly rank: number;
  readonly markup: string;
}

export interface InlineWriter {
  /** The words of a span with the markup in it; spans come in the order of the text. */
  readonly words: (span: Span) => string;
  /** Markup that stands in no span that was asked for. */
  readonly rest: () => string;
}

export function inlineWriter({ content }: Pick<XmlDocument, 'content'>, marks: readonly Mark[]): InlineWriter {
  const sorted = [...marks].sort((a, b) => a.at - b.at || sideOf(a) - sideOf(b) || a.rank - b.rank);
  let next = 0;
  return {
    words: ({ start, end }) => {
      const parts: string[] = [];
      let at = start;
      for (let mark = sorted[next]; mark !== undefined && (mark.at < end || (mark.at === end && mark.side === 'after')); mark = sorted[++next]) {
        parts.push(content({ start: at, end: mark.at }), mark.markup);
        at = mark.at;
      }
      parts.push(content({ start: at, end }));
      return parts.join('');
    },
    rest: () => sorted.splice(next).map(({ markup }) => markup).join(''),
  };
}

function sideOf({ side }: Mark): number {
  return side === 'after' ? 0 : 1;
}
