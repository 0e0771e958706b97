import type * as vscode from 'vscode';
import type { AnchoredClaim } from '../core/anchoring/anchor.ts';
import type { ClaimChange } from '../core/claims/changes.ts';
import type { Claim } from '../core/claims/claim.ts';
import type { StepTaken } from '../core/claims/claim-step.ts';
import type { Codebook } from '../core/claims/codebook.ts';
import type { Dismissal, DismissalStep } from '../core/claims/dismissals.ts';
import type { Figure } from '../core/figures/model.ts';
import type { Elsewhere } from '../core/presentation/figures/figure-hover.ts';
import type { OwnFigures } from '../core/presentation/figures/related-figures.ts';
import type { Substance } from '../core/presentation/substance.ts';
import type { Clock, NewId } from '../core/ports.ts';
import type { Span } from '../core/text/span.ts';
import type { Format } from '../core/transcript/formats/format.ts';
import type { Transcript, Turn } from '../core/transcript/model.ts';
import type { Corpus } from './corpus-index/corpus.ts';
import type { Rewriting } from './sidecar/rewriting.ts';

/** One version of a document that is a transcript. Immutable; a newer version is a new object. */
export interface TranscriptDocument {
  readonly uri: vscode.Uri;
  readonly version: number;
  readonly text: string;
  readonly transcript: Transcript;
  /** All figures of the text, found when first asked for. */
  figures(): readonly Figure[];
  /** The same; those of a long text part by part, so that typing is not held up. Null when a newer version came meanwhile. */
  figuresByAndBy(): Promise<readonly Figure[] | null>;
  /** Those of a passage, in order, and others where they are known anyway. Answers within a moment. */
  figuresIn(span: Span): readonly Figure[];
  /** Whether `figures` answers within a moment. */
  readonly hasFigures: boolean;
  /** Whether what is made of all of it is to be made in slices. */
  readonly isLong: boolean;
  /** False as soon as the document is another version, or closed: then what is made of this one is of no use any more. */
  readonly isCurrent: boolean;
  /** The words of a span as one line of plain text: without Markdown's marks where the document is Markdown. */
  plain(span: Span): string;
  /** Where a turn comes to its matter: see `substanceOf`. */
  substance(turn: Turn): Substance | null;
  /** How its text would be read if it were `changed`. Costs what reading costs. */
  reread(changed: string): Transcript;
}

