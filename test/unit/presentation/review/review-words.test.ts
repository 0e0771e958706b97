import assert from 'node:assert/strict';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { likelySentences, occurrencesOf, placesFor } from '../../../../src/core/presentation/review/find-places.ts';
import { reviewItems } from '../../../../src/core/presentation/review/review-list.ts';
import { changesAt, differenceAt, placeInContext, placeWords, stopTitle } from '../../../../src/core/presentation/review/review-words.ts';
import { sliceSpan } from '../../../../src/core/text/span.ts';
import { claimOn, placeOf } from '../claim-listing.ts';
import { briefing, readTranscript } from '../read-transcript.ts';

const before = 'Some 40 million krones.';
const now = readTranscript(briefing.text.replace('Some 40 million krones', 'Some 44 million krones, perhaps'));
const document = { text: now.text, transcript: now.transcript, figures: findFigures(now.text) };
const place = placeOf('Some 44 million krones, perhaps.', now.text);
const claim = { claim: claimOn(before, []), anchor: { state: 'changed' as const, span: null, candidates: [place], similarity: null } };
const [item] = reviewItems({ text: now.text, claims: [claim] });

describe('the words of a review', () => {
  it('say what changed and where', () => {
    assert.ok(item);
    assert.equal(changesAt(document, item, place), '40 million → 44 million; + , perhaps');
    assert.match(differenceAt(document, item, place), /^Some ‹40 million → 44 million› krones/u);
    assert.match(placeWords(document, place), /^Line \d+ · Per Holm$/u);
    assert.equal(stopTitle({ item, number: 2, total: 3 }), 'Review 2 of 3: the words were changed');
  });

  it('say who says the same words now', () => {
    const other = readTranscript(briefing.text.replace('Per Holm:\n\nSome', 'Ada Lunde:\n\nSome'));
    const there = placeOf(before, other.text);
    const [asked] = reviewItems({ text: other.text, claims: [{ claim: claimOn(before, []), anchor: { state: 'changed', span: null, candidates: [there], similarity: null } }] });
    assert.ok(asked);
    assert.equal(changesAt({ ...other, figures: [] }, asked, there), 'speaker: Per Holm → Ada Lunde');
  });

  it('show a place in question among the words of its turn alone', () => {
    assert.equal(placeInContext(document, placeOf('44 million', now.text)), 'Per Holm: Some [44 million] krones, perhaps.');
  });

  it('find typed words across lines, in any case', () => {
    assert.deepEqual(occurrencesOf(now.text, ' which  BRIDGES ').map((span) => sliceSpan(now.text, span)), ['Which bridges']);
    assert.deepEqual(occurrencesOf('a (b) c', '(b)'), [{ start: 2, end: 5 }]);
    assert.deepEqual(occurrencesOf(now.text, ' '), []);
  });

  it('look for lost words in the sentences that share the rarest of them', () => {
    const [likely] = likelySentences(now.text, now.transcript, 'The Müller Bridge is the first to go.');
    assert.ok(likely);
    assert.equal(sliceSpan(now.text, likely), 'Müller Bridge goes first.');
    assert.deepEqual(likelySentences(now.text, now.transcript, 'Xyzzy'), []);
  });

  it('offers the very words of a lost claim before sentences that are like them, wherever they stand', () => {
    const words = 'Müller Bridge goes first.';
    const twice = readTranscript(now.text.replace(words, `Ask anybody: ${words} And the Müller Bridge, again: ${words}`));
    const places = placesFor(twice.text, twice.transcript, words).map((place) => sliceSpan(twice.text, place));
    assert.deepEqual(places.slice(0, 2), [words, words]);
    assert.equal(places.filter((place) => place.includes(words)).length, 2);
  });
});
