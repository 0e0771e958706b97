import * as l10n from '@vscode/l10n';
import { claimRecords } from '../claim-record.ts';
import type { ExportFormat } from '../export-format.ts';

/** JSON Lines (https://jsonlines.org): one claim a line, every key on every line. */
export const jsonLinesFormat: ExportFormat = {
  id: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  title: () => l10n.t('JSON Lines'),
  losses: () => [l10n.t('The words around each passage and fields of other tools are left out.')],
  write: (documents) =>
    documents
      .flatMap(claimRecords)
      .map((record) => `${JSON.stringify(record)}\n`)
      .join(''),
};
