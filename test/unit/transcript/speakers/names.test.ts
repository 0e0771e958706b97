import assert from 'node:assert/strict';
import { resolveFormat } from '../../../../src/core/transcript/formats/resolve-format.ts';
import { compileFormat } from '../../../../src/core/transcript/formats/compile-format.ts';
import type { Participant } from '../../../../src/core/transcript/model.ts';
import { findParticipant } from '../../../../src/core/transcript/speakers/names.ts';

const listed = ['Ana Torv', 'Lise Marun, Jr.', 'J. Christopher Holm', 'Chris Van Hollen', 'President Bell', 'Piet de Graaf', 'Una Reed'];
const others = Array.from({ length: 40 }, (_, index) => `Otto Nobody${index}`);

function find(label: string, names: readonly string[], shortNames: boolean): string | undefined {
  const participants = names.map((name): Participant => ({ name, role: 'official', description: name === 'Una Reed' ? 'governor' : null, span: { start: 0, end: 0 } }));
  return findParticipant(label, participants, compileFormat(resolveFormat({ name: 'own', shortNames })))?.name;
}

describe('a participant', () => {
  const labels = ['Ana Torv', 'ANA TORV', 'Vice Minister Ana Torv', 'Mr. Torv', 'Torv', 'Mr. Marun', 'Senator Marun', 'Senator Van Hollen', 'Senator Hollen', 'Senator Chris Van Hollen', 'The President', 'THE GOVERNOR',
    'de Graaf', 'Mr. de Graaf', 'Secretary of State Torv', 'Ana', 'Holm', 'JCH', 'J.H.', 'Dr. Ana', 'Somebody Else', 'Ana Torv (via video)'];

  for (const label of labels) {
    it(`whom "${label}" names is the same on a long list as on a short one`, () => {
      for (const short of [false, true]) assert.equal(find(label, [...others, ...listed], short), find(label, listed, short));
    });
  }

  it('is found by his name, his surname, his office, his initials', () => {
    const found = (['Mr. Torv', 'Senator Marun', 'The President', 'THE GOVERNOR', 'de Graaf'] as const).map((label) => find(label, [...others, ...listed], false));
    assert.deepEqual(found, ['Ana Torv', 'Lise Marun, Jr.', 'President Bell', 'Una Reed', 'Piet de Graaf']);
    assert.deepEqual(['JCH', 'Ana', 'J.H.'].map((label) => find(label, [...others, ...listed], true)), ['J. Christopher Holm', 'Ana Torv', 'J. Christopher Holm']);
  });
});
