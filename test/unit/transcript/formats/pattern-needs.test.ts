import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexLines, lineSpan } from '../../../../src/core/text/line-index.ts';
import { shippedFormats } from '../../../../src/core/transcript/formats/available-formats.ts';
import { patternsOf } from '../../../../src/core/transcript/formats/checks/patterns-of.ts';
import { compileFormat } from '../../../../src/core/transcript/formats/compile-format.ts';
import { hasChar } from '../../../../src/core/transcript/formats/needs/char-set.ts';
import { isEnough, needsOf } from '../../../../src/core/transcript/formats/needs/pattern-needs.ts';
import { lineFilter } from '../../../../src/core/transcript/lines/line-filter.ts';
import { readLine } from '../../../../src/core/transcript/lines/read-line.ts';
import { trimLine } from '../../../../src/core/transcript/lines/trim-line.ts';

const folder = join(import.meta.dirname, '../../../fixtures/formats');
const fixtures = readdirSync(folder, { encoding: 'utf8' }).filter((name) => /\.(?:txt|md)$/u.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
const lines = [...new Set(fixtures.flatMap((text) => text.split('\n')))];

/** What must be true of a match is. */
function assertNeeds(source: string, flags: 'u' | 'iu', match: string): void {
  const { first, last, holds, texts } = needsOf(source, flags);
  const why = `${JSON.stringify(match)} of ${source}`;
  if (match !== '') assert.ok(hasChar(first, match.charCodeAt(0)) && hasChar(last, match.charCodeAt(match.length - 1)), why);
  for (const units of holds) assert.ok(units.some((unit) => match.includes(String.fromCharCode(unit))), why);
  assert.ok(texts.length === 0 || texts.some((words) => match.includes(words)), why);
}

describe('what a pattern needs', () => {
  it('is true of all that the patterns of shipped formats match', () => {
    const patterns = new Map(shippedFormats.flatMap((format) => patternsOf(format).map(({ source, flags }) => [`${flags} ${source}`, { source, flags }])));
    let matches = 0;
    for (const { source, flags } of patterns.values()) {
      if (source === '') continue;
      const pattern = new RegExp(source, `${flags}g`);
      for (const line of lines.filter((_, index) => index % 3 === 0)) {
        for (const [match] of line.matchAll(pattern)) {
          assertNeeds(source, flags.includes('i') ? 'iu' : 'u', match);
          matches++;
        }
      }
    }
    assert.ok(matches > 1000, `${matches} matches`);
  });

  it('is told of beginnings, ends, characters and words', () => {
    const { anchored, first, last, holds, takesBreak } = needsOf('^(?:[A-C]x{1,3}|Q) ?[:.]');
    assert.deepEqual([anchored, takesBreak, hasChar(first, 0x42), hasChar(first, 0x44), hasChar(last, 0x3a), hasChar(last, 0x51)], [true, false, true, false, true, false]);
    assert.deepEqual(holds.map((units) => String.fromCharCode(...units)).sort(), ['.:', 'ABCQ', 'xQ']);
    assert.deepEqual(needsOf('\\b(?:Port Calder|Varnholm) [Hh]arbour').texts, ['Port Calder', 'Varnholm']);
    assert.deepEqual([needsOf('a\\s').takesBreak, needsOf('(?<![\\s\\S])a').takesBreak, needsOf('a[^\\n]').takesBreak], [true, true, false]);
    assert.equal(hasChar(needsOf('a*').first, 0x62), true, 'what may be empty begins with anything');
  });

  it('is a character alone where that is enough', () => {
    assert.deepEqual([isEnough('[?？]|\\bmy question\\b', '?'), isEnough('\\?$|x', '?'), isEnough('a|\\?', '?')], [true, false, true]);
  });
});

describe('the filter of lines', () => {
  it('lets no line pass in which a format finds more than words', () => {
    let found = 0;
    for (const declared of shippedFormats) {
      const format = compileFormat(declared);
      for (const text of fixtures) {
        const index = indexLines(text);
        const mayBeMore = lineFilter(text, declared);
        for (let line = 0; line < index.starts.length; line++) {
          const full = lineSpan(text, index, line);
          const { start, end } = trimLine(text, full);
          if (start === end) continue;
          const may = mayBeMore(start, end);
          if (may === 'label') continue;
          const { marks, words } = readLine(text.slice(start, end), start - full.start, format);
          const why = `${declared.name}: ${text.slice(start, end)}`;
          assert.ok(!marks.some(({ kind }) => kind === 'label'), why);
          if (may === 'mark') continue;
          assert.deepEqual([marks, words], [[], [{ start: 0, end: end - start }]], why);
          found++;
        }
      }
    }
    assert.ok(found > 1000, `${found} lines of words`);
  });
});
