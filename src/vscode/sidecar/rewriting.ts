import type { Claim } from '../../core/claims/claim.ts';
import type { ClaimStep, StepTaken } from '../../core/claims/claim-step.ts';
import { remakeSidecar, type Wanted } from '../../core/claims/remake-sidecar.ts';
import { chosenFormat } from '../../core/claims/sidecar.ts';
import { reasonOf } from '../read-text-file.ts';
import type { Platform, Transcripts } from '../services.ts';
import type { OwnWrites } from './own-writes.ts';
import type { SidecarEntry } from './sidecar-entry.ts';
import { writeSidecar } from './sidecar-file.ts';
import type { Refusal } from './sidecar-messages.ts';
import { fileName } from './sidecar-uri.ts';

/** What became of a change. */
export type Rewriting =
  | { readonly done: true; /** Null where nothing was changed. */ readonly step: ClaimStep | null; readonly kept: readonly string[] }
  | { readonly done: false; readonly why: Refusal };

export const outdated: Refusal = { kind: 'outdated' };

/** With the format to be remembered and the dismissals, where those are to be others. */
type Made = StepTaken & Omit<Wanted, 'claims'>;

/** What is to be made of the claims on disk, and of the format that is remembered there. */
export type Make = (onDisk: readonly Claim[], format: string | null) => Made | 'outdated' | 'nothing-to-do';

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
  const made = make(before, chosenFormat(sidecar));
  if (made === 'nothing-to-do') return made;
  if (made === 'outdated') return { done: false, why: outdated };
  const { kept } = made;
  const { next, step, mayGo } = remakeSidecar(sidecar, made);
  if (step === null) return { done: true, step, kept };
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
