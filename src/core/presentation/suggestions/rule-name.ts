import * as l10n from '@vscode/l10n';

/** What people read of a rule amid a sentence; its id where we do not know it: a later version may have named it. */
export function ruleName(id: string): string {
  switch (id) {
    case 'evasion':
      return l10n.t('evasion');
    case 'target':
      return l10n.t('figure with a deadline');
    case 'commitment':
      return l10n.t('promise with a date');
    case 'comparison':
      return l10n.t('figure with a comparison');
    case 'superlative':
      return l10n.t('superlative');
    case 'attribution':
      return l10n.t('attribution');
    default:
      return id;
  }
}

/** The same as the name of a group. */
export function ruleTitle(id: string): string {
  switch (id) {
    case 'evasion':
      return l10n.t('Evasion');
    case 'target':
      return l10n.t('Figure with a deadline');
    case 'commitment':
      return l10n.t('Promise with a date');
    case 'comparison':
      return l10n.t('Figure with a comparison');
    case 'superlative':
      return l10n.t('Superlative');
    case 'attribution':
      return l10n.t('Attribution');
    default:
      return id;
  }
}
