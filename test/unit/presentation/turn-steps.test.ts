import assert from 'node:assert/strict';
import { stepFrom, turnAbove } from '../../../src/core/presentation/turn-steps.ts';
import type { Step } from '../../../src/core/presentation/turn-steps.ts';
import { briefing } from './read-transcript.ts';

describe('steps from turn to turn', () => {
  const { transcript } = briefing;
  const lineOf = (turn: number): number => transcript.turns[turn]?.line ?? -1;
  const walk = (step: Step, direction: 'next' | 'previous', from: number): number[] => {
    const seen: number[] = [];
    for (let at = stepFrom(transcript, from, step, direction); at !== null; at = stepFrom(transcript, at.line, step, direction)) seen.push(at.index);
    return seen;
  };

  it('visit every turn in both directions', () => {
    assert.deepEqual(walk('turn', 'next', 0), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert.deepEqual(walk('turn', 'previous', transcript.lines.starts.length), [9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
  });

  it('visit the questions', () => {
    assert.deepEqual(walk('question', 'next', 0), [3, 7]);
    assert.deepEqual(walk('question', 'previous', lineOf(9)), [7, 3]);
  });

  it('visit the turns of the speaker at the cursor', () => {
    assert.deepEqual(walk('speaker', 'next', lineOf(5) + 2), [8]);
    assert.deepEqual(walk('speaker', 'previous', lineOf(9)), [6, 2, 0]);
    assert.deepEqual(walk('speaker', 'next', 0), []);
  });

  it('go back to the header first', () => {
    assert.equal(stepFrom(transcript, lineOf(4) + 2, 'turn', 'previous')?.index, 4);
  });

  it('know the turn above a line', () => {
    assert.equal(turnAbove(transcript, 0), null);
    assert.equal(turnAbove(transcript, lineOf(6) + 1)?.index, 6);
  });
});
