import type { Status, Verdict } from '../core/claims/claim.ts';

/** Names of codicons. The words stand beside them always. */
export function statusIcon(status: Status | null): string {
  switch (status) {
    case 'in-review':
      return 'eye';
    case 'settled':
      return 'pass';
    case 'open':
    case null:
      return 'circle-large-outline';
  }
}

export function verdictIcon(verdict: Verdict | null): string {
  switch (verdict) {
    case 'supported':
      return 'verified';
    case 'refuted':
      return 'circle-slash';
    case 'misleading':
      return 'report';
    case 'unverifiable':
      return 'question';
    case null:
      return 'dash';
  }
}
