import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { refiCodebookImport } from '../../../../src/core/interchange/refi-qda/refi-formats.ts';
import { shared } from '../../../support/gold.ts';
import { fixture, judgement, makeDocument } from '../make-document.ts';
import { pack, packSource, promise, read, type Read, writeProject } from './project-archive.ts';

const samples = join(shared, 'schemas/refi-qda');
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A passage by its first characters, in whatever the file counts. */
function passage(start: number, end: number, { name = '', content = promise, number = 1 } = {}): string {
  return `<PlainTextSelection guid="55555555-0000-4000-8000-${String(number).padStart(12, '0')}" name="${name}" startPosition="${start}" endPosition="${end}">${content}</PlainTextSelection>`;
}

function quotes({ documents }: Read): readonly string[] {
  return documents.flatMap(({ claims }) => claims.map(({ claim }) => claim.quote.exact));
}

describe('a REFI-QDA project of another tool', () => {
  before(function () {
    if (!existsSync(samples)) this.skip();
  });

  it('of qc gives its 158 coded lines, with their codes and coder', async () => {
    const { documents, codebook, problems, left } = await read(readFileSync(join(samples, 'qc-demo.qdpx')));
    assert.deepEqual([problems, left], [[], []]);
    assert.deepEqual(documents.map(({ name, claims }) => [name, claims.length]), [['board_2017.txt', 158], ['admin-1.txt', 0]]);
    assert.equal(codebook?.tags.length, 262);
    assert.equal(new Set(codebook.tags.map(({ id }) => id)).size, 262);
    const known = new Set(codebook.tags.map(({ id }) => id));
    for (const { claim } of documents[0]?.claims ?? []) {
      assert.equal(claim.creator, 'cp');
      assert.ok(claim.tags.length > 0 && claim.tags.every((tag) => known.has(tag)));
      // It codes whole lines.
      assert.match(claim.quote.exact, /^[^\n]+\n$/);
    }
  });

  it('of NVivo gives its codes and texts', async () => {
    const { documents, codebook, problems, left } = await read(readFileSync(join(samples, 'qc-nvivo_project.qdpx')));
    assert.deepEqual([problems, left], [[], []]);
    assert.deepEqual(documents.map(({ text, claims }) => [text, claims.length]), [['\n', 0], ['\n', 0]]);
    assert.equal(codebook?.tags.length, 262);
  });

  it('of ATLAS.ti gives its codes', async () => {
    const { documents, codebook, problems } = await read(readFileSync(join(samples, 'target-atlas-project.qdpx')));
    assert.deepEqual([documents, problems], [[], []]);
    assert.deepEqual(codebook?.tags.map(({ name, parent }) => [name, parent]), [
      ['Commits', null], ['2022-05-10T02:05:59Z 19e4dce', 'commits'], ['2022-02-11T10:39:25Z cdbfd92', 'commits'],
    ]);
  });
});

