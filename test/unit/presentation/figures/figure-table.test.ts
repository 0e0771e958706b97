import assert from 'node:assert/strict';
import { tsvParse } from 'd3-dsv';
import { markdownTable, tabSeparated } from '../../../../src/core/interchange/table/write-table.ts';
import { figureColumns, figureTable } from '../../../../src/core/presentation/figures/figure-table.ts';
import { placed } from './read-figures.ts';

const all = placed();
const table = figureTable(all, all.all);

describe('figures as a table', () => {
  it('have plain numbers, the two ends of a range, and what a figure has besides', () => {
    const rows = tsvParse(tabSeparated(figureColumns, table));
    assert.equal(rows.length, all.all.length);
    const row = (words: string): Record<string, string | undefined> => rows.find((one) => one['words'] === words) ?? assert.fail(words);
    assert.deepEqual({ ...row('4.4 trillion yuan') }, {
      line: '23', speaker: 'Ada Lunde', role: 'official', exchange: '', kind: 'money', value: '4400000000000', value_to: '', unit: 'CNY', of: '', bound: '', per: '',
      words: '4.4 trillion yuan', sentence: 'Trade grew by 5.2% to 4.4 trillion yuan ($611.23 billion) in 2029.',
    });
    assert.deepEqual([row('280 to 320 million yuan')['value'], row('280 to 320 million yuan')['value_to'], row('280 to 320 million yuan')['exchange']], ['280000000', '320000000', '1']);
    assert.deepEqual([row('262')['of'], row('262')['per']], ['doctors', '10000 people']);
    assert.deepEqual([row('92')['bound'], row('92')['of']], ['min', 'universities']);
    assert.equal(row('2028 to 2031')['value'], '2028/2031');
  });

  it('let no cell be taken for a formula, nor a quotation mark swallow the cells behind it', () => {
    const rows = [['=1+1', '+49', -5, '@x', '"Yes," he said', 'a\tb\r\n=c', null]];
    assert.equal(tabSeparated(['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows), `a\tb\tc\td\te\tf\tg\n'=1+1\t'+49\t-5\t'@x\t"""Yes,"" he said"\ta b =c\t\n`);
    assert.equal(tsvParse(tabSeparated(['a', 'b', 'c', 'd', 'e', 'f', 'g'], rows))[0]?.['e'], '"Yes," he said');
  });

  it('are a table of Markdown that shows each cell as it stands', () => {
    assert.equal(markdownTable(['line', 'words'], [[1, 'a | b *c*\n<d>'], [2, null]]), '| line | words |\n| ---: | --- |\n| 1 | a \\| b \\*c\\* \\<d\\> |\n| 2 |  |\n');
    assert.equal(markdownTable(figureColumns, table).split('\n').length, all.all.length + 3);
  });
});
