import { remakeSidecar } from '../../core/claims/remake-sidecar.ts';
import { chosenFormat } from '../../core/claims/sidecar.ts';
import { reasonOf } from '../read-text-file.ts';
import type { Platform, Transcripts } from '../services.ts';
import { giveWay } from '../slices.ts';
import type { OwnWrites } from './own-writes.ts';
import { outdated, type Make, type Rewriting } from './rewriting.ts';
import type { SidecarEntry } from './sidecar-entry.ts';
import { writeSidecar } from './sidecar-file.ts';
import { fileName } from './sidecar-uri.ts';

interface Writers {
  readonly platform: Platform;
  readonly transcripts: Transcripts;
  readonly ownWrites: OwnWrites;
}

/** Makes new claims of those that were just read from disk and writes them. */
export async function rewriteSidecar(entry: SidecarEntry, make: Make, { platform, transcripts, ownWrites }: Writers): Promise<Rewriting | 'nothing-to-do'> {
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
    entry.file = await writeSidecar(entry.sidecar, text, next, { transcript: fileName(entry.transcript), mayGo }, platform);
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
