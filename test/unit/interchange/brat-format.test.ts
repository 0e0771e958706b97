import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeTag } from '../../../src/core/claims/codebook.ts';
import { bratFormat } from '../../../src/core/interchange/brat/brat-format.ts';
import { bratImportFormat } from '../../../src/core/interchange/brat/brat-import-format.ts';
import { shared } from '../../support/gold.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { readFile, writeFolder } from './write-folder.ts';

const quayside = fixture('quayside.txt');
const hostile = quayside.replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de 𝟜𝟚\u2028cafe\u0301').replaceAll('\n', '\r\n');

/** As Python reads the two files: code points, and lines as `str.splitlines` has them. */
function bratReads(text: string, standoff: string): readonly { readonly type: string; readonly words: string; readonly stored: string }[] {
  const points = Array.from(text);
   
  return standoff.split(/\r\n|[\n\r\v\f\u001c-\u001e\u0085\u2028\u2029]/).filter((line) => line.startsWith('T')).map((line) => {
    const [, data = '', stored = ''] = line.split('\t');
    const [type = '', ...where] = data.split(' ');
    return { type, stored, words: where.join(' ').split(';').map((piece) => piece.split(' ').map(Number)).map(([start, end]) => points.slice(start, end).join('')).join(' ') };
  });
}

/** What is loaded when it is asked for takes its time on a busy machine. */
before(async function () {
  this.timeout(30_000);
  await Promise.all([bratFormat.load(), bratImportFormat.load()]);
});

