import type * as vscode from 'vscode';
import { anchorClaims } from '../core/anchoring/find-passage.ts';
import { chosenFormat, parseSidecar } from '../core/claims/sidecar.ts';
import type { CorpusDocument } from '../core/corpus/corpus-document.ts';
import { parseTranscript } from '../core/transcript/parse-transcript.ts';
import { findTaggedTranscripts } from './codebooks/codebook-places.ts';
import { nameOf } from './file-problems.ts';
import { readTextFile } from './read-text-file.ts';
import type { Services } from './services.ts';
import { sidecarUri } from './sidecar/sidecar-uri.ts';

export interface CorpusOnDisk {
  /** Those with claims, by name. */
  readonly documents: readonly CorpusDocument[];
  /** Sidecars that could not be taken in, because they or their transcripts cannot be read. */
  readonly failed: readonly vscode.Uri[];
}

/** Every transcript of the workspace that has claims, as saved, whether or not a person hides such files. Undefined where it was cancelled. */
export async function readCorpus(services: Pick<Services, 'codebooks' | 'formats'>, progress: vscode.Progress<{ message: string; increment: number }>, token: vscode.CancellationToken): Promise<CorpusOnDisk | undefined> {
  const transcripts = await findTaggedTranscripts([]);
  const documents: CorpusDocument[] = [];
  const failed: vscode.Uri[] = [];
  for (const uri of transcripts) {
    if (token.isCancellationRequested) return undefined;
    progress.report({ message: nameOf(uri), increment: 100 / transcripts.length });
    const document = await readTagged(uri, services);
    if (document === undefined) failed.push(sidecarUri(uri) ?? uri);
    else if (document.claims.length > 0) documents.push(document);
  }
  return token.isCancellationRequested ? undefined : { documents, failed };
}

/** A transcript with its claims, as saved; undefined where it or its sidecar cannot be read. */
export async function readTagged(uri: vscode.Uri, { codebooks, formats }: Pick<Services, 'codebooks' | 'formats'>): Promise<CorpusDocument | undefined> {
  const sidecar = sidecarUri(uri);
  if (sidecar === null) return undefined;
  const [json, transcript, codebook, available] = await Promise.all([readTextFile(sidecar), readTextFile(uri), codebooks.load(uri), formats.load(uri)]);
  if (json.kind !== 'text' || transcript.kind !== 'text') return undefined;
  const parsed = parseSidecar(json.text);
  if (!('sidecar' in parsed)) return undefined;
  const format = chosenFormat(parsed.sidecar);
  // It has claims, so somebody took it for a transcript.
  const found = parseTranscript(transcript.text, { force: true, formats: available, ...(format !== null && { format }) });
  return { name: nameOf(uri), text: transcript.text, transcript: found, claims: anchorClaims(transcript.text, parsed.sidecar.claims, () => found), codebook };
}
