import type { Row } from './row.ts';

/** The innermost row whose span holds `offset`, its end included; null between rows. Rows without a span are looked into. */
export function rowAt(rows: readonly Row[], offset: number): Row | null {
  for (const row of rows) {
    const { span } = row;
    if (span === null || (span.start <= offset && offset <= span.end)) {
      const found = rowAt(row.children, offset) ?? (span === null ? null : row);
      if (found !== null) return found;
    }
  }
  return null;
}
