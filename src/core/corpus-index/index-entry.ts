import type { AnchorState } from '../anchoring/anchor.ts';
import type { Status, Verdict } from '../claims/claim.ts';
import type { Figure } from '../figures/model.ts';
import type { Span } from '../text/span.ts';
import type { Role } from '../transcript/model.ts';
import type { NearHashes } from './near-hashes.ts';

/** What a file was when it was read. A file of the same size and time is taken to be the same; of another it is its hash that decides. */
export interface FileState {
  /** In bytes. */
  readonly size: number;
  /** In milliseconds, as the host counts them. */
  readonly mtime: number;
  /** `contentHash` of the bytes. */
  readonly hash: string;
}

/** What is known of a file without reading the rest of its entry. A file that is no transcript has one too, so that it is not read again. */
export interface EntryHead {
  /** What names the file for the host, and is the same after a restart. */
  readonly path: string;
  /** The path as a person would name it, with `/` between its parts. */
  readonly name: string;
  readonly text: FileState;
  /** Null where there is none. */
  readonly sidecar: FileState | null;
  /** Names all else that decides what is read in the file: the product's version, the formats and the codebook that hold for it. */
  readonly basis: string;
  /** Null where it is no transcript. */
  readonly format: string | null;
  readonly title: string | null;
  /** ISO 8601 calendar date, of the text or else of the file's name. */
  readonly date: string | null;
  readonly place: string | null;
  readonly words: number;
  readonly turns: number;
  readonly figures: number;
  readonly claims: number;
}

/** Who says something, as far as the text tells. */
export interface Voice {
  readonly speaker: string | null;
  readonly label: string;
  readonly role: Role;
  /** What the role is called in this kind of transcript (`RoleWords`); null where it is called what it is. */
  readonly roleWord: string | null;
  /** Of a reporter: the paper, agency or station. */
  readonly outlet: string | null;
}

export interface IndexedTurn {
  /** UTF-16 offsets of the text, from the label on. */
  readonly span: Span;
  /** 0-based. */
  readonly line: number;
  readonly words: number;
  readonly voice: Voice;
  /** Of the exchange that it belongs to. */
  readonly asker: string | null;
}

export interface IndexedTag {
  readonly id: string;
  /** Ids and names of the tag and of those that it is a kind of, in lower case without accents: what a query may call it. */
  readonly names: readonly string[];
  readonly name: string;
}

export interface IndexedClaim {
  readonly id: string;
  readonly tags: readonly IndexedTag[];
  /** The words that were tagged, the first 2,000 UTF-16 code units at most. */
  readonly quote: string;
  readonly note: string;
  readonly state: AnchorState;
  readonly status: Status | null;
  readonly verdict: Verdict | null;
  /** Where it stands, or, of a changed one, may stand; else null. */
  readonly span: Span | null;
  /** 0-based. */
  readonly line: number | null;
  readonly voice: Voice;
  readonly asker: string | null;
}

/** All that the corpus knows of one file. */
export interface IndexEntry {
  readonly head: EntryHead;
  /** In the order of the text. */
  readonly turns: readonly IndexedTurn[];
  readonly figures: readonly Figure[];
  readonly claims: readonly IndexedClaim[];
  /** Of the words near its figures; empty where no hover will ask for them. */
  readonly near: NearHashes;
}
