import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { markdownFormat } from '../../src/core/interchange/markdown/markdown-format.ts';
import { type Check, eachClaim, writtenText } from './check.ts';

export const checks: readonly Check[] = [{ format: 'markdown', name: 'remark renders each claim in its own words', run: (documents) => eachClaim(documents, rendered) }];

/** White space is the reader's to lay out. */
async function rendered(document: CorpusDocument): Promise<readonly (string | null)[]> {
  const tree = unified().use(remarkParse).parse(await writtenText(markdownFormat, [document]));
  const quotes = tree.children.filter(({ type }) => type === 'blockquote').map((quote) => plain(toString(quote)));
  return document.claims.map(({ claim }) => (quotes.some((quote) => quote.startsWith(plain(claim.quote.exact))) ? null : `${claim.id} is not there with its words "${claim.quote.exact}"`));
}

function plain(words: string): string {
  return words.replace(/\s+/gu, '');
}
