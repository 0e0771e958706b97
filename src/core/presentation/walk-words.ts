import * as l10n from '@vscode/l10n';
import type { WalkCount } from './figures/figure-walk-words.ts';

/** How a walk through the places of words went. */
export function occurrenceSummary({ tagged, skipped, before }: WalkCount): string {
  const parts = [
    l10n.t('Places tagged: {0}', tagged),
    ...(skipped > 0 ? [l10n.t('skipped: {0}', skipped)] : []),
    ...(before > 0 ? [l10n.t('tagged before: {0}', before)] : []),
  ];
  return `${parts.join(', ')}.`;
}
