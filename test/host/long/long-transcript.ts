import * as vscode from 'vscode';
import { emptySidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import { claimContext } from '../../../src/core/corpus/claim-context.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { extensionId, workspaceFile, write } from '../support.ts';

/** Writes the project's own example, again and again until it has so many bytes, with so many claims beside it. */
export async function writeLong(name: string, bytes: number, claims: number): Promise<vscode.Uri> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (extension === undefined) throw new Error('no extension');
  const once = new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, 'examples/harbour-city-briefing.txt')));
  const text = `${once.trimEnd()}\n\n`.repeat(Math.ceil(bytes / once.length));
  const uri = workspaceFile(`copies/${name}`);
  await write(uri, text);
  const transcript = parseTranscript(text);
  const step = Math.max(1, Math.floor(transcript.turns.length / claims));
  const made = transcript.turns.filter((_, index) => index % step === 0).slice(0, claims).flatMap((turn, index) => {
    const span = turn.paragraphs[0];
    return span === undefined
      ? []
      : [{ text: '', span, id: `urn:uuid:00000000-0000-4000-8000-${String(index).padStart(12, '0')}`, context: claimContext(transcript, span) }];
  });
  const written = made.map(({ span, id, context }) =>
    makeClaim({ text, span, id, context, tags: ['statistic'], note: '', creator: 'Ada Venn', now: '2031-05-02T09:00:00.000Z' }));
  await write(uri.with({ path: `${uri.path}.claims.json` }), serialiseSidecar({ ...emptySidecar, claims: written }, name));
  return uri;
}
