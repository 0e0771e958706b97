import assert from 'node:assert/strict';
import { csvParse, dsvFormat } from 'd3-dsv';
import { csvFormat } from '../../../src/core/interchange/csv/csv-format.ts';
import type { RecordedFigure } from '../../../src/core/interchange/records/claim-record.ts';
import { figureWords } from '../../../src/core/interchange/csv/figure-words.ts';
import { guardCell } from '../../../src/core/interchange/csv/guard-cell.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeText } from './write-text.ts';

const quayside = fixture('quayside.txt');

describe('CSV export', () => {
  it('writes a byte order mark, a header and one row a claim, with CRLF', async () => {
    const csv = await writeText(csvFormat, [makeDocument('a/quayside.txt', quayside, [{ words: '12.5 kilometers', tags: ['statistic', 'commitment'], note: 'so, "really"?' }])]);
    assert.equal(csv[0], '\uFEFF');
    assert.deepEqual(csv.slice(1).split('\r\n'), [
      'document,title,date,turn,line,speaker,role,asker,tags,quote,note,state,start,end,now,creator,created,id,figures,verdict,status,evidence,attributes,replies,suggestedBy',
      '"a/quayside.txt","City briefing on the new tram lines of Quayside","2024-05-07",2,24,"Ada Wren","official",,"statistic; commitment","12.5 kilometers",' +
        `"so, ""really""?","exact",${quayside.indexOf('12.5')},${quayside.indexOf('12.5') + 15},,"Ann Alyst","2024-05-08T09:00:00Z","urn:uuid:00000000-0000-4000-8000-000000000000","12.5 kilometers = 12.5 km",,,"","","",`,
      '',
    ]);
  });

  it('writes a figure with its value in plain digits, the same on every machine', () => {
    const none = { exact: 'x', start: 0, end: 1, unit: null, of: null, bound: null, per: null };
    assert.deepEqual(
      [
        { ...none, exact: '4.4 trillion\n yuan', kind: 'money', value: 4.4e12, unit: 'CNY' },
        { ...none, exact: '92', kind: 'count', value: 92, of: 'universities', bound: 'min' },
        { ...none, exact: '4.25 to 4.5 percent', kind: 'percent', value: [4.25, 4.5], unit: '%' },
        { ...none, exact: '262', kind: 'count', value: 262, of: 'cases', per: { value: 10_000, of: 'people' } },
        { ...none, exact: '30', kind: 'count', value: 30, of: 'trains', per: { value: 1, of: 'day' } },
        { ...none, exact: 'half', kind: 'ratio', value: 0.5 },
        { ...none, exact: '19 March 2024', kind: 'date', value: '2024-03-19' },
        { ...none, exact: '-5.2%', kind: 'percent', value: -5.2, unit: '%' },
        { ...none, exact: 'a', kind: 'count', value: 1e21 },
        { ...none, exact: 'b', kind: 'count', value: 1e-7 },
      ].map((figure) => figureWords(figure as RecordedFigure)),
      [
        '4.4 trillion yuan = 4400000000000 CNY', '92 = min 92 universities', '4.25 to 4.5 percent = 4.25 to 4.5 %', '262 = 262 cases per 10000 people',
        '30 = 30 trains per day', 'half = 0.5', '19 March 2024 = 2024-03-19', '-5.2% = -5.2 %', 'a = 1000000000000000000000', 'b = 0.0000001',
      ],
    );
  });

  it('names the asker of an answer and the turn, counted from 1', async () => {
    const [row] = await rowsOf([{ words: '3.2 billion crowns' }]);
    assert.deepEqual([row?.['asker'], row?.['turn']], ['Harbour Radio', '5']);
  });

  it('sorts by place and writes orphans last, without offsets, with what was noted', async () => {
    const rows = await rowsOf([
      { words: 'never said', state: 'lost' },
      { words: 'Fares will fall by 4 percent', state: 'changed', candidates: ['Fares will fall by 5 percent'] },
      { words: 'no new taxes' },
      { words: '12.5 kilometers' },
    ]);
    assert.deepEqual(rows.map((row) => row['quote']), ['12.5 kilometers', 'no new taxes', 'never said', 'Fares will fall by 4 percent']);
    const [lost, changed] = rows.slice(2);
    assert.deepEqual([lost?.['state'], lost?.['start'], lost?.['end'], lost?.['line'], lost?.['turn'], lost?.['speaker']], ['lost', '', '', '', '', 'Ada Wren']);
    assert.deepEqual([changed?.['state'], changed?.['start'], changed?.['now']], ['changed', '', 'Fares will fall by 5 percent']);
  });

  it('keeps line breaks, quotes and commas inside a cell', async () => {
    const words = quayside.slice(quayside.indexOf('Fares'), quayside.indexOf('stays open'));
    assert.equal((await rowsOf([{ words }]))[0]?.['quote'], words);
  });

  it('never lets a cell of words begin like a formula', async () => {
    const dangerous = ['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1', '\n1', '＝1+1', '＋1', '－1', '＠x', '-5 percent'];
    for (const words of dangerous) assert.equal(guardCell(words), `'${words}`);
    const [row] = await rowsOf([{ words: '=1+1 is easier', tags: ['=cmd|x'], note: '@home' }]);
    assert.deepEqual([row?.['quote'], row?.['tags'], row?.['note']], ["'=1+1 is easier", "'=cmd|x", "'@home"]);
    const [named] = csvParse((await writeText(csvFormat, [makeDocument('-x.txt', quayside, [{ words: '40 kilometers' }])])).slice(1));
    assert.equal(named?.['document'], "'-x.txt");
  });

  it('never lets words begin like a formula behind what another spreadsheet parts cells by', async () => {
    for (const sign of [';', '\t', '\n', '\r', ';"', ';"""']) assert.equal(guardCell(`a${sign}=1+1`), `a${sign.charAt(0)}'${sign.slice(1)}=1+1`, JSON.stringify(sign));
    assert.equal(guardCell('a\r\n-1'), "a\r\n'-1");
    assert.equal(guardCell('=1;=2;;+3'), "'=1;'=2;;'+3");
    assert.equal(guardCell('\t=1'), "'\t'=1");
    const hostile = ['a;=1+1', 'a;=1+1;', 'a";=1+1;"', 'a\n=1+1;', 'a\t@x\t', '"";"=1+1"', ';"""=1;'];
    for (const note of hostile) {
      const csv = (await writeText(csvFormat, [makeDocument('quayside.txt', quayside, [{ words: '40 kilometers', note, tags: ['x;=1'] }])])).slice(1);
      assert.equal(csvParse(csv)[0]?.['note'], guardCell(note));
      for (const separator of [';', '\t']) {
        // Where the file's commas part nothing, quotation marks within a cell may keep nothing together either.
        for (const cell of [...dsvFormat(separator).parseRows(csv).flat(), ...csv.split(new RegExp(`[${separator}\r\n]`))]) {
          assert.doesNotMatch(cell, /^"*[=+\-@＝＋－＠]/, `${JSON.stringify(note)} parted by ${JSON.stringify(separator)}`);
        }
      }
    }
  });

  it('says what became of a claim, and lets none of it begin like a formula', async () => {
    const [row] = await rowsOf([{ words: '40 kilometers', judged: judgement }]);
    assert.deepEqual(['verdict', 'status', 'evidence', 'attributes', 'replies', 'suggestedBy'].map((column) => row?.[column]), [
      'misleading', 'settled', 'https://budget.example/(3)?a=1&b=2 (Table [3]); file:papers/a%20b.pdf; javascript:alert(1)',
      "deadline: 2032; =who: =1+1;'=2", "'@Ida, 2024-05-09, =No; =1+1\n\n# Not *so*.; Yes.", "'=rule",
    ]);
  });

  it('quotes every cell of words and leaves numbers bare', async () => {
    const [, row = ''] = (await writeText(csvFormat, [makeDocument('quayside.txt', quayside, [{ words: '40 kilometers' }])])).split('\r\n');
    assert.match(row, /^(?:(?:"(?:[^"]|"")*"|\d*)(?:,|$))+$/);
  });

  it('leaves harmless words alone', () => {
    for (const words of ['', 'a;b', 'a; -1', 'a\nb', 'a=1', "'quoted", '5 percent', '— dash', '1-2', ' -1']) assert.equal(guardCell(words), words);
  });

  async function rowsOf(tagged: Parameters<typeof makeDocument>[2]) {
    return csvParse((await writeText(csvFormat, [makeDocument('quayside.txt', quayside, tagged)])).slice(1));
  }
});
