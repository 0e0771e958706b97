import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { semanticSpans } from '../../../src/core/presentation/semantic-spans.ts';
import type { ReadableTranscript } from '../../../src/core/presentation/readable-transcript.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { placeOf } from './claim-listing.ts';
import { briefing, readTranscript } from './read-transcript.ts';

function wordsOf({ text, transcript }: ReadableTranscript, type: RegExp, within?: Span): string[] {
  const spans = semanticSpans(text, transcript, findFigures(text), within);
  spans.forEach(({ span }, index) => assert.ok(span.start < span.end && span.end <= (spans[index + 1]?.span.start ?? Infinity)));
  return spans.filter((span) => type.test(span.type)).map(({ span, type: name }) => `${name} ${text.slice(span.start, span.end)}`);
}

describe('semantic spans', () => {
  it('tell labels apart by role', () => {
    assert.deepEqual(wordsOf(briefing, /chair|official|press/u).slice(0, 5), ['chair Siri Vang', 'official Ada Lunde', 'chair Siri Vang', 'press Brask Herald', 'official Ada Lunde']);
  });

  it('hold figures and header words', () => {
    assert.ok(wordsOf(briefing, /figure/u).some((word) => word.startsWith('figure 40 million')));
    assert.ok(wordsOf(briefing, /heading/u).includes('heading Speakers'));
  });

  it('hold the questions of the press, and nobody else’s', () => {
    const asked = readTranscript(briefing.text.replace('The oldest nine.', 'Which nine?'));
    assert.deepEqual(wordsOf(asked, /question/u), ['question Which bridges will you close?', 'question And when?', 'question What does it cost?']);
  });

  it('leave a question around its figures, and its statements out', () => {
    const document = readTranscript(briefing.text.replace('What does it cost?', 'It is late. Are 40 million krones, or half of it, (laughs) enough for "all?" Thank you.'));
    assert.deepEqual(wordsOf(document, /question|figure|stage/u).slice(-8, -1), [
      'question Are ', 'figure 40 million', 'question  krones, or ', 'figure half', 'question  of it, ', 'stageDirection (laughs)', 'question  enough for "all?"',
    ]);
  });

  it('hold questions that end in a full-width mark, one of several paragraphs', () => {
    const document = readTranscript(briefing.text.replace('What does it cost?', 'A word first.\n\n多少钱？谢谢。'));
    assert.deepEqual(wordsOf(document, /question/u).slice(-1), ['question 多少钱？']);
  });

  it('hold only what reaches into the part that is asked for', () => {
    const { text } = briefing;
    const within = { start: placeOf('Radio Fjell:', text).start, end: placeOf('Some 40', text).end };
    assert.deepEqual(wordsOf(briefing, /./u, within), ['press Radio Fjell', 'question What does it cost?', 'official Per Holm', 'figure 40 million']);
  });
});
