import assert from 'node:assert/strict';
import { passagesToTag } from '../../../src/core/presentation/passages-to-tag.ts';
import type { PassageUnit } from '../../../src/core/presentation/passage-units.ts';
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

describe('several cursors', () => {
  const { text, transcript } = briefing;
  const words = (...selections: readonly Span[]): readonly string[] => passagesToTag(text, transcript, selections, null).spans.map((span) => sliceSpan(text, span));
  const bridge = placeOf('Müller Bridge').start;

  it('are a sentence each, the same one once', () => {
    assert.deepEqual(words(cursor(bridge), cursor(placeOf('40 million').start), cursor(bridge + 3)), ['Müller Bridge goes first.', 'Some 40 million krones.']);
  });
  it('count beside selected words within what is said alone', () => {
    const selected = placeOf('312 bridges');
    assert.deepEqual(words(selected, cursor(bridge)), ['312 bridges', 'Müller Bridge goes first.']);
    assert.deepEqual(words(selected, cursor(placeOf('Per Holm:\n\nThe').start), cursor(placeOf('312 bridges.').end + 1), placeOf('Brask Herald:')), ['312 bridges']);
  });
});

describe('passages widened to a unit', () => {
  const { text, transcript } = briefing;
  const words = (unit: PassageUnit, ...selections: readonly Span[]): readonly string[] =>
    passagesToTag(text, transcript, selections, null, unit).spans.map((span) => sliceSpan(text, span));

  it('are the sentences that are touched, each of its own', () => {
    assert.deepEqual(words('sentence', placeOf('312')), ['We looked at 312 bridges.']);
    assert.deepEqual(words('sentence', { start: placeOf('nine. Müller').start, end: placeOf('nine. Müller').end }), ['The oldest nine.', 'Müller Bridge goes first.']);
    assert.deepEqual(words('sentence', cursor(placeOf('Müller').start)), ['Müller Bridge goes first.']);
  });
  it('are the paragraphs that are touched', () => {
    assert.deepEqual(words('paragraph', cursor(placeOf('Müller').start)), ['The oldest nine. Müller Bridge goes first.']);
    assert.deepEqual(words('paragraph', { start: placeOf('312').start, end: placeOf('close nine').end }), ['Thank you. We looked at 312 bridges.', 'First, we will close nine of them.']);
  });
  it('are all turns of the answer, from within it and from its question', () => {
    const answer = ['The engineer knows them all.', 'The oldest nine. Müller Bridge goes first.'];
    for (const at of ['The engineer', 'Müller', 'Which bridges']) assert.deepEqual(words('answer', cursor(placeOf(at).start)), answer, at);
    assert.deepEqual(words('answer', cursor(placeOf('What does it').start)), ['Some 40 million krones.']);
  });
  it('are the whole turn where it answers nobody', () => {
    assert.deepEqual(words('answer', cursor(placeOf('close nine').start)), ['Thank you. We looked at 312 bridges.\n\nFirst, we will close nine of them.\n\nSecond, we will mend the rest by 2034.']);
  });
  it('stay as they are outside of turns', () => {
    assert.deepEqual(words('paragraph', placeOf('county engineer')), ['county engineer']);
    assert.deepEqual(words('sentence', cursor(0)), []);
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
