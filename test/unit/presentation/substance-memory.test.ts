import assert from 'node:assert/strict';
import { substanceOf } from '../../../src/core/presentation/substance.ts';
import { createSubstanceMemory } from '../../../src/core/presentation/substance-memory.ts';
import { changedPart } from '../../../src/core/text/changed-part.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { randomOf } from '../../support/edited/random.ts';
import { briefing } from './read-transcript.ts';

const WORDS = ['x', ' ', '. ', '\n', '\n\n', 'Thank you. ', 'Good question. ', '9', 'Ada Lunde:\n\n'];

describe('what is remembered of turns', () => {
  it('is what is found in each version of an edited text', () => {
    const { below, pick } = randomOf(11);
    const memory = createSubstanceMemory();
    let { text } = briefing;
    for (let round = 0; round < 150; round++) {
      const at = below(text.length);
      text = text.slice(0, at) + pick(WORDS) + text.slice(at + below(4));
      for (const turn of parseTranscript(text, { force: true }).turns) assert.deepEqual(memory.of(text, turn), substanceOf(text, turn));
    }
  });
  it('is forgotten where other lines are taken for turns, though the words are the same', () => {
    const memory = createSubstanceMemory();
    const [first] = briefing.transcript.turns;
    assert.ok(first !== undefined);
    memory.of(briefing.text, first);
    const shorter = { ...first, span: first.span, paragraphs: first.paragraphs.map(({ start, end }) => ({ start: start + 3, end })) };
    assert.deepEqual(memory.of(briefing.text, shorter), substanceOf(briefing.text, shorter));
  });
});

describe('the part of a text that was changed', () => {
  const check = (before: string, after: string): void => {
    const { start, endBefore, endAfter } = changedPart(before, after);
    assert.equal(before.slice(0, start), after.slice(0, start));
    assert.equal(before.slice(endBefore), after.slice(endAfter));
    assert.ok(start <= endBefore && start <= endAfter);
    assert.ok(start === endBefore || start === endAfter || (before[start] !== after[start] && before[endBefore - 1] !== after[endAfter - 1]));
  };
  it('is all that differs, however long the rest is', () => {
    const { below, pick } = randomOf(5);
    for (let round = 0; round < 400; round++) {
      const before = 'ab\n'.repeat(below(3) === 0 ? 60_000 : below(12));
      const at = below(before.length);
      check(before, before.slice(0, at) + pick(['', 'a', 'ab', 'b\na', 'zz'.repeat(below(40_000))]) + before.slice(at + below(5)));
    }
    check('', '');
    check('', 'a');
    check('aaa', 'aa');
  });
});
