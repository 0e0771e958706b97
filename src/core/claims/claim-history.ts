import type { ClaimChange } from './changes.ts';
import type { Claim } from './claim.ts';

/** Changes to be done in their order. */
export type ClaimChanges = readonly ClaimChange[];

/** What takes back, and what does again, the changes of one session: the last one last. */
export interface ClaimHistory {
  readonly undo: readonly ClaimChanges[];
  readonly redo: readonly ClaimChanges[];
}

export const noHistory: ClaimHistory = { undo: [], redo: [] };

/** `do`: a new change, after which nothing can be done again. */
export type Doing = 'do' | 'undo' | 'redo';

/** The history after something was done that `inverse` takes back. */
export function remember(history: ClaimHistory, doing: Doing, inverse: ClaimChanges): ClaimHistory {
  switch (doing) {
    case 'do':
      return { undo: [...history.undo, inverse], redo: [] };
    case 'undo':
      return { undo: history.undo.slice(0, -1), redo: [...history.redo, inverse] };
    case 'redo':
      return { undo: [...history.undo, inverse], redo: history.redo.slice(0, -1) };
  }
}

/** Every claim that an undo or a redo could bring back. */
export function claimsIn({ undo, redo }: ClaimHistory): readonly Claim[] {
  return [...undo, ...redo].flat().flatMap((change) => (change.kind === 'remove' ? [] : change.claims));
}
