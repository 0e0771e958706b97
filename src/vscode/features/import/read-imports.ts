import * as vscode from 'vscode';
import type { Codebook } from '../../../core/claims/codebook.ts';
import type { ImportedDocument, ImportFormat, ImportProblem } from '../../../core/interchange/import-format.ts';
import { mayRead } from '../../../core/interchange/import/may-read.ts';
import { type LeftOut, leftOutWords } from '../../../core/interchange/left-out.ts';
import { nameOf } from '../../file-problems.ts';
import { reasonOf } from '../../read-text-file.ts';
import type { Platform } from '../../services.ts';
import { fileName } from '../../sidecar/sidecar-uri.ts';

/** What one file says of one text. */
export interface FoundDocument extends ImportedDocument {
  readonly file: vscode.Uri;
  /** Of the file. */
  readonly codebook: Codebook | null;
}

export interface ReadImports {
  readonly documents: readonly FoundDocument[];
  /** Of files that are about no text. */
  readonly codebooks: readonly Codebook[];
  /** What is wrong, and what could not be taken along: a line each. */
  readonly remarks: readonly string[];
}

/** The format of a file; undefined where the person who was asked gave up. */
export type ChooseFormat = (file: vscode.Uri, bytes: Uint8Array) => Promise<ImportFormat | undefined>;

/** Reads the files one after the other, each in its own format; what is wrong with one does not keep the others. Undefined where a person gave up. */
export async function readImports(files: readonly vscode.Uri[], formatOf: ChooseFormat, platform: Platform): Promise<ReadImports | undefined> {
  const documents: FoundDocument[] = [];
  const codebooks: Codebook[] = [];
  const remarks: string[] = [];
  const left = new Map<LeftOut, number>();
  for (const file of files) {
    try {
      const bytes = await platform.readFile(file);
      const format = await formatOf(file, bytes);
      if (format === undefined) return undefined;
      const read = await format.load();
      const source = { name: fileName(file), bytes, beside: (path: string) => readBeside(file, path, platform) };
      const imported = await read(source, { now: platform.now(), leaveOut: (what, count = 1) => void left.set(what, (left.get(what) ?? 0) + count) });
      documents.push(...imported.documents.map((document) => ({ ...document, file, codebook: imported.codebook })));
      if (imported.documents.length === 0 && imported.codebook !== null) codebooks.push(imported.codebook);
      remarks.push(...imported.problems.map((problem) => `${nameOf(file)}${placeOf(problem)}: ${problem.message}`));
    } catch (error) {
      remarks.push(vscode.l10n.t('{0} could not be read: {1}', nameOf(file), reasonOf(error)));
    }
  }
  return { documents, codebooks, remarks: [...remarks, ...[...left].map(([what, count]) => leftOutWords(what, count))] };
}

function placeOf({ line, column }: ImportProblem): string {
  return line === null ? '' : column === null ? `:${line}` : `:${line}:${column}`;
}

async function readBeside(file: vscode.Uri, path: string, platform: Platform): Promise<Uint8Array | null> {
  if (!mayRead(path)) return null;
  return platform.readFile(vscode.Uri.joinPath(file, '..', ...path.split('/'))).catch(() => null);
}
