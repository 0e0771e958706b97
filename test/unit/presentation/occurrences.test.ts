import assert from 'node:assert/strict';
import { occurrencesOf, sentenceAround, wordsMeant } from '../../../src/core/presentation/occurrences.ts';
import { sliceSpan, type Span } from '../../../src/core/text/span.ts';
import { placeOf } from './claim-listing.ts';
import { briefing } from './read-transcript.ts';

const { text, transcript } = briefing;
const words = (span: Span | null): string | null => (span === null ? null : sliceSpan(text, span));
const nth = (what: string, count: number): Span => {
  let start = -1;
  for (let time = 0; time < count; time++) start = text.indexOf(what, start + 1);
  return { start, end: start + what.length };
};

describe('the words meant', () => {
  it('are those selected, else the one at the cursor', () => {
    const { start } = placeOf('312 bridges');
    assert.equal(words(wordsMeant(text, { start: start - 1, end: start + 12 })), '312 bridges.');
    assert.equal(words(wordsMeant(text, { start: start + 6, end: start + 6 })), 'bridges');
    assert.equal(words(wordsMeant(text, { start: start + 11, end: start + 11 })), 'bridges');
    const blank = text.indexOf('\n\n\n') + 1;
    assert.equal(wordsMeant(text, { start: blank, end: blank }), null);
  });
});

describe('occurrences', () => {
  it('are where the words are said, with sentence and turn, not where a list or a label has them', () => {
    const found = occurrencesOf(text, transcript, nth('bridges', 2));
    assert.deepEqual(found.map((one) => [words(sentenceAround(text, one)), one.turn?.label, one.asWritten]), [
      ['We looked at 312 bridges.', 'Ada Lunde', true], ['Which bridges will you close?', 'Brask Herald', true],
    ]);
    assert.deepEqual(occurrencesOf(text, transcript, nth('Holm', 1)).map(({ span, turn }) => [span.start, turn]), [[nth('Holm', 1).start, null]]);
  });
  it('tell those that are written otherwise', () => {
    assert.deepEqual(occurrencesOf(text, transcript, placeOf('the rest')).map(({ asWritten }) => asWritten), [true]);
    const { start } = placeOf('The oldest');
    assert.deepEqual(occurrencesOf(text, transcript, { start, end: start + 3 }).map(({ span, asWritten }) => [words(span), asWritten]), [
      ['The', true], ['the', false], ['the', false], ['The', true], ['The', true], ['The', true], ['the', false],
    ]);
  });
});
