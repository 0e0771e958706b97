import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { indexLines, lineSpan } from '../../../../src/core/text/line-index.ts';
import { shippedFormats } from '../../../../src/core/transcript/formats/available-formats.ts';
import { checkFormats } from '../../../../src/core/transcript/formats/check-formats.ts';
import { patternsOf } from '../../../../src/core/transcript/formats/checks/patterns-of.ts';
import { compileFormat } from '../../../../src/core/transcript/formats/compile-format.ts';
import { analyseAll, analysePattern } from '../../../../src/core/transcript/formats/needs/analyse-pattern.ts';
import { askedPatterns } from '../../../../src/core/transcript/formats/needs/asked-patterns.ts';
import { hasChar } from '../../../../src/core/transcript/formats/needs/char-set.ts';
import { needsOf } from '../../../../src/core/transcript/formats/needs/pattern-needs.ts';
import { textGrams } from '../../../../src/core/transcript/formats/text-grams.ts';
import { lineFilter } from '../../../../src/core/transcript/lines/line-filter.ts';
import { readLine } from '../../../../src/core/transcript/lines/read-line.ts';
import { trimLine } from '../../../../src/core/transcript/lines/trim-line.ts';

const folder = join(import.meta.dirname, '../../../fixtures/formats');
const fixtures = readdirSync(folder, { encoding: 'utf8' }).filter((name) => /\.(?:txt|md)$/u.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));
const lines = [...new Set(fixtures.flatMap((text) => text.split('\n')))];

/** What must be true of a match is. */
function assertNeeds(source: string, flags: 'u' | 'iu', match: string): void {
  const { first, last, holds, near, texts, words, alone } = analysePattern(source, flags);
  const why = `${JSON.stringify(match)} of ${source}`;
  if (match !== '') assert.ok(hasChar(first, match.charCodeAt(0)) && hasChar(last, match.charCodeAt(match.length - 1)), why);
  for (const units of holds) assert.ok(units.some((unit) => match.includes(String.fromCharCode(unit))), why);
  for (const list of [texts, words]) assert.ok(list.length === 0 || list.some((one) => match.includes(one)), why);
  if (near !== null) assert.ok(Array.from(match).some((_, at) => near.units.includes(match.charCodeAt(at)) && hasChar(near.before, match.charCodeAt(at - 1))), why);
  for (const unit of alone) assert.match(String.fromCharCode(unit), new RegExp(source, flags));
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
    const { anchored, first, last, holds, takesBreak } = analysePattern('^(?:[A-C]x{1,3}|Q) ?[:.]');
    assert.deepEqual([anchored, takesBreak, hasChar(first, 0x42), hasChar(first, 0x44), hasChar(last, 0x3a), hasChar(last, 0x51)], [true, false, true, false, true, false]);
    assert.deepEqual(holds.map((units) => String.fromCharCode(...units)).sort(), ['.:', 'ABCQ', 'xQ']);
    const { texts, words } = analysePattern('\\b(?:Port Calder|Varnholm) [Hh]arbour');
    assert.deepEqual([texts, words], [['Port Calder', 'Varnholm'], ['Port Calder Ha', 'Port Calder ha', 'Varnholm Harbo', 'Varnholm harbo']]);
    assert.deepEqual(analysePattern('(?:[Tt]he )?[Hh]arbours?(?:, [Dd]ock)+').words, ['Harbour', 'harbour'], 'without those in which another stands');
    assert.deepEqual([analysePattern('a\\s').takesBreak, analysePattern('(?<![\\s\\S])a').takesBreak, analysePattern('a[^\\n]').takesBreak], [true, true, false]);
    assert.equal(hasChar(analysePattern('a*').first, 0x62), true, 'what may be empty begins with anything');
  });

  it('is told of what a character stands behind', () => {
    const { near } = analysePattern('[A-Z]{2,9}(?: \\d)?\\.');
    assert.ok(near !== null);
    assert.deepEqual([near.units, ['A', '7', 'a', ' '].map((before) => hasChar(near.before, before.charCodeAt(0)))], [[0x2e], [true, true, false, false]]);
    assert.equal(analysePattern('[A-Z]?\\.').near, null, 'it may stand at the beginning');
  });

  it('is generated for all patterns that ship: else run `npm run generate:needs`', () => {
    for (const [source, needs] of analyseAll(askedPatterns(shippedFormats))) assert.deepEqual(needsOf(source), needs, source);
  });

  it('is nothing for a pattern that nobody knows, and told for one of a format that was checked', async () => {
    const pattern = '(?<label>HARBOUR MASTER [A-Z]{2,9})\\.';
    assert.deepEqual([needsOf('xyz').words, needsOf('xyz').anchored], [[], false]);
    await checkFormats([{ name: 'port-calder', labels: [{ pattern, at: 'start' }] }], []);
    assert.deepEqual(needsOf(pattern).texts, ['HARBOUR MASTER ']);
  });

  it('is a character alone where that is enough', () => {
    assert.deepEqual([analysePattern('[?？]|\\bmy question\\b').alone, analysePattern('\\?$|xy').alone, analysePattern('ab|\\?').alone], [[0xff1f, 0x3f], [], [0x3f]]);
  });
});

describe('what a text holds', () => {
  it('tells of no words that are there that they are not', () => {
    for (const text of fixtures.slice(0, 12)) {
      const mayHave = textGrams(text);
      for (let at = 0; at + 20 < text.length; at += 97) for (const length of [3, 5, 14]) assert.ok(mayHave(text.slice(at, at + length)));
      assert.equal(mayHave('qzxwvjkqzxwv'), false);
    }
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
