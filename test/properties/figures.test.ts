import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigures } from '../../src/core/figures/find-figures.ts';

const PIECES = [
  '5', '12', '1,000', '2024', '4.4', ' ', ' ', ' ', '-', '–', ',', '.', '\n', '\r\n', '%', '$', 'HK$', '"', '“', '”', '(', ')', '/', ':', 'to', 'and', 'or', 'a', 'an',
  'per', 'percent', 'million', 'yuan', 'square', 'kilometers', 'hour', 'years', 'March', 'May', 'last', 'year', 'late', 'one', 'two', 'three', 'hundred', 'half', 'quarter',
  'of', 'the', 'first', 'second', 'Second', 'fold', 'times', 'as', 'more', 'than', 'over', 'under', 'about', 'people', 'ports', 'th', 'a.m.', '¼', 'dozen', 'twice', 'minus', 'in', 'every', 'out', 'from', 'were', 'm', '5G', '‰', 'below', 'degrees', '𝟙', '十',
];
const texts = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 60 }).map((pieces) => pieces.join(''));
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));

describe('figures of any text', () => {
  it('stand in order, overlap nothing, lie within the text and have finite values', () => {
    fc.assert(
      fc.property(fc.oneof(texts, spaced), (text) => {
        let floor = 0;
        for (const { span, value } of findFigures(text, { date: '2024-03-19' })) {
          assert.ok(floor <= span.start && span.start < span.end && span.end <= text.length);
          floor = span.end;
          for (const part of Array.isArray(value) ? value : [value]) assert.ok(typeof part === 'string' ? part.length > 0 : Number.isFinite(part));
          if (Array.isArray(value)) assert.ok(value[0] < value[1]);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('are the same wherever a paragraph of their own stands', () => {
    fc.assert(
      fc.property(spaced, spaced, (before, text) => {
        const shift = before.length + 2;
        const whole = `${before}\n\n${text}`;
        const alone = findFigures(text).map((figure) => ({ ...figure, span: { start: figure.span.start + shift, end: figure.span.end + shift } }));
        assert.deepEqual(findFigures(whole, { within: { start: shift, end: whole.length } }), alone);
      }),
    );
  });
});

/** Each repeats something that a reader walks over, with nothing that lets it stop early. */
const ADVERSARIES: Readonly<Record<string, string>> = {
  digits: '7', groups: '1,111', decimals: '1.1', hyphens: '1-', slashes: '1/', colons: '1:', 'spaced digits': '1 ', 'number words': 'two ', 'joined number words': 'twenty-',
  scales: 'million ', hundreds: 'hundred and ', ranges: '1 to ', 'dollar signs': '$1', 'quotation marks': '"1 ', 'opening quotes': '“1 ', ordinals: 'the first ',
  halves: 'half a ', months: 'March ', 'last months': 'last March and ', letters: 'a', 'long words after numbers': '5 aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa',
  changes: 'from 5 to ', shares: '5 of the ', 'every one': 'one in every ', signs: 'minus 5 ', 'named numbers': '5 5G ', 'million marks': '5m ', 'times of times': '5 or 12.5 times ',
  adjectives: '5 working ', nouns: '5 more and more and ', bounds: 'more than about 5 ', 'unit words': '5 square ', spaces: ' ', 'line breaks': '5\n', 'mixed fractions': '4-3/4',
};

describe('the time to find figures', () => {
  for (const [name, piece] of Object.entries(ADVERSARIES)) {
    it(`grows with the length alone: ${name}`, function () {
      this.timeout(20_000);
      const short = piece.repeat(Math.ceil(40_000 / piece.length));
      const long = piece.repeat(Math.ceil(160_000 / piece.length));
      findFigures(short);
      // Four times the text: four times the time, sixteen times where it is quadratic. Below a millisecond the clock says little.
      let ratio = Infinity;
      // A busy machine spoils one attempt, a bad expression all.
      for (let attempt = 0; attempt < 6 && ratio >= 9; attempt++) ratio = fastest(long) / Math.max(fastest(short), 1);
      assert.ok(ratio < 9, `four times the text took ${ratio.toFixed(1)} times the time`);
    });
  }
});

/** The shortest of several runs in milliseconds: what else the machine does only ever adds to it. */
function fastest(text: string): number {
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const begun = performance.now();
    findFigures(text, { date: '2024-03-19' });
    best = Math.min(best, performance.now() - begun);
  }
  return best;
}
