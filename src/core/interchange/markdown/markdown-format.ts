import * as l10n from '@vscode/l10n';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { ExportFormat, ExportPart } from '../export-format.ts';
import { makeReport } from '../report/make-report.ts';
import { writeReport } from './report.ts';

/** A report for people, in CommonMark that renders every word of the transcript and of the analyst as it stands. */
export const markdownFormat: ExportFormat = {
  id: 'markdown',
  extension: 'md',
  mediaType: 'text/markdown; charset=utf-8; variant=CommonMark',
  title: () => l10n.t('Markdown report'),
  losses: () => [l10n.t('A report for reading: offsets, ids and fields of other tools are left out, and figures that nobody says.')],
  shape: 'file',
  tables: [],
  load: () => Promise.resolve(write),
};

async function* write(documents: AsyncIterable<CorpusDocument>): AsyncGenerator<ExportPart> {
  let between = '';
  for await (const document of documents) {
    yield { path: null, content: between + writeReport(makeReport(document)) };
    between = '\n';
  }
}