describe('positions in a REFI-QDA project', () => {
  const text = 'A 😀 pier.\r\nWe promise ships 🚢 soon.\r\nAll of it.';
  const lineFeeds = text.replaceAll('\r\n', '\n');
  const words = 'promise ships 🚢 soon';

  /** Every way to count that tools have, each named by its words. */
  for (const [name, given, from, end] of [
    ['code points', text, 'points', 0], ['UTF-16', text, 'units', 0], ['the last character', text, 'points', -1], ['a CRLF as one', text, 'joined', 0], ['the byte order mark', `\uFEFF${text}`, 'points', 1],
  ] as const) {
    it(`are found out to be ${name}`, async () => {
      const count = (upTo: number): number => (from === 'units' ? upTo : Array.from((from === 'joined' ? text.slice(0, upTo).replaceAll('\r\n', '\n') : text.slice(0, upTo))).length);
      const at = text.indexOf(words);
      const ahead = given === text ? 0 : 1;
      const file = packSource(given, passage(count(at) + ahead, count(at + words.length) + end, { name: words }));
      assert.deepEqual(quotes(await read(file)), [words]);
    });
  }

  it('are those of the standard\'s examples where nothing tells otherwise', async () => {
    const at = Array.from(text.slice(0, text.indexOf('promise'))).length;
    assert.deepEqual(quotes(await read(packSource(text, passage(at, at + 7, { name: 'line:2' })))), ['promise']);
  });

  it('are ATLAS.ti\'s, which counts a CRLF as one, where nothing tells otherwise', async () => {
    const at = Array.from(lineFeeds.slice(0, lineFeeds.indexOf('promise'))).length;
    assert.deepEqual(quotes(await read(packSource(text, passage(at, at + 7), { project: 'name="x" origin="ATLAS.ti Windows 23"' }))), ['promise']);
  });

  it('are found out by words that would be cut, where passages have no names', async () => {
    const long = Array.from({ length: 12 }, (_, line) => `line ${line} has several words of its own`).join('\r\n');
    const starts = [...long.matchAll(/several/g)].map(({ index }) => index);
    const joined = starts.map((start, line) => passage(start - line, start - line + 'several words'.length, { number: line + 1 }));
    assert.deepEqual(new Set(quotes(await read(packSource(long, joined.join(''))))), new Set(['several words']));
    const included = starts.map((start, line) => passage(start, start + 'several words'.length - 1, { number: line + 1 }));
    assert.deepEqual(new Set(quotes(await read(packSource(long, included.join(''))))), new Set(['several words']));
  });

  it('outside of the text are problems on their line, and the others are read', async () => {
    const { problems, documents, left } = await read(packSource('One ship.', `${passage(4, 8)}\n${passage(4, 800, { number: 2 })}${passage(-4, 8, { number: 3 })}${passage(8, 4, { number: 4 })}${passage(2, 2, { number: 5 })}`));
    assert.deepEqual(documents[0]?.claims.map(({ claim }) => claim.quote.exact), ['ship']);
    assert.deepEqual(problems.map(({ line }) => line), [5, 5, 5]);
    assert.equal(left.length, 1);
  });
});

