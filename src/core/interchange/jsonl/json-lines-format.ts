import * as l10n from '@vscode/l10n';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { ExportFormat, ExportPart } from '../export-format.ts';
import { claimRecords } from '../records/claim-record.ts';

/** JSON Lines (https://jsonlines.org): one claim a line, every key on every line. */
export const jsonLinesFormat: ExportFormat = {
  id: 'jsonl',
  extension: 'jsonl',
  mediaType: 'application/jsonl',
  title: () => l10n.t('JSON Lines'),
  losses: () => [l10n.t('The words around each passage and fields of other tools are left out.')],
  shape: 'file',
  tables: [],
  load: () => Promise.resolve(write),
};

async function* write(documents: AsyncIterable<CorpusDocument>): AsyncGenerator<ExportPart> {
  for await (const document of documents) {
    yield { path: null, content: claimRecords(document).map((record) => `${JSON.stringify(record)}\n`).join('') };
  }
}
