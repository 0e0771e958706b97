import * as l10n from '@vscode/l10n';
import type { AnchorState } from '../../anchoring/anchor.ts';
import type { TakenClaim } from './take-in.ts';

/** How many claims of an import were found, and how; `known` were there already. */
export type ImportCounts = Readonly<Record<AnchorState | 'known', number>>;

export const noneImported: ImportCounts = { exact: 0, moved: 0, changed: 0, ambiguous: 0, lost: 0, known: 0 };

export function countTaken(taken: readonly TakenClaim[], before: ImportCounts = noneImported): ImportCounts {
  const counts = { ...before };
  for (const { known, anchor } of taken) counts[known ? 'known' : anchor.state]++;
  return counts;
}

export function isWhole({ changed, ambiguous, lost }: ImportCounts): boolean {
  return changed + ambiguous + lost === 0;
}

/** What became of all claims, in one line. */
export function importWords({ exact, moved, changed, ambiguous, lost, known }: ImportCounts): string {
  const found = exact + moved;
  const parts = [
    l10n.t('found: {0}', found),
    ...(changed > 0 ? [l10n.t('with other words there: {0}', changed)] : []),
    ...(ambiguous > 0 ? [l10n.t('in more than one place: {0}', ambiguous)] : []),
    ...(lost > 0 ? [l10n.t('not found: {0}', lost)] : []),
    ...(known > 0 ? [l10n.t('known already: {0}', known)] : []),
  ];
  return l10n.t('Claims imported: {0} ({1}).', found + changed + ambiguous + lost, parts.join(', '));
}

/** A line for each claim that waits for a person, with its words. */
export function waitingLines(taken: readonly TakenClaim[]): readonly string[] {
  return taken.flatMap(({ known, claim, anchor }) => {
    const words = claim.quote.exact.replace(/\s+/gu, ' ');
    if (known) return [];
    switch (anchor.state) {
      case 'changed':
        return [l10n.t('with other words there: "{0}"', words)];
      case 'ambiguous':
        return [l10n.t('in more than one place: "{0}"', words)];
      case 'lost':
        return [l10n.t('not found: "{0}"', words)];
      case 'exact':
      case 'moved':
        return [];
    }
  });
}
