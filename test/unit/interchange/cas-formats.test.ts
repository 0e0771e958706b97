import assert from 'node:assert/strict';
import { JSDOM } from 'jsdom';
import type { CorpusDocument } from '../../../src/core/corpus/corpus-document.ts';
import { casJsonFormat } from '../../../src/core/interchange/cas/json/cas-json-format.ts';
import { casXmiFormat } from '../../../src/core/interchange/cas/xmi/cas-xmi-format.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeFolder } from './write-folder.ts';

/** A feature structure as a reader that knows nothing of ours finds it. */
interface Read {
  readonly type: string;
  readonly words: string | null;
  readonly features: Readonly<Record<string, string | readonly string[]>>;
}

interface Structure { readonly '%ID': number; readonly '%TYPE': string; readonly '%ELEMENTS'?: readonly string[]; readonly [feature: string]: unknown }
interface CasJson { readonly '%TYPES': Readonly<Record<string, Readonly<Record<string, unknown>>>>; readonly '%FEATURE_STRUCTURES': readonly Structure[]; readonly '%VIEWS': { readonly _InitialView: { readonly '%SOFA': number; readonly '%MEMBERS': readonly number[] } } }

/** By the specification: references by `@`, the view's members, UTF-16 offsets of its subject of analysis. */
function readJson(content: string): readonly Read[] {
  const { '%TYPES': types, '%FEATURE_STRUCTURES': structures, '%VIEWS': { _InitialView: view } } = JSON.parse(content) as CasJson;
  const byId = new Map(structures.map((one) => [one['%ID'], one]));
  assert.equal(byId.size, structures.length, 'ids are their own');
  const text = byId.get(view['%SOFA'])?.['sofaString'];
  assert.ok(typeof text === 'string');
  return view['%MEMBERS'].map((id) => {
    const { '%ID': _id, '%TYPE': type, begin, end, '@sofa': sofa, ...rest } = byId.get(id) ?? { '%ID': 0, '%TYPE': '' };
    assert.ok(types[type] !== undefined && sofa === view['%SOFA'], type);
    const features = Object.entries(rest).map(([name, value]) => [name.replace(/^@/, ''), name.startsWith('@') ? (byId.get(value as number)?.['%ELEMENTS'] ?? []) : String(value)] as const);
    for (const [name] of features) assert.ok(name in types[type] || name === 'language', `${type}:${name}`);
    return { type, words: begin === undefined ? null : text.slice(begin as number, end as number), features: Object.fromEntries(features) };
  });
}

function readXmi(content: string): readonly Read[] {
  const { document } = new JSDOM(content, { contentType: 'text/xml' }).window;
  const all = [...document.documentElement.children];
  const view = all.find(({ localName }) => localName === 'View');
  const text = all.find(({ localName }) => localName === 'Sofa')?.getAttribute('sofaString') ?? '';
  const byId = new Map(all.map((element) => [element.getAttributeNS('http://www.omg.org/XMI', 'id'), element]));
  return (view?.getAttribute('members') ?? '').split(' ').map((id) => {
    const element = byId.get(id);
    assert.ok(element !== undefined, id);
    const lists = new Map<string, string[]>();
    for (const child of element.children) lists.set(child.localName, [...(lists.get(child.localName) ?? []), child.textContent]);
    const own = [...element.attributes].filter(({ name }) => !/^(?:xmlns|xmi)\b|^(?:begin|end|sofa)$/.test(name)).map(({ name, value }) => [name, value] as const);
    const space = (element.namespaceURI ?? '').replace('http:///', '').replace('.ecore', '').replaceAll('/', '.');
    const begin = element.getAttribute('begin');
    return { type: `${space}.${element.localName}`, words: begin === null ? null : text.slice(Number(begin), Number(element.getAttribute('end'))), features: Object.fromEntries<string | readonly string[]>([...own, ...lists]) };
  });
}

const quayside = fixture('quayside.txt');
const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'promise no new taxes'];
const kinds = { 'cas-json': { format: casJsonFormat, ending: 'json', read: readJson }, 'cas-xmi': { format: casXmiFormat, ending: 'xmi', read: readXmi } };

