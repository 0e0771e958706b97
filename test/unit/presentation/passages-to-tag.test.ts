import assert from 'node:assert/strict';
import { passagesToTag } from '../../../src/core/presentation/passages-to-tag.ts';
import type { PassagesToTag } from '../../../src/core/presentation/passages-to-tag.ts';
import { sliceSpan, type Span } from '../../../src/core/text/span.ts';
import { placeOf } from './claim-listing.ts';
import { briefing, readTranscript } from './read-transcript.ts';

const cursor = (at: number): Span => ({ start: at, end: at });

describe('passages to tag', () => {
  const { text, transcript } = briefing;
  const words = (selections: readonly Span[], turn: number | null = null): readonly string[] =>
    passagesToTag(text, transcript, selections, turn === null ? null : (transcript.turns[turn] ?? null)).spans.map((span) => sliceSpan(text, span));
  const answer = placeOf('The oldest nine. Müller Bridge goes first.');

  it('are the selected words without white space at their ends, each selection once', () => {
    const wide = { start: answer.start, end: answer.start + 'The oldest '.length };
    assert.deepEqual(words([wide, wide, placeOf('312 bridges')]), ['312 bridges', 'The oldest']);
  });
  it('are the sentence under the cursor where nothing is selected', () => {
    assert.deepEqual(words([cursor(answer.start + 20)]), ['Müller Bridge goes first.']);
    assert.deepEqual(words([cursor(answer.end)]), ['Müller Bridge goes first.']);
    assert.deepEqual(words([cursor(placeOf('Thank you. We').start)]), ['Thank you.']);
  });
  it("are the turn's first sentence of substance on its label, and on the empty line below it", () => {
    const label = transcript.turns[1]?.labelSpan ?? cursor(0);
    assert.deepEqual(words([cursor(label.start)]), ['We looked at 312 bridges.']);
    assert.deepEqual(words([cursor(text.indexOf('\n', label.end) + 1)]), ['We looked at 312 bridges.']);
  });
  it('are the nearest sentence of the turn on an empty line: the next, at its end the last', () => {
    assert.deepEqual(words([cursor(placeOf('312 bridges.').end)]), ['We looked at 312 bridges.']);
    assert.deepEqual(words([cursor(placeOf('312 bridges.').end + 1)]), ['First, we will close nine of them.']);
    assert.deepEqual(words([cursor(answer.end + 1)]), ['Müller Bridge goes first.']);
    assert.deepEqual(words([cursor(text.length)]), ['Goodbye.']);
  });
  it('are none in the front matter, in the back matter and where nothing is selected anywhere', () => {
    assert.deepEqual(words([cursor(0)]), []);
    assert.deepEqual(words([]), []);
    const longer = readTranscript(`${text}\nTranslated and edited by: Ola Moen\n`);
    assert.notEqual(longer.transcript.backMatterFrom, null);
    assert.deepEqual(passagesToTag(longer.text, longer.transcript, [cursor(longer.text.indexOf('Ola Moen'))], null).spans, []);
  });
  it("are the turn's first sentence where the cursor is elsewhere, else what is under it", () => {
    assert.deepEqual(words([cursor(0)], 5), ['The oldest nine.']);
    assert.deepEqual(words([placeOf('312 bridges')], 5), ['The oldest nine.']);
    assert.deepEqual(words([cursor(answer.start + 20)], 5), ['Müller Bridge goes first.']);
  });
});

describe('a selection', () => {
  const document = readTranscript(briefing.text.replace('krones.\n', 'krones.\n\nPerhaps more.\n\n_ueditor_page_break_tag_\n'));
  function take(from: string, to: string, turn?: number): { words: readonly string[]; change: PassagesToTag['change'] } {
    const { text, transcript } = document;
    const selected = { start: placeOf(from, text).start, end: placeOf(to, text).end };
    const { spans, change } = passagesToTag(text, transcript, [selected], turn === undefined ? null : (transcript.turns[turn] ?? null));
    return { words: spans.map((span) => sliceSpan(text, span)), change };
  }

  it('across turns is a passage for each of them, without label and page break', () => {
    assert.deepEqual(take('it cost?', 'last question.'), { words: ['it cost?', 'Some 40 million krones.\n\nPerhaps more.', 'That was the last question.'], change: 'split' });
  });
  it('that runs into a page break or the label below ends with what is said', () => {
    assert.deepEqual(take('40 million', '_ueditor_page_break_tag_'), { words: ['40 million krones.\n\nPerhaps more.'], change: 'cut' });
    assert.deepEqual(take('What does', 'it cost?\n\nPer Holm:'), { words: ['What does it cost?'], change: 'cut' });
  });
  it('within a turn is kept as it is, over its paragraphs too', () => {
    assert.deepEqual(take('40 million', 'Perhaps'), { words: ['40 million krones.\n\nPerhaps'], change: 'none' });
  });
  it('of a label alone is the sentence that a cursor there means', () => {
    assert.deepEqual(take('Radio Fjell', 'Radio Fjell:'), { words: ['What does it cost?'], change: 'none' });
  });
  it('that begins above the first turn has its words in the turn alone; all above stays', () => {
    assert.deepEqual(take('Date:', 'Good morning.'), { words: ['Good morning.'], change: 'cut' });
    assert.deepEqual(take('county engineer', 'of Brask County\n\nChair'), { words: ['county engineer of Brask County\n\nChair'], change: 'none' });
  });
  it('has only what is in the turn that is asked for', () => {
    assert.deepEqual(take('it cost?', 'last question.', 8), { words: ['Some 40 million krones.\n\nPerhaps more.'], change: 'cut' });
  });
});
