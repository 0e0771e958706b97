import type * as vscode from 'vscode';
import type { TranscriptDocument } from '../services.ts';
import { type ReadState, sameReading } from './detection.ts';
import type { Followed, LiveDocument } from './live-document.ts';

/** What was found of a document when it was looked at last. */
export interface Entry extends ReadState {
  /** Undefined where it is no transcript. */
  readonly read: TranscriptDocument | undefined;
  /** Follows the edits since; undefined where the next version is to be read in full. */
  readonly live: LiveDocument | undefined;
}

/** One for each open document that was looked at. */
export interface Entries {
  of(document: vscode.TextDocument): Entry | undefined;
  keep(state: ReadState, found: Followed | undefined): void;
  /** The same transcript, read in another state of the same version. */
  carry(known: Entry, state: ReadState): void;
  /** What has followed the document up to this state of it; undefined where all of it is to be read. */
  following(state: ReadState): LiveDocument | undefined;
  /** To be told of each change. */
  follow(change: vscode.TextDocumentChangeEvent): void;
  /** Lets the document be read in full, even in the same version. */
  outdate(document: vscode.TextDocument): void;
  forget(document: vscode.TextDocument): void;
}

/** No document's version. */
const OUTDATED = -1;

export function createEntries(): Entries {
  const entries = new Map<string, Entry>();
  const set = (entry: Entry): void => void entries.set(entry.document.uri.toString(), entry);
  const of = (document: vscode.TextDocument): Entry | undefined => entries.get(document.uri.toString());
  return {
    of,
    keep: (state, found) => set({ ...state, read: found?.read, live: found?.live }),
    carry: (known, state) => set({ ...known, ...state }),
    following(state) {
      const known = of(state.document);
      return known?.live?.version === state.version && sameReading({ ...known, version: state.version }, state) ? known.live : undefined;
    },
    follow({ document, contentChanges }) {
      const known = of(document);
      // Whoever heard of the change before may have had it read already.
      if (known?.live === undefined || known.document !== document || known.live.version === document.version) return;
      if (contentChanges.length === 0 || !known.live.follow(contentChanges)) set({ ...known, live: undefined });
    },
    outdate(document) {
      const known = of(document);
      if (known !== undefined) set({ ...known, version: OUTDATED, live: undefined });
    },
    forget: (document) => void entries.delete(document.uri.toString()),
  };
}
