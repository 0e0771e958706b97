import type { Claim } from '../claims/claim.ts';
import type { Codebook } from '../claims/codebook.ts';
import type { Span } from '../text/span.ts';
import type { LeftOut } from './left-out.ts';

export type ImportFormatId = 'csv' | 'jsonl' | 'w3c' | 'refi-qda' | 'refi-codebook' | 'brat' | 'doccano' | 'label-studio';

/** One way to read what another tool wrote. */
export interface ImportFormat {
  readonly id: ImportFormatId;
  /** Without dots. */
  readonly extensions: readonly string[];
  /** Localised name for a list to choose from. */
  readonly title: () => string;
  /** What the format holds that a sidecar does not, in localised sentences. */
  readonly losses: () => readonly string[];
  /** Loads what this format alone needs. */
  readonly load: () => Promise<Importer>;
}

/** Never throws for what stands in the file: what is wrong is among the `problems`, and what is right is read. */
export type Importer = (source: ImportSource, options: ImportOptions) => Promise<Imported>;

/** A file to import. */
export interface ImportSource {
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** A file by its path from this file's folder; null where there is none. */
  readonly beside: (path: string) => Promise<Uint8Array | null>;
}

export interface ImportOptions {
  /** ISO 8601 in UTC. */
  readonly now: string;
  readonly leaveOut: (what: LeftOut, count?: number) => void;
}

export interface Imported {
  readonly documents: readonly ImportedDocument[];
  /** The tags that the file itself describes; null where it describes none. */
  readonly codebook: Codebook | null;
  readonly problems: readonly ImportProblem[];
}

/** In a localised sentence; line and column count from 1, null where the format has none. */
export interface ImportProblem {
  readonly message: string;
  readonly line: number | null;
  readonly column: number | null;
}

/** What a file says of one text. */
export interface ImportedDocument {
  /** As the file calls it, perhaps with folders; null where it does not. */
  readonly name: string | null;
  /** The text, where the file holds it: what the claims' words and surroundings are taken from. */
  readonly text: string | null;
  readonly claims: readonly ImportedClaim[];
}

/** A claim as the other tool has it. Its id is the same each time the same file is read, so that nothing is imported twice. */
export interface ImportedClaim {
  readonly claim: Claim;
  /** UTF-16 offsets, where the file holds no text to reckon the claim's position in code points with; else null. */
  readonly span: Span | null;
}
