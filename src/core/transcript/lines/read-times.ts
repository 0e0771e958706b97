import type { TimeRange } from '../model.ts';
import type { BareTurn } from './cut-turns.ts';
import type { ScannedLines } from './scan-lines.ts';

/**
 * When each turn is said: by the timing in its label, else by the timing line above it; the end is that of the last timing before the next
 * turn. Null where the text has none.
 */
export function readTimes({ marks }: ScannedLines, turns: readonly BareTurn[]): (TimeRange | null)[] {
  const timings = marks.filter(({ kind }) => kind === 'timing');
  if (timings.length === 0 && !turns.some(({ mark }) => mark?.groups?.start !== undefined)) return [];
  let at = 0;
  return turns.map(({ mark, span }) => {
    while (at < timings.length && (timings[at]?.span.start ?? 0) < span.start) at++;
    const above = timings[at - 1];
    let last = above;
    for (let next = at; (timings[next]?.span.start ?? Infinity) < span.end; next++) last = timings[next];
    const start = seconds(mark?.groups?.start ?? above?.groups?.start);
    return start === null ? null : { start, end: seconds(mark?.groups?.end ?? last?.groups?.end) };
  });
}

/** "01:02:03.400", "02:03", "00:01,5" -> seconds; null for what is no time. */
function seconds(written: string | undefined): number | null {
  if (written === undefined || !/^\d+(?::\d{1,2}){0,2}(?:[.,]\d+)?$/u.test(written)) return null;
  return written.replace(',', '.').split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
