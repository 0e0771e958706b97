import assert from 'node:assert/strict';
import { makeTag } from '../../../../src/core/claims/codebook.ts';
import type { CorpusDocument } from '../../../../src/core/corpus/corpus-document.ts';
import { refiCodebookFormat, refiCodebookImport } from '../../../../src/core/interchange/refi-qda/refi-formats.ts';
import { childElement, childElements, elementText, readXml, type XmlElement } from '../../../../src/core/interchange/xml/read-xml.ts';
import { schemaFaults, whyNoSchema } from '../../../support/xml-schema.ts';
import { fixture, judgement, makeDocument } from '../make-document.ts';
import { writeText } from '../write-text.ts';
import { read, unpack, writeProject } from './project-archive.ts';

const quayside = fixture('quayside.txt');
const texts = {
  'as it is': quayside,
  'with CRLF': quayside.replaceAll('\n', '\r\n'),
  'with mixed line breaks': quayside.replace('\n', '\r\n').replace('\n\n', '\r\n\n'),
  'after emoji and combining letters': quayside.replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de 𝟜𝟚 cafe\u0301'),
  'with a second byte order mark at its head': `\uFEFF${quayside}`,
  'with what XML forbids': quayside.replace('Quayside', 'Quay\u0000\u000b\uffffside'),
};
const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'promise no new taxes', 'kilometers'];

async function projectOf(documents: readonly CorpusDocument[]): Promise<{ readonly files: ReadonlyMap<string, string>; readonly root: XmlElement }> {
  const files = unpack(await writeProject(documents));
  const { root } = readXml(files.get('project.qde') ?? '');
  assert.ok(root !== null);
  return { files, root };
}

function at(root: XmlElement, ...path: readonly string[]): readonly XmlElement[] {
  return path.reduce<readonly XmlElement[]>((found, name) => found.flatMap((element) => childElements(element, name)), [root]);
}

