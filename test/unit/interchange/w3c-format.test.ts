import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { parseSidecar } from '../../../src/core/claims/sidecar.ts';
import type { CorpusDocument } from '../../../src/core/corpus/corpus-document.ts';
import { w3cFormat } from '../../../src/core/interchange/w3c/w3c-format.ts';
import { fixture, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

interface Annotation {
  readonly id: string;
  readonly type: string;
  /** Left out where there is none. */
  readonly body?: readonly { readonly type: string; readonly purpose: string; readonly value: string }[];
  readonly target: { readonly source: string; readonly selector: readonly Readonly<Record<string, unknown>>[] };
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const scorer = join(root, '../shared/score/w3c.mjs');
const quayside = fixture('quayside.txt');
const one = makeDocument('city notes/quayside.txt', quayside, [
  { words: '😀', note: 'a smile' },
  { words: '12.5 kilometers', tags: ['statistic', 'commitment'] },
  { words: 'never said', state: 'lost' },
]);
const other = makeDocument('b.txt', `Preface.\n${quayside}`, [{ words: 'no new taxes', tags: [] }]);
const exports: Readonly<Record<string, readonly CorpusDocument[]>> = { 'one document': [one], 'several documents': [one, other] };

describe('W3C export', () => {
  it('of one document is a page like its sidecar and reads back as the same claims', async () => {
    const result = parseSidecar(await writeText(w3cFormat, [one]));
    assert.ok('sidecar' in result);
    const words = result.sidecar.claims.map(({ quote, tags, note }) => [quote.exact, tags, note]);
    assert.deepEqual(words, [['never said', ['commitment'], ''], ['12.5 kilometers', ['statistic', 'commitment'], ''], ['😀', ['commitment'], 'a smile']]);
  });

  it('renews positions to the text as it is now, and leaves those of orphans', async () => {
    const moved = makeDocument('quayside.txt', quayside, [{ words: 'no new taxes', state: 'moved' }, { words: 'never said', state: 'lost' }]);
    const stale = { ...moved, claims: moved.claims.map(({ claim, anchor }) => ({ anchor, claim: { ...claim, position: { start: 7, end: 19 } } })) };
    const result = parseSidecar(await writeText(w3cFormat, [stale]));
    assert.ok('sidecar' in result);
    const places = new Map(result.sidecar.claims.map(({ quote, position }) => [quote.exact, position]));
    const start = Array.from(quayside.slice(0, quayside.indexOf('no new taxes'))).length;
    assert.deepEqual(places.get('no new taxes'), { start, end: start + 12 });
    assert.deepEqual(places.get('never said'), { start: 7, end: 19 });
  });

  it('names files that are evidence from where it names their transcripts from', async () => {
    const files = ['file:papers/a%20b.pdf', 'file:../budget.pdf', 'file:../../old/c.pdf', 'https://x.example/1'];
    const [first] = one.claims;
    assert.ok(first);
    const linked = { ...one, claims: [{ ...first, claim: { ...first.claim, evidence: files.map((iri) => ({ iri, note: '' })) } }] };
    const collection = JSON.parse(await writeText(w3cFormat, [linked, makeDocument('b.txt', quayside, [])])) as { readonly first: object };
    const pages: readonly string[] = [await writeText(w3cFormat, [linked]), JSON.stringify(collection.first)];
    for (const page of pages) {
      const result = parseSidecar(page);
      assert.ok('sidecar' in result, JSON.stringify(result));
      const written: Claim | undefined = result.sidecar.claims.find(({ id }) => id === first.claim.id);
      assert.deepEqual(written?.evidence.map(({ iri }) => iri), ['file:city%20notes/papers/a%20b.pdf', 'file:budget.pdf', 'file:../old/c.pdf', 'https://x.example/1']);
    }
  });

  it('of several documents is a collection with its page inside and every annotation naming its document', async () => {
    const collection = JSON.parse(await writeText(w3cFormat, [one, other])) as { type: string; id: string; total: number; first: { type: string; partOf: string; startIndex: number; items: Annotation[] } };
    assert.equal(collection.type, 'AnnotationCollection');
    assert.equal(collection.total, 4);
    const context = (written: string): unknown => (JSON.parse(written) as Record<string, unknown>)['@context'];
    const meanings = context(await writeText(w3cFormat, [one, other])) as readonly unknown[];
    for (const meaning of context(await writeText(w3cFormat, [one])) as readonly unknown[]) assert.ok(meanings.some((said) => JSON.stringify(said) === JSON.stringify(meaning)), JSON.stringify(meaning));
    assert.deepEqual([collection.first.type, collection.first.partOf, collection.first.startIndex], ['AnnotationPage', collection.id, 0]);
    assert.deepEqual(collection.first.items.map(({ target }) => target.source), ['file:city%20notes/quayside.txt', 'file:city%20notes/quayside.txt', 'file:city%20notes/quayside.txt', 'file:b.txt']);
  });

  it('gives a collection the same id for the same claims, and another for others', async () => {
    const id = async (documents: readonly CorpusDocument[]) => (JSON.parse(await writeText(w3cFormat, documents)) as { id: string }).id;
    assert.equal(await id([one, other]), await id([one, other]));
    assert.notEqual(await id([one, other]), await id([other, one]));
  });

  it('of several documents without claims is an empty collection without a page', async () => {
    const empty = makeDocument('c.txt', quayside, []);
    const collection = JSON.parse(await writeText(w3cFormat, [empty, empty])) as Record<string, unknown>;
    assert.equal(collection['total'], 0);
    assert.ok(!('first' in collection));
  });

  for (const [name, documents] of Object.entries(exports)) {
    it(`of ${name} keeps the chief MUSTs of the standard`, async () => {
      const file = JSON.parse(await writeText(w3cFormat, documents)) as { '@context': unknown; items?: Annotation[]; first?: { items: Annotation[] } };
      assert.ok([file['@context']].flat().includes('http://www.w3.org/ns/anno.jsonld'));
      const items = file.items ?? file.first?.items ?? [];
      assert.equal(new Set(items.map(({ id }) => id)).size, documents.length === 1 ? 3 : items.length - 1, 'ids of one document are its own');
      for (const item of items) {
        assert.ok(URL.canParse(item.id), `${item.id} is an IRI`);
        assert.equal(item.type, 'Annotation');
        assert.ok(URL.canParse(item.target.source));
        assert.deepEqual(item.target.selector.map(({ type }) => type).sort(), ['TextPositionSelector', 'TextQuoteSelector']);
        for (const selector of item.target.selector) {
          if (selector['type'] === 'TextQuoteSelector') assert.equal(typeof selector['exact'], 'string');
          else assert.ok(Number.isInteger(selector['start']) && Number.isInteger(selector['end']) && Number(selector['start']) >= 0);
        }
        for (const body of item.body ?? []) assert.deepEqual([body.type, typeof body.value, typeof body.purpose], ['TextualBody', 'string', 'string']);
      }
    });

    it(`of ${name} fails none of the W3C suite's MUST assertions`, async function () {
      if (!existsSync(scorer)) {
        console.log(`      skipped: ${scorer} is not there`);
        this.skip();
      }
      const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-w3c-'));
      try {
        writeFileSync(join(folder, 'export.jsonld'), await writeText(w3cFormat, documents));
        const { status, stdout, stderr } = spawnSync(process.execPath, [scorer, join(folder, 'export.jsonld')], { cwd: root, encoding: 'utf8' });
        assert.equal(status, 0, stderr);
        assert.equal((JSON.parse(stdout) as { failed: number }).failed, 0, stderr);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  }
});
