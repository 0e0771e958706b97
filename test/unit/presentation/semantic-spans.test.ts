import assert from 'node:assert/strict';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { allSpans, labelSpans } from '../../../src/core/presentation/semantic-spans.ts';
import { briefing } from './read-transcript.ts';

describe('semantic spans', () => {
  const { text, transcript } = briefing;
  it('tell labels apart by role', () => {
    const labels = labelSpans(transcript).slice(0, 5).map(({ span, type }) => `${type} ${text.slice(span.start, span.end)}`);
    assert.deepEqual(labels, ['chair Siri Vang', 'official Ada Lunde', 'chair Siri Vang', 'press Brask Herald', 'official Ada Lunde']);
  });

  it('hold figures and headings too where no grammar does it, in order and apart', () => {
    const spans = allSpans(transcript, findFigures(text));
    const words = spans.map(({ span, type }) => `${type} ${text.slice(span.start, span.end)}`);
    assert.ok(words.some((word) => word.startsWith('figure 40 million')), words.join('\n'));
    assert.ok(words.some((word) => word.startsWith('heading Speakers')), words.join('\n'));
    spans.forEach(({ span }, index) => assert.ok(span.end <= (spans[index + 1]?.span.start ?? Infinity)));
  });
});