describe('what a REFI-QDA project says of a passage', () => {
  it('is split among those who coded it, the notes with who made it', async () => {
    const user = (number: number): string => `creatingUser="11111111-0000-4000-8000-00000000000${number}"`;
    const coding = (person: number, code: number): string => `<Coding guid="44444444-0000-4000-8000-0000000000${person}${code}" ${user(person)} creationDateTime="2031-05-0${person}T08:00:00+02:00"><CodeRef targetGUID="{22222222-0000-4000-8000-00000000000${code}}"/></Coding>`;
    const { documents } = await read(packSource('One ship.', passage(0, 3, { content: `<Description>Hm.</Description>${coding(1, 1)}${coding(2, 2)}${coding(1, 2)}` })));
    assert.deepEqual(documents[0]?.claims.map(({ claim: { creator, tags, note, created } }) => ({ creator, tags, note, created })), [
      { creator: 'Ida', tags: ['promise', 'number'], note: 'Hm.', created: '2031-05-01T06:00:00Z' },
      { creator: 'Bo', tags: ['number'], note: '', created: '2031-05-02T06:00:00Z' },
    ]);
    const ids = documents[0].claims.map(({ claim }) => claim.id);
    assert.equal(new Set(ids).size, 2);
    assert.equal(ids[0], 'urn:uuid:55555555-0000-4000-8000-000000000001');
  });

  it('is its memo where it has no description, and other memos are replies', async () => {
    const memo = (number: number, words: string): string => `<Note guid="66666666-0000-4000-8000-00000000000${number}" name="Memo ${number}" creatingUser="11111111-0000-4000-8000-000000000002" creationDateTime="2031-05-02T08:00:00"><PlainTextContent>${words}</PlainTextContent></Note>`;
    const references = '<NoteRef targetGUID="66666666-0000-4000-8000-000000000001"/><NoteRef targetGUID="66666666-0000-4000-8000-000000000002"/>';
    const more = `<Notes>${memo(1, 'Check this.')}${memo(2, 'Done.')}${memo(3, 'About all.')}</Notes>`;
    const { documents, left } = await read(packSource('One ship.', passage(0, 3, { content: references }), { more }));
    const [claim] = documents[0]?.claims.map((one) => one.claim) ?? [];
    assert.equal(claim?.note, 'Check this.');
    assert.deepEqual(claim.tags, []);
    assert.deepEqual(claim.replies.map(({ text, creator, created }) => [text, creator, created]), [['Done.', 'Bo', '2031-05-02T08:00:00Z']]);
    assert.equal(left.length, 1);
  });

  it('is an annotation of NVivo, whose note tells where in the source it is', async () => {
    const note = '<Note guid="66666666-0000-4000-8000-000000000001" modifyingUser="11111111-0000-4000-8000-000000000002"><PlainTextContent>Which one?</PlainTextContent><PlainTextSelection guid="77777777-0000-4000-8000-000000000001" startPosition="4" endPosition="8"/></Note>';
    const { documents } = await read(packSource('One ship.', '<NoteRef targetGUID="66666666-0000-4000-8000-000000000001"/>', { more: `<Notes>${note}</Notes>`, project: 'name="x" origin="NVivo for Mac 15"' }));
    assert.deepEqual(documents[0]?.claims.map(({ claim }) => [claim.quote.exact, claim.note]), [['ship', 'Which one?']]);
  });

  it('may be but whose words it is', async () => {
    const { documents, left } = await read(packSource('One ship.', passage(0, 3, { content: '<Coding guid="44444444-0000-4000-8000-000000000001"><CodeRef targetGUID="88888888-0000-4000-8000-000000000001"/></Coding>' }), { more: '' }));
    assert.deepEqual([documents[0]?.claims.length, left], [1, []]);
    const nvivo = await read(packSource('One ship.', passage(0, 3, { content: '<Coding guid="44444444-0000-4000-8000-000000000001"><CodeRef targetGUID="88888888-0000-4000-8000-000000000001"/></Coding>' }), { more: '<Cases><Case guid="88888888-0000-4000-8000-000000000001" name="Ada"/></Cases>' }));
    assert.deepEqual([nvivo.documents[0]?.claims.length, nvivo.left.length, nvivo.problems], [0, 1, []]);
  });

  it('comes from what represents a PDF and from transcripts of recordings too', async () => {
    const codes = '<CodeBook><Codes><Code guid="22222222-0000-4000-8000-000000000001" name="Promise" isCodable="true"/></Codes></CodeBook>';
    const sources = `
<PDFSource guid="30000000-0000-4000-8000-000000000001" name="plan.pdf"><PDFSelection guid="55555555-0000-4000-8000-000000000001" page="0" firstX="1" firstY="1" secondX="2" secondY="2">${promise}</PDFSelection>
<PDFSelection guid="55555555-0000-4000-8000-000000000009" page="0" firstX="1" firstY="1" secondX="2" secondY="2"><Representation guid="77777777-0000-4000-8000-000000000009"><PlainTextContent>by rail</PlainTextContent></Representation>${promise}</PDFSelection>
<PDFSelection guid="55555555-0000-4000-8000-000000000008" page="0" firstX="1" firstY="1" secondX="2" secondY="2">${promise}</PDFSelection>
<Representation guid="77777777-0000-4000-8000-000000000001" plainTextPath="internal://77777777-0000-4000-8000-000000000001.txt">${passage(4, 8)}</Representation></PDFSource>
<AudioSource guid="30000000-0000-4000-8000-000000000002" name="talk.m4a"><Transcript guid="77777777-0000-4000-8000-000000000002" name="talk.docx"><PlainTextContent>We build it.</PlainTextContent><SyncPoint guid="99999999-0000-4000-8000-000000000001" position="3" timeStamp="9"/><SyncPoint guid="99999999-0000-4000-8000-000000000002" position="8" timeStamp="20"/>
<TranscriptSelection guid="55555555-0000-4000-8000-000000000002" fromSyncPoint="99999999-0000-4000-8000-000000000001" toSyncPoint="99999999-0000-4000-8000-000000000002">${promise}</TranscriptSelection></Transcript><AudioSelection guid="55555555-0000-4000-8000-000000000003" begin="1" end="2"/></AudioSource>
<PictureSource guid="30000000-0000-4000-8000-000000000003" name="map.png" path="internal://x.png"/>`;
    const file = pack({
      'Harbour.qde': `<Project name="x" xmlns="urn:QDA-XML:project:1.0">${codes}<Sources>${sources}</Sources></Project>`,
      'Sources/77777777-0000-4000-8000-000000000001.TXT': 'One ship.',
    });
    const { documents, problems, left } = await read(file);
    assert.deepEqual(problems, []);
    assert.deepEqual(documents.map(({ name, text, claims }) => [name, text, claims.map(({ claim }) => claim.quote.exact)]), [
      ['plan.pdf', 'One ship.', ['ship', 'by rail']], ['talk.m4a', 'We build it.', ['build']],
    ]);
    assert.equal(left.length, 2);
  });
});

