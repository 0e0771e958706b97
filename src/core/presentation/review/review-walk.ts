import type { ReviewItem } from './review-list.ts';

/** What a person did with a claim of the walk. */
export type Answer = 'accepted' | 'kept' | 'skipped';

/** A walk from claim to claim. Plain data: what waits may change while a question stands open. */
export interface Walk {
  readonly answered: readonly { readonly id: string; readonly answer: Answer }[];
}

export const newWalk: Walk = { answered: [] };

/** Where a walk stands. */
export interface Stop {
  readonly item: ReviewItem;
  /** From 1, of all that were answered or still wait. */
  readonly number: number;
  readonly total: number;
}

/** The next claim that waits and was not answered; the one with `wanted` first, if it waits. Null at the end. */
export function nextStop({ answered }: Walk, items: readonly ReviewItem[], wanted?: string): Stop | null {
  const done = new Set(answered.map(({ id }) => id));
  const open = items.filter(({ claim }) => !done.has(claim.id));
  const item = open.find(({ claim }) => claim.id === wanted) ?? open[0];
  return item === undefined ? null : { item, number: answered.length + 1, total: answered.length + open.length };
}

/** The stop in a walk through several transcripts: how many were answered in those before, and wait in those behind. */
export function stopAmong(stop: Stop, { before, behind }: { readonly before: number; readonly behind: number } = { before: 0, behind: 0 }): Stop {
  return { ...stop, number: before + stop.number, total: before + stop.total + behind };
}

export function afterAnswer({ answered }: Walk, id: string, answer: Answer): Walk {
  return { answered: [...answered, { id, answer }] };
}

/** The walk before its last answer, and that answer, which has to be taken back; null where there is none. */
export function beforeAnswer({ answered }: Walk): { readonly walk: Walk; readonly id: string; readonly answer: Answer } | null {
  const last = answered.at(-1);
  return last === undefined ? null : { walk: { answered: answered.slice(0, -1) }, ...last };
}

export function countAnswers({ answered }: Walk, which: Answer): number {
  return answered.filter(({ answer }) => answer === which).length;
}
