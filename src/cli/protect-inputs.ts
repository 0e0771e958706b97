import { realpath, stat } from 'node:fs/promises';
import { parseTranscript } from '../core/transcript/parse-transcript.ts';
import { exitStatus } from './exit-status.ts';
import { findAbove } from './find-above.ts';
import { type Candidate, type FoundFiles, isSidecar, sidecarOf } from './find-files.ts';
import { createOwnFormats } from './own-formats.ts';
import { displayName, tryReadText } from './read-text.ts';
import type { Terminal } from './terminal.ts';

/** False, after a message, where writing `output` would destroy what the claims are made of. No flag overrules it: none of it could be had again. */
export async function protectInputs(output: string, files: FoundFiles, codebook: string | undefined, terminal: Terminal): Promise<boolean> {
  const message = output === '-' ? null : await whyProtected(output, files, codebook, terminal);
  if (message !== null) terminal.fail({ file: displayName(output) }, message, exitStatus.usage);
  return message === null;
}

async function whyProtected(output: string, { candidates }: FoundFiles, codebook: string | undefined, terminal: Terminal): Promise<string | null> {
  const target = await realpath(output).catch(() => null);
  if (isSidecar(output) || (target !== null && isSidecar(target))) return 'files of claims (*.claims.json) are kept by the editor; choose another name';
  // What is not there yet cannot be an input.
  if (target === null) return null;
  const isTarget = async (path: string | null) => path !== null && (await realpath(path).catch(() => null)) === target;
  for (const candidate of candidates) {
    if ((await isTarget(candidate.path)) && (await isInput(candidate, terminal))) return beingRead;
    if (await isTarget(codebook ?? (await findAbove(candidate, 'codebook.json')))) return beingRead;
    if (await isTarget(await findAbove(candidate, 'transcripts.json'))) return beingRead;
  }
  const claims = await stat(sidecarOf(target)).catch(() => null);
  return claims === null ? null : 'this is a transcript with claims beside it; nothing is written over it';
}

const beingRead = 'this is one of the files that the claims are read from; nothing is written over it';

/** Not what is merely met in a folder and no transcript, such as the report of an earlier export. */
async function isInput(candidate: Candidate, terminal: Terminal): Promise<boolean> {
  const { path, named } = candidate;
  if (named || (await stat(sidecarOf(path)).catch(() => null)) !== null) return true;
  const reading = await tryReadText(path, terminal);
  if ('message' in reading) return reading.kind === 'unreadable';
  // What is wrong with the formats is said when the transcripts are read.
  const formats = await createOwnFormats(terminal, () => undefined).for(candidate);
  return parseTranscript(reading.text, { formats }).format !== null;
}
