import type { Claim } from '../../core/claims/claim.ts';
import type { ClaimStep, StepTaken } from '../../core/claims/claim-step.ts';
import type { Wanted } from '../../core/claims/remake-sidecar.ts';
import type { Refusal } from './sidecar-messages.ts';

/** What became of a change. */
export type Rewriting =
  | { readonly done: true; /** Null where nothing was changed. */ readonly step: ClaimStep | null; readonly kept: readonly string[] }
  | { readonly done: false; readonly why: Refusal };

export const outdated: Refusal = { kind: 'outdated' };
export const overtaken: Refusal = { kind: 'overtaken' };

/** With the format to be remembered and the dismissals, where those are to be others. */
type Made = StepTaken & Omit<Wanted, 'claims'>;

/** What is to be made of the claims on disk, and of the format that is remembered there. */
export type Make = (onDisk: readonly Claim[], format: string | null) => Making | Promise<Making>;

type Making = Made | 'outdated' | 'nothing-to-do';