for (const [kind, { format, ending, read }] of Object.entries(kinds)) {
  describe(`${kind} export`, () => {
    before(async function () {
      this.timeout(30_000);
      await format.load();
    });

    const readOne = async (document: CorpusDocument): Promise<readonly Read[]> => read((await writeFolder(format, [document])).files.get(`a.${ending}`) ?? '');

    for (const [name, text] of Object.entries({ 'with CRLF': quayside.replaceAll('\n', '\r\n'), 'after emoji, combining letters, tabs and marks': quayside.replace('Quayside', '👩‍👩‍👧\tQuaysi\u0308de 𝟜𝟚 <b>&"\' ]]>'), 'with a byte order mark in it': `\ufeff${quayside}` })) {
      it(`gives the passages of a text ${name} back`, async () => {
        const claims = (await readOne(makeDocument('a.txt', text, passages.map((words) => ({ words }))))).filter(({ type }) => type === 'webanno.custom.Claim');
        assert.deepEqual(new Set(claims.map(({ words }) => words)), new Set(passages));
      });
    }

    it('says all of a claim in its features, of an orphan too, and has turns and figures as layers', async () => {
      const document = makeDocument('a.txt', quayside, [{ words: '40 kilometers by 2027', tags: ['statistic', 'commitment'], note: 'a "note"\nof <two> lines', judged: judgement }, { words: 'never said', state: 'lost' }]);
      const all = await readOne(document);
      const [claim] = all.filter(({ type }) => type === 'webanno.custom.Claim');
      assert.deepEqual([claim?.features['tags'], claim?.features['note'], claim?.features['verdict'], claim?.features['status'], claim?.features['speaker'], claim?.features['claimId']], [
        ['statistic', 'commitment'], 'a "note"\nof <two> lines', 'misleading', 'settled', 'Ada Wren', document.claims[0]?.claim.id,
      ]);
      assert.deepEqual(claim?.features['attributes'], ['deadline: 2032', '=who: =1+1;=2']);
      assert.equal(claim.features['replies']?.[0], '@Ida, 2024-05-09T09:00:00Z: =No; =1+1\n\n# Not *so*.');
      assert.deepEqual(claim.features['figures'], ['40 kilometers = 40 km', '2027 = 2027']);
      const [lost] = all.filter(({ type }) => type === 'webanno.custom.LostClaim');
      assert.deepEqual([lost?.words, lost?.features['quote']], [null, 'never said']);
      assert.ok(all.some(({ type, words, features }) => type === 'webanno.custom.Turn' && features['speaker'] === 'Ada Wren' && words?.includes('40 kilometers')));
      assert.ok(all.some(({ type, words, features }) => type === 'webanno.custom.Figure' && words === '40 kilometers' && features['value'] === '40' && features['unit'] === 'km'));
      const [metadata] = all.filter(({ type }) => type.endsWith('.DocumentMetaData'));
      assert.equal(metadata?.words, quayside);
    });

    it('keeps offsets where a character cannot be written', async () => {
      const claims = (await readOne(makeDocument('a.txt', `\u0001\ud83d\uffff ${quayside}`, [{ words: '😀' }]))).filter(({ type }) => type === 'webanno.custom.Claim');
      assert.deepEqual(claims.map(({ words }) => words), ['😀']);
    });

    it('writes a file a document', async () => {
      const { files } = await writeFolder(format, [makeDocument('n/a.txt', quayside, []), makeDocument('TypeSystem', '', [])]);
      assert.deepEqual([...files.keys()], kind === 'cas-json' ? ['n/a.json', 'TypeSystem.json'] : ['n/a.xmi', 'TypeSystem (2).xmi', 'TypeSystem.xml']);
    });
  });
}

describe('cas-xmi type system', () => {
  it('names every type and feature that is written', async () => {
    const { files } = await writeFolder(casXmiFormat, [makeDocument('a.txt', quayside, [{ words: '😀', note: 'x', judged: judgement }, { words: 'gone', state: 'lost' }])]);
    const { document } = new JSDOM(files.get('TypeSystem.xml') ?? '', { contentType: 'text/xml' }).window;
    const names = new Map([...document.querySelectorAll('typeDescription')].map((type) => [type.querySelector('name')?.textContent, [...type.querySelectorAll('featureDescription > name')].map(({ textContent }) => textContent)]));
    for (const { type, features } of readXmi(files.get('a.xmi') ?? '')) {
      for (const name of Object.keys(features)) assert.ok(names.get(type)?.includes(name) === true || name === 'language', `${type}:${name}`);
    }
  });
});
