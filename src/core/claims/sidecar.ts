import type { Claim, Json, JsonObject } from './claim.ts';
import type { FileProblem } from './file-problem.ts';

/** What a sidecar holds. */
export interface Sidecar {
  /** In the order of the sidecar. */
  readonly claims: readonly Claim[];
  /** Items that are no claims on a passage of text: kept as they were read. */
  readonly others: readonly Json[];
  /** The page as it was read, without its items, so that fields that we do not know survive; null for a new one. */
  readonly page: JsonObject | null;
}

export const emptySidecar: Sidecar = { claims: [], others: [], page: null };

export type SidecarResult = { readonly sidecar: Sidecar } | { readonly problems: readonly FileProblem[] };

/** Reads the text of a sidecar; a byte order mark is tolerated. */
export function parseSidecar(_json: string): SidecarResult {
  return { sidecar: emptySidecar };
}

/** `briefing.txt` has `briefing.txt.claims.json`; the name only, without folders. */
export function serialiseSidecar(_sidecar: Sidecar, _transcriptFileName: string): string {
  return '';
}
