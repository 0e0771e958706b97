import * as l10n from '@vscode/l10n';

/** What people read of a rule; its id where we do not know it: a later version may have named it. */
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
