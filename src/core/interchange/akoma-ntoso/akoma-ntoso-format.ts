import * as l10n from '@vscode/l10n';
import type { ExportFormat } from '../export-format.ts';

/** Akoma Ntoso 3.0 (OASIS LegalDocML), a `debate` (https://docs.oasis-open.org/legaldocml/akn-core/v1.0/). docs/interchange.md says what goes where. */
export const akomaNtosoFormat: ExportFormat = {
  id: 'akoma-ntoso',
  extension: 'xml',
  mediaType: 'application/akn+xml',
  title: () => l10n.t('Akoma Ntoso 3.0 debate'),
  losses: () => [
    l10n.t('Line breaks become line feeds, and characters that XML cannot hold become "{0}".', '\ufffd'),
    l10n.t('A passage begins and ends at words: white space between paragraphs belongs to none.'),
    l10n.t('Colours and icons of tags, the words around each passage, who spoke and which figures there were when it was tagged, and fields of other tools are left out.'),
  ],
  shape: 'folder',
  tables: [],
  load: async () => (await import('./akoma-ntoso-exporter.ts')).exportAkomaNtoso,
};
