import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const text = readFileSync(new URL('../../../fixtures/formats/debate.txt', import.meta.url), 'utf8');
const { format, roleWords, turns, speakers, exchanges } = parseTranscript(text);

describe('the format debate', () => {
  it('reads one turn to a line, and knows the moderator, the panel and the candidates', () => {
    assert.equal(format, 'debate');
    assert.equal(turns.length, 28);
    assert.deepEqual(speakers.map(({ name, role }) => [name, role]), [['MARUN', 'chair'], ['TORV', 'official'], ['RASK', 'official'], ['DAHL', 'press']]);
    assert.deepEqual(turns.filter(({ speaker }) => speaker === null).map(({ label, role }) => [label, role]), [['QUESTION', 'press']]);
    assert.deepEqual(roleWords, { press: 'panel', official: 'candidate' });
  });

  it('begins exchanges with questions of the moderator, the panel and citizens, and not with a call to comment', () => {
    assert.deepEqual(exchanges.map(({ asker, turns: own, answerers }) => [asker, own, answerers]), [
      ['MARUN', [1, 2, 4, 5, 6], ['TORV', 'RASK']],
      ['DAHL', [8, 9, 10, 11, 13], ['RASK', 'TORV']],
      [null, [15, 16, 17], ['TORV', 'RASK']],
      ['MARUN', [18, 19, 21], ['RASK', 'TORV']],
      ['MARUN', [22, 23, 25, 26], ['TORV', 'RASK']],
    ]);
  });

  it('takes a play for none, whatever its people debate', () => {
    const play = ['HAMO: Shall we debate it, or shall we drink?', 'ORLA: I would drink, if there were a candidate for the glass.', 'HAMO: There is one, and it stands before you.', 'ORLA: Then pour, my lord, and let the candidates be silent.', 'HAMO: What did they say when they were not?', 'ORLA: Nothing, at some length, and then they asked for bread.'];
    assert.equal(parseTranscript(`${play.join('\n')}\n${play.join('\n')}\n`).format, null);
  });
});
