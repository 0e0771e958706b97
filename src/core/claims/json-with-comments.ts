import { type ParseError, parse, stripComments } from 'jsonc-parser';
import { placeFirstError, type FileProblem } from './file-problem.ts';

/**
 * JSON as VS Code's own settings are written: with comments and trailing commas. `json` is the text with blanks for comments, so that
 * offsets hold; it begins after a byte order mark.
 */
export type JsonWithComments =
  | { readonly json: string; readonly value: unknown }
  | { readonly problems: readonly FileProblem[] };

export function parseJsonWithComments(text: string): JsonWithComments {
  const written = text.startsWith('\ufeff') ? text.slice(1) : text;
  const errors: ParseError[] = [];
  try {
    const value: unknown = parse(written, errors, { allowTrailingComma: true });
    if (errors.length === 0) return { json: stripComments(written, ' '), value };
  } catch {
    // Nested too deeply for a recursive parser: reported at its beginning.
  }
  return { problems: [placeFirstError(written, errors)] };
}
