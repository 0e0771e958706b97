import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

function read(name: string): { format: string | null; title: string | null; date: string | null; time: string | null; speakers: string[]; exchanges: string[]; labels: number } {
  const { format, title, date, time, speakers, exchanges, turns } = parseTranscript(readFileSync(new URL(`../../../fixtures/formats/${name}`, import.meta.url), 'utf8'));
  return {
    format, title, date, time, labels: turns.length,
    speakers: speakers.filter(({ role }) => role !== 'press').map(({ name: who, role, description }) => `${who} | ${role} | ${description ?? ''}`),
    exchanges: exchanges.map(({ asker, turns: own, answerers }) => `${asker ?? '?'} ${own.length} ${answerers.join(', ')}`),
  };
}

describe('the houses of briefings', () => {
  it('State: no stop behind MR, a banner above, two who answer', () => {
    assert.deepEqual(read('state-department.txt'), {
      format: 'state-department', title: 'Department Press Briefing – March 4, 2031', date: '2031-03-04', time: '14:08', labels: 20,
      speakers: ['Tomas Hale | official | Department Spokesperson', 'Rut Sund | official | Under Secretary for Ports and Canals'],
      exchanges: ['? 2 Rut Sund', 'Olaf 6 Rut Sund, Tomas Hale', 'Ines 4 Tomas Hale', '? 4 Tomas Hale'],
    });
  });

  it('Pentagon: the office in the first label, and Q with a colon', () => {
    assert.deepEqual(read('pentagon.txt'), {
      format: 'pentagon', title: 'Pentagon Press Secretary Major General Per Lund Holds a Press Briefing', date: '2031-03-04', time: null, labels: 15,
      speakers: ['Per Lund | official | Pentagon Press Secretary Major General'],
      exchanges: ['Bo 6 Per Lund', 'Carla 4 Per Lund', 'Dana Reed 4 Per Lund'],
    });
  });

  it('IMF: QUESTION and QUESTIONER', () => {
    assert.deepEqual(read('imf.txt'), {
      format: 'imf', title: 'Transcript of a Press Briefing by Mila Brandt, Director, Communications Department, International Monetary Fund', date: '2031-03-04', time: null, labels: 9,
      speakers: ['Mila Brandt | official | Director, Communications Department, International Monetary Fund'],
      exchanges: ['? 4 Mila Brandt', 'Sander 4 Mila Brandt'],
    });
  });

  it('UN: an opening without a label, headings, "Spokeswoman:"', () => {
    assert.deepEqual(read('un-noon.txt'), {
      format: 'un-noon', title: 'Daily Press Briefing by the Office of the Spokesperson for the Secretary-General', date: '2031-03-04', time: null, labels: 9,
      speakers: ['Bénédicte Sund | official | Spokeswoman for the Secretary-General'],
      exchanges: ['Edda 4 Bénédicte Sund', 'Nils 4 Bénédicte Sund'],
    });
  });
});
