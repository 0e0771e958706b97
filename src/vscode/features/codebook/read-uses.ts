import type * as vscode from 'vscode';
import type { Claim } from '../../../core/claims/claim.ts';
import { parseSidecar } from '../../../core/claims/sidecar.ts';
import { codebookFor, findCodebooks, findTaggedTranscripts, nearestCodebook } from '../../codebooks/codebook-places.ts';
import { readTextFile } from '../../read-text-file.ts';
import type { Services } from '../../services.ts';
import { sidecarUri } from '../../sidecar/sidecar-uri.ts';

/** The claims of one transcript, as they are on disk. */
export interface TaggedTranscript {
  readonly uri: vscode.Uri;
  readonly claims: readonly Claim[];
}

/** What a codebook is in use for. */
export interface CodebookUses {
  readonly transcripts: readonly TaggedTranscript[];
  /** Files of claims that cannot be read: they are left alone. */
  readonly invalid: readonly vscode.Uri[];
}

/** The claims of all transcripts for which this codebook holds; `codebook` is null for the built-in one. */
export async function readUses({ transcripts, claims }: Pick<Services, 'transcripts' | 'claims'>, codebook: vscode.Uri | null): Promise<CodebookUses> {
  await claims.flush();
  const codebooks = await findCodebooks();
  const active = transcripts.active === undefined ? [] : [transcripts.active.uri];
  const tagged: TaggedTranscript[] = [];
  const invalid: vscode.Uri[] = [];
  for (const uri of await findTaggedTranscripts(active)) {
    const nearest = active.includes(uri) ? await codebookFor(uri) : nearestCodebook(codebooks, uri);
    if (nearest?.toString() !== codebook?.toString()) continue;
    const sidecar = sidecarUri(uri);
    const file = sidecar === null ? null : await readTextFile(sidecar);
    if (sidecar === null || file === null || file.kind === 'absent') continue;
    const result = file.kind === 'text' ? parseSidecar(file.text) : null;
    if (result !== null && 'sidecar' in result) tagged.push({ uri, claims: result.sidecar.claims });
    else invalid.push(sidecar);
  }
  return { transcripts: tagged, invalid };
}

/** Those that have any of the tags, without the others. */
export function usesOf({ transcripts }: CodebookUses, tags: readonly string[]): readonly TaggedTranscript[] {
  const wanted = new Set(tags);
  return transcripts.flatMap(({ uri, claims }) => {
    const used = claims.filter((claim) => claim.tags.some((tag) => wanted.has(tag)));
    return used.length === 0 ? [] : [{ uri, claims: used }];
  });
}

export function countClaims(used: readonly TaggedTranscript[]): number {
  return used.reduce((sum, { claims }) => sum + claims.length, 0);
}
