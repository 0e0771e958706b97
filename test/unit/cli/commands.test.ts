import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { formats } from '../../../src/core/interchange/formats.ts';
import type { AnchoredRecord } from '../../../src/core/interchange/records/anchored-record.ts';
import type { StructureRecord } from '../../../src/core/interchange/records/structure-record.ts';
import { runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

describe('command line', () => {
  let folder: SampleFolder;
  let text: string;
  const run = (...args: string[]) => runCli(args, { cwd: folder.path });

  beforeEach(() => {
    folder = makeSampleFolder();
    text = readFileSync(join(folder.path, 'quayside.txt'), 'utf8');
  });
  afterEach(() => {
    folder.remove();
  });

  describe('structure', () => {
    it('prints the structure as JSON', async () => {
      const { status, stdout, stderr } = await run('structure', 'quayside.txt');
      const record = JSON.parse(stdout) as StructureRecord;
      assert.deepEqual([status, stderr, record.date, record.place, record.time], [0, '', '2024-05-07', 'Quayside', '09:30']);
      assert.deepEqual(record.turns.map(({ line }) => line), [18, 22, 26, 30, 34, 38, 44, 48, 52]);
      assert.deepEqual(record.exchanges.map(({ lines }) => lines), [[30, 34, 38], [44, 48]]);
    });

    it('reads standard input', async () => {
      const { status, stdout } = await runCli(['structure', '-'], { input: text });
      assert.deepEqual([status, stdout], [0, (await run('structure', 'quayside.txt')).stdout]);
    });

    it('says of an ordinary text that it has no format, and takes it for a transcript only when told to', async () => {
      folder.write('play.txt', 'Ann:\n\nWho is there?\n\nBen:\n\nMe.\n\nAnn:\n\nCome in.\n');
      const plain = await run('structure', 'play.txt');
      const { format, turns } = JSON.parse(plain.stdout) as StructureRecord;
      assert.deepEqual([plain.status, plain.stderr, format, turns], [0, '', null, []]);
      assert.equal((JSON.parse((await run('structure', '--force', 'play.txt')).stdout) as StructureRecord).turns.length, 3);
    });

    it('counts offsets after a byte order mark, whatever the encoding', async () => {
      const expected = (await run('structure', 'quayside.txt')).stdout;
      folder.write('bom.txt', `\uFEFF${text}`);
      folder.write('utf16le.txt', Buffer.from(`\uFEFF${text}`, 'utf16le'));
      folder.write('utf16be.txt', Buffer.from(`\uFEFF${text}`, 'utf16le').swap16());
      for (const name of ['bom.txt', 'utf16le.txt', 'utf16be.txt']) assert.equal((await run('structure', name)).stdout, expected, name);
    });

    it('reads Windows-1252 where it is not UTF-8', async () => {
      const western = text.replace('😀', ':)').replace('The Quayside Star', 'Le Café – Étoile').replaceAll('—', '-');
      const bytes = Uint8Array.from(western, (letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0)));
      folder.write('western.txt', bytes);
      const { exchanges } = JSON.parse((await run('structure', 'western.txt')).stdout) as StructureRecord;
      assert.equal(exchanges[1]?.asker, 'Le Café – Étoile');
    });
  });

  describe('figures', () => {
    it('prints one JSON object a line, each at its place', async () => {
      const { status, stdout, stderr } = await run('figures', 'quayside.txt');
      assert.deepEqual([status, stderr], [0, '']);
      const records = stdout.trimEnd().split('\n').map((line) => JSON.parse(line) as { line: number; start: number; end: number; text: string; kind: string; value: unknown; unit: unknown });
      for (const record of records) assert.equal((text.split('\n')[record.line - 1] ?? '').slice(record.start, record.end), record.text);
      const track = records.find((record) => record.text === '12.5 kilometers');
      assert.deepEqual([track?.kind, track?.value, track?.unit], ['quantity', 12.5, 'km']);
    });

    it('reads standard input', async () => {
      const { stdout } = await runCli(['figures', '-'], { input: 'It rose by 5 percent.' });
      assert.equal((JSON.parse(stdout) as { text: string }).text, '5 percent');
    });
  });

  describe('claims', () => {
    it('prints one line a claim', async () => {
      folder.tag('quayside.txt', text, [{ words: '40 kilometers by 2027', tags: ['commitment', 'target'] }]);
      const { status, stdout } = await run('claims', 'quayside.txt');
      assert.deepEqual([status, stdout], [0, 'quayside.txt:24:85: Ada Wren: "40 kilometers by 2027" [Commitment, Target]\n']);
    });

    it('prints them as JSON, found again after the text has moved', async () => {
      folder.tag('quayside.txt', text, [{ words: 'no new taxes' }, { words: '3.2 billion crowns' }]);
      const edited = `A line was added. 😀\r\n${text.replace('3.2 billion', '3.4 billion')}`;
      folder.write('quayside.txt', `\uFEFF${edited}`);
      const { status, stdout, stderr } = await run('claims', '--json', '.');
      assert.deepEqual([status, stderr], [0, '']);
      const [moved, orphan, ...rest] = JSON.parse(stdout) as AnchoredRecord[];
      assert.deepEqual(rest, []);
      assert.deepEqual(Object.keys(moved ?? {}), ['file', 'id', 'tags', 'note', 'quote', 'state', 'start', 'end', 'line', 'speaker', 'role', 'asker', 'similarity', 'changes', 'candidates',
        'verdict', 'status', 'evidence', 'attributes', 'replies', 'suggestedBy',
      ]);
      assert.deepEqual([moved?.state, moved?.file, moved?.line, moved?.speaker, moved?.asker], ['moved', 'quayside.txt', 47, 'The Quayside Star', 'The Quayside Star']);
      assert.equal(edited.slice(moved?.start ?? 0, moved?.end ?? 0), 'no new taxes');
      assert.deepEqual([orphan?.quote, orphan?.start, orphan?.end, orphan?.line, orphan?.speaker], ['3.2 billion crowns', null, null, null, 'Ada Wren']);
    });

    it('takes a folder: transcripts by content or by a sidecar, each once, in the order of names', async () => {
      folder.write('a/minutes.md', text);
      folder.tag('a/minutes.md', text, [{ words: 'no new taxes' }]);
      folder.write('a/plain.text', 'Just words that somebody tagged.');
      folder.tag('a/plain.text', 'Just words that somebody tagged.', [{ words: 'words' }]);
      for (const skipped of ['node_modules/x.txt', '.git/x.txt']) {
        folder.write(skipped, text);
        folder.tag(skipped, text, [{ words: 'no new taxes' }]);
      }
      const { status, stdout, stderr } = await run('claims', '--json', '.', 'a/minutes.md', 'a/minutes.md.claims.json');
      const files = (JSON.parse(stdout) as AnchoredRecord[]).map(({ file }) => file);
      assert.deepEqual([status, stderr, files], [0, '', ['a/minutes.md', 'a/plain.text']]);
    });

    it('says how much alike the words are and what is said otherwise', async () => {
      folder.tag('quayside.txt', text, [{ words: 'The lines will cost 3.2 billion crowns.' }, { words: 'The café at the depot stays open.' }]);
      folder.write('quayside.txt', text.replace('3.2 billion', '3.4 billion').replace('depot stays open', 'depot remains open'));
      const records = JSON.parse((await run('claims', '--json', 'quayside.txt')).stdout) as AnchoredRecord[];
      assert.deepEqual(records.map(({ state, similarity, changes }) => [state, similarity !== null && similarity > 0.7 && similarity < 1, changes]), [
        ['moved', true, [{ kind: 'words', was: 'stays', is: 'remains' }]],
        ['changed', false, [{ kind: 'figure', was: '3.2 billion', is: '3.4 billion' }]],
      ]);
    });

    it('prints an empty array where nothing is tagged', async () => {
      assert.equal((await run('claims', '--json', 'quayside.txt')).stdout, '[]\n');
    });
  });

  describe('export', () => {
    beforeEach(() => {
      folder.tag('quayside.txt', text, [{ words: '40 kilometers by 2027' }]);
    });

    it('prints on standard output, or writes a file', async () => {
      const printed = await run('export', '.', '--format', 'jsonl');
      const written = await run('export', '.', '--format', 'jsonl', '-o', 'out.jsonl');
      assert.deepEqual([printed.status, written.status, written.stdout, written.stderr], [0, 0, '', '']);
      assert.equal((JSON.parse(printed.stdout) as { document: string }).document, 'quayside.txt');
      assert.equal(readFileSync(join(folder.path, 'out.jsonl'), 'utf8'), printed.stdout);
    });

    it('writes every format that "formats" lists', async () => {
      const listed = JSON.parse((await run('formats', '--json')).stdout) as { id: string; shape: string }[];
      assert.deepEqual(listed.map(({ id }) => id), formats.map(({ id }) => id));
      for (const { id, shape } of listed) {
        const { status, stderr } = await run('export', 'quayside.txt', '-f', id, '-o', `out-${id}`);
        assert.equal(status, 0, `${id}: ${stderr}`);
        const out = join(folder.path, `out-${id}`);
        assert.equal(statSync(out).isDirectory(), shape === 'folder', id);
        assert.deepEqual(readdirSync(folder.path).filter((name) => name.endsWith('.tmp')), []);
        assert.ok((await run('formats')).stdout.includes(id));
      }
    });

    it('says what each format leaves out, has a table only where there is one, and prints no folder', async () => {
      const { stdout } = await run('export', '--help');
      for (const { losses } of formats) for (const loss of losses()) assert.ok(stdout.includes(loss), loss);
      const { status, stderr } = await run('export', 'quayside.txt', '-f', 'markdown', '--table', 'figures');
      assert.deepEqual([status, stderr], [2, '<standard output>: --table is not for markdown\n']);
      for (const { id } of formats.filter(({ shape }) => shape === 'folder')) assert.equal((await run('export', 'quayside.txt', '-f', id)).status, 2, id);
    });

    it('leaves neither a part nor a draft where something cannot be written', async () => {
      assert.equal((await run('export', 'quayside.txt', '-f', 'csv', '-o', 'no/such/folder.csv')).status, 3);
      folder.write('out.csv', 'precious');
      folder.write('none/readme.md', '# Nothing');
      assert.equal((await run('export', 'none', '-f', 'csv', '-o', 'out.csv', '--force')).status, 3);
      assert.equal(readFileSync(join(folder.path, 'out.csv'), 'utf8'), 'precious');
      assert.deepEqual(readdirSync(folder.path).filter((name) => name.endsWith('.tmp')), []);
    });

    it('replaces a file only with --force', async () => {
      folder.write('out.csv', 'precious');
      const refused = await run('export', '.', '-f', 'csv', '-o', 'out.csv');
      assert.deepEqual([refused.status, refused.stderr], [2, 'out.csv: the file exists already; --force replaces it\n']);
      assert.equal(readFileSync(join(folder.path, 'out.csv'), 'utf8'), 'precious');
      assert.equal((await run('export', '.', '-f', 'csv', '-o', 'out.csv', '--force')).status, 0);
      assert.ok(readFileSync(join(folder.path, 'out.csv'), 'utf8').includes('40 kilometers'));
    });

    it('names tags by the nearest codebook', async () => {
      folder.write('codebook.json', JSON.stringify({ title: 'Ours', tags: [{ id: 'commitment', name: 'Solemn promise', definition: 'x' }] }));
      assert.ok((await run('export', '.', '-f', 'markdown')).stdout.includes('*Solemn promise*'));
      folder.write('other.json', JSON.stringify({ title: 'Ours', tags: [{ id: 'commitment', name: 'Pledge', definition: 'x' }] }));
      assert.ok((await run('export', '.', '-f', 'markdown', '--codebook', 'other.json')).stdout.includes('*Pledge*'));
    });

  });

  describe('check', () => {
    it('is content with claims that are found and tags that are known', async () => {
      folder.tag('quayside.txt', text, [{ words: '40 kilometers by 2027' }]);
      const { status, stdout, stderr } = await run('check', '.');
      assert.deepEqual([status, stdout, stderr], [0, '', '']);
    });

    it('finds claims whose passage is gone, on the line of the sidecar', async () => {
      folder.tag('quayside.txt', text, [{ words: 'The café at the depot stays open.' }]);
      folder.write('quayside.txt', text.replace('The café at the depot stays open.\n', '').replace('made us smile', 'amused us'));
      const { status, stdout } = await run('check', 'quayside.txt');
      assert.equal(status, 1);
      assert.match(stdout, /^quayside\.txt\.claims\.json:\d+:\d+: lost claim: "The café at the depot stays open\.": /);
      const line = Number(stdout.split(':')[1]);
      assert.ok((readFileSync(join(folder.path, 'quayside.txt.claims.json'), 'utf8').split('\n')[line - 1] ?? '').includes('"id"'));
    });

    it('names the item of the sidecar, not an earlier place where the same id stands', async () => {
      folder.tag('quayside.txt', text, [{ words: 'no new taxes', tags: ['unknown'] }]);
      const name = join(folder.path, 'quayside.txt.claims.json');
      const page = JSON.parse(readFileSync(name, 'utf8')) as { items: { id: string }[] };
      const id = page.items[0]?.id ?? '';
      folder.write('quayside.txt.claims.json', JSON.stringify({ ...page, related: [id], items: [{ id: 'urn:x:1', type: 'Annotation', target: id }, ...page.items] }, null, 1));
      const { stdout } = await run('check', '.');
      const written = readFileSync(name, 'utf8');
      const [, line, column] = stdout.split(':').map(Number);
      const offset = written.indexOf(`"id": "${id}"`) + '"id": '.length;
      assert.deepEqual([line, column], [written.slice(0, offset).split('\n').length, offset - written.lastIndexOf('\n', offset)]);
    });

    it('finds claims whose figures were changed, and shows the difference at its place', async () => {
      const words = 'The lines will cost 3.2 billion crowns.';
      folder.tag('quayside.txt', text, [{ words }]);
      folder.write('quayside.txt', text.replace('3.2 billion', '3.4 billion'));
      const { status, stdout } = await run('check', 'quayside.txt');
      assert.deepEqual([status, stdout], [1, `quayside.txt:36:1: changed claim: 3.2 billion -> 3.4 billion: it was "${words}" and is "${words.replace('3.2', '3.4')}"\n`]);
    });

    it('lists what a transcript leaves open when asked for it', async () => {
      folder.write('quayside.txt', text.replace('Tomas Reed:\n', 'Tomas Redd:\n'));
      assert.deepEqual(await run('check', 'quayside.txt').then(({ status, stdout }) => [status, stdout]), [0, '']);
      const { status, stdout } = await run('check', '--doubts', 'quayside.txt');
      assert.deepEqual([status, stdout], [1, 'quayside.txt:38:1: "Tomas Redd" is written so only here: is it "Tomas Reed"?\n']);
    });

    it('lists figures that do not fit together when asked for what is left open', async () => {
      folder.write('rates.txt', text.replace('Tomas Reed:\n\n', 'Tomas Reed:\n\nWe lent 72 billion yuan ($10 billion). We got 18 billion yuan ($2.9 billion). '));
      const { status, stdout } = await run('check', '--doubts', 'rates.txt');
      assert.equal(status, 1);
      assert.match(stdout, /^rates\.txt:\d+:\d+: This implies 1 USD = 6\.2069 CNY; line \d+ implies 1 USD = 7\.2 CNY\.\n$/u);
    });

    it('finds tags that are not in the codebook: the nearest, the given or the built-in one', async () => {
      folder.write('deep/down/quayside.txt', text);
      folder.tag('deep/down/quayside.txt', text, [{ words: '40 kilometers by 2027', tags: ['commitment', 'promise'] }]);
      const book = (id: string) => JSON.stringify({ title: 'Ours', tags: [{ id, name: id, definition: 'x' }] });
      assert.match((await run('check', '.')).stdout, /^deep\/down\/quayside\.txt\.claims\.json:\d+:\d+: the tag "promise" is not in the built-in codebook\n$/);
      folder.write('codebook.json', book('promise'));
      assert.match((await run('check', 'deep')).stdout, /the tag "commitment" is not in codebook\.json\n$/);
      folder.write('deep/codebook.json', book('commitment'));
      assert.match((await run('check', '.')).stdout, /the tag "promise" is not in deep\/codebook\.json\n$/);
      folder.write('given.json', book('target'));
      const given = await run('check', '.', '--codebook', 'given.json');
      assert.deepEqual([given.status, given.stdout.trimEnd().split('\n').length], [1, 2]);
    });

    it('finds answers that the codebook requires or does not allow; claims keep retired tags by right', async () => {
      const source = { id: 'source', name: 'Source', definition: 'Who says so?', values: ['board', 'wire'], required: true };
      folder.write('codebook.json', JSON.stringify({ tags: [{ id: 'statistic', attributes: [source], tags: [{ id: 'count', retired: true }] }] }));
      folder.tag('quayside.txt', text, [{ words: '40 kilometers by 2027', tags: ['count'] }]);
      const { status, stdout } = await run('check', '.');
      assert.equal(status, 1);
      assert.match(stdout, /^quayside\.txt\.claims\.json:\d+:\d+: "Source" is not answered: Who says so\?\n$/);
      folder.tag('quayside.txt', text, [{ words: '40 kilometers by 2027', tags: ['count'], attributes: { source: 'rumour' } }]);
      assert.match((await run('check', '.')).stdout, /^quayside\.txt\.claims\.json:\d+:\d+: "Source" is answered by "rumour", which is none of: board, wire\.\n$/);
      folder.tag('quayside.txt', text, [{ words: '40 kilometers by 2027', tags: ['count'], attributes: { source: 'wire' } }]);
      assert.deepEqual(await run('check', '.').then((end) => [end.status, end.stdout]), [0, '']);
    });

    it('finds faults in sidecars and codebooks with line and column, and goes on', async () => {
      folder.write('broken.txt', text);
      folder.write('broken.txt.claims.json', '{\n  "type": "AnnotationPage"\n  "items": []\n}\n');
      folder.write('codebook.json', '{ "title": "x", "tags": [{ "id": 7, "name": "A", "definition": "x" }] }');
      folder.tag('quayside.txt', text, [{ words: '40 kilometers by 2027', tags: ['unknown'] }]);
      const { status, stdout } = await run('check', '.');
      assert.equal(status, 1);
      assert.deepEqual(stdout.split('\n'), [
        'broken.txt.claims.json:3:3: this is not JSON: a comma is missing', 'codebook.json:1:34: "tags.0.id" should be string, but is number', '',
      ]);
    });
  });
});
