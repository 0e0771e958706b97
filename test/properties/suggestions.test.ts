import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { findSuggestions } from '../../src/core/suggestions/find-suggestions.ts';
import { overlaps, trimSpan } from '../../src/core/text/span.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { assertLinear } from '../support/growth.ts';
import { briefing } from '../unit/suggestions/read-suggestions.ts';

const pieces = [
  'We will open the quay by the end of 2032', 'It is the longest pier', 'in the country', 'according to', 'the Varnholm Board', 'grew by 7.2 percent', 'I have nothing to add to that',
  'Ana Torv:', '\n\nAna Torv:\n\n', '\n\nVarnholm Courier:\n\n', '.', '?', ' ', '\n', '\n\n', 'up 3', '%', 'more than', 'we’ll', '到2035年，我们要建成1200套住房', '。', '据港务局统计', '  ', '(laughter)', '_ueditor_page_break_tag_',
];
const speech = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((parts) => parts.join(' '));

describe('suggestions in any text', () => {
  it('are trimmed sentences within the words of a turn, apart from each other and from labels, the same each time', () => {
    fc.assert(
      fc.property(speech, (words) => {
        const text = briefing(words);
        const transcript = parseTranscript(text);
        const figures = findFigures(text, { date: transcript.date });
        const found = findSuggestions(text, transcript, figures, { questions: true });
        assert.deepEqual(findSuggestions(text, transcript, figures, { questions: true }), found);
        let last = 0;
        for (const { span, turn, reason } of found) {
          const own = transcript.turns[turn];
          assert.ok(own?.paragraphs.some((paragraph) => paragraph.start <= span.start && span.end <= paragraph.end));
          assert.ok(span.start >= last && span.start < span.end);
          last = span.end;
          assert.deepEqual(trimSpan(text, span), span);
          for (const one of transcript.turns) assert.ok(!overlaps(span, one.labelSpan));
          let before = span.start;
          assert.ok(reason.length > 0);
          for (const because of reason) {
            assert.ok(because.start >= before && because.start < because.end && because.end <= span.end);
            before = because.end;
          }
        }
      }),
    );
  });

  it('take time that grows with the text alone', function () {
    // Each holds what begins much and ends nothing.
    for (const piece of ['we will not ', 'the most the most ', 'according to the ', 'up 3 percent ', 'report and study ', 'an increase an increase ', 'We will open. ', '据港务局', '我们将', 'within one ']) {
      assertLinear((times) => {
        const text = briefing(piece.repeat(times * 4000));
        const transcript = parseTranscript(text);
        const figures = findFigures(text, { date: transcript.date });
        return () => findSuggestions(text, transcript, figures);
      }, { what: piece });
    }
  });
});
