import type { Claim } from './claim.ts';
import { joinSteps, type ClaimStep } from './claim-step.ts';

/** What takes back, and what does again, the changes of one session: the last one last. */
export interface ClaimHistory {
  readonly undo: readonly ClaimStep[];
  readonly redo: readonly ClaimStep[];
}

export const noHistory: ClaimHistory = { undo: [], redo: [] };

/** `do`: a new change, after which nothing can be done again. */
export type Doing = 'do' | 'undo' | 'redo';

/**
 * The history after something was done that `inverse` takes back; null where it changed nothing: then a new change leaves no trace, and a
 * step that fits no longer is forgotten, so that it does not stand in the way of those before it.
 */
export function remember(history: ClaimHistory, doing: Doing, inverse: ClaimStep | null): ClaimHistory {
  const added = inverse === null ? [] : [inverse];
  switch (doing) {
    case 'do':
      return inverse === null ? history : { undo: withStep(history.undo, inverse), redo: [] };
    case 'undo':
      return { undo: history.undo.slice(0, -1), redo: [...history.redo, ...added] };
    case 'redo':
      return { undo: [...history.undo, ...added], redo: history.redo.slice(0, -1) };
  }
}

/** A step of the same run as the last one is taken back with it, and first. */
function withStep(undo: readonly ClaimStep[], inverse: ClaimStep): readonly ClaimStep[] {
  const last = undo.at(-1);
  const { run } = inverse;
  if (run === undefined || last?.run !== run) return [...undo, inverse];
  return [...undo.slice(0, -1), { ...joinSteps(inverse, last), run }];
}

/** Every claim that an undo or a redo compares or could bring back. */
export function claimsIn({ undo, redo }: ClaimHistory): readonly Claim[] {
  return [...undo, ...redo].flatMap(({ before, after }) => [...before, ...after]);
}

export function mapHistory({ undo, redo }: ClaimHistory, change: (claims: readonly Claim[]) => readonly Claim[]): ClaimHistory {
  const steps = (all: readonly ClaimStep[]): readonly ClaimStep[] => all.map((step) => ({ ...step, before: change(step.before), after: change(step.after) }));
  return { undo: steps(undo), redo: steps(redo) };
}
