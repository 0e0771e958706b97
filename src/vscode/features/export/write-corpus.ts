import * as vscode from 'vscode';
import type { CorpusDocument } from '../../../core/corpus/corpus-document.ts';
import type { ExportFormat, ExportPart, Table } from '../../../core/interchange/export-format.ts';
import { type LeftOut, leftOutWords } from '../../../core/interchange/left-out.ts';
import { writeFile } from '../../../core/interchange/write-file.ts';
import { codebookName } from '../../codebooks/codebook-places.ts';
import { nameOf } from '../../file-problems.ts';
import { isStill } from '../../is-still.ts';
import type { Platform } from '../../services.ts';
import { sidecarSuffix, sidecarUri } from '../../sidecar/sidecar-uri.ts';
import type { Corpus, Progress } from '../../read-corpus.ts';

export interface Written {
  readonly transcripts: number;
  readonly claims: number;
  /** What could not be taken along, in sentences. */
  readonly notes: readonly string[];
}

/** What is to be written, and where: a file, or the folder of a format that writes several. */
export interface Job {
  readonly format: ExportFormat;
  readonly table: Table;
  readonly corpus: Corpus;
  readonly target: vscode.Uri;
  /** Whether files in the folder may be replaced. */
  readonly mayReplace: boolean;
}

/** Writes all or, where the token is cancelled or nothing was found, nothing more. Rejects where a file cannot be written. Undefined when it was cancelled. */
export async function writeCorpus({ format, table, corpus, target, mayReplace }: Job, platform: Platform, progress: Progress, token: vscode.CancellationToken): Promise<Written | undefined> {
  const left = new Map<LeftOut, number>();
  let transcripts = 0;
  let claims = 0;
  async function* counted(): AsyncGenerator<CorpusDocument> {
    for await (const document of corpus.documents(progress, token)) {
      transcripts++;
      claims += document.claims.length;
      yield document;
    }
  }
  const options = { table, now: platform.now(), leaveOut: (what: LeftOut, count = 1): void => void left.set(what, (left.get(what) ?? 0) + count) };
  if (format.shape === 'file') {
    const bytes = await writeFile(format, counted(), options);
    if (token.isCancellationRequested) return undefined;
    if (transcripts > 0) await platform.writeAtomically(target, bytes);
  } else {
    const write = await format.load();
    for await (const part of write(counted(), options)) {
      if (token.isCancellationRequested) return undefined;
      await writePart(part, target, corpus, mayReplace, platform);
    }
  }
  return token.isCancellationRequested ? undefined : { transcripts, claims, notes: [...left].map(([what, count]) => leftOutWords(what, count)) };
}

async function writePart({ path, content }: ExportPart, folder: vscode.Uri, corpus: Corpus, mayReplace: boolean, platform: Platform): Promise<void> {
  const steps = (path ?? '').split('/');
  if (steps.some((step) => step === '' || step === '..' || step.includes('\\'))) throw new Error(`the format names no file that could be written: ${path ?? 'none'}`);
  const file = vscode.Uri.joinPath(folder, ...steps);
  const why = await whyProtected(file, corpus);
  if (why !== null) throw new Error(why);
  await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(file, '..'));
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const isWritten = await platform.writeAtomically(file, bytes, async () => mayReplace || (await isStill(file, null, platform)));
  if (!isWritten) throw new Error(vscode.l10n.t('{0} is there already', nameOf(file)));
}

/** Why nothing is written over a file, in a sentence without a full stop; null where it may be. */
export async function whyProtected(file: vscode.Uri, { files }: Corpus): Promise<string | null> {
  const name = nameOf(file);
  if (file.path.toLowerCase().endsWith(sidecarSuffix)) return vscode.l10n.t('{0} is the name of a claims file. Choose another name', name);
  const isTeams = [codebookName, 'transcripts.json'].some((own) => file.path.endsWith(`/${own}`));
  const sidecar = sidecarUri(file);
  const isRead = files.some((one) => one.toString() === file.toString()) || (sidecar !== null && (await exists(sidecar)));
  return isTeams || isRead ? vscode.l10n.t('{0} is read by this export. Choose another name', name) : null;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(() => true, () => false);
}
