import * as l10n from '@vscode/l10n';
import type { Json } from '../../claims/claim.ts';
import { placeSyntaxError } from '../../claims/file-problem.ts';
import { isArray, parseJson } from '../../claims/json.ts';
import type { ImportProblem } from '../import-format.ts';

export interface JsonRow {
  readonly value: Json;
  /** Counts from 1; of rows of a list, where the list begins. */
  readonly line: number;
}

/** JSON Lines, or JSON with a list of rows; a problem stands in the place of a line that is no JSON. */
export function readJsonRows(text: string): readonly (JsonRow | ImportProblem)[] {
  const rows: (JsonRow | ImportProblem)[] = [];
  for (const { line, words } of partsOf(text)) {
    const parsed = parseJson(words);
    if ('value' in parsed) {
      for (const value of isArray(parsed.value) ? parsed.value : [parsed.value]) rows.push({ value, line });
    } else {
      const place = placeSyntaxError(words);
      rows.push({ message: l10n.t('This is no JSON.'), line: line + place.line - 1, column: place.column });
    }
  }
  return rows;
}

/** The lines; or the whole, where it is a list or spreads over lines. */
function partsOf(text: string): readonly { readonly line: number; readonly words: string }[] {
  const begin = text.trimStart();
  const isWhole = begin.startsWith('[') || /^\{\s*\n/.test(begin);
  if (isWhole) return [{ line: 1, words: text }];
  return text.split('\n').map((words, index) => ({ line: index + 1, words })).filter(({ words }) => words.trim() !== '');
}
