import assert from 'node:assert/strict';
import type { Claim, Json } from '../../../src/core/claims/claim.ts';
import { writeAnnotation } from '../../../src/core/claims/write-annotation.ts';
import type { Imported } from '../../../src/core/interchange/import-format.ts';
import { w3cFormat } from '../../../src/core/interchange/w3c/w3c-format.ts';
import { w3cImportFormat } from '../../../src/core/interchange/w3c/w3c-import-format.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

const text = (value: Json): string => JSON.stringify(value);
const annotation = (id: string | undefined, target: Json, more: Readonly<Record<string, Json>> = {}): Json =>
  ({ '@context': 'http://www.w3.org/ns/anno.jsonld', ...(id !== undefined && { id }), type: 'Annotation', target, ...more });
const quoted = (exact: string, source = 'file:b.txt'): Json => ({ source, selector: { type: 'TextQuoteSelector', exact } });

async function read(json: string, beside: Readonly<Record<string, string>> = {}): Promise<Imported & { readonly left: number }> {
  let left = 0;
  const bytes = (words: string): Uint8Array => new TextEncoder().encode(words);
  const load = await w3cImportFormat.load();
  const imported = await load(
    { name: 'a.json', bytes: bytes(json), beside: (path) => Promise.resolve(Object.hasOwn(beside, path) ? bytes(beside[path] ?? '') : null) },
    { now: '2031-05-02T08:00:00Z', leaveOut: (_, count = 1) => void (left += count) },
  );
  return { ...imported, left };
}

const rows = ({ documents }: Imported): unknown => documents.map(({ name, claims }) => [name, ...claims.map(({ claim }) => claim.quote.exact)]);

