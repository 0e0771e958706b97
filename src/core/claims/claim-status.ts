import type { Status, Verdict } from './claim.ts';

/** In the order of the work, as they are offered. */
export const statuses: readonly Status[] = ['open', 'in-review', 'settled'];

export const verdicts: readonly Verdict[] = ['supported', 'refuted', 'misleading', 'unverifiable'];
