import * as l10n from '@vscode/l10n';
import { filterProblemWords } from '../../presentation/figures/filter/filter-words.ts';
import { claimNumber, turnNumber } from '../../presentation/turn-words.ts';
import { figureNumber } from '../../presentation/figures/figure-groups.ts';
import { digits } from '../../presentation/figures/number-words.ts';
import type { CorpusQuery, Wanted } from '../query/corpus-query.ts';

/** What could not be understood of a question, as a sentence. */
export function queryProblemWords(problem: CorpusQuery['problems'][number]): string {
  if ('of' in problem) return filterProblemWords(problem);
  const { code, words, field, choices } = problem;
  switch (code) {
    case 'unknown-field':
      return l10n.t('There is no "{0}:". There are {1}.', field, FIELD_NAMES.map((name) => `${name}:`).join(' '));
    case 'missing-words':
      return l10n.t('A word is missing behind "{0}".', words);
    case 'open-quote':
      return l10n.t('The quotation mark in "{0}" is not closed.', words);
    case 'no-date':
      return l10n.t('"{0}" is no date. Write 2024, 2024-03, 2024-03-19, 2023..2024 or >=2024-03.', words);
    case 'unknown-value':
      return l10n.t('"{0}:" is one of {1}.', field, choices.join(', '));
  }
}

/** As they are offered to who asks. */
export const FIELD_NAMES = ['tag', 'speaker', 'role', 'outlet', 'asker', 'date', 'path', 'title', 'place', 'format', 'status', 'verdict', 'state', 'words', 'find', 'figure'] as const;

/** "1 claim", "3 figures", "2 transcripts". */
export function foundNumber(find: Wanted, count: number): string {
  switch (find) {
    case 'claims':
      return claimNumber(count);
    case 'turns':
      return turnNumber(count);
    case 'figures':
      return figureNumber(count);
    case 'transcripts':
      return transcriptNumber(count);
  }
}

export function transcriptNumber(count: number): string {
  return count === 1 ? l10n.t('1 transcript') : l10n.t('{0} transcripts', digits(count));
}