describe('our own REFI-QDA project', () => {
  const text = fixture('quayside.txt').replaceAll('\n', '\r\n');
  const document = makeDocument('quayside.txt', text, [
    { words: '40 kilometers by 2027', note: 'See\r\n---\nthis.', judged: judgement },
    { words: 'words that nobody said\u0001', state: 'lost', judged: { ...judgement, replies: [] } },
  ]);

  it('gives back all of each claim, and its line breaks', async () => {
    const { documents, problems, left } = await read(await writeProject([document]));
    assert.deepEqual([problems, left], [[], []]);
    assert.equal(documents[0]?.text, text);
    const back = new Map(documents[0].claims.map(({ claim }) => [claim.id, claim]));
    for (const { claim } of document.claims) assert.deepEqual({ ...back.get(claim.id), quote: claim.quote }, claim);
    assert.deepEqual(back.get(document.claims[1]!.claim.id)?.quote, document.claims[1]!.claim.quote);
  });

  it('is read out of a folder in the archive, and unpacked', async () => {
    const { unzipSync } = await import('fflate');
    const files = unzipSync(await writeProject([document]));
    const inFolder = await read(pack(Object.fromEntries(Object.entries(files).map(([path, bytes]) => [`Harbour/${path}`, bytes]))));
    const unpacked = await read(files['project.qde']!, { beside: files });
    for (const { documents } of [inFolder, unpacked]) assert.deepEqual(documents[0]?.claims.length, 2);
  });
});

