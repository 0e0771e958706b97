import assert from 'node:assert/strict';
import { labelStudioFormat } from '../../../src/core/interchange/label-studio/label-studio-format.ts';
import { labelStudioImportFormat } from '../../../src/core/interchange/label-studio/label-studio-import-format.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { readFile } from './write-folder.ts';
import { writeText } from './write-text.ts';

interface Result { readonly id: string; readonly from_name: string; readonly type: string; readonly value: { readonly start: number; readonly end: number; readonly text: string | readonly string[]; readonly labels?: readonly string[]; readonly choices?: readonly string[] } }
interface Task { readonly data: { readonly text: string; readonly document: string; readonly labels: readonly unknown[] }; readonly annotations: readonly { readonly result: readonly Result[] }[] }

const quayside = fixture('quayside.txt');
const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'promise no new taxes'];

before(async function () {
  this.timeout(30_000);
  await Promise.all([labelStudioFormat.load(), labelStudioImportFormat.load()]);
});

describe('Label Studio export', () => {
  for (const [name, text] of Object.entries({ 'with CRLF': quayside.replaceAll('\n', '\r\n'), 'after emoji and combining letters': quayside.replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de 𝟜𝟚'), 'with a byte order mark in it': `\ufeff${quayside}` })) {
    it(`gives the passages of a text ${name} in code points`, async () => {
      const [task] = JSON.parse(await writeText(labelStudioFormat, [makeDocument('a.txt', text, passages.map((words) => ({ words })))])) as Task[];
      const points = Array.from(task?.data.text ?? '');
      const results = task?.annotations[0]?.result ?? [];
      assert.deepEqual(new Set(results.map(({ value }) => value.text)), new Set(passages));
      for (const { value } of results) assert.equal(points.slice(value.start, value.end).join(''), value.text);
    });
  }

  it('writes tasks of all documents as one list, and an empty one of none', async () => {
    assert.deepEqual(JSON.parse(await writeText(labelStudioFormat, [])), []);
    const tasks = JSON.parse(await writeText(labelStudioFormat, [makeDocument('a.txt', quayside, []), makeDocument('b.txt', quayside, [])])) as Task[];
    assert.deepEqual(tasks.map(({ data, annotations }) => [data.document, annotations[0]?.result.length]), [['a.txt', 0], ['b.txt', 0]]);
  });

  it('puts tags, verdict, status and note of a claim into results of one region, and the tags to choose from into the data', async () => {
    const document = makeDocument('a.txt', quayside, [{ words: '😀', tags: ['statistic', 'other'], note: 'a\nnote', judged: judgement }]);
    const [task] = JSON.parse(await writeText(labelStudioFormat, [document])) as Task[];
    const results = task?.annotations[0]?.result ?? [];
    assert.deepEqual(results.map(({ from_name: from, type, value }) => [from, type, value.labels ?? value.choices ?? value.text]), [
      ['label', 'labels', ['statistic', 'other']], ['verdict', 'choices', ['misleading']], ['status', 'choices', ['settled']], ['note', 'textarea', ['a\nnote']],
    ]);
    assert.equal(new Set(results.map(({ id, value }) => `${id} ${value.start} ${value.end}`)).size, 1);
    assert.deepEqual(task?.data.labels, [{ value: 'Commitment', alias: 'commitment', hint: 'Something that is promised.' }, { value: 'Statistic', alias: 'statistic', hint: 'A number *with* a source.' }, { value: 'other' }]);
  });
});

describe('Label Studio import', () => {
  const text = 'A ferry 😀 for Varnholm in May.';
  const result = (start: number, more: object = {}) => ({ id: 'r1', from_name: 'ner', to_name: 'text', type: 'labels', value: { start, end: start + 8, text: 'Varnholm', labels: ['PLACE'] }, ...more });
  const read = (tasks: unknown) => readFile(labelStudioImportFormat, 'a.json', JSON.stringify(tasks, null, 2));

  it('reads an export of a project with another configuration', async () => {
    const task = {
      id: 1, file_upload: 'x.json', data: { text, labels: [{ value: 'Place', alias: 'PLACE', background: '#ff0000' }] },
      annotations: [
        { id: 2, created_username: 'ann@port.example', created_at: '2031-03-09T22:16:08.728353Z', updated_at: '2031-03-10T22:16:08.728353Z', result: [
          result(14), { id: 'r1', from_name: 'sure', to_name: 'text', type: 'choices', value: { start: 14, end: 22, choices: ['very', 'so'] } },
          { id: 'r1', from_name: 'why', to_name: 'text', type: 'textarea', value: { start: 14, end: 22, text: ['The harbour.'] } },
          { from_id: 'r1', to_id: 'r1', type: 'relation', direction: 'right' }, { id: 'x', from_name: 'topic', to_name: 'text', type: 'choices', value: { choices: ['ships'] } },
        ] },
        { id: 3, was_cancelled: true, result: [result(2)] },
      ],
      predictions: [{ result: [result(3)] }],
    };
    const { documents: [document], codebook, problems, leftOut } = await read([task]);
    assert.deepEqual([problems, leftOut], [[], { relation: 1, 'said-of-no-passage': 1 }]);
    assert.equal(document?.claims.length, 1);
    const [claim] = document.claims.map((one) => one.claim);
    assert.deepEqual([claim?.quote.exact, claim?.tags, claim?.attributes, claim?.note], ['Varnholm', ['PLACE'], { sure: 'very; so' }, 'The harbour.']);
    assert.deepEqual([claim?.creator, claim?.created, claim?.modified], ['ann@port.example', '2031-03-09T22:16:08Z', '2031-03-10T22:16:08Z']);
    assert.deepEqual(codebook?.tags.map(({ id, name, color }) => [id, name, color]), [['PLACE', 'Place', '#ff0000']]);
  });

  it('keeps what several people said apart, where one copied the other\'s regions and drew one anew', async () => {
    const drawn = { ...result(14), value: { start: 2, end: 7, text: 'ferry', labels: ['THING'] } };
    const annotations = [{ created_username: 'ann', result: [result(14)] }, { created_username: 'bo', result: [drawn] }];
    const { documents: [document] } = await read([{ data: { text }, annotations }]);
    assert.deepEqual(document?.claims.map(({ claim: { quote, tags, creator } }) => [quote.exact, ...tags, creator]), [['Varnholm', 'PLACE', 'ann'], ['ferry', 'THING', 'bo']]);
  });

  it('reads code points, and UTF-16 as old versions counted, past an emoji', async () => {
    for (const start of [14, 15]) {
      const { documents: [document] } = await read([{ data: { text }, annotations: [{ result: [result(start)] }] }]);
      assert.deepEqual(document?.claims.map(({ claim }) => [claim.quote.exact, claim.quote.prefix]), [['Varnholm', 'A ferry 😀 for ']], String(start));
    }
  });

  it('reads predictions where nobody annotated, the words where the text is elsewhere, and the whole text of hypertext', async () => {
    const { documents } = await read([
      { data: { text }, predictions: [{ result: [result(14)] }] },
      { data: { url: 'https://port.example/1.txt' }, annotations: [{ result: [result(14)] }] },
      { data: { html: text }, annotations: [{ result: [{ ...result(0), to_name: 'html', value: { start: '/div[1]/text()[1]', end: '/div[1]/text()[1]', startOffset: 0, endOffset: 3, globalOffsets: { start: 14, end: 22 }, text: 'Varnholm', labels: ['PLACE'] } }] }] },
    ]);
    assert.deepEqual(documents.map(({ claims }) => claims[0]?.claim.quote.exact), ['Varnholm', 'Varnholm', 'Varnholm']);
  });

  it('tells of what is wrong with line and column, and reads the others', async () => {
    const { documents, problems } = await read([{ data: { text }, annotations: [{ result: [result(14), { ...result(3), id: 'r2', value: { start: 5, end: 2 } }, 7, { ...result(3), id: 'r3', value: { start: 5, end: 200 } }] }] }, 'x', { annotations: [] }]);
    assert.deepEqual(documents.map(({ claims }) => claims.length), [1]);
    assert.deepEqual(problems.map(({ line, column }) => [line, column]).map(([line, column]) => (line ?? 0) > 1 && (column ?? 0) > 1), [true, true, true, true, true]);
    assert.deepEqual((await readFile(labelStudioImportFormat, 'a.json', '[\n {"data": }]')).problems.map(({ line, column }) => [line, column]), [[2, 11]]);
  });
});
