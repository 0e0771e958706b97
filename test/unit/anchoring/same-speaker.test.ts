import assert from 'node:assert/strict';
import { maybeSaidBy, maybeSameSpeaker } from '../../../src/core/anchoring/same-speaker.ts';

describe('two labels', () => {
  for (const [a, b] of [['MS. VOSS', 'Mara Voss'], ['Minister Voss', 'Mara Voss'], ['MV', 'Mara Voss'], ['M.V.', 'Mara Ellen Voss'], ['Mara Ellen Voss', 'MEV'], ['Q', 'Reporter'], ['A', 'Answer'], ['问', '追问'], ['Voss', 'Voss'], ['Mara Voss', 'Mara Vsos'], ['Mara Voss', 'Mara Ellen Voss']] as const) {
    it(`${a} and ${b} may be one person`, () => {
      assert.ok(maybeSameSpeaker(a, b) && maybeSameSpeaker(b, a));
    });
  }

  for (const [a, b] of [['Mara Voss', 'Ivo Lund'], ['Mr. Voss', 'Ms. Voss'], ['IL', 'Mara Voss'], ['VM', 'Mara Voss'], ['Q', 'Mara Voss'], ['Q', 'A'], ['Reporter', 'Answer'], ['问', '答'], ['答', '林知远'], ['UK', 'United Nations'], ['Mara Voss', 'Mara Vass']] as const) {
    it(`${a} and ${b} are two`, () => {
      assert.ok(!maybeSameSpeaker(a, b) && !maybeSameSpeaker(b, a));
    });
  }

  it('of whoever asks may be that of somebody who asked, and of nobody who answered', () => {
    assert.ok(maybeSaidBy({ speaker: 'Ivo Lund', role: 'press', asker: null }, 'QUESTION'));
    assert.ok(!maybeSaidBy({ speaker: 'Ivo Lund', role: 'official', asker: null }, 'QUESTION'));
    assert.ok(!maybeSaidBy({ speaker: 'Ivo Lund', role: 'press', asker: null }, 'Mara Voss'));
  });

  it('of whoever answers may be that of somebody who answered, and of nobody who asked', () => {
    for (const label of ['A', 'Answer', '答']) {
      assert.ok(maybeSaidBy({ speaker: '林知远', role: 'official', asker: null }, label));
      for (const role of ['press', 'chair', 'other'] as const) assert.ok(!maybeSaidBy({ speaker: '林知远', role, asker: null }, label));
    }
  });
});
