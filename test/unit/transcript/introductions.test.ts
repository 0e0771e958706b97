import assert from 'node:assert/strict';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

const answer = 'We have looked at that for a long time, and we will tell the council in June what it costs and who pays for it.';
const question = 'What does the new pier cost, and when will the council hear of it?';

const briefing = (...questions: readonly string[]): string =>
  `Press Briefing by Press Secretary Una Bell\n\nBriefing Room\n\nMS. BELL:  Good afternoon, everyone. I have nothing for you at the top.\n\n${questions.map((words) => `Q    ${words}\n\nMS. BELL:  ${answer}\n\n`).join('')}END\n`;
const asker = (words: string): unknown => {
  const { turns, speakers } = parseTranscript(briefing(words, question));
  const name = turns[1]?.speaker ?? null;
  return [name, speakers.find((speaker) => speaker.name === name)?.outlet ?? null];
};

const conference = (label: string, call: string, words: string): string =>
  `CHAIR TORV.  Good afternoon. Monetary policy is where the Federal Reserve of Port Calder wants it to be. ${answer}\n\nLISE MARUN.  ${call}\n\n${label}.  ${words}\n\nCHAIR TORV.  ${answer}\n\nLISE MARUN.  Thank you. Piet.\n\nPIET AUDEN.  ${question}\n\nCHAIR TORV.  ${answer}\n`;
const reporter = (label: string, call: string, words: string): unknown => {
  const { speakers } = parseTranscript(conference(label, call, words));
  const found = speakers.find(({ labels }) => labels.includes(label));
  return [found?.name, found?.outlet];
};

describe('an asker without a name', () => {
  const introductions: Readonly<Record<string, readonly [string | null, string | null]>> = {
    'Thank you. Ana Torv from the Coast Daily.': ['Ana Torv', 'Coast Daily'],
    'Hi, Una. Jo de Graaf with Harbour Radio, and a happy new year.': ['Jo de Graaf', 'Harbour Radio'],
    'Ana Torv, Coast Daily.': ['Ana Torv', 'Coast Daily'],
    'Thanks. This is Ana M. Torv of Calder24.': ['Ana M. Torv', 'Calder24'],
    'I\'m from Coast Daily.': [null, 'Coast Daily'],
    'I\'m a reporter for the Coast Daily.': [null, 'Coast Daily'],
    'In Port Calder, Varnholm. So much for places.': [null, null],
    'In February, 2022, you said no.': [null, null],
    'Thank you, Madam Secretary. President Marsh from Varnholm, he said no.': [null, null],
    'Una Bell, Piet Marsh, and the mayor all said no.': [null, null],
    'The mayor met Ana Torv from Varnholm yesterday.': [null, null],
  };
  for (const [words, [name, outlet]] of Object.entries(introductions)) {
    it(`is told by "${words}"`, () => assert.deepEqual(asker(`${words} ${question}`), name === null ? [null, null] : [name, outlet]));
  }
});

describe('an asker with a name', () => {
  it('has the outlet that he says, or that he is called by', () => {
    assert.deepEqual(reporter('ANA TORVALD', 'Thank you. Ana.', `Thanks. Ana Torvald with The Pier. ${question}`), ['Ana Torvald', 'The Pier']);
    assert.deepEqual(reporter('ANA TORVALD', 'Thank you. Ana Torvald, Coast Daily.', question), ['Ana Torvald', 'Coast Daily']);
    assert.deepEqual(reporter('ANA TORVALD', 'For the last question, we\'ll go to Ana Torvald at NCR.', question), ['Ana Torvald', 'NCR']);
    assert.deepEqual(reporter('ANA TORVALD', 'Thank you. Ana.', `I'm from Coast Daily. ${question}`), ['Ana Torvald', 'Coast Daily']);
    assert.deepEqual(reporter('CHRISTINA WELD', 'Chris.', `Chris Weld, Harbour Radio. ${question}`), ['Christina Weld', 'Harbour Radio']);
  });

  it('has none from another\'s introduction', () => {
    assert.deepEqual(reporter('ANA TORVALD', 'Thank you. Piet Auden, Coast Daily.', `Piet Auden from Coast Daily asked it before. ${question}`), ['Ana Torvald', null]);
  });

  it('is written in small letters as the text has it, or as the rule is, and in capitals where neither tells', () => {
    const name = (label: string, words = question): unknown => (reporter(label, 'Next, please.', words) as unknown[])[0];
    assert.equal(name('DANA MCELROY', `Dana McElroy, Coast Daily. ${question}`), 'Dana McElroy');
    assert.equal(name('DANA MCELROY'), 'Dana McElroy');
    assert.equal(name('OTTILIE O’HARA'), 'Ottilie O’Hara');
    assert.equal(name('JO BELL-SUND'), 'Jo Bell-Sund');
    assert.equal(name('JO MACDONALD'), 'JO MACDONALD');
    assert.equal(name('JO MACDONALD', `Jo MacDonald, Coast Daily. ${question}`), 'Jo MacDonald');
    assert.equal(name('BO DE GRAAF'), 'BO DE GRAAF');
    assert.equal(name('BO DE GRAAF', `Bo de Graaf with The Pier. ${question}`), 'Bo de Graaf');
    assert.equal(name('SENIOR OFFICIAL', `An official who is senior will not say. ${question}`), 'SENIOR OFFICIAL');
    assert.equal(name('CHAIR TORV'), 'CHAIR TORV');
  });
});
