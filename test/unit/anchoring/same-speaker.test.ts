import assert from 'node:assert/strict';
import { maybeSaidBy, maybeSameSpeaker } from '../../../src/core/anchoring/same-speaker.ts';

describe('two labels', () => {
  for (const [a, b] of [['MS. VOSS', 'Mara Voss'], ['Minister Voss', 'Mara Voss'], ['MV', 'Mara Voss'], ['M.V.', 'Mara Ellen Voss'], ['Mara Ellen Voss', 'MEV'], ['Q', 'Reporter'], ['Voss', 'Voss'], ['Mara Voss', 'Mara Vsos'], ['Mara Voss', 'Mara Ellen Voss']] as const) {
    it(`${a} and ${b} may be one person`, () => {
      assert.ok(maybeSameSpeaker(a, b) && maybeSameSpeaker(b, a));
    });
  }

  for (const [a, b] of [['Mara Voss', 'Ivo Lund'], ['Mr. Voss', 'Ms. Voss'], ['IL', 'Mara Voss'], ['VM', 'Mara Voss'], ['Q', 'Mara Voss'], ['UK', 'United Nations'], ['Mara Voss', 'Mara Vass']] as const) {
    it(`${a} and ${b} are two`, () => {
      assert.ok(!maybeSameSpeaker(a, b) && !maybeSameSpeaker(b, a));
    });
  }

  it('of whoever asks may be that of somebody who asked, and of nobody who answered', () => {
    assert.ok(maybeSaidBy({ speaker: 'Ivo Lund', role: 'press', asker: null }, 'QUESTION'));
    assert.ok(!maybeSaidBy({ speaker: 'Ivo Lund', role: 'official', asker: null }, 'QUESTION'));
    assert.ok(!maybeSaidBy({ speaker: 'Ivo Lund', role: 'press', asker: null }, 'Mara Voss'));
  });
});
