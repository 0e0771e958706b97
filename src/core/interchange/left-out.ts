import * as l10n from '@vscode/l10n';

/** What an export or an import met and could not take along. */
export type LeftOut =
  | 'claim-not-found' | 'claim-without-words' | 'words-cut' | 'row-over-limit' | 'replies-in-one-cell'
  | 'figure-in-pieces' | 'claim-without-verdict'
  | 'relation' | 'said-of-no-passage' | 'passage-in-pieces'
  | 'tag-described-otherwise' | 'source-without-text' | 'passage-of-media' | 'tagged-document' | 'passage-of-case';

/** In a localised sentence. */
export function leftOutWords(what: LeftOut, count: number): string {
  switch (what) {
    case 'claim-not-found':
      return l10n.t('Claims left out because their words are not found in the text for sure: {0}.', count);
    case 'claim-without-words':
      return l10n.t('Annotations left out because they mark no words: {0}.', count);
    case 'claim-without-verdict':
      return l10n.t('Claims left out because nobody gave a verdict on them: {0}.', count);
    case 'figure-in-pieces':
      return l10n.t('Figures not marked because no single passage of the file holds their words: {0}.', count);
    case 'relation':
      return l10n.t('Relations between annotations, and events, left out: {0}.', count);
    case 'said-of-no-passage':
      return l10n.t('Notes and attributes left out because what they are said of is no passage: {0}.', count);
    case 'passage-in-pieces':
      return l10n.t('Passages in pieces taken with the words between them: {0}.', count);
    case 'tag-described-otherwise':
      return l10n.t('Tags that another codebook describes otherwise, whose first description was taken: {0}.', count);
    case 'source-without-text':
      return l10n.t('Pictures, recordings and other sources without a text left out: {0}.', count);
    case 'passage-of-media':
      return l10n.t('Passages of pictures and recordings left out because they mark no words: {0}.', count);
    case 'tagged-document':
      return l10n.t('Tags of whole documents left out: {0}.', count);
    case 'passage-of-case':
      return l10n.t('Passages that tell only whose words they are left out: {0}.', count);
    case 'words-cut':
      return l10n.t('Cells whose words are longer than a spreadsheet can hold, cut: {0}.', count);
    case 'row-over-limit':
      return l10n.t('Rows left out because a sheet can hold no more: {0}.', count);
    case 'replies-in-one-cell':
      return l10n.t('Replies left out because they stand in one cell together: {0}.', count);
  }
}
