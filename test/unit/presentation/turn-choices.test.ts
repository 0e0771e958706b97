import assert from 'node:assert/strict';
import { turnChoices } from '../../../src/core/presentation/turn-choices.ts';
import { briefing } from './read-transcript.ts';

describe('choices of a turn', () => {
  it('name the exchange from the side of each turn', () => {
    assert.deepEqual(turnChoices(briefing).map(({ group, speaker, place }) => `${group} / ${speaker} / ${place}`), [
      'Opening / Siri Vang / Opening',
      'Opening / Ada Lunde / Opening',
      'Opening / Siri Vang / Opening',
      '1. Brask Herald / Brask Herald / question',
      '1. Brask Herald / Ada Lunde / answer to Brask Herald',
      '1. Brask Herald / Per Holm / answer to Brask Herald',
      'Between questions / Siri Vang / Between questions',
      '2. Radio Fjell / Radio Fjell / question',
      '2. Radio Fjell / Per Holm / answer to Radio Fjell',
      'Closing / Siri Vang / Closing',
    ]);
  });
  it('lead to the label', () => {
    for (const { speaker, offset } of turnChoices(briefing)) assert.ok(briefing.text.startsWith(`${speaker}:`, offset));
  });
});
