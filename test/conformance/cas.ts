import { JSDOM } from 'jsdom';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { casJsonFormat } from '../../src/core/interchange/cas/json/cas-json-format.ts';
import { casXmiFormat } from '../../src/core/interchange/cas/xmi/cas-xmi-format.ts';
import type { ExportFormat } from '../../src/core/interchange/export-format.ts';
import { type Check, eachClaim, written } from './check.ts';

export const checks: readonly Check[] = [
  { format: 'cas-json', name: 'read by the specification 0.4.0, the UTF-16 offsets of each claim give its words; orphans are there', run: (documents) => eachClaim(documents, (document) => compare(document, casJsonFormat, readJson)) },
  { format: 'cas-xmi', name: "read by jsdom's XML parser, the UTF-16 offsets of each claim give its words; orphans are there", run: (documents) => eachClaim(documents, (document) => compare(document, casXmiFormat, readXmi)) },
];

/** The words of each claim by its id; null for one that has no place. */
type Words = ReadonlyMap<string, string | null>;

async function compare(document: CorpusDocument, format: ExportFormat, read: (content: string) => Words): Promise<readonly (string | null)[]> {
  const content = new TextDecoder().decode([...(await written(format, [document]))].find(([path]) => path.endsWith(`.${format.extension}`))?.[1]);
  const found = read(content);
  return document.claims.map(({ claim, anchor: { span } }) => {
    const words = found.get(claim.id);
    const meant = span === null ? null : document.text.slice(span.start, span.end);
    // XML has no control characters: blanks stand for them.
    const isSame = words === meant || (format.id === 'cas-xmi' && plain(words ?? '') === plain(meant ?? ''));
    return words !== undefined && isSame ? null : `${claim.id} "${meant ?? ''}" is read as "${String(words)}"`;
  });
}

function plain(words: string): string {
  return words.replace(/\p{Cc}/gu, ' ');
}

function readJson(content: string): Words {
  interface Structure { readonly '%ID': number; readonly sofaString?: string; readonly claimId?: string; readonly begin?: number; readonly end?: number }
  const { '%FEATURE_STRUCTURES': all, '%VIEWS': { _InitialView: view } } = JSON.parse(content) as { readonly '%FEATURE_STRUCTURES': readonly Structure[]; readonly '%VIEWS': { readonly _InitialView: { readonly '%SOFA': number; readonly '%MEMBERS': readonly number[] } } };
  const text = all.find((one) => one['%ID'] === view['%SOFA'])?.sofaString ?? '';
  const members = new Set(view['%MEMBERS']);
  return new Map(all.filter((one) => members.has(one['%ID'])).map(({ claimId = '', begin, end }) => [claimId, begin === undefined ? null : text.slice(begin, end)]));
}

function readXmi(content: string): Words {
  const { document } = new JSDOM(content, { contentType: 'text/xml' }).window;
  const text = document.querySelector('[sofaString]')?.getAttribute('sofaString') ?? '';
  return new Map([...document.querySelectorAll('[claimId]')].map((element) => {
    const begin = element.getAttribute('begin');
    return [element.getAttribute('claimId') ?? '', begin === null ? null : text.slice(Number(begin), Number(element.getAttribute('end')))];
  }));
}
