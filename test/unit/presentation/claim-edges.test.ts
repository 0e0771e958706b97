import assert from 'node:assert/strict';
import {
  claimsTouched, extendPassage, nearerEdge, nextInTurn, shrinkPassage, splitPassage, withWords, type Edge, type EdgeStep,
} from '../../../src/core/presentation/claim-edges.ts';
import { sliceSpan, type Span } from '../../../src/core/text/span.ts';
import { found, orphan, placeOf } from './claim-listing.ts';
import { briefing, readTranscript } from './read-transcript.ts';

const rates = readTranscript(briefing.text.replace('Some 40 million krones.', '"Some $40 million, up 3.8% on 2029", he said. That rose by -2 to (2,400) krones.'));

describe('a passage', () => {
  function walk(change: typeof extendPassage, from: string, edge: Edge, step: EdgeStep, times: number, document = briefing): readonly (string | null)[] {
    let span: Span | null = placeOf(from, document.text);
    return Array.from({ length: times }, () => {
      span = span === null ? null : change(document.text, document.transcript, span, edge, step);
      return span === null ? null : sliceSpan(document.text, span);
    });
  }

  it('grows by words to the end of the sentence with its mark, on into the next one, and no further than the turn', () => {
    assert.deepEqual(walk(extendPassage, 'Bridge', 'end', 'word', 3), ['Bridge goes', 'Bridge goes first.', null]);
    assert.deepEqual(walk(extendPassage, 'Bridge', 'start', 'word', 5), [
      'Müller Bridge', 'nine. Müller Bridge', 'oldest nine. Müller Bridge', 'The oldest nine. Müller Bridge', null,
    ]);
    assert.deepEqual(walk(extendPassage, '312', 'end', 'word', 2), ['312 bridges.', '312 bridges.\n\nFirst']);
  });

  it('takes the whole of a word that it cuts, and of a number its currency and sign', () => {
    assert.deepEqual(walk(extendPassage, 'ridge go', 'end', 'word', 1), ['ridge goes']);
    assert.deepEqual(walk(extendPassage, 'ridge go', 'start', 'word', 1), ['Bridge go']);
    assert.deepEqual(walk(extendPassage, 'million, up', 'start', 'word', 2, rates), ['$40 million, up', '"Some $40 million, up']);
    assert.deepEqual(walk(extendPassage, 'million, up', 'end', 'word', 2, rates), ['million, up 3.8%', 'million, up 3.8% on']);
    assert.deepEqual(walk(extendPassage, 'rose by', 'end', 'word', 3, rates), ['rose by -2', 'rose by -2 to', 'rose by -2 to (2,400']);
  });

  it('grows by sentences, first to the bounds of its own', () => {
    assert.deepEqual(walk(extendPassage, 'oldest', 'end', 'sentence', 3), ['oldest nine.', 'oldest nine. Müller Bridge goes first.', null]);
    assert.deepEqual(walk(extendPassage, 'Bridge goes', 'start', 'sentence', 3), ['Müller Bridge goes', 'The oldest nine. Müller Bridge goes', null]);
  });

  it('shrinks by words and by sentences, down to one', () => {
    assert.deepEqual(walk(shrinkPassage, 'The oldest nine. Müller', 'end', 'word', 4), ['The oldest nine', 'The oldest', 'The', null]);
    assert.deepEqual(walk(shrinkPassage, 'The oldest nine. Müller', 'start', 'word', 4), ['oldest nine. Müller', 'nine. Müller', 'Müller', null]);
    assert.deepEqual(walk(shrinkPassage, 'The oldest nine. Müller', 'end', 'sentence', 2), ['The oldest nine.', null]);
    assert.deepEqual(walk(shrinkPassage, 'The oldest nine. Müller Bridge', 'start', 'sentence', 2), ['Müller Bridge', null]);
  });

  it('outside of turns neither grows nor shrinks', () => {
    assert.deepEqual(walk(extendPassage, 'county engineer', 'end', 'word', 1), [null]);
    assert.deepEqual(walk(shrinkPassage, 'county engineer', 'end', 'word', 1), [null]);
  });

  it('takes selected words, but none of another turn and no label', () => {
    const joined = (from: string, selected: Span): string => sliceSpan(briefing.text, withWords(briefing.transcript, placeOf(from), selected));
    assert.equal(joined('Bridge', placeOf('oldest')), 'oldest nine. Müller Bridge');
    assert.equal(joined('Bridge', { start: placeOf('knows them').start, end: placeOf('goes').end }), 'The oldest nine. Müller Bridge goes');
    assert.equal(joined('Bridge', { start: placeOf('goes').start, end: placeOf('Radio Fjell').end }), 'Bridge goes first.');
  });

  it('is meant at the edge that the cursor is nearer to', () => {
    assert.deepEqual([11, 15, 16, 25].map((cursor) => nearerEdge({ start: 10, end: 20 }, cursor)), ['start', 'end', 'end', 'end']);
  });

  it('falls in two between words, never within a number', () => {
    const { text } = rates;
    const split = (at: string, into: number): readonly string[] | undefined =>
      splitPassage(text, placeOf('Some $40 million, up 3.8% on 2029', text), placeOf(at, text).start + into)?.map((span) => sliceSpan(text, span));
    assert.deepEqual(split('up', 0), ['Some $40 million,', 'up 3.8% on 2029']);
    assert.deepEqual(split(' up', 0), ['Some $40 million,', 'up 3.8% on 2029']);
    assert.deepEqual(split('3.8%', 2), ['Some $40 million, up', '3.8% on 2029']);
    assert.deepEqual(split('$40', 1), ['Some', '$40 million, up 3.8% on 2029']);
    assert.deepEqual([split('Some', 0), split('Some', 2), split('2029', 4), split('he said', 0)], [undefined, undefined, undefined, undefined]);
  });
});

describe('claims to join and to change', () => {
  const whole = found('The oldest nine. Müller Bridge goes first.');
  const first = found('The oldest nine.');
  const nested = found('oldest');
  const second = found('Müller Bridge goes first.');
  const elsewhere = found('Some 40 million krones.');

  it('go on in the same turn; what is nested does not', () => {
    const { transcript } = briefing;
    const all = [elsewhere, whole, second, nested, first];
    assert.equal(nextInTurn(transcript, all, first), whole);
    assert.equal(nextInTurn(transcript, [elsewhere, second, nested, first], first), second);
    assert.equal(nextInTurn(transcript, all, whole), null);
    assert.equal(nextInTurn(transcript, [elsewhere, second], second), null);
    assert.equal(nextInTurn(transcript, all, orphan('Which bridges', 'lost')), null);
  });

  it('are those on just the selected words, else those that it touches, the innermost first', () => {
    const all = [whole, first, nested, orphan('312 bridges', 'changed', placeOf('oldest'))];
    const cursor = placeOf('oldest').start + 2;
    assert.deepEqual(claimsTouched(all, { start: cursor, end: cursor }), [nested, first, whole]);
    assert.deepEqual(claimsTouched(all, placeOf('The oldest nine.')), [first]);
    assert.deepEqual(claimsTouched(all, placeOf('nine. Müller')), [first, whole]);
  });
});
