import assert from 'node:assert/strict';
import { csvParse, tsvParse } from 'd3-dsv';
import fc from 'fast-check';
import { csvFormat, tsvFormat } from '../../../src/core/interchange/csv/csv-format.ts';
import { guardCell, unguardCell } from '../../../src/core/interchange/csv/guard-cell.ts';
import { tables } from '../../../src/core/interchange/export-format.ts';
import { jsonLinesFormat } from '../../../src/core/interchange/jsonl/json-lines-format.ts';
import { checkRows } from '../../../src/core/interchange/records/check-rows.ts';
import { fixture, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

const quayside = fixture('quayside.txt');
const document = makeDocument('a/quayside.txt', quayside, [{ words: '12.5 kilometers', tags: ['statistic', 'unheard of'] }, { words: '3.2 billion crowns', tags: ['statistic'] }]);

describe('tables', () => {
  it('have the figures of a text, each with its offsets, who says it and its value in a column of numbers', async () => {
    const text = quayside.replaceAll('\n', '\r\n');
    const rows = csvParse((await writeText(csvFormat, [makeDocument('q.txt', text, [])], 'figures')).slice(1));
    assert.deepEqual(rows.columns, [
      'document', 'title', 'date', 'turn', 'line', 'speaker', 'role', 'asker', 'start', 'end', 'text', 'kind', 'value', 'value2', 'edtf', 'unit', 'of', 'bound', 'per', 'perValue',
    ]);
    assert.ok(rows.length > 4);
    for (const row of rows) assert.equal(text.slice(Number(row['start']), Number(row['end'])), row['text']);
    const cost = rows.find((row) => row['text']?.startsWith('3.2 billion'));
    assert.deepEqual([cost?.['turn'], cost?.['line'], cost?.['speaker'], cost?.['asker'], cost?.['kind'], cost?.['value'], cost?.['value2'], cost?.['edtf']], ['5', '36', 'Ada Wren', 'Harbour Radio', 'count', '3200000000', '', '']);
    assert.deepEqual(rows.filter((row) => row['text'] === '2027').map((row) => [row['kind'], row['value'], row['edtf']]), [['date', '', '2027']]);
  });

  it('have both ends of a range and what a rate is of', async () => {
    const said = 'We will spend 40 to 50 million crowns on it, and there are 26 doctors per 10,000 people in Varnholm this year.';
    const text = quayside.replace('We are looking at everything.', said);
    const rows = (await jsonRows(text, 'figures')) as readonly { readonly text: string; readonly value: number; readonly value2: number | null; readonly per: string | null; readonly perValue: number | null }[];
    const range = rows.find((row) => row.value2 !== null);
    assert.deepEqual([range?.value, range?.value2], [40_000_000, 50_000_000]);
    const rate = rows.find((row) => row.per !== null);
    assert.deepEqual([rate?.value, rate?.per, rate?.perValue], [26, 'people', 10_000]);
  });

  it('have every turn with what is said in it', async () => {
    const rows = (await jsonRows(quayside, 'turns')) as readonly Record<string, unknown>[];
    assert.equal(rows.length, 9);
    const answer = rows[4] ?? {};
    assert.deepEqual(answer, {
      document: 'q.txt', index: 5, line: 34, speaker: 'Ada Wren', label: 'Ada Wren', role: 'official', outlet: null, exchange: 1, asker: 'Harbour Radio', start: quayside.indexOf('Ada Wren:\n\nThe lines'),
      end: quayside.indexOf('to answer.') + 10, words: 16, time: null, timeEnd: null, text: 'The lines will cost 3.2 billion crowns. I would like to invite Mr. Reed to answer.',
    });
  });

  it('have each tag of the codebook once with its uses in all documents, and those that no codebook has', async () => {
    const [one, two] = [document, { ...document, codebook: structuredClone(document.codebook) }];
    const rows = tsvParse((await writeText(tsvFormat, [one, two], 'codebook')).slice(1));
    assert.deepEqual(rows.map((row) => [row['id'], row['name'], row['path'], row['uses'], row['codebook']]), [
      ['commitment', 'Commitment', 'Commitment', '0', 'Tests'], ['statistic', 'Statistic', 'Statistic', '4', 'Tests'], ['unheard of', 'unheard of', 'unheard of', '2', ''],
    ]);
  });

  it('are the same by commas, by tabs and as JSON', async () => {
    for (const table of tables) {
      const byComma = csvParse((await writeText(csvFormat, [document], table)).slice(1));
      assert.deepEqual([...tsvParse((await writeText(tsvFormat, [document], table)).slice(1))], [...byComma], table);
      const lines = (await writeText(jsonLinesFormat, [document], table)).trimEnd().split('\n').map((line) => JSON.parse(line) as Record<string, unknown>);
      assert.deepEqual(lines.map((line) => Object.keys(line)), byComma.map(() => byComma.columns), table);
    }
  });

  it('are not written where a row would have other offsets', () => {
    const meant = [{ start: 1, end: 4 }];
    checkRows('figures', document, meant, [{ start: 1, end: 4 }]);
    for (const read of [[], [{ start: 1, end: 5 }], [{ start: null, end: 4 }]]) assert.throws(() => { checkRows('figures', document, meant, read); }, /a\/quayside\.txt/u);
  });

  it('give words back that an apostrophe keeps from being a formula', () => {
    const piece = fc.oneof(fc.constantFrom('=', "'", '"', ';', '\t', '\r', '\n', '+', '＠', 'a'), fc.string({ maxLength: 2 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join('')), (words) => {
      assert.equal(unguardCell(guardCell(words)), words);
      assert.doesNotMatch(guardCell(words), /(?:^|[;\t\r\n])"*[=+\-@＝＋－＠]/u);
    }), { numRuns: 2000 });
  });

  async function jsonRows(text: string, table: (typeof tables)[number]): Promise<readonly unknown[]> {
    return (await writeText(jsonLinesFormat, [makeDocument('q.txt', text, [])], table)).trimEnd().split('\n').map((line) => JSON.parse(line) as unknown);
  }
});