describe('brat export', () => {
  for (const [name, text] of Object.entries({ 'as it is': quayside, 'with CRLF, emoji and combining letters': hostile, 'with a second byte order mark': `\ufeff${quayside}` })) {
    it(`gives every passage of a text ${name} back to a reader that counts code points`, async () => {
      const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'kilometers by'];
      const { files } = await writeFolder(bratFormat, [makeDocument('notes/quayside.txt', text, passages.map((words) => ({ words })))]);
      assert.deepEqual([...files.keys()], ['notes/quayside.txt', 'notes/quayside.ann', 'annotation.conf', 'visual.conf']);
      const written = files.get('notes/quayside.txt') ?? '';
      assert.equal(written, text.replaceAll('\r\n', '\n'), 'the text that offsets count in has line feeds alone');
      const read = bratReads(written, files.get('notes/quayside.ann') ?? '');
      assert.deepEqual(new Set(read.map(({ words }) => words)), new Set(passages));
      for (const { words, stored } of read) assert.equal(stored, words);
    });
  }

  it('writes a passage over several lines in pieces, as brat does, and reads it as one', async () => {
    const words = quayside.slice(quayside.indexOf('40 kilometers') - 200, quayside.indexOf('40 kilometers'));
    assert.ok(words.trim().includes('\n'));
    const { files } = await writeFolder(bratFormat, [makeDocument('a.txt', quayside, [{ words: words.trim() }])]);
    assert.match(files.get('a.ann') ?? '', /^T1\tcommitment \d+ \d+(?:;\d+ \d+)+\t/);
    const { documents, leftOut } = await readFile(bratImportFormat, 'a.ann', files.get('a.ann') ?? '', { 'a.txt': files.get('a.txt') ?? '' });
    assert.equal(documents[0]?.claims[0]?.claim.quote.exact, words.trim());
    assert.deepEqual(leftOut, {});
  });

  it('says all that it can of a claim in lines of brat', async () => {
    const document = makeDocument('a.txt', quayside, [{ words: '12.5 kilometers', tags: ['statistic', 'commitment'], note: 'a\nnote', judged: judgement }, { words: '😀', tags: [] }]);
    const standoff = (await writeFolder(bratFormat, [document])).files.get('a.ann') ?? '';
    assert.match(standoff, /^T\d\tstatistic \d+ \d+\t12\.5 kilometers$/m);
    assert.match(standoff, /^T\d\tcommitment \d+ \d+\t12\.5 kilometers$/m);
    assert.match(standoff, /^T\d\tUntagged \d+ \d+\t😀$/m);
    assert.match(standoff, /^A\d\tVerdict T\d misleading$/m);
    assert.match(standoff, /^A\d\tStatus T\d settled$/m);
    assert.match(standoff, /^#\d\tAnnotatorNotes T\d\ta note$/m);
  });

  it('describes tags in their hierarchy, with names that brat allows and the answers to choose from', async () => {
    const document = {
      ...makeDocument('a.txt', quayside, [{ words: '😀', tags: ['Zusage (neu)', 'other'], judged: { attributes: { 'how sure': 'very', who: 'Ada' } } }]),
      codebook: {
        title: 'Tests',
        tags: [
          makeTag({ id: 'promise', name: 'Promise | vow <b>', definition: 'Something\nthat is promised.', color: 'red' }),
          makeTag({ id: 'Zusage (neu)', parent: 'promise', attributes: [{ id: 'how sure', name: 'How sure', definition: '', values: ['very', 'not at all'], required: false }] }),
          makeTag({ id: 'Zusage [neu]', parent: 'Zusage (neu)' }),
          makeTag({ id: '---' }),
        ],
      },
    };
    const { files } = await writeFolder(bratFormat, [document]);
    const sections = (files.get('annotation.conf') ?? '').split('\n').filter((line) => !line.startsWith('#') && line !== '');
    assert.deepEqual(sections, [
      '[entities]', 'promise', '\tZusage__neu_', '\t\tZusage__neu__2', 'Tag', 'other', 'Untagged', '[relations]', '[events]', '[attributes]',
      'Verdict\tArg:<ENTITY>, Value:supported|refuted|misleading|unverifiable', 'Status\tArg:<ENTITY>, Value:open|in-review|settled', 'how_sure\tArg:<ENTITY>, Value:very',
    ]);
    assert.match(files.get('visual.conf') ?? '', /^promise \| Promise vow b$/m);
    assert.match(files.get('visual.conf') ?? '', /^promise\tbgColor:#e51400, fgColor:white, borderColor:darken$/m);
    assert.match(files.get('a.ann') ?? '', /^A1\thow_sure T1 very$/m);
    const read = await readFile(bratImportFormat, 'a.ann', files.get('a.ann') ?? '', { 'a.txt': quayside, 'annotation.conf': files.get('annotation.conf') ?? '' });
    assert.deepEqual(read.codebook, document.codebook);
    assert.deepEqual(read.documents[0]?.claims[0]?.claim.tags, ['Zusage (neu)', 'other']);
    assert.deepEqual(read.documents[0].claims[0].claim.attributes, { 'how sure': 'very', who: 'Ada' });
  });

  it('leaves out, and says so, what has no place or no words', async () => {
    const document = makeDocument('a.txt', quayside, [{ words: 'never said', state: 'lost' }, { words: '\n' }, { words: '😀' }]);
    const { files, leftOut } = await writeFolder(bratFormat, [document]);
    assert.equal((files.get('a.ann') ?? '').match(/^T/gm)?.length, 1);
    assert.deepEqual(leftOut, { 'claim-not-found': 1, 'claim-without-words': 1 });
  });

  it('gives files of the same name names of their own, and none outside of the folder', async () => {
    const documents = ['a.txt', 'A.TXT', '../../etc/a.txt', 'a.md', 'C:\\b\\..\\con.txt'].map((name) => makeDocument(name, quayside, []));
    const paths = [...(await writeFolder(bratFormat, documents)).files.keys()].filter((path) => path.endsWith('.ann'));
    assert.deepEqual(paths, ['a.ann', 'A (2).ann', 'etc/a.ann', 'a.md.ann', '_con.ann']);
  });

  it('refuses to write a passage that its offsets would not give back', async () => {
    const document = makeDocument('a.txt', quayside, [{ words: '😀' }]);
    const beyond = { ...document, claims: document.claims.map(({ claim, anchor }) => ({ claim, anchor: { ...anchor, span: { start: quayside.indexOf('😀') + 1, end: quayside.indexOf('😀') + 2 } } })) };
    await assert.rejects(writeFolder(bratFormat, [beyond]), /would be written with other words/);
  });
});

describe('brat import', () => {
  const text = 'The ferry 😀 will run daily.\r\nIt costs 4 crowns, they say, a trip.';
  const standoff = [
    'T1\tClaim 4 23\tferry 😀 will run da', 'T2\tCost 58 64;32 46\ta trip costs 4 crowns',
    'A1\tNegation T1', 'A2\tSure T1 very', '#1\tAnnotatorNotes T1\tAsk again.', 'N1\tReference T1 Wikidata:Q12\tFerry', 'N2\tReference T1 https://port.example/f\tTimetable',
    'R1\tSupports Arg1:T1 Arg2:T2', '*\tEquiv T1 T2', 'E1\tCost:T2 What:T1', 'A3\tModal E1 will', '#2\tAnnotatorNotes R1\tWhy?',
  ].join('\n');

  it('reads spans, pieces, notes, attributes and references, and counts what it leaves', async () => {
    const { documents: [document], leftOut, problems } = await readFile(bratImportFormat, 'a.ann', standoff, { 'a.txt': text });
    assert.deepEqual(problems, []);
    assert.equal(document?.name, 'a.txt');
    assert.equal(document.text, text);
    const [first, second] = document.claims.map(({ claim }) => claim);
    assert.deepEqual([first?.quote.exact, first?.tags, first?.note], ['ferry 😀 will run da', ['Claim'], 'Ask again.']);
    assert.deepEqual(first?.attributes, { Negation: 'true', Sure: 'very', Wikidata: 'Q12 (Ferry)' });
    assert.deepEqual(first.evidence, [{ iri: 'https://port.example/f', note: 'Timetable' }]);
    assert.deepEqual([second?.quote.exact, second?.tags, second?.attributes], ['costs 4 crowns, they say, a trip', ['Cost'], { Modal: 'will' }]);
    assert.deepEqual(leftOut, { relation: 3, 'said-of-no-passage': 1, 'passage-in-pieces': 1 });
  });

  it('gives the same ids each time', async () => {
    const ids = async () => (await readFile(bratImportFormat, 'a.ann', standoff, { 'a.txt': text })).documents[0]?.claims.map(({ claim }) => claim.id);
    assert.deepEqual(await ids(), await ids());
    assert.equal(new Set(await ids()).size, 2);
  });

  it('reads a text whose CRLF, byte order mark or emoji another tool counts otherwise', async () => {
    const words = 'costs 4 crowns';
    const [lf, utf16] = [text.replaceAll('\r\n', '\n'), text.indexOf(words)];
    const starts = { 'LF as one': Array.from(lf.slice(0, lf.indexOf(words))).length, 'CRLF as two': Array.from(text.slice(0, utf16)).length, 'UTF-16': utf16, 'with the mark': Array.from(lf.slice(0, lf.indexOf(words))).length + 1 };
    for (const [name, start] of Object.entries(starts)) {
      const { documents: [document], problems } = await readFile(bratImportFormat, 'a.ann', `T1\tCost ${start} ${start + words.length}\t${words}`, { 'a.txt': `\ufeff${text}` });
      assert.deepEqual([document?.claims[0]?.claim.quote.exact, problems], [words, []], name);
      assert.equal(document?.claims[0]?.claim.quote.suffix, ', they say, a trip.');
    }
  });

  it('reads the words alone where there is no text, or where the offsets do not give them', async () => {
    const alone = await readFile(bratImportFormat, 'a.ann', 'T1\tClaim 4 9\tferry');
    assert.deepEqual(alone.documents[0]?.claims.map(({ claim: { quote, position } }) => [quote.exact, position]), [['ferry', { start: 4, end: 9 }]]);
    assert.equal(alone.documents[0].text, null);
    const astray = await readFile(bratImportFormat, 'a.ann', 'T1\tClaim 5 10\tferry\nT2\tClaim 0 3\tThe', { 'a.txt': text });
    assert.deepEqual(astray.documents[0]?.claims.map(({ claim: { quote } }) => [quote.exact, quote.suffix !== '']), [['ferry', false], ['The', true]]);
    assert.equal(astray.problems[0]?.line, 1);
  });

  it('tells of each bad line where it is, and reads the others', async () => {
    const bad = 'T1\tClaim 4 nine\tferry\nhello\nT2\tClaim 0 3\tThe\nT2\tClaim 0 3\tThe\n#1\tAnnotatorNotes\nT3\tClaim 9 4\tx\nT4 Claim 0 3 The\nT5\tClaim 0 0\t\nN1\tReference T2 nowhere\nA1\tX';
    const { documents, problems, leftOut } = await readFile(bratImportFormat, 'a.ann', bad, { 'a.txt': text });
    assert.deepEqual(documents[0]?.claims.map(({ claim }) => claim.quote.exact), ['The']);
    assert.deepEqual(problems.map(({ line, column }) => [line, column]), [[1, 10], [2, 1], [4, 1], [5, 4], [6, 10], [7, 1], [9, 4], [10, 4]]);
    assert.deepEqual(leftOut, { 'claim-without-words': 1 });
  });

  it('reads a passage of very many pieces', async () => {
    const pieces = Array.from({ length: 200_000 }, (_, index) => `${2 * index} ${2 * index + 1}`);
    const { documents } = await readFile(bratImportFormat, 'a.ann', `T1\tClaim ${pieces.join(';')}\t${'a '.repeat(200_000).trim()}`, { 'a.txt': 'a '.repeat(200_000) });
    assert.equal(documents[0]?.claims[0]?.claim.quote.exact.length, 399_999);
  });

  it("reads another collection's configuration as a codebook", async () => {
    const configuration = '# ours\n[spans]\n!Argument\n\tClaim|Cl\n\t\tBig-claim\tx:y\n-----\nCost\n<X>=a|b\n[relations]\nSupports Arg1:Claim, Arg2:Claim\n[attributes]\nSure\tArg:Claim, Value:very|hardly\nNegation Arg:<ENTITY>\n';
    const { codebook } = await readFile(bratImportFormat, 'a.ann', standoff, { '../annotation.conf': configuration, '../visual.conf': '[labels]\nClaim | A claim | Cl\n' });
    assert.deepEqual(codebook?.tags.map(({ id, name, parent, attributes }) => [id, name, parent, attributes.map((attribute) => [attribute.id, attribute.values])]), [
      ['Argument', 'Argument', null, [['Negation', ['true']]]], ['Claim', 'A claim', 'Argument', [['Sure', ['very', 'hardly']]]], ['Big-claim', 'Big-claim', 'Claim', []], ['Cost', 'Cost', null, [['Negation', ['true']]]],
    ]);
  });

  it('takes what a person changed in brat, and keeps what brat has no place for', async () => {
    const document = makeDocument('a.txt', quayside, [{ words: '12.5 kilometers', tags: ['statistic', 'commitment'], note: 'two\nlines', judged: judgement }]);
    const { files } = await writeFolder(bratFormat, [document]);
    const edited = (files.get('a.ann') ?? '').replace('Verdict T1 misleading', 'Verdict T1 refuted').replace(/^A\d\tStatus.*\n/m, '').replace(/^T2\t.*\n/m, '');
    const read = async (written: string) => (await readFile(bratImportFormat, 'a.ann', written, { 'a.txt': quayside })).documents[0]?.claims[0]?.claim;
    const claim = await read(edited);
    assert.deepEqual([claim?.verdict, claim?.status, claim?.tags, claim?.note], ['refuted', null, ['statistic'], 'two\nlines']);
    assert.deepEqual([claim?.replies, claim?.evidence], [judgement.replies, judgement.evidence?.slice(0, 2)], 'an address that no sidecar takes for evidence is not taken');
    assert.equal((await read(edited.replace('two lines', 'another')))?.note, 'another');
    assert.equal((await read(edited.replace(/^#\d\tAnnotatorNotes.*\n/m, '')))?.note, '');
  });

  it("reads the debates' annotations, though their offsets do not fit their texts", async function () {
    if (!existsSync(shared)) {
      console.log('      skipped: the shared material is not beside the project');
      this.skip();
    }
    let [claims, fitting] = [0, 0];
    for (const name of ['01_1960', '29_2004', '37_2012']) {
      const read = (ending: string): string => readFileSync(join(shared, `corpus/debates/${name}.${ending}`), 'utf8');
      const { documents: [document] } = await readFile(bratImportFormat, `${name}.ann`, read('ann'), { [`${name}.txt`]: read('txt') });
      claims += document?.claims.length ?? 0;
      fitting += document?.claims.filter(({ claim }) => claim.quote.prefix !== '' || claim.quote.suffix !== '').length ?? 0;
      for (const { claim } of document?.claims ?? []) assert.ok(claim.quote.exact.length > 0 && ['Claim', 'Premise'].includes(claim.tags[0] ?? ''), JSON.stringify(claim));
    }
    console.log(`      ${claims} annotations, ${fitting} of them at their offsets`);
    assert.equal(claims, 2231);
  });
});
