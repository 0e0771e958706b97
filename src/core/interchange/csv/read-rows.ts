// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- an ambient declaration, which the tests' tsconfig would not find
/// <reference path="./papaparse.d.ts" />
import Papa from 'papaparse';

/** A row of a table of words; `line` counts from 1 and is the one on which it begins. */
export interface ReadRow {
  readonly cells: readonly string[];
  readonly line: number;
  /** Its quotation marks do not fit together: what its cells are is a guess. */
  readonly broken: boolean;
}

export type Delimiter = ',' | ';' | '\t';

/** Parts a text at `delimiter` after RFC 4180. A byte order mark is no part of it. `most`: of rows; 0 for all. */
export function readRows(text: string, delimiter: Delimiter, most = 0): readonly ReadRow[] {
  const rows: ReadRow[] = [];
  let line = 1;
  let from = 0;
  Papa.parse(text, {
    delimiter,
    preview: most,
    step({ data, errors, meta }) {
      rows.push({ cells: data, line, broken: errors.some(({ code }) => code === 'MissingQuotes' || code === 'InvalidQuotes') });
      line += lineBreaks(text, from, meta.cursor);
      from = meta.cursor;
    },
  });
  return rows;
}

function lineBreaks(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10 || (unit === 13 && text.charCodeAt(at + 1) !== 10)) count++;
  }
  return count;
}
