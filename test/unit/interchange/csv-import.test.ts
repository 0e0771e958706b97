import assert from 'node:assert/strict';
import { csvImportFormat } from '../../../src/core/interchange/csv/csv-import-format.ts';
import { csvFormat, tsvFormat } from '../../../src/core/interchange/csv/csv-format.ts';
import type { Imported } from '../../../src/core/interchange/import-format.ts';
import type { LeftOut } from '../../../src/core/interchange/left-out.ts';
import { writeFile } from '../../../src/core/interchange/write-file.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';

const quayside = fixture('quayside.txt');
const utf8 = (words: string): Uint8Array => new TextEncoder().encode(words);

describe('import of tables', () => {
  it('reads our own back: words, place, tags and what became of a claim', async () => {
    const left: LeftOut[] = [];
    for (const format of [csvFormat, tsvFormat]) {
      const document = makeDocument('a/quayside.txt', quayside, [{ words: '=1+1 is easier than our budget', tags: ['=x', 'b;c'], note: "'=2\n;@so", judged: judgement }, { words: 'never said', state: 'lost' }]);
      const { documents, problems } = await read(await writeFile(format, [document], { table: 'claims', now: '2031-05-02T08:00:00Z', leaveOut: () => undefined }), left);
      assert.deepEqual([problems, documents.map(({ name, text }) => [name, text])], [[], [['a/quayside.txt', null]]]);
      const [first, lost] = documents[0]?.claims ?? [];
      const start = quayside.indexOf('=1+1');
      assert.deepEqual(first?.span, { start, end: start + 30 });
      const { id, tags, note, quote, creator, created, context, verdict, status, suggestedBy, attributes, evidence } = first.claim;
      assert.deepEqual(
        { id, tags, note, quote: quote.exact, creator, created, context, verdict, status, suggestedBy, attributes, evidence },
        {
          id: 'urn:uuid:00000000-0000-4000-8000-000000000000', tags: ['=x', 'b;c'], note: "'=2\n;@so", quote: '=1+1 is easier than our budget', creator: 'Ann Alyst', created: '2024-05-08T09:00:00Z',
          context: { speaker: 'Tomas Reed', role: 'official', asker: 'Harbour Radio' }, verdict: 'misleading', status: 'settled', suggestedBy: '=rule', attributes: judgement.attributes,
          evidence: judgement.evidence,
        },
      );
      assert.deepEqual([lost?.claim.quote.exact, lost?.span], ['never said', null]);
    }
    assert.deepEqual(left, ['replies-in-one-cell', 'replies-in-one-cell']);
  });

  it('reads tables of other tools by the names of their columns, a row a code', async () => {
    const table = 'Document name;Segment;Code;Comment;Coder\r\nquayside;"no new; taxes";Promise;see page 3;Ida\r\nquayside;"no new; taxes";"Tax, Money";and 4;Ida\r\nother;"12 ""so"" called";;;\r\n';
    const { documents, problems } = await read(utf8(table));
    assert.deepEqual(problems, []);
    assert.deepEqual(documents.map(({ name, claims }) => [name, claims.map(({ claim }) => [claim.quote.exact, claim.tags, claim.note, claim.creator])]), [
      ['quayside', [['no new; taxes', ['Promise', 'Tax', 'Money'], 'see page 3\nand 4', 'Ida']]], ['other', [['12 "so" called', [], '', null]]],
    ]);
    const again = await read(utf8(table));
    assert.deepEqual(again, await read(utf8(table)));
  });

  it('finds the delimiter and the encoding', async () => {
    const lines = [['quote', 'tags', 'speaker'], ['Ça va, “Größe” 5; so', 'a|b', 'Ana'], ['港口 8', 'c', 'Bo']];
    for (const delimiter of [',', ';', '\t']) {
      const table = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(delimiter)).join('\r\n');
      const encodings: Readonly<Record<string, Uint8Array>> = {
        'utf-8': utf8(table), 'with a mark': utf8(`\ufeff${table}`), 'utf-16le': Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf-16le without a mark': Buffer.from(table, 'utf16le'), 'utf-16be': Buffer.from(`\ufeff${table}`, 'utf16le').swap16(),
      };
      for (const [name, bytes] of Object.entries(encodings)) {
        const { documents, problems } = await read(bytes);
        assert.deepEqual([problems, documents[0]?.claims.map(({ claim }) => [claim.quote.exact, claim.tags, claim.context.speaker])], [[], [['Ça va, “Größe” 5; so', ['a', 'b'], 'Ana'], ['港口 8', ['c'], 'Bo']]], `${name} by ${JSON.stringify(delimiter)}`);
      }
    }
    const old = Buffer.from('quote,tags\r\nGr\u00f6\u00dfe 5,a\r\n', 'latin1');
    assert.equal((await read(old)).documents[0]?.claims[0]?.claim.quote.exact, 'Größe 5');
  });

  it('says on which line a row is wrong, and reads the others', async () => {
    const table = 'quote,tags,start,end\n"two\nlines",a,1,5\n,b,,\nfine,c,x,y\nmore,d,9,12,extra\n\nlast,"open\n';
    const { documents, problems } = await read(utf8(table));
    assert.deepEqual(problems.map(({ line, message }) => `${line ?? ''}: ${message}`), [
      '4: this row has no words of a passage', '6: this row has 5 cells, the columns are 4', '8: the quotation marks of this row do not fit together',
    ]);
    assert.deepEqual(documents[0]?.claims.map(({ claim, span }) => [claim.quote.exact, span]), [['two\nlines', { start: 1, end: 5 }], ['fine', null], ['more', { start: 9, end: 12 }], ['last', null]]);
  });

  it('says what a table without passages has instead', async () => {
    const [problem] = (await read(utf8('name,weight\nx,1\n'))).problems;
    assert.deepEqual([problem?.line, problem?.message], [1, 'no column has the words of a passage ("quote", "text", "segment"); the columns are: name, weight']);
    for (const empty of ['', '\n\n', '\ufeff']) assert.equal((await read(utf8(empty))).problems.length, 1);
  });

  async function read(bytes: Uint8Array, left: LeftOut[] = []): Promise<Imported> {
    const importer = await csvImportFormat.load();
    return importer({ name: 'table.csv', bytes, beside: () => Promise.resolve(null) }, { now: '2031-05-02T08:00:00Z', leaveOut: (what) => left.push(what) });
  }
});
