import * as l10n from '@vscode/l10n';
import type { Role } from '../transcript/model.ts';

export function roleName(role: Role): string {
  switch (role) {
    case 'chair':
      return l10n.t('chair');
    case 'official':
      return l10n.t('official');
    case 'press':
      return l10n.t('press');
    case 'other':
      return l10n.t('speaker');
  }
}

export function sectionName(kind: 'opening' | 'interlude' | 'closing'): string {
  switch (kind) {
    case 'opening':
      return l10n.t('Opening');
    case 'interlude':
      return l10n.t('Between questions');
    case 'closing':
      return l10n.t('Closing');
  }
}

/** "1 claim", "3 claims". */
export function claimNumber(count: number): string {
  return count === 1 ? l10n.t('1 claim') : l10n.t('{0} claims', count);
}

export function turnNumber(count: number): string {
  return count === 1 ? l10n.t('1 turn') : l10n.t('{0} turns', count);
}

export function questionNumber(count: number): string {
  return count === 1 ? l10n.t('1 question') : l10n.t('{0} questions', count);
}

export function wordNumber(count: number): string {
  return count === 1 ? l10n.t('1 word') : l10n.t('{0} words', count);
}

/** Leaves out what is empty. */
export function joinParts(parts: readonly (string | null)[], separator = ' · '): string {
  return parts.filter((part) => part !== null && part !== '').join(separator);
}

/** What a turn is in its exchange; `asker` is empty where nobody is named. */
export function placeInExchange(role: Role, asker: string): string {
  switch (role) {
    case 'press':
      return l10n.t('question');
    case 'official':
      return asker === '' ? l10n.t('answer') : l10n.t('answer to {0}', asker);
    default:
      return roleName(role);
  }
}
