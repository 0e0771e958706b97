import * as l10n from '@vscode/l10n';
import type { JsonObject } from '../../claims/claim.ts';
import { placeSyntaxError } from '../../claims/file-problem.ts';
import { isArray, isObject, isTooDeep, parseJson } from '../../claims/json.ts';
import type { ImportProblem } from '../import-format.ts';

/** Says what is wrong in a row, in a localised sentence. */
export type Tell = (message: string) => void;

/**
 * JSON Lines, or JSON with a list of rows: each row that is an object is read. Problems are of the lines that are no JSON, of rows that are no
 * objects (`wanted` says what one should be), and what the reader tells; the line of a row of a list is where the list begins.
 */
export function readJsonRows(text: string, wanted: () => string, read: (row: JsonObject, tell: Tell) => void): readonly ImportProblem[] {
  const problems: ImportProblem[] = [];
  for (const { line, words } of partsOf(text)) {
    const parsed = parseJson(words);
    if (!('value' in parsed)) {
      const place = placeSyntaxError(words);
      problems.push({ message: l10n.t('This is no JSON.'), line: line + place.line - 1, column: place.column });
      continue;
    }
    const tell: Tell = (message) => void problems.push({ message, line, column: 1 });
    for (const row of isArray(parsed.value) ? parsed.value : [parsed.value]) {
      if (!isObject(row) || isTooDeep(row)) tell(wanted());
      else read(row, tell);
    }
  }
  return problems;
}

/** The lines; or the whole, where it is a list or spreads over lines. */
function partsOf(text: string): readonly { readonly line: number; readonly words: string }[] {
  const begin = text.trimStart();
  const isWhole = begin.startsWith('[') || /^\{\s*\n/.test(begin);
  if (isWhole) return [{ line: 1, words: text }];
  return text.split('\n').map((words, index) => ({ line: index + 1, words })).filter(({ words }) => words.trim() !== '');
}
