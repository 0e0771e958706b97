import { parse, printParseErrorCode, type ParseError } from 'jsonc-parser';
import { indexLines, lineAt } from '../text/line-index.ts';
import type { FormatProblemCode } from '../transcript/formats/format-problem.ts';
import { type JsonPath, offsetsAt } from './json-offsets.ts';

/**
 * `not-json` {reason}; `not-a-page`: JSON, but no AnnotationPage {found}; `not-a-codebook` {found}; `not-an-object` {found}; `wrong-type` {path, expected,
 * found}; `missing-field` {path, field}; `wrong-value` {path, found}; `duplicate-id` {path, id}; `other-values`: an attribute with other
 * values than before {path, id}; `too-deep` {path}; and what can be wrong
 * with formats.
 */
export type FileProblemCode =
  | 'not-json' | 'not-a-page' | 'not-a-codebook' | 'wrong-type' | 'missing-field' | 'wrong-value' | 'duplicate-id'
  | 'other-values' | 'too-deep' | 'not-an-object' | FormatProblemCode;

/** What is wrong with a file that a person may have edited, and where. */
export interface FileProblem {
  readonly code: FileProblemCode;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 code units. */
  readonly column: number;
  /** What a sentence about it names, by the names above. */
  readonly data: Readonly<Record<string, string>>;
}

export interface UnplacedProblem {
  readonly code: FileProblemCode;
  readonly path: JsonPath;
  readonly data: Readonly<Record<string, string>>;
}

/** Finds the line and column of each problem in the file's text, which is JSON (without its byte order mark). */
export function placeProblems(json: string, problems: readonly UnplacedProblem[]): readonly FileProblem[] {
  const offsets = offsetsAt(json, problems.map(({ path }) => path));
  const lines = indexLines(json);
  return problems.map(({ code, path, data }, index) => {
    const offset = offsets[index] ?? 0;
    const line = lineAt(lines, offset);
    return { code, line: line + 1, column: offset - (lines.starts[line] ?? 0) + 1, data: { path: path.join('.'), ...data } };
  });
}

/** Where a text that `JSON.parse` refused ceases to be JSON. */
export function placeSyntaxError(json: string): FileProblem {
  const errors: ParseError[] = [];
  try {
    parse(json, errors, { disallowComments: true });
  } catch {
    // Nested too deeply for a recursive parser: named at its beginning.
  }
  return placeFirstError(json, errors);
}

/** What Git puts at the beginning of a line where two versions do not fit together. */
const conflictMarks: ReadonlySet<string> = new Set(['<<<<<<<', '|||||||', '=======', '>>>>>>>']);

/** The first of the errors that the parser found, which may have found none and yet failed. */
export function placeFirstError(json: string, errors: readonly ParseError[]): FileProblem {
  const first = errors[0];
  const lines = indexLines(json);
  const offset = first?.offset ?? 0;
  const line = lineAt(lines, offset);
  const start = lines.starts[line] ?? 0;
  const reason = conflictMarks.has(json.slice(start, start + 7)) ? 'MergeConflict' : first === undefined ? 'InvalidSymbol' : printParseErrorCode(first.error);
  return { code: 'not-json', line: line + 1, column: offset - start + 1, data: { reason } };
}
