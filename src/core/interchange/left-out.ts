import * as l10n from '@vscode/l10n';

/** What an export or an import met and could not take along. */
export type LeftOut = 'claim-not-found' | 'claim-without-words';

/** In a localised sentence. */
export function leftOutWords(what: LeftOut, count: number): string {
  switch (what) {
    case 'claim-not-found':
      return l10n.t('Claims left out because their words are not found in the text for sure: {0}.', count);
    case 'claim-without-words':
      return l10n.t('Annotations left out because they mark no words: {0}.', count);
  }
}
