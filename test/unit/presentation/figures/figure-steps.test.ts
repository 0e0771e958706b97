import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findFigures } from '../../../../src/core/figures/find-figures.ts';
import { figureFrom, figureStops } from '../../../../src/core/presentation/figures/figure-steps.ts';
import { overlaps } from '../../../../src/core/text/span.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const text = 'Ana Torv: We leased 92 boats for 5% of 3 million euros. Thank you.';
const stops = findFigures(text);
const wordsOf = (selection: { start: number; end: number }, direction: 'next' | 'previous'): string | null => {
  const figure = figureFrom(stops, selection, direction);
  return figure && text.slice(figure.span.start, figure.span.end);
};
const cursor = (words: string, by = 0) => ({ start: text.indexOf(words) + by, end: text.indexOf(words) + by });
const selected = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

describe('a step to a figure', () => {
  it('leads on from one that is selected', () => {
    assert.deepEqual(['92', '5%', '3 million euros'].map((words) => wordsOf(selected(words), 'next')), ['5%', '3 million euros', null]);
    assert.deepEqual(['92', '5%', '3 million euros'].map((words) => wordsOf(selected(words), 'previous')), [null, '92', '5%']);
  });

  it('leads from wherever the cursor is, to the figure that begins there or that it is in first', () => {
    assert.deepEqual([wordsOf(cursor('Ana'), 'next'), wordsOf(cursor('5%'), 'next'), wordsOf(cursor('5%', 1), 'next')], ['92', '5%', '3 million euros']);
    assert.deepEqual([wordsOf(cursor('Thank'), 'previous'), wordsOf(cursor('5%', 1), 'previous'), wordsOf(cursor('5%'), 'previous')], ['3 million euros', '5%', '92']);
  });

  it('leads out of a longer selection', () => {
    assert.deepEqual([wordsOf(selected('leased 92 boats for'), 'next'), wordsOf(selected('boats for 5% of'), 'previous')], ['5%', '92']);
  });
});

describe('where steps stop', () => {
  const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url), 'utf8');

  it('is at no time of a caption, and at no number of a page', () => {
    for (const name of ['timecoded.txt', 'webvtt.txt', 'fomc.txt']) {
      const words = fixture(name);
      const transcript = parseTranscript(words);
      const all = findFigures(words, { date: transcript.date });
      const kept = figureStops(transcript, all);
      const furniture = transcript.marks.filter(({ kind }) => kind === 'label' || kind === 'timing' || kind === 'page-break' || kind === 'markup');
      assert.ok(kept.length < all.length && kept.length > 0, name);
      assert.deepEqual(kept, all.filter(({ span }) => !furniture.some((mark) => overlaps(mark.span, span))), name);
    }
  });

  it('is in the front matter too', () => {
    const words = fixture('central-bank.txt');
    const transcript = parseTranscript(words);
    const [first] = figureStops(transcript, findFigures(words, { date: transcript.date }));
    assert.equal(words.slice(first?.span.start, first?.span.end), '8 May 2031');
  });
});
