import type { Days } from '../../presentation/figures/filter/calendar.ts';
import type { FilterProblem } from '../../presentation/figures/filter/condition.ts';
import type { ParsedFilter } from '../../presentation/figures/filter/parse-filter.ts';
import type { Span } from '../../text/span.ts';

/** What the rows of an answer are. */
export type Wanted = 'claims' | 'turns' | 'figures' | 'transcripts';

/** What a transcript, a turn, a figure or a claim must be: one of `any`; of `not` none of them. Words are folded (`foldWords`). */
export type CorpusCondition =
  | { readonly is: 'date'; readonly any: readonly Days[]; readonly not: boolean }
  | { readonly is: WordField; readonly any: readonly string[]; readonly not: boolean };

export type WordField = 'path' | 'title' | 'format' | 'place' | 'speaker' | 'outlet' | 'role' | 'asker' | 'tag' | 'status' | 'verdict' | 'state' | 'words';

/** What could not be understood, and where it stands in the question. */
export interface QueryProblem {
  readonly code: 'unknown-field' | 'missing-words' | 'open-quote' | 'no-date' | 'unknown-value';
  readonly span: Span;
  readonly words: string;
  /** Of an unknown value: the field, whose values are `choices`. */
  readonly field: string;
  readonly choices: readonly string[];
}

/** A question as it was understood: all conditions at once. */
export interface CorpusQuery {
  readonly find: Wanted;
  readonly conditions: readonly CorpusCondition[];
  /** What a figure must be; null where nothing is said of figures. */
  readonly figure: ParsedFilter | null;
  readonly problems: readonly (QueryProblem | (FilterProblem & { readonly of: 'figure' }))[];
}

/** Conditions by what they are asked of. */
export const TRANSCRIPT_FIELDS: ReadonlySet<string> = new Set(['date', 'path', 'title', 'format', 'place']);
export const VOICE_FIELDS: ReadonlySet<string> = new Set(['speaker', 'outlet', 'role']);
export const CLAIM_FIELDS: ReadonlySet<string> = new Set(['tag', 'status', 'verdict', 'state']);
