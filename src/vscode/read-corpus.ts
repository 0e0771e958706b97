import * as vscode from 'vscode';
import { anchorClaims } from '../core/anchoring/find-passage.ts';
import { chosenFormat, emptySidecar, parseSidecar } from '../core/claims/sidecar.ts';
import type { CorpusDocument } from '../core/corpus/corpus-document.ts';
import { parseTranscript } from '../core/transcript/parse-transcript.ts';
import { nameOf } from './file-problems.ts';
import { readTextFile } from './read-text-file.ts';
import type { Services } from './services.ts';
import { sidecarSuffix, sidecarUri, transcriptUri } from './sidecar/sidecar-uri.ts';

/** What an export is made of. */
export interface Corpus {
  /** The files that it may be made of: nothing is written over them. */
  readonly files: readonly vscode.Uri[];
  /** One after the other, as they are asked for; ends where `token` is cancelled. */
  readonly documents: (progress: Progress, token: vscode.CancellationToken) => AsyncIterable<CorpusDocument>;
  /** Those that could not be taken in, because they or their claims cannot be read; complete when all documents were asked for. */
  readonly failed: vscode.Uri[];
}

export type Progress = vscode.Progress<{ message: string; increment: number }>;

const texts = '**/*.{txt,md,markdown,vtt,srt}';

/**
 * The transcripts of a folder, or of all of the workspace, as saved, by their paths. `tagged`: those with claims alone; else those too that
 * read as transcripts. Whether or not a person hides such files from the Explorer.
 */
export async function findCorpus(services: Pick<Services, 'codebooks' | 'formats'>, folder: vscode.Uri | undefined, tagged: boolean): Promise<Corpus> {
  const find = async (pattern: string): Promise<readonly vscode.Uri[]> => {
    // Null: without the user's `files.exclude`.
    const found = await vscode.workspace.findFiles(folder === undefined ? pattern : new vscode.RelativePattern(folder, pattern), null);
    return found.filter(({ path }) => !path.includes('/node_modules/') && !path.includes('/.git/'));
  };
  const sidecars = await find(`**/*${sidecarSuffix}`);
  const others = tagged ? [] : await find(texts);
  const files = new Map([...sidecars.map(transcriptUri), ...others].map((uri) => [uri.toString(), uri]));
  const sorted = [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
  const failed: vscode.Uri[] = [];
  return {
    files: sorted,
    failed,
    async *documents(progress, token) {
      for (const uri of sorted) {
        if (token.isCancellationRequested) return;
        progress.report({ message: nameOf(uri), increment: 100 / sorted.length });
        const document = await readDocument(uri, services);
        if (document === undefined) failed.push(uri);
        else if (document !== null && (!tagged || document.claims.length > 0)) yield document;
      }
    },
  };
}

/** One document as the editor has it. */
export function corpusOf(uri: vscode.Uri, document: CorpusDocument): Corpus {
  return {
    files: [uri],
    failed: [],
    async *documents() {
      yield await Promise.resolve(document);
    },
  };
}

/** A transcript with its claims, as saved; undefined where it or its sidecar cannot be read. */
export async function readTagged(uri: vscode.Uri, services: Pick<Services, 'codebooks' | 'formats'>): Promise<CorpusDocument | undefined> {
  const document = await readDocument(uri, services);
  return document?.sidecar === true ? document : undefined;
}

/** Undefined where it cannot be read, null where it is no transcript: one with claims is, because somebody took it for one. */
async function readDocument(uri: vscode.Uri, { codebooks, formats }: Pick<Services, 'codebooks' | 'formats'>): Promise<(CorpusDocument & { readonly sidecar: boolean }) | null | undefined> {
  const sidecar = sidecarUri(uri);
  if (sidecar === null) return undefined;
  const [json, transcript, codebook, available] = await Promise.all([readTextFile(sidecar), readTextFile(uri), codebooks.load(uri), formats.load(uri)]);
  if (json.kind === 'absent' && transcript.kind !== 'text') return null;
  if (json.kind === 'unreadable' || transcript.kind !== 'text') return undefined;
  const parsed = json.kind === 'absent' ? { sidecar: emptySidecar } : parseSidecar(json.text);
  if (!('sidecar' in parsed)) return undefined;
  const format = chosenFormat(parsed.sidecar);
  const found = parseTranscript(transcript.text, { force: json.kind === 'text', formats: available, ...(format !== null && { format }) });
  if (found.format === null && json.kind === 'absent') return null;
  return { name: nameOf(uri), text: transcript.text, transcript: found, claims: anchorClaims(transcript.text, parsed.sidecar.claims, () => found), codebook, sidecar: json.kind === 'text' };
}
