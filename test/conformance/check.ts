import type { AnchoredClaim } from '../../src/core/anchoring/anchor.ts';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { documentFigures } from '../../src/core/corpus/document-figures.ts';
import type { ExportFormatId, ExportOptions, ExportPart, ExportFormat } from '../../src/core/interchange/export-format.ts';
import { mergeTags } from '../../src/core/interchange/import/merge-tags.ts';
import { takeIn } from '../../src/core/interchange/import/take-in.ts';
import type { Imported, ImportFormat, ImportFormatId } from '../../src/core/interchange/import-format.ts';

/** One thing that holds for what a format writes, or for what is read back of it. Each `test/conformance/NAME.ts` exports a list, `checks`. */
export interface Check {
  readonly format: ExportFormatId | ImportFormatId;
  /** The row's words; unique in its format. */
  readonly name: string;
  /** Looks at all documents of a set. What it throws is a failure of the whole set. */
  readonly run: (documents: readonly CorpusDocument[]) => Promise<Outcome>;
}

export type Outcome = Counts | Skipped;

/** Green where something passed and nothing failed. */
export interface Counts {
  readonly documents: number;
  readonly claims: number;
  /** Of documents, claims or whatever the check looks at one by one. */
  readonly passed: number;
  /** In a line each. */
  readonly failures: readonly string[];
}

/** In words why it could not be run here: a program or a folder that is missing. */
export interface Skipped {
  readonly skipped: string;
}

export function claimsOf(documents: readonly CorpusDocument[]): number {
  return documents.reduce((sum, { claims }) => sum + claims.length, 0);
}

/** Counts of a check that asks one thing of each document: `failuresOf` says what is wrong with one, or nothing. */
export async function eachDocument(documents: readonly CorpusDocument[], failuresOf: (document: CorpusDocument) => Promise<readonly string[]> | readonly string[]): Promise<Counts> {
  const failures: string[] = [];
  let passed = 0;
  for (const document of documents) {
    const found = await failuresOf(document);
    if (found.length === 0) passed++;
    failures.push(...found.map((failure) => `${document.name}: ${failure}`));
  }
  return { documents: documents.length, claims: claimsOf(documents), passed, failures };
}

/** Counts of a check that asks one thing of each claim: `failureOf` gives, for the claims of a document, what is wrong with each, or null. */
export async function eachClaim(documents: readonly CorpusDocument[], failuresOf: (document: CorpusDocument) => Promise<readonly (string | null)[]> | readonly (string | null)[]): Promise<Counts> {
  const failures: string[] = [];
  let passed = 0;
  for (const document of documents) {
    const found = await failuresOf(document);
    if (found.length !== document.claims.length) failures.push(`${document.name}: ${found.length} of ${document.claims.length} claims were looked at`);
    for (const failure of found) {
      if (failure === null) passed++;
      else failures.push(`${document.name}: ${failure}`);
    }
  }
  return { documents: documents.length, claims: claimsOf(documents), passed, failures };
}

/** All that a format writes: its one file under an empty path, or the files of its folder by their paths. */
export async function written(format: ExportFormat, documents: readonly CorpusDocument[], options: Partial<ExportOptions> = {}): Promise<ReadonlyMap<string, Uint8Array>> {
  const write = await format.load();
  const files = new Map<string, Uint8Array[]>();
  for await (const { path, content } of write(inTurn(documents), { ...exportOptions, ...options })) {
    const parts = files.get(path ?? '') ?? [];
    parts.push(bytesOf(content));
    files.set(path ?? '', parts);
  }
  return new Map([...files].map(([path, parts]) => [path, Buffer.concat(parts)]));
}

/** What a format of one file writes, as text with its byte order mark. */
export async function writtenText(format: ExportFormat, documents: readonly CorpusDocument[], options: Partial<ExportOptions> = {}): Promise<string> {
  const files = await written(format, documents, options);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(files.get(''));
}

export const exportOptions: ExportOptions = { table: 'claims', now: '2031-05-02T08:00:00Z', leaveOut: () => undefined };

/** What an import makes of what was written: of the file at `path`, with the others beside it. Throws where it finds anything wrong. */
export async function readBack(format: ImportFormat, files: ReadonlyMap<string, Uint8Array>, path: string): Promise<Imported> {
  const read = await format.load();
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const imported = await read(
    { name: path.slice(folder.length), bytes: files.get(path) ?? new Uint8Array(), beside: (beside) => Promise.resolve(files.get(folder + beside) ?? null) },
    { now: exportOptions.now, leaveOut: () => undefined },
  );
  if (imported.problems.length > 0) throw new Error(imported.problems.map(({ message, line }) => `${line ?? '-'}: ${message}`).join('; '));
  return imported;
}

/** What is wrong with each claim of a document that was imported into its own text: whether one with its tags stands where it stands. */
export function standsAgain(document: CorpusDocument, { documents, codebook }: Imported): readonly (string | null)[] {
  const { text, transcript, claims } = document;
  const imported = documents.flatMap((one) => one.claims);
  const { idOf } = mergeTags(codebook, imported.flatMap(({ claim }) => claim.tags), document.codebook);
  const taken = takeIn(imported, { text, transcript, figures: documentFigures(document), claims: [] }, idOf);
  const key = ({ claim, anchor: { span } }: AnchoredClaim): string => JSON.stringify([span ?? claim.quote.exact, [...claim.tags].sort()]);
  const there = new Set(taken.map(key));
  return claims.map((one) => (there.has(key(one)) ? null : `"${one.claim.quote.exact}" does not stand where it stood, with its tags`));
}

function bytesOf(content: ExportPart['content']): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content;
}

async function* inTurn(documents: readonly CorpusDocument[]): AsyncGenerator<CorpusDocument> {
  // One by one, as they come from a disk.
  for (const document of documents) yield await Promise.resolve(document);
}
