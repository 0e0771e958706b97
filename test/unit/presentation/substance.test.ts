import assert from 'node:assert/strict';
import { firstWords } from '../../../src/core/presentation/readable-transcript.ts';
import { substanceOf } from '../../../src/core/presentation/substance.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';
import { briefing, readTranscript } from './read-transcript.ts';
import { assertLinear } from '../../support/growth.ts';

function document(said: string) {
  return readTranscript(briefing.text.replace('The oldest nine. Müller Bridge goes first.', said));
}

function substance(said: string): string | null {
  const { text, transcript } = document(said);
  const turn = transcript.turns[5];
  assert.ok(turn !== undefined);
  const found = substanceOf(text, turn);
  return found === null ? null : sliceSpan(text, found.sentence);
}

const MATTER = 'The ferry to Norvik sails again.';

describe('the substance of a turn', () => {
  for (const courtesy of [
    'Thank you.', 'Thank you for your questions.', 'Thanks for the question, and for your patience.', 'Thank you, Ms. Vang.', 'Thank you very much, Mr. Holm and all of you.',
    'Good morning.', 'Ladies and gentlemen, good afternoon.', 'Friends from the media, good morning.', 'Good morning, and welcome to this briefing of Brask County.',
    "Alright, I'll answer your question.", 'I will answer this one.', 'I’d like to take that question.', 'Let me answer in three points.', '**Thank you.**',
    'I would like to invite Mr. Holm to answer.', 'Mr. Holm will answer them.', 'That is a very good question.', 'A fair question.', 'I have two questions.', "I'm a reporter with Radio Fjell.",
    '谢谢你的提问。', '女士们、先生们，大家上午好！',
  ]) {
    it(`is not "${courtesy}"`, () => assert.equal(substance(`${courtesy} ${MATTER}`), MATTER));
  }

  for (const matter of [
    'Thank you, we will close nine bridges.', 'Good morning, I have a question about the ferry.', 'I had a question about the ferry.', 'Friends of the river protested in May.',
    'That is a good question, and we will close nine bridges.', 'I will address the housing shortage.', 'Thank you for the 40 million krones.', 'Welcome rains fell in May.', 'Let me begin with the ferry.', '大家都知道渡轮停了。', 'Is that a good question?',
  ]) {
    it(`is "${matter}"`, () => assert.equal(substance(`${matter} ${MATTER}`), matter));
  }

  it('stands in a later paragraph where the first is courtesy alone', () => assert.equal(substance(`Thank you. Good morning.\n\n${MATTER}`), MATTER));
  it('is the very first sentence where no other follows', () => assert.equal(substance('Thank you. Mr. Aas will answer them.'), 'Thank you.'));
  it('is what the first words of a turn begin with', () => {
    const read = document(`Thank you for your question.\n\nGood morning. ${MATTER} So does the bus.`);
    const turn = read.transcript.turns[5];
    assert.ok(turn !== undefined);
    assert.equal(firstWords(read, turn, 80), `${MATTER} So does the bus.`);
  });
  it('is found in time that grows with the turn alone', () => {
    for (const make of [(times: number) => `${'I will now now now first first '.repeat(times * 4000)}thank you thank you.`, (times: number) => 'Thank you. '.repeat(times * 20_000)]) {
      assertLinear((times) => {
        const turn = make(times);
        return () => substance(turn);
      });
    }
  });
});
