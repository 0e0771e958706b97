import type { Row } from './row.ts';

/** The innermost row whose span holds `offset`, its end included; null between rows. Rows without a span are looked into. */
export function rowAt(rows: readonly Row[], offset: number): Row | null {
  return rowPathAt(rows, offset).at(-1) ?? null;
}

/** The same row with those that it is in, the outermost first; empty between rows. */
export function rowPathAt(rows: readonly Row[], offset: number): readonly Row[] {
  for (const row of rows) {
    const { span } = row;
    if (span === null || (span.start <= offset && offset <= span.end)) {
      const within = rowPathAt(row.children, offset);
      if (within.length > 0 || span !== null) return [row, ...within];
    }
  }
  return [];
}
