import type { Claim } from './claim.ts';
import { type ClaimStep, stepBetween } from './claim-step.ts';
import { dismissalsBetween, type DismissalStep, takeDismissalStep } from './dismissals.ts';
import { chosenFormat, emptyPage, type Sidecar, withChosenFormat } from './sidecar.ts';

/** What a sidecar is to hold; what is not named stays as it is. */
export interface Wanted {
  readonly claims: readonly Claim[];
  /** Null: none is chosen any more. */
  readonly format?: string | null;
  readonly dismissed?: DismissalStep;
}

export interface Remade {
  readonly next: Sidecar;
  /** What was done; null where nothing differs. */
  readonly step: ClaimStep | null;
  /** Whether a sidecar that holds nothing now may go: what was made for the page's own fields alone goes with them. */
  readonly mayGo: boolean;
}

export function remakeSidecar(sidecar: Sidecar, { claims, format, dismissed }: Wanted): Remade {
  const before = chosenFormat(sidecar);
  const formatted = format === undefined || format === before ? sidecar : withChosenFormat(sidecar, format);
  const page = dismissed === undefined ? formatted.page : takeDismissalStep(formatted.page ?? emptyPage, dismissed);
  const next = { ...formatted, page: page === emptyPage ? null : page, claims };
  const ofClaims = stepBetween(sidecar.claims, claims);
  const ofDismissals = dismissalsBetween(sidecar.page, next.page);
  const isOther = chosenFormat(next) !== before;
  if (ofClaims === null && ofDismissals === null && !isOther) return { next: sidecar, step: null, mayGo: false };
  const step = {
    before: [], after: [], ...ofClaims,
    ...(isOther && { format: { before, after: chosenFormat(next) } }),
    ...(ofDismissals !== null && { dismissed: ofDismissals }),
  };
  return { next, step, mayGo: isOther || ofDismissals !== null };
}
