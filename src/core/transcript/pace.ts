import type { Span } from '../text/span.ts';

/** No turn is so short that reading it costs less, in UTF-16 code units. */
const LEAST = 100;

/** Tells, of one stretch of text after the other, when so many UTF-16 code units have been read that a step is over. */
export function paceOf(units: number): (read: { readonly span: Span }) => boolean {
  let done = 0;
  return ({ span }) => {
    done += Math.max(LEAST, span.end - span.start);
    if (done < units) return false;
    done = 0;
    return true;
  };
}
