import * as l10n from '@vscode/l10n';

/** How a walk from passage to passage went. */
export interface WalkCount {
  readonly tagged: number;
  readonly skipped: number;
  /** Passages that had the tags before. */
  readonly before?: number;
  /** Suggestions that are not to come again. */
  readonly dismissed?: number;
}

/** Through the figures of a turn. */
export function figureSummary(count: WalkCount): string {
  return summary(l10n.t('Sentences tagged: {0}', count.tagged), count);
}

/** Through the places of words. */
export function occurrenceSummary(count: WalkCount): string {
  return summary(l10n.t('Places tagged: {0}', count.tagged), count);
}

export function suggestionSummary(count: WalkCount): string {
  return summary(l10n.t('Suggestions accepted: {0}', count.tagged), count);
}

function summary(tagged: string, { skipped, before = 0, dismissed = 0 }: WalkCount): string {
  const parts = [
    tagged,
    ...(skipped > 0 ? [l10n.t('skipped: {0}', skipped)] : []),
    ...(before > 0 ? [l10n.t('tagged before: {0}', before)] : []),
    ...(dismissed > 0 ? [l10n.t('dismissed: {0}', dismissed)] : []),
  ];
  return `${parts.join(', ')}.`;
}
