import * as l10n from '@vscode/l10n';
import type { Tag } from '../../claims/codebook.ts';
import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { ExportOptions, ExportPart } from '../export-format.ts';
import { xmlAttributes } from '../xml/write-xml.ts';
import { origin } from './project.ts';
import { writeCodes } from './write-codes.ts';
import { takeCodebook } from './write-source.ts';

/** All codebooks as one, and the tags that none describes. The schema wants one code at least. */
export async function* exportCodebook(documents: AsyncIterable<CorpusDocument>, { leaveOut }: ExportOptions): AsyncGenerator<ExportPart> {
  const all = { tags: new Map<string, Tag>(), undescribed: new Map<string, Tag>(), coded: new Set<string>() };
  for await (const document of documents) takeCodebook(all, document, leaveOut);
  if (all.tags.size + all.undescribed.size === 0) throw new Error(l10n.t('There is no codebook, and no claim has a tag, so there is nothing to write.'));
  const attributes = xmlAttributes({
    xmlns: 'urn:QDA-XML:codebook:1.0',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'urn:QDA-XML:codebook:1.0 http://schema.qdasoftware.org/versions/Codebook/v1.0/Codebook.xsd',
    origin,
  });
  // No claim is in the file, so that none needs a code that is offered no more.
  yield { path: null, content: `<?xml version="1.0" encoding="UTF-8"?>\n<CodeBook${attributes}>\n<Codes>\n${writeCodes({ ...all, coded: new Set() })}</Codes>\n</CodeBook>\n` };
}
