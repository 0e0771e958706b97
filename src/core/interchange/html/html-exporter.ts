import * as l10n from '@vscode/l10n';
import type { Exporter } from '../export-format.ts';
import { makeReport } from '../report/make-report.ts';
import type { Report } from '../report/report.ts';
import { escapeHtml } from './escape-html.ts';
import { type HtmlArticle, htmlArticle, sectionId } from './html-article.ts';
import { reportStyle, styleHash } from './report-style.ts';

interface Entry extends HtmlArticle {
  readonly id: string;
  readonly title: string;
  readonly sections: readonly string[];
}

/** The contents stand first and name all documents: what was written of each waits for the last one. */
export const exportHtml: Exporter = async function* (documents) {
  const entries: Entry[] = [];
  for await (const document of documents) entries.push(entryOf(makeReport(document), `d${entries.length + 1}`));
  const [only, ...more] = entries;
  if (only !== undefined && more.length === 0) {
    yield { path: null, content: `${pageHead(only.title)}<main>${only.head}${contents(sectionLinks(only))}${only.body}` };
  } else {
    const title = l10n.t('Claims of {0} transcripts', entries.length);
    const links = entries.map((entry) => `<li><a href="#${entry.id}">${escapeHtml(entry.title)}</a>${entry.sections.length === 0 ? '' : `<ol>${sectionLinks(entry)}</ol>`}</li>`);
    yield { path: null, content: `${pageHead(title)}<h1>${escapeHtml(title)}</h1>${contents(links.join(''))}<main>` };
    for (const { head, body } of entries) yield { path: null, content: head + body };
  }
  yield { path: null, content: '</main></body></html>\n' };
};

function entryOf(report: Report, id: string): Entry {
  return { id, title: report.title, sections: report.sections.map((section) => section.title), ...htmlArticle(report, id) };
}

function pageHead(title: string): string {
  const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; base-uri 'none'; form-action 'none'`;
  const language = l10n.t({ message: 'en', comment: ['The BCP 47 tag of the language of these words, such as "de" or "zh-cn".'] });
  return `<!doctype html>\n<html lang="${escapeHtml(language)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"><meta name="referrer" content="no-referrer">`
    + `<meta name="viewport" content="width=device-width, initial-scale=1"><title>${escapeHtml(title)}</title><style>${reportStyle}</style></head>\n<body>`;
}

function contents(items: string): string {
  const heading = escapeHtml(l10n.t('Contents'));
  return `<nav aria-label="${heading}"><h2>${heading}</h2><ol>${items}</ol></nav>`;
}

function sectionLinks({ id, sections }: Entry): string {
  return sections.map((section, index) => `<li><a href="#${sectionId(id, index)}">${escapeHtml(section)}</a></li>`).join('');
}