describe('a REFI-QDA project', () => {
  for (const [name, text] of Object.entries(texts)) {
    it(`counts code points of a text ${name}, the end behind the last`, async () => {
      const document = makeDocument('quayside.txt', text, passages.map((words) => ({ words })));
      const { files, root } = await projectOf([document]);
      const [source] = at(root, 'Sources', 'TextSource');
      assert.ok(source !== undefined);
      const path = source.attributes.get('plainTextPath')?.replace('internal://', 'sources/') ?? '';
      // As Python reads the file: in UTF-8 without its mark, every line break a line feed.
      const points = Array.from((files.get(path) ?? '').replace(/^\uFEFF/, '').replace(/\r\n/g, '\n'));
      const coded = childElements(source, 'PlainTextSelection').filter((one) => childElement(one, 'Coding') !== null);
      const words = coded.map(({ attributes }) => points.slice(Number(attributes.get('startPosition')), Number(attributes.get('endPosition'))).join(''));
      assert.deepEqual(words, passages);
      assert.deepEqual(coded.map(({ attributes }) => attributes.get('name')), passages);
    });
  }

  it('keeps to its schema, with all that can be said of a claim', async function () {
    const missing = whyNoSchema('refi-qda/Project-mrt2019.xsd');
    if (missing !== null) return this.skip();
    const hostile = { creator: 'A "B" <C>\u0001', created: 'yesterday', modified: '2031-02-30T00:00:00Z', id: 'https://notes.example/1' };
    const document = makeDocument('quayside.txt', quayside, [
      { words: '40 kilometers by 2027', note: '</Description> & ]]>', judged: judgement },
      { words: 'kilometers', tags: ['commitment', 'statistic', 'of no codebook'], judged: hostile },
      { words: 'words that nobody said', state: 'lost', judged: { ...judgement, replies: [] } },
      { words: 'promise no new taxes', tags: [] },
    ]);
    for (const documents of [[document], [], [makeDocument('empty.txt', '', [])]]) {
      assert.deepEqual(schemaFaults('refi-qda/Project-mrt2019.xsd', (await projectOf(documents)).files.get('project.qde') ?? ''), []);
    }
    return undefined;
  });

  it('has speakers as cases with their turns, and what is known of the document as variables', async () => {
    const document = makeDocument('a/quayside.txt', quayside, [{ words: 'kilometers' }]);
    const { speakers, turns } = document.transcript;
    const { root } = await projectOf([document, { ...document, name: 'b/quayside.txt' }]);
    const cases = at(root, 'Cases', 'Case');
    assert.notEqual(speakers.length, 0);
    assert.deepEqual(cases.map(({ attributes }) => attributes.get('name')), speakers.map(({ name }) => name));
    const selections = new Map(at(root, 'Sources', 'TextSource', 'PlainTextSelection').map((one) => [one.attributes.get('guid'), one]));
    for (const [index, speaker] of speakers.entries()) {
      const one = cases[index]!;
      assert.equal(childElements(one, 'SourceRef').length, 2);
      const passages = childElements(one, 'SelectionRef').map((reference) => selections.get(reference.attributes.get('targetGUID')));
      const words = passages.map((passage) => Array.from(quayside).slice(Number(passage?.attributes.get('startPosition')), Number(passage?.attributes.get('endPosition'))).join(''));
      const said = speaker.turns.map((turn) => quayside.slice(turns[turn]!.span.start, turns[turn]!.span.end));
      assert.deepEqual(words, [...said, ...said]);
    }
    const [source] = at(root, 'Sources', 'TextSource');
    assert.ok(source !== undefined);
    assert.deepEqual(at(source, 'VariableValue', 'DateValue').map(elementText), ['2024-05-07']);
    const guids = [...selections.keys(), ...at(root, 'Sources', 'TextSource').map(({ attributes }) => attributes.get('guid'))];
    assert.equal(new Set(guids).size, guids.length);
  });

  it('nests codes as tags are, with their colours and rules', async () => {
    const codebook = {
      title: 'Harbour',
      tags: [
        makeTag({ id: 'promise', name: 'Promise', definition: 'What will be done.', include: ['dates'], color: 'green', icon: 'target' }),
        makeTag({ id: 'vague', name: 'Vague promise', parent: 'promise', color: '#AABBCC', retired: true }),
      ],
    };
    const document = { ...makeDocument('quayside.txt', quayside, [{ words: 'kilometers', tags: ['promise'] }]), codebook };
    const { root } = await projectOf([document]);
    const [promise] = at(root, 'CodeBook', 'Codes', 'Code');
    assert.ok(promise !== undefined);
    assert.deepEqual([promise.attributes.get('name'), promise.attributes.get('color'), promise.attributes.get('isCodable')], ['Promise', '#388a34', 'true']);
    assert.equal(elementText(childElement(promise, 'Description')!), 'What will be done.\n---\nid: "promise"\ninclude: ["dates"]\ncolor: "green"\nicon: "target"\n');
    assert.deepEqual(childElements(promise, 'Code').map(({ attributes }) => [attributes.get('name'), attributes.get('color'), attributes.get('isCodable')]), [['Vague promise', '#AABBCC', 'false']]);
  });

  it('is the same when nothing changed', async () => {
    const document = makeDocument('quayside.txt', quayside, passages.map((words) => ({ words, judged: judgement })));
    assert.deepEqual(await writeProject([document]), await writeProject([document]));
  });

  it('counts tags that two codebooks describe otherwise', async () => {
    const document = makeDocument('quayside.txt', quayside, [{ words: 'kilometers' }]);
    const other = { ...document, name: 'other.txt', codebook: { title: '', tags: document.codebook.tags.map((tag) => ({ ...tag, definition: 'Otherwise.' })) } };
    const left: string[] = [];
    await writeProject([document, document, other], (what) => left.push(what));
    assert.deepEqual(left, ['tag-described-otherwise', 'tag-described-otherwise']);
  });

  it('reads its own claims back where one id stands in two documents, and one user name holds what XML cannot', async () => {
    const document = makeDocument('quayside.txt', quayside, [{ words: 'kilometers', judged: { creator: 'Ida\u0001' } }]);
    const { documents } = await read(await writeProject([document, { ...document, name: 'other.txt' }]));
    assert.deepEqual(documents.map(({ claims }) => claims.map(({ claim }) => [claim.id, claim.creator])), [1, 2].map(() => [[document.claims[0]?.claim.id, 'Ida\u0001']]));
  });
});

describe('a REFI-QDA codebook', () => {
  const document = makeDocument('quayside.txt', quayside, [{ words: 'kilometers', tags: ['commitment', 'of no codebook'] }]);

  it('keeps to its schema and gives the tags back', async function () {
    const xml = await writeText(refiCodebookFormat, [document]);
    const { codebook, problems } = await read(new TextEncoder().encode(xml), { format: refiCodebookImport });
    assert.deepEqual(problems, []);
    assert.deepEqual(codebook?.tags, document.codebook.tags);
    if (whyNoSchema('refi-qda/Codebook.xsd') !== null) return this.skip();
    assert.deepEqual(schemaFaults('refi-qda/Codebook.xsd', xml), []);
    return undefined;
  });

  it('is none without a tag', async () => {
    await assert.rejects(writeText(refiCodebookFormat, []), /no codebook/);
  });
});
