import type * as vscode from 'vscode';
import type { CorpusIndex } from '../../core/corpus-index/corpus-index.ts';
import type { CorpusQuery } from '../../core/corpus-index/query/corpus-query.ts';
import type { Matcher } from '../../core/corpus-index/query/match-entry.ts';
import type { Part } from '../../core/corpus-index/segment-parts.ts';
import type { ResultRow } from '../../core/corpus-index/query/result-row.ts';
import type { Answer, Found } from '../../core/corpus-index/query/search-corpus.ts';
import type { ResultSource } from '../../core/corpus-index/view/result-table.ts';

/**
 * `asleep`: nobody asked yet; `looking`: which files changed; `reading`: `done` of `total` are read, and what is read answers already;
 * `stopped`: a person stopped it, and may let it go on.
 */
export interface CorpusState {
  readonly kind: 'asleep' | 'looking' | 'reading' | 'ready' | 'stopped';
  readonly done: number;
  readonly total: number;
}

/** What was found, and what finds the rows of each transcript again. */
export interface Search {
  readonly matcher: Matcher;
  readonly answer: Answer;
}

/** The transcripts of the workspace's folders with all that is known of them. Nothing is read until `start` or a question. */
export interface Corpus extends vscode.Disposable {
  readonly index: CorpusIndex;
  readonly state: CorpusState;
  /** Begins, or goes on where it was stopped; nothing where the setting says so. */
  start(): void;
  stop(): void;
  /** Resolves when all that is there, and all that changed until now, was read, or reading was stopped. */
  settled(): Promise<void>;
  /** Deletes what is kept, and reads all anew. */
  forget(): Promise<void>;
  /** As far as the transcripts are read. Where the words of texts decide, `onFound` is told of each that has them. Null as soon as it is not wanted any more. */
  search(query: CorpusQuery, how: { readonly isWanted: () => boolean; readonly onFound: (search: Search) => void }): Promise<Search | null>;
  /** Begins where nobody asked yet, but not where it was stopped, and reads these parts of what is kept: what `index` has of them is all that is known. */
  open(parts: readonly Part[]): Promise<void>;
  /** The text of a transcript as it is now; null where it cannot be read. */
  textOf(path: string): Promise<string | null>;
  /** The rows of one transcript that was found, with its text as it is now. */
  rows(found: Found, matcher: Matcher): Promise<ResultSource & { readonly rows: readonly ResultRow[] }>;
  /** More is known, or the state is another. */
  readonly onDidChange: vscode.Event<void>;
}
