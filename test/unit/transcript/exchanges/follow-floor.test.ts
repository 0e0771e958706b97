import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

/** Each exchange as "asker: line line …", lines from 1. */
function exchanges(text: string): string[] {
  const { exchanges: all, turns } = parseTranscript(text);
  return all.map(({ asker, turns: own }) => `${asker ?? '?'}: ${own.map((index) => (turns[index]?.line ?? -1) + 1).join(' ')}`);
}

const STATEMENT = 'Good afternoon from the White House. The harbour board agreed last week to dredge the outer channel, and the work begins in April.';
const QUESTION = 'How long will the channel be closed to the ferries while they dredge it?';
const ANSWER = 'Not for a single day, as the dredger works at night, when the ferries lie at the quay.';

/** A briefing of these turns after a statement, each on a line of its own: the statement is on line 3. */
function briefing(...turns: readonly string[]): string {
  return ['Press Briefing by Press Secretary Ana Torv', '', `MS. TORV:  ${STATEMENT}`, ...turns.map((turn) => turn.replace(/^Q /u, 'Q    ').replace(/^A /u, 'MS. TORV:  ')), `MS. TORV:  ${ANSWER}`].join('\n');
}

describe('a whole briefing', () => {
  const text = readFileSync(new URL('../../../fixtures/formats/white-house.md', import.meta.url), 'utf8');
  const lineOf = (words: string): number => text.slice(0, text.indexOf(words)).split('\n').length;

  it('gives its front matter, its speakers and its end', () => {
    const transcript = parseTranscript(text);
    assert.equal(transcript.format, 'white-house');
    assert.equal(transcript.title, 'Press Briefing by Press Secretary Ana Torv and Special Envoy for the Northern Ports Ambassador Rut Sund, March 4, 2031');
    assert.deepEqual([transcript.date, transcript.place, transcript.time], ['2031-03-04', 'Lantern Street Press Room', '13:31']);
    assert.deepEqual(transcript.participants.map(({ name, description }) => [name, description]), [['Ana Torv', 'Press Secretary'], ['Rut Sund', 'Special Envoy for the Northern Ports']]);
    assert.equal(transcript.backMatterFrom, lineOf('2:04 P.M.') - 1);
  });

  it('keeps each asker to himself, whoever breaks in', () => {
    const asked = exchanges(text).map((line) => line.slice(0, line.indexOf(':')));
    assert.deepEqual(asked, ['Ivo Keller', 'Mara', 'Lena Osei', 'Jonas', '?']);
    const broken = exchanges(text).find((line) => line.startsWith('Mara'));
    assert.ok(broken?.includes(` ${lineOf('But if the fourth')} ${lineOf('— who stands behind')} ${lineOf('All of us do')}`), broken);
    const late = exchanges(text).find((line) => line.startsWith('Lena'));
    assert.ok(late?.startsWith(`Lena Osei: ${lineOf('Thank you, Ambassador.\n')} ${lineOf('Thank you, Ambassador.  Will')} `), late);
  });

  it('puts calls, greetings and bids into none', () => {
    const inside = new Set(exchanges(text).flatMap((line) => line.split(' ').map(Number)));
    for (const words of ['Good afternoon, everybody', 'Q    Good afternoon', 'MS. TORV:  Mara.', 'Okay.  Jonas', 'Ana —', 'Q    Ana.\n']) assert.ok(!inside.has(lineOf(words)), words);
  });
});

describe('who asks, where askers have no names', () => {
  it('is the same after an answer without a call', () => {
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}`, 'Q What does it cost?', `A ${ANSWER}`, 'Q And who pays?')), ['?: 4 5 6 7 8 9']);
  });

  it('is who was called', () => {
    for (const [call, name] of [['Zeke.', 'Zeke'], ['Go ahead, Nora.', 'Nora'], ['Zeke Marsh, go ahead.', 'Zeke Marsh'], ['Yes, in the back.', '?'], ['Sure. Mike.', 'Mike'], ['Nora, then Josh.', 'Nora'],
      ['Go ahead.', '?'], ['Seung Min.', 'Seung Min'], ['S.V.', 'S.V.'], ['How about Nora Field, Harbour News?', 'Nora Field'], ['Nora, why don’t you go ahead.', 'Nora'], ['Yes, sir.', '?'],
      ['Okay. Nora, in the back.', 'Nora'], ['With that, Nora, kick us off.', 'Nora'], ['Nora?', 'Nora']] as const) {
      assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}\n\n${call}`, 'Q What does it cost?')), ['?: 4 5', `${name}: 8 9`], call);
    }
  });

  it('is nobody new where the last words are no call', () => {
    for (const words of ['Everywhere.', 'Absolutely.', 'Thank you.', 'I spoke with Dr. Marsh.', 'That is for the Board.', 'He will be here on Monday.', 'Anyway.']) {
      assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}\n\n${words}`, 'Q What does it cost?')), ['?: 4 5 8 9'], words);
    }
  });

  it('is somebody else after thanks that end an exchange, after noise, and where somebody begins by name', () => {
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}`, 'Q Thank you.', 'A Sure.', 'Q What does it cost?')), ['?: 4 5 6 7', '?: 8 9']);
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER} (Crosstalk.)`, 'Q What does it cost?')), ['?: 4 5', '?: 6 7']);
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}`, 'Q Thanks, Ana. What does it cost?')), ['?: 4 5', '?: 6 7']);
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}`, 'Q Ana, what does it cost?')), ['?: 4 5', '?: 6 7']);
  });

  it('goes on behind thanks that lead to one more', () => {
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}`, 'Q Okay, thank you. And then, on the pier: does it stay?')), ['?: 4 5 6 7']);
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}`, 'Q I have one more, if that is okay.', 'A Go ahead.', 'Q Does the pier stay?')), ['?: 4 5 6 7 8 9']);
  });

  it('takes up what was cut off, and puts remarks of others into none', () => {
    assert.deepEqual(exchanges(briefing(`Q ${QUESTION}`, `A ${ANSWER}`, 'Q How often will you —', 'Q That’s a good question.', 'Q — stand here?')), ['?: 4 5 6 8 9']);
  });

  it('answers two who speak across each other one after the other', () => {
    const text = briefing(`Q ${QUESTION}`, `A ${ANSWER}\n\nNora.`, 'Q But what of the ferries —', 'Q Thank you, Ana.', 'Q — at night?', 'A They lie at the quay, as I said.', 'Q Thank you, Ana. Does the pier stay?');
    assert.deepEqual(exchanges(text), ['?: 4 5 8 10 11', 'Nora: 9 12 13']);
  });
});

describe('named askers', () => {
  it('goes on with a question that nobody answered, whoever spoke in between', () => {
    const text = ['Press conference', '', `Speakers:\nAna Torv, minister of ports\nModerator:\nLise Marun, spokesperson\n`, `Ana Torv:\n${STATEMENT}`, `Lise Marun:\nThe floor is open for questions.`,
      `Varnholm Courier:\n${QUESTION}`, `Calder Post:\nExcuse me, may I ask as well, who pays for it?`, `Varnholm Courier:\nAnd what does it cost?`, `Ana Torv:\nThank you for your question. ${ANSWER}`].join('\n');
    const { exchanges: all } = parseTranscript(text);
    assert.deepEqual(all.map(({ asker, turns }) => [asker, turns.length]), [['Varnholm Courier', 3], ['Calder Post', 1]]);
  });
});
