import assert from 'node:assert/strict';
import { DOMParser } from '@xmldom/xmldom';
import { strFromU8, unzipSync } from 'fflate';
import readWorkbook from 'read-excel-file/node';
import type { ExportOptions } from '../../../src/core/interchange/export-format.ts';
import type { LeftOut } from '../../../src/core/interchange/left-out.ts';
import { growSheet } from '../../../src/core/interchange/xlsx/sheet.ts';
import { xlsxFormat } from '../../../src/core/interchange/xlsx/xlsx-format.ts';
import { writeFile } from '../../../src/core/interchange/write-file.ts';
import { fixture, judgement, makeDocument, type Tagged } from './make-document.ts';

const quayside = fixture('quayside.txt');
const options: ExportOptions = { table: 'claims', now: '2031-05-02T08:00:00Z', leaveOut: () => undefined };
const hostile: readonly Tagged[] = [
  { words: '12.5 kilometers', tags: ['statistic', '=cmd|x'], note: '=SUM(A1)\n<b> & "so"', judged: judgement },
  { words: '=1+1 is easier', note: ' @home ' },
  { words: 'made us smile 😀', note: 'bell\u0007 and _x0007_ and \ufffe' },
  { words: 'never said', state: 'lost' },
];

describe('Excel workbook', () => {
  it('has a sheet each for claims, figures, turns and codebook, with typed cells', async () => {
    const sheets = await readWorkbook(Buffer.from(await writeFile(xlsxFormat, [makeDocument('a/quayside.txt', quayside, hostile)], options)));
    assert.deepEqual(sheets.map(({ sheet }) => sheet), ['claims', 'figures', 'turns', 'codebook']);
    const [claims = [], figures = [], turns = [], codebook = []] = sheets.map(({ data }) => objects(data));
    assert.deepEqual([claims.length, turns.length, codebook.length], [4, 9, 3]);
    assert.ok(figures.length > 4);
    const [first] = claims;
    assert.deepEqual(
      ['document', 'date', 'turn', 'tags', 'quote', 'note', 'start', 'created', 'verdict', 'evidence'].map((name) => first?.[name]),
      ['a/quayside.txt', new Date('2024-05-07'), 2, 'statistic; =cmd|x', '12.5 kilometers', '=SUM(A1)\n<b> & "so"', quayside.indexOf('12.5'), new Date('2024-05-08T09:00:00Z'), 'misleading', 'https://budget.example/(3)?a=1&b=2 (Table [3]); file:papers/a%20b.pdf; javascript:alert(1)'],
    );
    assert.equal(codebook.find(({ id }) => id === 'commitment')?.['retired'], false);
  });

  it('gives back offsets that give the words, past emoji and CRLF', async () => {
    const text = quayside.replaceAll('\n', '\r\n').replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de 𝟜𝟚');
    const sheets = await readWorkbook(Buffer.from(await writeFile(xlsxFormat, [makeDocument('q.txt', text, [{ words: 'made us smile 😀.\r\n\r\nThe café' }, { words: 'no new taxes' }])], options)));
    const [claims = [], figures = []] = sheets.map(({ data }) => objects(data));
    assert.equal(claims.length, 2);
    for (const row of claims) assert.equal(text.slice(Number(row['start']), Number(row['end'])), row['quote']);
    for (const row of figures) assert.equal(text.slice(Number(row['start']), Number(row['end'])), row['text']);
  });

  it('freezes the header, filters all rows, gives columns their widths, and is well-formed', async () => {
    const files = unzipSync(await writeFile(xlsxFormat, [makeDocument('quayside.txt', quayside, hostile)], options));
    const parse = (path: string) => new DOMParser({ onError: (level, message) => { throw new Error(`${path}: ${level} ${message}`); } }).parseFromString(strFromU8(files[path] ?? new Uint8Array()), 'text/xml');
    for (const path of Object.keys(files)) parse(path);
    const sheet = parse('xl/worksheets/sheet1.xml');
    assert.deepEqual(['ySplit', 'state', 'topLeftCell'].map((name) => sheet.getElementsByTagName('pane')[0]?.getAttribute(name)), ['1', 'frozen', 'A2']);
    assert.equal(sheet.getElementsByTagName('autoFilter')[0]?.getAttribute('ref'), 'A1:Y5');
    assert.equal(sheet.getElementsByTagName('col').length, 25);
    assert.equal(sheet.getElementsByTagName('f').length, 0);
    // No reader computes them, and one who edits them leaves them words.
    const guarded = [...sheet.getElementsByTagName('c')].filter((cell) => cell.getAttribute('s') === '5').map((cell) => cell.textContent);
    assert.ok(guarded.includes('=1+1 is easier') && guarded.includes('=SUM(A1)\n<b> & "so"') && !guarded.includes(' @home '));
    assert.ok([...sheet.getElementsByTagName('c')].some((cell) => cell.textContent === 'bell_x0007_ and _x005F_x0007_ and _xFFFE_'));
  });

  it('cuts what a cell or a sheet cannot hold, never through a character, and counts it', () => {
    const left: Partial<Record<LeftOut, number>> = {};
    const leaveOut = (what: LeftOut, count = 1): void => { left[what] = (left[what] ?? 0) + count; };
    const sheet = growSheet('claims', leaveOut, 3);
    const note = `${'x'.repeat(32_766)}😀`;
    const xml = sheet.begin() + sheet.add(makeDocument('quayside.txt', quayside, [{ words: '12.5 kilometers', note }, { words: '40 kilometers' }, { words: 'no new taxes' }])) + sheet.finish();
    assert.deepEqual(left, { 'row-over-limit': 1, 'words-cut': 1 });
    assert.ok(xml.includes(`>${'x'.repeat(32_766)}</t>`));
    assert.ok(xml.endsWith('<autoFilter ref="A1:Y3"/></worksheet>'));
  });

  it('is the same file each time', async () => {
    const write = () => writeFile(xlsxFormat, [makeDocument('quayside.txt', quayside, hostile)], options);
    assert.deepEqual(await write(), await write());
  });
});

function objects([head = [], ...rows]: readonly (readonly unknown[])[]): readonly Readonly<Record<string, unknown>>[] {
  return rows.map((row) => Object.fromEntries(head.map((name, index) => [String(name), row[index]])));
}
