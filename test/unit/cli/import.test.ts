import assert from 'node:assert/strict';
import { existsSync, writeFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCodebook } from '../../../src/core/claims/codebook/parse-codebook.ts';
import { serialiseCodebook } from '../../../src/core/claims/codebook/serialise-codebook.ts';
import { makeTag } from '../../../src/core/claims/codebook.ts';
import { parseSidecar } from '../../../src/core/claims/sidecar.ts';
import { type Run, runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

const annotation = (id: string, exact: string, source: string, tag = 'commitment') => ({
  id, type: 'Annotation', body: [{ type: 'TextualBody', purpose: 'tagging', value: tag }], target: { source, selector: { type: 'TextQuoteSelector', exact } }, 'their:own': id,
});

describe('import', () => {
  let folder: SampleFolder;
  let text: string;
  const read = (name: string) => readFileSync(join(folder.path, name), 'utf8');
  const run = (...args: string[]): Promise<Run> => runCli(['import', ...args], { cwd: folder.path });
  const write = (name: string, ...annotations: readonly unknown[]): void => folder.write(name, JSON.stringify(annotations));
  const claims = (name = 'quayside.txt') => {
    const result = parseSidecar(read(`${name}.claims.json`));
    assert.ok('sidecar' in result);
    return result.sidecar.claims.map(({ quote, tags, context }) => [quote.exact, tags.join(), context.speaker]);
  };

  beforeEach(() => {
    folder = makeSampleFolder();
    text = read('quayside.txt');
  });
  afterEach(() => {
    folder.remove();
  });

  it('writes claims into the sidecar, described in the text, with the fields of the other tool', async () => {
    write('theirs.jsonld', annotation('urn:1', '12.5 kilometers', 'quayside.txt'));
    const { status, stdout, stderr } = await run('theirs.jsonld', '--into', 'quayside.txt');
    assert.deepEqual([status, stdout, stderr], [0, 'quayside.txt: Claims imported: 1 (found: 1).\n', '']);
    assert.deepEqual(claims(), [['12.5 kilometers', 'commitment', 'Ada Wren']]);
    assert.match(read('quayside.txt.claims.json'), /"their:own": "urn:1"/u);
    assert.equal(read('quayside.txt'), text);
  });

  it('adds nothing twice, and nothing to what is there', async () => {
    folder.tag('quayside.txt', text, [{ words: 'no new taxes' }]);
    write('theirs.jsonld', annotation('urn:1', 'no new taxes', 'quayside.txt'), annotation('urn:2', '12.5 kilometers', 'quayside.txt'));
    const first = await run('theirs.jsonld', '--into', '.');
    const before = read('quayside.txt.claims.json');
    const second = await run('theirs.jsonld', '--into', '.');
    assert.deepEqual([first.stdout, second.stdout], ['quayside.txt: Claims imported: 1 (found: 1, known already: 1).\n', 'quayside.txt: Claims imported: 0 (found: 0, known already: 2).\n']);
    assert.equal(read('quayside.txt.claims.json'), before);
  });

  it('takes a claim whose id an item that is no claim has, and keeps that item', async () => {
    const page = { id: 'urn:1', type: 'Annotation', target: 'https://example.org/picture.png' };
    folder.write('quayside.txt.claims.json', JSON.stringify({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items: [page] }));
    write('theirs.jsonld', annotation('urn:1', '12.5 kilometers', 'quayside.txt'));
    const { status, stderr } = await run('theirs.jsonld', '--into', 'quayside.txt');
    assert.deepEqual([status, stderr, claims().length], [0, '', 1]);
    assert.match(read('quayside.txt.claims.json'), /picture\.png/u);
    assert.match((await run('theirs.jsonld', '--into', 'quayside.txt')).stdout, /Claims imported: 0 /u);
  });

  it('keeps what is not found, says so, and ends with status 1', async () => {
    write('theirs.jsonld', annotation('urn:1', 'nobody ever said this', 'quayside.txt'));
    const { status, stdout } = await run('theirs.jsonld', '--into', 'quayside.txt');
    assert.deepEqual([status, stdout], [1, 'quayside.txt: Claims imported: 1 (found: 0, not found: 1).\nquayside.txt: lost claim: "nobody ever said this"\n']);
    assert.deepEqual(claims(), [['nobody ever said this', 'commitment', null]]);
  });

  it('matches texts in a folder by name, and names those that fit none', async () => {
    folder.write('sub/other.txt', text.replaceAll('12.5', '13.5'));
    write('theirs.jsonld', annotation('urn:1', '13.5 kilometers', 'file:other.txt'), annotation('urn:2', '12.5 kilometers', 'quayside.txt'), annotation('urn:3', 'not here', 'gone.txt'));
    const { status, stderr } = await run('theirs.jsonld', '--into', '.');
    assert.deepEqual([claims('sub/other.txt').length, claims().length, status], [1, 1, 3]);
    assert.match(stderr, /^theirs\.jsonld: nothing tells which transcript "gone\.txt" is about; left out are claims: 1\n$/u);
  });

  it('adds the tags that the codebook lacks, and changes nothing of it', async () => {
    const codebook = serialiseCodebook({ title: 'Ours', tags: [makeTag({ id: 'promise', name: 'Commitment', definition: 'Ours.' })] }).replace('{', '{\n  "own": 1,');
    folder.write('codebook.json', codebook);
    write('theirs.jsonld', annotation('urn:1', '12.5 kilometers', 'quayside.txt', 'Commitment'), annotation('urn:2', 'no new taxes', 'quayside.txt', 'rail'));
    const { stdout } = await run('theirs.jsonld', '--into', '.');
    assert.match(stdout, /^codebook\.json: tags added: rail\n/u);
    assert.deepEqual(parseCodebook(read('codebook.json')).codebook?.tags.map(({ id, definition }) => [id, definition]), [['promise', 'Ours.'], ['rail', '']]);
    assert.match(read('codebook.json'), /"own": 1/u);
    assert.deepEqual(claims().map(([, tags]) => tags).sort(), ['promise', 'rail']);
  });

  it('makes a codebook of the built-in one where there is none and tags are added', async () => {
    write('theirs.jsonld', annotation('urn:1', '12.5 kilometers', 'quayside.txt', 'rail'));
    await run('theirs.jsonld', '--into', 'quayside.txt');
    const ids = parseCodebook(read('codebook.json')).codebook?.tags.map(({ id }) => id) ?? [];
    assert.ok(ids.length > 2 && ids.at(-1) === 'rail');
  });

  it('leaves a codebook with problems, and a sidecar that cannot be read, as they are', async () => {
    folder.write('codebook.json', '{"tags": [{"id": 7}]}');
    folder.write('quayside.txt.claims.json', 'no JSON');
    write('theirs.jsonld', annotation('urn:1', '12.5 kilometers', 'quayside.txt', 'rail'));
    assert.equal((await run('theirs.jsonld', '--into', 'quayside.txt')).status, 3);
    assert.deepEqual([read('codebook.json'), read('quayside.txt.claims.json')], ['{"tags": [{"id": 7}]}', 'no JSON']);
  });

  it('writes nothing in a dry run', async () => {
    write('theirs.jsonld', annotation('urn:1', '12.5 kilometers', 'quayside.txt', 'rail'));
    const before = readdirSync(folder.path);
    const { status, stdout } = await run('theirs.jsonld', '--into', 'quayside.txt', '--dry-run');
    assert.deepEqual([status, stdout], [0, 'codebook.json: tags to add: rail\nquayside.txt: Claims imported: 1 (found: 1).\n']);
    assert.deepEqual(readdirSync(folder.path), before);
  });

  it('takes folders of files, and asks for the format where neither name nor content tells', async () => {
    write('theirs/a.jsonld', annotation('urn:1', '12.5 kilometers', 'quayside.txt'));
    write('theirs/deep/b.jsonld', annotation('urn:2', 'no new taxes', 'quayside.txt'));
    assert.equal((await run('theirs', '--into', 'quayside.txt')).status, 0);
    assert.equal(claims().length, 2);
    folder.write('theirs.dat', '[]');
    const { status, stderr } = await run('theirs.dat', '--into', 'quayside.txt');
    assert.equal(status, 2);
    assert.match(stderr, /^theirs\.dat: neither the name nor the content tells the format; name it with --format: /u);
    assert.equal((await run('theirs.dat', '--into', 'quayside.txt', '--format', 'w3c')).status, 0);
  });

  it('tells files of one ending by their content, each by its own', async () => {
    write('theirs/a.json', annotation('urn:1', '12.5 kilometers', 'quayside.txt'));
    folder.write('theirs/b.json', JSON.stringify([{ document: 'quayside.txt', text, label: [[text.indexOf('no new taxes'), text.indexOf('no new taxes') + 12, 'commitment']] }]));
    folder.write('theirs/settings.json', '{"colour": "blue"}');
    const { status, stderr } = await run('theirs', '--into', '.');
    assert.deepEqual([status, stderr, claims().map(([quote]) => quote).sort()], [0, '', ['12.5 kilometers', 'no new taxes']]);
    const named = await run('theirs/settings.json', '--into', '.');
    assert.deepEqual([named.status, /neither the name nor the content/u.test(named.stderr)], [2, true]);
  });

  it('writes texts that are not there, never over anything, and takes their claims in', async () => {
    folder.tag('quayside.txt', text, [{ words: 'no new taxes' }]);
    assert.equal((await runCli(['export', 'quayside.txt', '-f', 'doccano', '-o', 'theirs.jsonl'], { cwd: folder.path })).status, 0);
    folder.write('empty/readme.md', '# Nothing');
    const { status, stdout, stderr } = await run('theirs.jsonl', '--format', 'doccano', '--into', 'empty', '--texts');
    assert.deepEqual([status, stderr], [0, '']);
    assert.match(stdout, /^empty\/quayside\.txt: a new text\nempty\/quayside\.txt: Claims imported: 1 \(found: 1\)\.\n$/u);
    assert.deepEqual([read('empty/quayside.txt').replaceAll('\r\n', '\n'), claims('empty/quayside.txt').length], [text.replaceAll('\r\n', '\n'), 1]);
    folder.write('other/quayside.md', 'Mine, and about something else.');
    folder.write('other/quayside.txt', '');
    assert.equal((await run('theirs.jsonl', '--format', 'doccano', '--into', 'other', '--texts')).status, 3);
    assert.deepEqual([read('other/quayside.md'), read('other/quayside.txt')], ['Mine, and about something else.', '']);
  });

  it('reads the configuration of a collection of brat, which lies above its texts', async () => {
    folder.write('talks/quayside.txt', text);
    folder.tag('talks/quayside.txt', text, [{ words: 'no new taxes', tags: ['housing & "rent"'] }]);
    assert.equal((await runCli(['export', 'talks', '-f', 'brat', '-o', 'out'], { cwd: folder.path })).status, 0);
    folder.write('bare/talks/quayside.txt', text);
    assert.equal((await run('out', '--into', 'bare')).status, 0);
    assert.deepEqual(claims('bare/talks/quayside.txt').map(([, tags]) => tags), ['housing & "rent"']);
  });

  it('takes the files of folders for the texts of folders of the same names', async () => {
    for (const year of ['2030', '2031']) folder.write(`talks/${year}/quayside.txt`, text);
    folder.tag('talks/2030/quayside.txt', text, [{ words: 'no new taxes' }]);
    folder.tag('talks/2031/quayside.txt', text, [{ words: '12.5 kilometers' }]);
    assert.equal((await runCli(['export', 'talks', '-f', 'brat', '-o', 'out'], { cwd: folder.path })).status, 0);
    for (const year of ['2030', '2031']) folder.write(`bare/${year}/quayside.txt`, text);
    assert.equal((await run('out', '--into', 'bare')).status, 0);
    folder.write('empty/readme.md', '');
    assert.equal((await run('out', '--into', 'empty', '--texts')).status, 0);
    for (const into of ['bare', 'empty/talks']) assert.deepEqual(['2030', '2031'].map((year) => claims(`${into}/${year}/quayside.txt`)[0]?.[0]), ['no new taxes', '12.5 kilometers']);
  });

  it('says where a file is wrong, and imports the rest', async () => {
    folder.write('theirs.jsonld', JSON.stringify([{ ...annotation('urn:1', 'x', 'quayside.txt'), created: 7 }, annotation('urn:2', 'no new taxes', 'quayside.txt')], null, 2));
    const { status, stderr } = await run('theirs.jsonld', '--into', 'quayside.txt');
    assert.equal(status, 3);
    assert.match(stderr, /^theirs\.jsonld:\d+:\d+: "0\.created" should be string, but is number\n$/u);
    assert.equal(claims().length, 1);
    assert.equal((await run('gone.json', '--into', 'quayside.txt')).status, 3);
    assert.equal((await run('theirs.jsonld', '--into', 'quayside.txt.claims.json')).status, 2);
    assert.equal((await run('theirs.jsonld', '--into', 'gone.txt')).status, 3);
    assert.ok(!existsSync(join(folder.path, 'gone.txt.claims.json')));
  });

  it('says where a file holds nothing to import, and where its words are damaged', async () => {
    folder.write('none.ann', '');
    const none = await run('none.ann', '--into', 'quayside.txt');
    assert.deepEqual([none.status, none.stdout, none.stderr], [0, '', 'none.ann: there is nothing to import here\n']);
    writeFileSync(join(folder.path, 'latin.ann'), Buffer.from('T1\tcommitment 0 4\tcaf\u00e9\n', 'latin1'));
    const { status, stderr } = await run('latin.ann', '--into', 'quayside.txt', '--format', 'brat');
    assert.deepEqual([status, stderr], [1, 'latin.ann: words of some claims cannot be read: they are not UTF-8, or were damaged before\n']);
  });
});
