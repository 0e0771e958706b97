import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { W3CTextAnnotation } from '@recogito/text-annotator';
import { JSDOM } from 'jsdom';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { w3cFormat } from '../../src/core/interchange/w3c/w3c-format.ts';
import { w3cImportFormat } from '../../src/core/interchange/w3c/w3c-import-format.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { shared } from '../support/gold.ts';
import { type Check, claimsOf, eachClaim, type Outcome, readBack, standsAgain, written, writtenText } from './check.ts';

const scorer = join(shared, 'score/w3c.mjs');

export const checks: readonly Check[] = [
  { format: 'w3c', name: 'a collection of all documents keeps all MUST assertions of the W3C suite', run: keepsMusts },
  { format: 'w3c', name: 'a page of one document keeps all MUST assertions of the W3C suite', run: (documents) => keepsMusts(mostTagged(documents)) },
  { format: 'w3c', name: '@recogito/text-annotator reads each quote and its offsets back', run: readByRecogito },
  { format: 'w3c', name: 'imported again, each claim stands where it stood', run: (documents) => eachClaim(documents, importedAgain) },
];

async function importedAgain(document: CorpusDocument): Promise<readonly (string | null)[]> {
  return standsAgain(document, await readBack(w3cImportFormat, await written(w3cFormat, [document]), ''));
}

async function keepsMusts(documents: readonly CorpusDocument[]): Promise<Outcome> {
  if (!existsSync(scorer)) return { skipped: 'no ../shared/score/w3c.mjs' };
  const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-w3c-'));
  try {
    const file = join(folder, 'export.jsonld');
    writeFileSync(file, await writtenText(w3cFormat, documents));
    const { stdout, stderr } = spawnSync(process.execPath, [scorer, file], { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' });
    const { annotations, failed } = JSON.parse(stdout) as { readonly annotations: number; readonly failed: number };
    const missing = annotations < claimsOf(documents) ? [`${annotations} annotations of ${claimsOf(documents)} claims`] : [];
    const failures = failed > 0 ? [`${failed} assertions failed: ${stderr.trim()}`] : [];
    return { documents: documents.length, claims: claimsOf(documents), passed: annotations, failures: [...missing, ...failures] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The one with the most claims. */
function mostTagged(documents: readonly CorpusDocument[]): readonly CorpusDocument[] {
  return [...documents].sort((a, b) => b.claims.length - a.claims.length).slice(0, 1);
}

/** Recogito counts UTF-16 units where the standard counts characters: it is given a text in which each character is one unit. */
async function readByRecogito(documents: readonly CorpusDocument[]): Promise<Outcome> {
  const { window } = new JSDOM('<!doctype html><body><pre></pre></body>', { pretendToBeVisual: true });
  // It asks for these as globals, and for some of them as it is loaded.
  for (const name of ['window', 'document', 'Node', 'NodeFilter', 'HTMLElement', 'Element', 'Range'] as const) {
    Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name as 'document'], configurable: true });
  }
  const { reviveAnnotation, W3CTextFormat } = await import('@recogito/text-annotator');
  const page = window.document.querySelector('pre');
  if (page === null) throw new Error('the page has no element for the text');
  return eachClaim(documents, async (document) => {
    page.textContent = oneUnitEach(document.text);
    const { items } = JSON.parse(await writtenText(w3cFormat, [document])) as { readonly items: readonly W3CTextAnnotation[] };
    const byId = new Map(items.map((item) => [item.id, item]));
    const adapter = W3CTextFormat(`file:${document.name}`, page);
    return document.claims.map(({ claim, anchor }) => {
      const item = byId.get(claim.id);
      if (item === undefined) return `${claim.id} is not there`;
      const { parsed, error } = adapter.parse(item);
      // Without a place there is nothing to read offsets of, and Recogito takes no annotation without them.
      if (anchor.span === null) return claim.position === null || parsed?.target.selector[0]?.quote === claim.quote.exact ? null : `${claim.id}: another quote`;
      if (parsed === undefined) return `${claim.id}: ${String(error)}`;
      const words = sliceSpan(document.text, anchor.span);
      const [found] = reviveAnnotation(parsed, page).target.selector;
      const range = found?.range.toString();
      return found?.quote === claim.quote.exact && range === oneUnitEach(words) ? null : `${claim.id}: "${words}" is read as "${range ?? ''}"`;
    });
  });
}

function oneUnitEach(text: string): string {
  return text.replace(/[\u{10000}-\u{10ffff}]/gu, '\ue000');
}