describe('a REFI-QDA file that is damaged or hostile', () => {
  const entities = `<?xml version="1.0"?><!DOCTYPE Project [<!ENTITY a "ha">${Array.from({ length: 12 }, (_, level) => `<!ENTITY a${level} "${'&a;'.repeat(20)}">`).join('')}]><Project name="x" xmlns="urn:QDA-XML:project:1.0"><Description>&a11;</Description></Project>`;
  const cases: Readonly<Record<string, Uint8Array>> = {
    'no archive': bytesOf('PK, says this file'),
    'half an archive': packSource('One ship.', '').slice(0, 300),
    'an archive without a project': pack({ 'a.txt': 'x' }),
    'an archive with two projects': pack({ 'a.qde': 'x', 'b.qde': 'y' }),
    'a path out of the archive': pack({ 'project.qde': '<Project/>', '../../evil.txt': 'x' }),
    'an absolute path': pack({ 'project.qde': '<Project/>', '/etc/evil.txt': 'x' }),
    'a drive': pack({ 'project.qde': '<Project/>', 'C:\\evil.txt': 'x' }),
    'entities that grow': bytesOf(entities),
    'elements without end': bytesOf(`<Project xmlns="urn:QDA-XML:project:1.0">${'<Codes>'.repeat(200_000)}`),
    'namespaces within namespaces': bytesOf(`<Project>${Array.from({ length: 20_000 }, (_, level) => `<a xmlns:n${level}="x">`).join('')}`),
    'other XML': bytesOf('<TEI/>'),
    'no XML': bytesOf('Hello.'),
    'nothing': new Uint8Array(),
  };
  for (const [name, bytes] of Object.entries(cases)) {
    it(`is refused in one sentence: ${name}`, async () => {
      const { documents, codebook, problems } = await read(bytes);
      assert.deepEqual([documents, codebook], [[], null]);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, /^\p{Lu}.*\S$/u);
    });
  }

  it('tells line and column of what is no XML', async () => {
    const { problems } = await read(bytesOf('<Project name="x">\n  <Users></Project>'));
    assert.deepEqual(problems.map(({ line }) => line), [2]);
    assert.match(problems[0]!.message, /Users|tag/u);
    const codebook = await read(bytesOf('<CodeBook>\n\n<Codes>&nothing;</Codes></CodeBook>'), { format: refiCodebookImport });
    assert.deepEqual(codebook.problems.map(({ line }) => line), [3]);
  });

  it('is not unpacked where it would fill the memory', async () => {
    const archive = packSource('', '');
    const view = new DataView(archive.buffer, archive.byteOffset, archive.byteLength);
    const directory = view.getUint32(archive.length - 6, true);
    view.setUint32(directory + 24, 3_000_000_000, true);
    const { problems, documents } = await read(archive);
    assert.deepEqual(documents, []);
    assert.match(problems[0]?.message ?? '', /512 MB/u);
    // A size that hides what is there.
    view.setUint32(directory + 24, 3, true);
    assert.match((await read(archive)).problems[0]?.message ?? '', /wrong size|well-formed/u);
  });

  it('keeps the codes where a text is missing, elsewhere, or not in UTF-8', async () => {
    const missing = await read(pack({ 'project.qde': '<Project name="x"><Sources><TextSource guid="33333333-0000-4000-8000-000000000001" name="a" plainTextPath="internal://../a.txt"/><TextSource guid="33333333-0000-4000-8000-000000000002" name="b" plainTextPath="internal://b.txt"/><TextSource guid="33333333-0000-4000-8000-000000000003" name="c" plainTextPath="absolute:///etc/passwd"/></Sources></Project>' }));
    assert.deepEqual(missing.documents.map(({ name, text }) => [name, text]), [['a', null], ['b', null], ['c', null]]);
    assert.equal(missing.problems.length, 5);
    const damaged = await read(packSource(new Uint8Array([0x6f, 0x6e, 0xff, 0x65]), ''));
    assert.deepEqual([damaged.documents[0]?.text, damaged.problems.length], ['on\ufffde', 1]);
    const wide = await read(packSource(new Uint8Array([0xff, 0xfe, 0x41, 0x00, 0x42, 0x00]), ''));
    assert.equal(wide.documents[0]?.text, 'AB');
  });

  it('is a codebook by another tool: short colours, folders, the same name twice, no GUID', async () => {
    const xml = '\uFEFF<CodeBook xmlns="urn:QDA-XML:codebook:1.0"><Codes><Code guid="{5215CC69-b628-4e02-afb9-9beeaee55808}" name="Topics" isCodable="false"><Code guid="d7aa29da-519b-4946-9b90-253b6db8fd0a" name="Økonomi &amp; job" isCodable="true" color="#Ff0"><Description>Jobs, taxes</Description></Code></Code><Code name="Topics" isCodable="true"/><Code guid="d7aa29da-519b-4946-9b90-253b6db8fd0b" name="Topics" isCodable="1"/></Codes><Sets/></CodeBook>';
    const { codebook, problems } = await read(bytesOf(xml), { format: refiCodebookImport });
    assert.deepEqual(codebook?.tags.map(({ id, name, parent, color, definition, retired }) => ({ id, name, parent, color, definition, retired })), [
      { id: 'topics', name: 'Topics', parent: null, color: null, definition: '', retired: true },
      { id: 'økonomi-job', name: 'Økonomi & job', parent: 'topics', color: '#FFff00', definition: 'Jobs, taxes', retired: false },
      { id: 'topics-2', name: 'Topics', parent: null, color: null, definition: '', retired: false },
      { id: 'topics-3', name: 'Topics', parent: null, color: null, definition: '', retired: false },
    ]);
    assert.equal(problems.length, 1);
  });
});
