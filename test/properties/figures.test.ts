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
