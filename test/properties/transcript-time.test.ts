import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFormats } from '../../src/core/transcript/formats/built-in-formats.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { assertLinear as assertLinearIn } from '../support/growth.ts';

const folder = join(import.meta.dirname, '../fixtures/formats');
const fixtures = readdirSync(folder, { encoding: 'utf8' }).filter((name) => /\.(?:txt|md)$/u.test(name)).sort().map((name) => readFileSync(join(folder, name), 'utf8'));
const byFormat = new Map(fixtures.map((text) => [parseTranscript(text).format, text]));
/** The square would be 16. Below so many milliseconds a ratio tells of the collector and the compiler. */
const bounds = { most: 6, soon: 400 };

function assertLinear(make: (times: number) => string, format: string | undefined): void {
  assertLinearIn((times) => {
    const text = make(times);
    return () => parseTranscript(text, format === undefined ? { force: true } : { format });
  }, { ...bounds, what: format ?? 'any format' });
}

/** Those without labels are there to be extended. */
const withLabels = builtInFormats.filter(({ labels }) => labels.length > 0);

describe('the time to read a long transcript', function () {

  for (const { name } of withLabels) {
    const own = byFormat.get(name);
    const text = own ?? fixtures.join('\n\n');
    const length = own === undefined ? 500_000 : 1_000_000;
    const repeated = (times: number): string => `${text}\n\n`.repeat(Math.ceil((times * length) / text.length));
    it(`grows with its length in ${name}`, () => assertLinear(repeated, name));
  }

  it('grows with its length where the format is found out', () => {
    const text = fixtures.join('\n\n');
    assertLinear((times) => text.repeat(Math.ceil((times * 500_000) / text.length)), undefined);
  });
});

describe('one line of 500,000 characters', function () {

  const units = ['A. A. A. ', 'MR. MR. MR. ', ': : : ', '(((((', '《《《', 'Q Q Q ', 'Q\u00a0\u00a0', 'Aa Bb ', 'Aa, ', '**A** ', '*', '> ', '- ', '>> ', '<v A', '<i>', '(0:01', '0:01 ', '[[', '. . ', '问：', '\u3000',
    'Senator A ', 'The Chair (', '1', 'A. First, ', 'January 1, ', '_ueditor_page_break_tag_', '(Laughter', 'from the A with A '];
  const line = (unit: string, length: number): string => `A ${unit.repeat(Math.ceil(length / unit.length))}`;

  for (const unit of units) {
    it(`of ${JSON.stringify(unit)} takes no format longer than its length`, () => {
      for (const { name } of withLabels) {
        try {
          assertLinear((times) => line(unit, times * 125_000), name);
        } catch (error) {
          throw new Error(name, { cause: error });
        }
      }
    });
  }
});

describe('what stands by the ten thousand', function () {

  const repeated = (unit: string, length: number): string => unit.repeat(Math.ceil(length / unit.length));
  const all = [undefined, ...builtInFormats.map(({ name }) => name)];

  it('honorifics on a line take no format longer than the line', () => {
    for (const format of all) for (const unit of ['Mr. ', 'Hon. ', 'Senator ']) assertLinear((times) => repeated(unit, times * 125_000), format);
  });

  it('lines of one turn are read, where its label comes again', () => {
    for (const [format, label] of [['webvtt', 'Ana Torv:'], ['markdown', '**Ana Torv:**'], ['timecoded', '[0:01] Ana Torv:'], ['hansard-kenya', 'Mr. Torv:']] as const) {
      const [turn, ...more] = parseTranscript(`${label} a.\n\n${label} b.\n${'c.\n'.repeat(200_000)}`, { format }).turns;
      assert.deepEqual([more.length, turn?.paragraphs.length], [0, 200_002], format);
    }
  });

  it('names on a list take no longer than the names, whoever speaks', () => {
    const word = (index: number): string => `B${index.toString(36).replace(/\d/gu, (digit) => 'aeiouyrlmn'.charAt(Number(digit)))}`;
    const listed = (count: number, label: (index: number) => string): string => {
      const numbers = Array.from({ length: count }, (_, index) => index);
      return `Speakers:\n\n${numbers.map((index) => `${word(index)} Bell, mayor\n`).join('')}\n${numbers.map((index) => `${label(index)}:\n\nWho pays?\n\n`).join('')}`;
    };
    for (const label of [(index: number) => `Mr. ${word(index)} Torv`, () => 'Ana Torv', (index: number) => `${word(index)} Bell`]) assertLinear((times) => listed(times * 2000, label), 'scio');
  });
});
