import type { Anchor, AnchoredClaim } from '../anchoring/anchor.ts';
import { sliceSpan } from '../text/span.ts';
import type { Claim, Json, JsonObject, KeptOrphan } from './claim.ts';
import { isArray, isObject, sameJson } from './json.ts';

/** The term `kept` of our own context. */
export const keptKey = 'pt:kept';

/** One JSON value to JSON-LD, so that the words keep their order. */
export const keptContext: JsonObject = { [keptKey]: { '@id': keptKey, '@type': '@json' } };

/** The claim as one that stays without a place for as long as the same stands in question. */
export function keepOrphan({ claim, anchor }: AnchoredClaim, text: string, now: string): Claim {
  return { ...claim, kept: situationOf(text, anchor), modified: now };
}

/** The claim as one that nobody has decided about. */
export function releaseOrphan(claim: Claim, now: string): Claim {
  return { ...claim, kept: null, modified: now };
}

/** Whether somebody said in the very situation of now that the claim stays without a place. */
export function isKept(text: string, { claim, anchor }: AnchoredClaim): boolean {
  const situation = situationOf(text, anchor);
  return claim.kept !== null && situation !== null && sameJson(writeKept(claim.kept), writeKept(situation));
}

/** Lines may be wrapped anew, and all may stand elsewhere: the situation is the same. */
function situationOf(text: string, { state, candidates }: Anchor): KeptOrphan | null {
  if (state === 'exact' || state === 'moved') return null;
  return { state, words: candidates.map((place) => sliceSpan(text, place).replace(/\s+/gu, ' ').trim()) };
}

export function writeKept(kept: KeptOrphan): JsonObject;
export function writeKept(kept: KeptOrphan | null): JsonObject | undefined;
export function writeKept(kept: KeptOrphan | null): JsonObject | undefined {
  return kept === null ? undefined : { state: kept.state, words: kept.words };
}

const states: readonly KeptOrphan['state'][] = ['changed', 'ambiguous', 'lost'];

/** What does not fit is passed over and stays in the file. */
export function readKept(value: Json | undefined): KeptOrphan | null {
  if (!isObject(value)) return null;
  const { words } = value;
  const state = states.find((one) => one === value['state']);
  return state !== undefined && isArray(words) && words.every((word) => typeof word === 'string') ? { state, words } : null;
}
