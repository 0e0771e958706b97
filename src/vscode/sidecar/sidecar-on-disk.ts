import type { FileProblem } from '../../core/claims/file-problem.ts';
import { emptySidecar, type Sidecar } from '../../core/claims/sidecar.ts';

/** A sidecar as it was on disk. `text` is null where there is no file. */
export type SidecarFile =
  | { readonly kind: 'valid'; readonly text: string | null; readonly sidecar: Sidecar }
  | { readonly kind: 'invalid'; readonly text: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'unreadable'; readonly reason: string };

export type ValidSidecar = Extract<SidecarFile, { kind: 'valid' }>;

export const noSidecar: ValidSidecar = { kind: 'valid', text: null, sidecar: emptySidecar };
