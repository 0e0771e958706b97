import assert from 'node:assert/strict';
import { turnLenses } from '../../../src/core/presentation/turn-lenses.ts';
import { briefing, readTranscript } from './read-transcript.ts';

describe('lenses of turns', () => {
  const titles = (turn: number, counts = new Map<number, number>()): string[] =>
    turnLenses(briefing.transcript, counts).filter((lens) => lens.turn === turn).map(({ title }) => title);

  it('stand at the header of every turn and nowhere else', () => {
    const lines = new Set(turnLenses(briefing.transcript, new Map()).map(({ line }) => line));
    assert.deepEqual([...lines], briefing.transcript.turns.map(({ line }) => line));
  });

  it('lead from a question to its answer and back', () => {
    assert.deepEqual(titles(3), ['Tag claim', 'Answer to Brask Herald']);
    assert.deepEqual(titles(4), ['Tag claim', 'Question of Brask Herald']);
    assert.deepEqual(titles(5), ['Tag claim', 'Question of Brask Herald']);
    const links = turnLenses(briefing.transcript, new Map()).flatMap(({ turn, to }) => (to === null ? [] : [[turn, to]]));
    assert.deepEqual(links, [[3, 4], [4, 3], [5, 3], [7, 8], [8, 7]]);
  });

  it('leave the chair without a link', () => {
    assert.deepEqual(titles(0), ['Tag claim']);
    assert.deepEqual(titles(6), ['Tag claim']);
  });

  it('count claims only where there are some', () => {
    const counts = new Map([[1, 2], [4, 1]]);
    assert.deepEqual(titles(1, counts), ['Tag claim', '2 claims']);
    assert.deepEqual(titles(4, counts), ['Tag claim', '1 claim', 'Question of Brask Herald']);
  });

  it('lead a follow-up to the answer below it, and that one to the follow-up', () => {
    const text = briefing.text.replace('Some 40 million krones.', 'Some 40 million krones.\n\nRadio Fjell:\n\nEach?\n\nPer Holm:\n\nIn all.');
    const { transcript } = readTranscript(text);
    const links = turnLenses(transcript, new Map()).flatMap(({ turn, to }) => (to === null || turn < 7 ? [] : [[turn, to]]));
    assert.deepEqual(links, [[7, 8], [8, 7], [9, 10], [10, 9]]);
  });

  it('lead past the one who only hands the question over to the one who answers it', () => {
    const long = 'The oldest nine will be closed before the winter, and the rest will be mended one by one as soon as the money for it is there.';
    const handedOn = (text: string): (number | null)[] =>
      turnLenses(readTranscript(text).transcript, new Map()).filter(({ kind, turn }) => kind === 'answer' && turn === 3).map(({ to }) => to);
    const text = briefing.text.replace('The oldest nine. Müller Bridge goes first.', long);
    assert.deepEqual(handedOn(text), [5]);
    assert.deepEqual(handedOn(text.replace('The engineer knows them all.', `Nine. ${long}`)), [4]);
    assert.deepEqual(handedOn(text.replace('Per Holm:\n\nThe', 'Ada Lunde:\n\nThe')), [4]);
    assert.deepEqual(handedOn(text.replace('Per Holm:\n\nThe', 'Brask Herald:\n\nWho?\n\nPer Holm:\n\nThe')), [4]);
    const links = turnLenses(readTranscript(text).transcript, new Map()).filter(({ kind, turn }) => kind === 'question' && turn < 7);
    assert.deepEqual(links.map(({ turn, to }) => [turn, to]), [[4, 3], [5, 3]]);
  });
});