describe('W3C import', () => {
  it('reads back what the export wrote, page and collection, with replies and judgement', async () => {
    const one = makeDocument('city notes/quayside.txt', fixture('quayside.txt'), [{ words: '😀', note: 'n', judged: judgement }, { words: 'never said', state: 'lost' }]);
    const other = makeDocument('b.txt', fixture('quayside.txt'), [{ words: 'no new taxes', judged: { id: 'urn:uuid:other' } }]);
    const page = await read(await writeText(w3cFormat, [one]));
    const [document] = page.documents;
    assert.deepEqual([page.problems, page.left, document?.name, document?.claims.length], [[], 0, 'city notes/quayside.txt', 2]);
    const claim = document?.claims.find(({ claim: { quote } }) => quote.exact === '😀')?.claim;
    assert.deepEqual([claim?.verdict, claim?.replies.map(({ text: words }) => words), claim?.attributes, claim?.evidence.length], ['misleading', judgement.replies?.map(({ text: words }) => words), judgement.attributes, 2], 'an address that runs a script is no evidence');
    assert.deepEqual(rows(await read(await writeText(w3cFormat, [one, other]))), [['city notes/quayside.txt', 'never said', '😀'], ['b.txt', 'no new taxes']]);
  });

  it('names files that are evidence from the folder of the transcript again', async () => {
    const addresses = ['file:papers/a%20b.pdf', 'file:../budget.pdf', 'file:../../old/c.pdf', 'https://x.example/1'];
    for (const folder of ['', 'city notes/', '../city/', '/home/ann/city notes/', 'C:/ann/notes/']) {
      const document = makeDocument(`${folder}quayside.txt`, fixture('quayside.txt'), [{ words: '😀', judged: { evidence: addresses.map((iri) => ({ iri, note: '' })) } }]);
      const { documents } = await read(await writeText(w3cFormat, [document]));
      assert.deepEqual(documents[0]?.claims[0]?.claim.evidence.map(({ iri }) => iri), addresses, folder);
    }
  });

  it('has a passage follow the transcript that it is taken into, but not one of an address elsewhere', async () => {
    const [own, other] = ['urn:1', 'urn:2'];
    const [mine, theirs] = (await read(text([annotation(own, quoted('x', 'file:talks/2031/b.txt')), annotation(other, quoted('y', 'https://a.example/c.txt'))]))).documents;
    const written = (claim: Claim | undefined): unknown => (claim === undefined ? undefined : writeAnnotation(claim, 'file:here.txt')['target']);
    const [first, second] = [mine, theirs].map((document) => written(document?.claims[0]?.claim));
    assert.deepEqual([first, second].map((target) => (target as { source: string }).source), ['file:here.txt', 'https://a.example/c.txt']);
  });

  it('reads a list, one alone, and pages beside the file', async () => {
    assert.deepEqual(rows(await read(text([annotation('urn:1', quoted('x')), annotation('urn:2', quoted('y', 'https://a.example/c%20d.txt?v=1'))]))), [['b.txt', 'x'], ['/c d.txt', 'y']]);
    assert.deepEqual(rows(await read(text(annotation('urn:1', [quoted('x')])))), [['b.txt', 'x']]);
    const next = { 'p/2.json': text({ type: 'AnnotationPage', items: [annotation('urn:2', quoted('y'))], next: 'a.json' }), 'a.json': text({ type: 'AnnotationPage', items: [], next: 'p/2.json' }) };
    assert.deepEqual(rows(await read(text({ type: 'AnnotationCollection', first: { type: 'AnnotationPage', items: [annotation('urn:1', quoted('x'))], next: 'p/2.json' } }), next)), [['b.txt', 'x', 'y']]);
    const away = await read(text({ type: 'AnnotationCollection', first: '../x.json', last: 'https://a.example/1' }), { '../x.json': text(annotation('urn:1', quoted('x'))) });
    assert.deepEqual(away.documents, []);
  });

  it('takes a position alone, in any of the forms that the standard has for plain text', async () => {
    const targets: readonly Json[] = [
      { source: 'b.txt', selector: { type: 'TextPositionSelector', start: 3, end: 9 } },
      { source: 'b.txt', selector: [{ type: 'FragmentSelector', conformsTo: 'http://tools.ietf.org/rfc/rfc5147', value: 'char=3,9' }] },
      'http://a.example/b.txt#char=3,9',
    ];
    for (const target of targets) {
      const { documents, problems } = await read(text(annotation('urn:1', target)));
      assert.deepEqual([problems, documents.map(({ claims }) => claims.map(({ claim }) => [claim.quote.exact, claim.position]))], [[], [[['', { start: 3, end: 9 }]]]], text(target));
    }
  });

  it('gives what has no id the same one each time', async () => {
    const id = async (): Promise<string | undefined> => (await read(text(annotation(undefined, quoted('x'))))).documents[0]?.claims[0]?.claim.id;
    assert.match((await id()) ?? '', /^urn:policy-transcripts:imported:[\da-f]{16}$/u);
    assert.equal(await id(), await id());
  });

  it('counts what marks no words, tells where something is wrong, and reads the rest', async () => {
    const page = { type: 'AnnotationPage', items: ['urn:elsewhere', annotation('urn:1', 'http://a.example/'), annotation('urn:2', quoted('x'), { created: 7 }), annotation('urn:3', quoted('y'))] };
    const imported = await read(JSON.stringify(page, null, 1));
    assert.deepEqual([rows(imported), imported.left], [[['b.txt', 'y']], 1]);
    assert.equal(imported.problems.length, 1);
    assert.ok((imported.problems[0]?.line ?? 0) > 10 && imported.problems[0]?.message.includes('created'));
  });

  it('says so where there is no JSON, no annotation, or one that is nested without end', async () => {
    assert.deepEqual((await read('{"a": 1,\n')).problems.map(({ line }) => line), [2]);
    assert.equal((await read('{"a": 1}')).problems.length, 1);
    assert.equal((await read('{"type": "AnnotationPage", "items": []}')).problems.length, 0);
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    assert.equal((await read(`{"type":"Annotation","id":"urn:1","body":${deep},"target":${text(quoted('x'))}}`)).problems.length, 1);
  });
});