/** The only caller of the parser: one transcript per document and version. */
export interface Transcripts extends vscode.Disposable {
  /**
   * Undefined where the document is no transcript, and where it is a long one that was not read yet as it is now: `onDidChange` tells when it
   * was. Parses at most once per version.
   */
  get(document: vscode.TextDocument): TranscriptDocument | undefined;
  /** The same, once it was read. Undefined also where the document is closed or its reading stopped. */
  read(document: vscode.TextDocument): Promise<TranscriptDocument | undefined>;
  /**
   * The same; of a long one not before everybody is told of that version, which is some time after the last key: for what is made of all of
   * it, and would be for nothing while somebody types on.
   */
  readAtRest(document: vscode.TextDocument): Promise<TranscriptDocument | undefined>;
  /** The open document with this URI, if it is a transcript. */
  find(uri: vscode.Uri): TranscriptDocument | undefined;
  /** Whether it is a transcript, as far as it was read. */
  isTranscript(uri: vscode.Uri): boolean;
  /** The active transcript, once it was read. */
  readActive(): Promise<TranscriptDocument | undefined>;
  /** The transcript in the active text editor; stays while a view or another tool has the focus. */
  readonly active: TranscriptDocument | undefined;
  /** Of the active transcript as it was last announced. Reads nothing, so that it may be asked at each keystroke, where `active` may not. */
  readonly activeUri: vscode.Uri | undefined;
  /** The format that a person chose for the document, whether or not there is one of that name; null where none was chosen. */
  chosenFormat(uri: vscode.Uri): string | null;
  /** For the claim store, which reads it in the sidecar; a document that is not in a file keeps its format until it is closed. */
  setFormat(uri: vscode.Uri, name: string | null): void;
  /** How many versions were read so far: what the tests of the way of a keystroke count. */
  readonly reads: number;
  /** A document became, changed as, or ceased to be a transcript; after a pause in typing. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  readonly onDidChangeActive: vscode.Event<TranscriptDocument | undefined>;
}

/** Owns the claims of every open transcript: reads, watches and writes the sidecars. */
export interface ClaimStore extends vscode.Disposable {
  /** In the order of the text, orphans last; empty until the sidecar has been read. Positions follow the document as it is edited. */
  claims(uri: vscode.Uri): readonly AnchoredClaim[];
  /** Those of them that touch a stretch, the places in question too. Answers within a moment, while somebody types too. */
  near(uri: vscode.Uri, span: Span): readonly AnchoredClaim[];
  /**
   * Resolves when the sidecar is written; false (after a message) where it could not be, and then nothing is changed. Several changes are one
   * writing; they are taken back by one undo, as are those of the same `run` that follow each other.
   */
  apply(uri: vscode.Uri, change: ClaimChange | readonly ClaimChange[], run?: string): Promise<boolean>;
  /** Remembers the format of a transcript in its sidecar; null: it is found by the content. To be undone like a change of claims. */
  chooseFormat(uri: vscode.Uri, name: string | null): Promise<boolean>;
  /** Ids that the sidecar's items beside claims have; empty until that has been read. */
  otherIds(uri: vscode.Uri): ReadonlySet<string>;
  /** Suggestions that were turned down, in the order of the sidecar; empty until that has been read. */
  dismissed(uri: vscode.Uri): readonly Dismissal[];
  /** Remembers dismissed suggestions in the sidecar, or brings them back. To be undone like a change of claims, and with those of the same `run`. */
  dismiss(uri: vscode.Uri, step: DismissalStep, run?: string): Promise<boolean>;
  /** False, after a message, where no sidecar can stand beside the document: ask before a person is asked for anything. */
  canKeep(uri: vscode.Uri): boolean;
  /**
   * One part of a change that reaches beyond this transcript, which need not be open: made of the claims on disk, without a message, and no
   * part of this transcript's own undo.
   */
  changeQuietly(uri: vscode.Uri, make: (onDisk: readonly Claim[]) => StepTaken): Promise<Rewriting | 'nothing-to-do'>;
  /** Takes the last change back, and leaves what others wrote since; false where there is none, or it fits no longer. */
  undo(uri: vscode.Uri): Promise<boolean>;
  redo(uri: vscode.Uri): Promise<boolean>;
  /** The claims of a transcript, or its text: who listens here is told of each version of it, and need not listen to that as well. */
  readonly onDidChange: vscode.Event<vscode.Uri>;
  /** Resolves when all that was asked for is on disk. */
  flush(): Promise<void>;
}

export interface Codebooks extends vscode.Disposable {
  /** The nearest `codebook.json` above the transcript, else the built-in one. */
  for(uri: vscode.Uri): Codebook;
  /** The same, once the file has been read. */
  load(uri: vscode.Uri): Promise<Codebook>;
  readonly onDidChange: vscode.Event<void>;
}

/** The formats of transcripts that there are where a document stands: a person's own, then those that ship. */
export interface Formats extends vscode.Disposable {
  /** As far as the files and settings were read; the same list until one of them changes. */
  for(uri: vscode.Uri): readonly Format[];
  /** The same, once they were read. */
  load(uri: vscode.Uri): Promise<readonly Format[]>;
  readonly onDidChange: vscode.Event<void>;
}

/** What the other transcripts of the workspace have, as far as they were read. */
export interface OtherFigures extends Elsewhere {
  /** How many files are still to be read. */
  readonly unread: number;
  /** Why there are no more: a person stopped the reading, or does not want it. */
  readonly missing: 'stopped' | 'off' | null;
}

/** The figures of all transcripts in the workspace's folders, however many. The first question starts the reading of the corpus. */
export interface WorkspaceFigures {
  /** What has to do with one of these figures in all transcripts but its own; those that are open as they are in the editor. */
  elsewhere(own: OwnFigures, at: number): Promise<OtherFigures>;
}

/** What the two extension hosts do differently. Made in `desktop/` and `web/`. */
export interface HostPlatform {
  readonly now: Clock;
  readonly newId: NewId;
  /** The name of the account, null where the host knows none. */
  readonly accountName: string | null;
  /** Rejects with a `vscode.FileSystemError`. The stores read through it, so that tests can be a slow disk. */
  readonly readFile: (uri: vscode.Uri) => Promise<Uint8Array>;
  /**
   * Replaces a file as a whole or not at all. Rejects with a `vscode.FileSystemError` and leaves the old file as it was;
   * a read-only file is refused (`NoPermissions`). `mayReplace` is asked at the last moment, when the new content lies beside the old file:
   * where it says no, that is left as it is, and this resolves to false.
   */
  writeAtomically(uri: vscode.Uri, content: Uint8Array, mayReplace?: () => Promise<boolean>): Promise<boolean>;
}

export interface Platform extends HostPlatform {
  /** A file that `writeAtomically` wrote. */
  readonly onDidWrite: vscode.Event<vscode.Uri>;
}

/** What a feature is given by the composition root. */
export interface Services {
  readonly context: vscode.ExtensionContext;
  readonly platform: Platform;
  readonly transcripts: Transcripts;
  readonly claims: ClaimStore;
  readonly codebooks: Codebooks;
  readonly formats: Formats;
  readonly workspaceFigures: WorkspaceFigures;
  readonly corpus: Corpus;
}
