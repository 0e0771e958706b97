import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

/** schema.org's ClaimReview (https://schema.org/ClaimReview) as JSON-LD: claims with a verdict. docs/interchange.md says what goes where. */
export const claimReviewFormat: ExportFormat = {
  id: 'claimreview',
  extension: 'jsonld',
  mediaType: 'application/ld+json',
  title: () => l10n.t('schema.org ClaimReview'),
  losses: () => [
    l10n.t('Only claims with a verdict are written.'),
    l10n.t('Offsets, figures, answers, the words around each passage, those that were tagged where others stand there now, the hierarchy of tags and fields of other tools are left out.'),
    l10n.t('Reviews have no address ("url") before they are published; search engines want one.'),
  ],
  shape: 'file',
  tables: [],
  load: async () => (await import('./claimreview-exporter.ts')).exportClaimReviews,
};
