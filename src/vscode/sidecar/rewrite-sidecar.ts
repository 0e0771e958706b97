import { remakeSidecar } from '../../core/claims/remake-sidecar.ts';
import { chosenFormat } from '../../core/claims/sidecar.ts';
import { reasonOf } from '../read-text-file.ts';
import type { Platform, Transcripts } from '../services.ts';
import { giveWay } from '../slices.ts';
import type { OwnWrites } from './own-writes.ts';
import { outdated, overtaken, type Make, type Rewriting } from './rewriting.ts';
import type { SidecarEntry } from './sidecar-entry.ts';
import { writeSidecar } from './sidecar-file.ts';
import { fileName } from './sidecar-uri.ts';

interface Writers {
  readonly reread: () => Promise<void>;
  readonly platform: Platform;
  readonly transcripts: Transcripts;
  readonly ownWrites: OwnWrites;
}

/** Before each try, in milliseconds: a change is made anew on what another program has written meanwhile, until a person is told. */
const PAUSES_MS = [0, 20, 50, 100, 200, 400];
/** So many tries where nobody was seen to write it, and what is there cannot be read. */
const FEW = 3;

/** Makes new claims of those on disk and writes them. What another program writes in between is kept, and the change is made again on that. */
export async function rewriteSidecar(entry: SidecarEntry, make: Make, writers: Writers): Promise<Rewriting | 'nothing-to-do'> {
  let isOvertaken = false;
  for (const [tries, pause] of PAUSES_MS.entries()) {
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
    await writers.reread();
    // It may be half of what another program is still writing.
    if (entry.file.kind !== 'valid' && tries + 1 < (isOvertaken ? PAUSES_MS.length : FEW)) continue;
    const result = await rewriteOnce(entry, make, writers).finally(() => (entry.coming = []));
    if (result !== 'overtaken') return result;
    isOvertaken = true;
  }
  await writers.reread();
  return { done: false, why: overtaken };
}

/** `overtaken`: something else stands there by now than what was read, and was left as it is. */
async function rewriteOnce(entry: SidecarEntry, make: Make, { platform, transcripts, ownWrites }: Writers): Promise<Rewriting | 'nothing-to-do' | 'overtaken'> {
  if (entry.file.kind !== 'valid') return { done: false, why: entry.file };
  const { text, sidecar } = entry.file;
  const before = sidecar.claims;
  const made = await make(before, chosenFormat(sidecar));
  if (made === 'nothing-to-do') return made;
  if (made === 'outdated') return { done: false, why: outdated };
  const { kept } = made;
  // Of thousands of claims, each of what is done here takes a few milliseconds.
  await giveWay();
  const { next, step, mayGo } = remakeSidecar(sidecar, made);
  if (step === null) return { done: true, step, kept };
  await giveWay();
  try {
    const written = await writeSidecar(entry.sidecar, text, next, { transcript: fileName(entry.transcript), mayGo }, platform);
    if (written === null) return 'overtaken';
    entry.file = written;
  } catch (error) {
    return { done: false, why: { kind: 'unwritable', reason: reasonOf(error) } };
  }
  const { claims: now } = entry.file.sidecar;
  entry.claims = now;
  ownWrites.wrote(before, now);
  entry.deletion = null;
  transcripts.setFormat(entry.transcript, chosenFormat(next));
  const touched = new Set(step.after.map(({ id }) => id));
  return { done: true, step: { ...step, after: now.filter(({ id }) => touched.has(id)) }, kept };
}
