import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { sliceSpan } from '../../../src/core/text/span.ts';

const harbour = readFileSync(join(import.meta.dirname, '../../fixtures/workspace/harbour.txt'), 'utf8');

/** A briefing with lists, so that only `body` varies. */
function briefing(body: string): string {
  return `Ministry briefing on bridges\nOstrava Bay | 3:30 p.m. June 2, 2030\n\nThe ministry held a press conference.\n\nSpeakers\n\nMs. Una Bell, minister of bridges\n\nMr. Tom Rask, chief engineer\n\nChairperson:\n\nMr. Olav Dahl, spokesperson\n\nDate:\n\nJune 2, 2030\n\n${body}`;
}
const opening = 'Olav Dahl:\n\nGood afternoon. The floor is now open.\n\n';
const question = 'Coast Daily:\n\nHow many bridges are closed?\n\n';
const closing = 'Olav Dahl:\n\nThat is all. Goodbye.\n';

describe('parseTranscript', () => {
  it('reads title, place, time and date above the first turn', () => {
    const { title, place, time, date, format } = parseTranscript(harbour);
    assert.deepEqual({ title, place, time, date, format }, {
      title: 'Varnholm city hall briefing on the harbour renewal programme and the first five years of the ferry reform',
      place: 'Varnholm', time: '10:00', date: '2031-05-14', format: 'scio',
    });
  });

  it('lists each participant once, with role and description, without honorific', () => {
    assert.deepEqual(parseTranscript(harbour).participants.map(({ name, role, description }) => [name, role, description]), [
      ['Ana Torv', 'official', 'mayor of Varnholm'],
      ['Ilmar Kesk', 'official', 'director of the Varnholm Port Authority'],
      ['Lise Marun', 'chair', 'head of the press office of Varnholm city hall'],
    ]);
  });

  it('never takes a header word or a paragraph that ends in a colon for a label', () => {
    const labels = new Set(parseTranscript(harbour).turns.map(({ label }) => label));
    assert.deepEqual([...labels], ['Lise Marun', 'Ana Torv', 'Varnholm Courier', 'Ilmar Kesk', 'Northern Wire', 'Radio Sund']);
    const { turns } = parseTranscript(briefing(`${opening}${question}Una Bell:\n\nWe need to make efforts in the following aspects:\n\nNote:\n\nThree are closed.\n\n${closing}`));
    assert.deepEqual(turns.map(({ label }) => label), ['Olav Dahl', 'Coast Daily', 'Una Bell', 'Olav Dahl']);
  });

  it('keeps a hand-over in its exchange and the calls of the chair out of it', () => {
    const { exchanges, sections, turns } = parseTranscript(harbour);
    assert.deepEqual(exchanges.map(({ asker, turns: own, answerers }) => [asker, own, answerers]), [
      ['Varnholm Courier', [3, 4, 5], ['Ana Torv', 'Ilmar Kesk']],
      ['Northern Wire', [7, 8], ['Ilmar Kesk']],
      ['Radio Sund', [10, 11], ['Ana Torv']],
    ]);
    assert.deepEqual(sections.map(({ kind, turns: own }) => [kind, own]), [
      ['opening', [0, 1, 2]], ['exchange', [3, 4, 5]], ['interlude', [6]], ['exchange', [7, 8]],
      ['interlude', [9]], ['exchange', [10, 11]], ['closing', [12]],
    ]);
    assert.equal(turns[6]?.role, 'chair');
  });

  it('gives an answer that follows a call of the chair to the question before the call', () => {
    const { exchanges, sections } = parseTranscript(briefing(`${opening}${question}Olav Dahl:\n\nMinister, please.\n\nUna Bell:\n\nThree.\n\n${closing}`));
    assert.deepEqual(exchanges.map(({ turns }) => turns), [[1, 3]]);
    assert.deepEqual(sections.map(({ kind, turns }) => [kind, turns]), [['opening', [0]], ['exchange', [1, 2, 3]], ['closing', [4]]]);
  });

  it('keeps a follow-up of the same asker in the exchange', () => {
    const { exchanges } = parseTranscript(briefing(`${opening}${question}Una Bell:\n\nThree.\n\n${question}Tom Rask:\n\nFour, since noon.\n\n${closing}`));
    assert.deepEqual(exchanges.map(({ turns, answerers }) => [turns, answerers]), [[[1, 2, 3, 4], ['Una Bell', 'Tom Rask']]]);
  });

  it('reads labels glued to a page break, indented, without blank lines, with CRLF and a full-width colon', () => {
    const text = briefing(`${opening}_ueditor_page_break_tag_Coast Daily:\nHow many bridges are closed?\n    Una Bell：\n    Three.\n${closing}`).replaceAll('\n', '\r\n');
    const { turns, pageBreaks } = parseTranscript(text);
    assert.deepEqual(turns.map(({ label, paragraphs }) => [label, paragraphs.map((span) => sliceSpan(text, span))]), [
      ['Olav Dahl', ['Good afternoon. The floor is now open.']], ['Coast Daily', ['How many bridges are closed?']],
      ['Una Bell', ['Three.']], ['Olav Dahl', ['That is all. Goodbye.']],
    ]);
    assert.deepEqual(pageBreaks.map((span) => sliceSpan(text, span)), ['_ueditor_page_break_tag_']);
  });

  it('leaves translators and captions to the back matter', () => {
    const text = briefing(`${opening}${question}Una Bell:\n\nThree.\n\n${closing}\nTranslated and edited by Kim Day\n\n/2    Una Bell\n`);
    const { turns, backMatterFrom, lines } = parseTranscript(text);
    assert.equal(text.slice(lines.starts[backMatterFrom ?? 0]).startsWith('Translated'), true);
    assert.equal(sliceSpan(text, turns.at(-1)?.span ?? { start: 0, end: 0 }), 'Olav Dahl:\n\nThat is all. Goodbye.');
  });

  it('finds the announced points of an answer at paragraphs, else inside one', () => {
    const headings = (answer: string): string[] => {
      const text = briefing(`${opening}${question}Una Bell:\n\n${answer}\n\n${closing}`);
      return parseTranscript(text).turns[2]?.points.map(({ ordinal, heading }) => `${ordinal} ${sliceSpan(text, heading)}`) ?? [];
    };
    assert.deepEqual(headings('Two things.\n\nFirst, we paint. First, red. Second, blue.\n\nSecond, we rest.\n\nThank you.'), ['1 First, we paint.', '2 Second, we rest.']);
    assert.deepEqual(headings('Our plan has two parts: First, we paint bridges. Second, we close 3.5 of them. Bye.'), ['1 First, we paint bridges.', '2 Second, we close 3.5 of them.']);
    assert.deepEqual(headings('First, thank you. The second quarter was good.'), []);
  });

  it('finds stage directions and counts words', () => {
    const text = briefing(`${opening}${question}Una Bell:\n\nThree. (Laughter.) Or (so they say) four [applause].\n\n${closing}`);
    const { stageDirections, turns } = parseTranscript(text);
    assert.deepEqual(stageDirections.map((span) => sliceSpan(text, span)), ['(Laughter.)', '[applause]']);
    assert.equal(turns[1]?.words, 5);
  });

  it('gives no turns where the text is no transcript, unless a person says that it is one', () => {
    const text = 'Plan\n\nAnn Lee:\n\nBuy paint.\n\nBob Ray:\n\nBuy brushes.\n\nAnn Lee:\n\nPaint.\n';
    assert.deepEqual([parseTranscript(text).format, parseTranscript(text).turns.length], [null, 0]);
    assert.equal(parseTranscript(text, { force: true }).turns.length, 3);
    for (const nothing of ['', '\n\n', ':', '\ufeff', 'Date:', '# Notes\n\nNobody speaks.\n']) {
      const { format, turns } = parseTranscript(nothing, { force: true });
      assert.ok(format !== null && turns.length === 0, nothing);
    }
  });

  it('takes a fragment for a transcript when those who speak are listed', () => {
    assert.deepEqual(parseTranscript(briefing(`${opening}I would like to say a few words about the state of our bridges before the minister comes in.`)).turns.map(({ role }) => role), ['chair']);
    assert.equal(parseTranscript('Agenda\n\nSpeakers:\n\nUna Bell, engineer\n\nUna Bell:\n\nShe builds bridges.\n').format, null);
  });

  it('reads the same transcript from Markdown with a heading as title', () => {
    const { title, exchanges } = parseTranscript(`# ${harbour}`);
    assert.match(title ?? '', /^Varnholm/u);
    assert.equal(exchanges.length, 3);
  });

  it('knows outlets of many shapes by what they ask', () => {
    for (const outlet of ['China.example.cn', 'thecoast.cn', 'U.S. Coast News', 'iCoast News', 'dpa', 'A reporter from Coast TV', 'Coast Daily, coast.example',
      '"Coast Daily"', "Coast Daily's website", 'Coast  Press (through interpreter)', 'Question']) {
      const { turns, exchanges } = parseTranscript(briefing(`${opening}${question.replace('Coast Daily', outlet)}Una Bell:\n\nThree.\n\n${closing}`));
      assert.deepEqual(turns.map(({ role }) => role), ['chair', 'press', 'official', 'chair'], outlet);
      assert.deepEqual(exchanges.map((exchange) => exchange.turns), [[1, 2]], outlet);
    }
  });

  it('takes a line inside an answer for what it is', () => {
    for (const heading of ['First', 'In 2024', '2023', 'Policy Support', 'Goals for 2025', 'Measure 1', 'Thank You', 'Here are three questions']) {
      const { turns } = parseTranscript(briefing(`${opening}${question}Una Bell:\n\nThree.\n\n${heading}:\n\nWe paint them.\n\n${closing}`));
      assert.equal(turns.length, 4, heading);
      assert.equal(turns[2]?.paragraphs.length, 3, heading);
    }
  });

  it('tells by what is said who somebody is whom no list names', () => {
    const talk = (lists: string): string => `Bridges\n\n${lists}Olav Dahl:\n\nLadies and gentlemen, welcome to this press conference on bridges. The floor is open.\n\nCoast Daily:\n\nHow many bridges are closed, and when will they open again for cars?\n\nUna Bell:\n\nThank you for your question. Why do we close bridges? Because they are old, and three of them are closed. They will open in June, when the paint is dry and the engineers have looked at every screw in them.\n\nOlav Dahl:\n\nThank you, minister. We will now take the next question, please, from the radio in the second row.\n\nRadio Bay:\n\nPlease brief us on the costs of the new paint for the bridges.\n\nTom Rask:\n\nThe paint costs 3 million euros in all, and it lasts for thirty years at least.\n\nUna Bell:\n\nI would add that the paint is red, which is the colour of the city, and that the children of the schools nearby have chosen it out of nine.\n\nOlav Dahl:\n\nThat concludes the briefing. Thank you all for coming.\n`;
    const roles = ['chair', 'press', 'official', 'chair', 'press', 'official', 'official', 'chair'];
    for (const lists of ['', 'Una Bell, minister of bridges\nOlav Dahl, spokesperson\n\n', 'Speakers: Una Bell (minister of bridges)\nChairperson: Olav Dahl — spokesperson\n\n']) {
      const { turns, exchanges } = parseTranscript(talk(lists));
      assert.deepEqual(turns.map(({ role }) => role), roles, lists);
      assert.deepEqual(exchanges.map((exchange) => exchange.turns), [[1, 2], [4, 5, 6]], lists);
    }
  });

  it('resolves labels with an office, an honorific or brackets to one person', () => {
    const { turns } = parseTranscript(briefing(`${opening}${question}Minister Una Bell:\n\nThree.\n\n${question.replace('Daily', 'Daily (follow-up)')}Mr. Rask:\n\nFour.\n\nUNA  BELL (continuing):\n\nFive.\n\n${closing}`));
    assert.deepEqual(turns.map(({ speaker }) => speaker), ['Olav Dahl', 'Coast Daily', 'Una Bell', 'Coast Daily', 'Tom Rask', 'Una Bell', 'Olav Dahl']);
  });

  it('reads captions as nobody\'s words and stops at the translators, whatever follows', () => {
    const text = briefing(`${opening}${question}/2 A bridge [Photo by Kim]\n\nUna Bell:\n\nThree.\n\nOlav Dahl:\n\n/6 Olav Dahl\n\nThat is all.\n\nTranslated by Kim Day\n\nChina Bridges:\n\nMore news\n`);
    const { turns, backMatterFrom } = parseTranscript(text);
    assert.deepEqual(turns.map(({ paragraphs }) => paragraphs.map((span) => sliceSpan(text, span)).join(' ')), ['Good afternoon. The floor is now open.', 'How many bridges are closed?', 'Three.', 'That is all.']);
    assert.equal(text.split('\n')[backMatterFrom ?? 0], 'Translated by Kim Day');
  });

  it('prefers the stated date to that of an update, and skips header words for the title', () => {
    const { title, date } = parseTranscript(`Read in Chinese\n\n${briefing(opening + question + closing).replace('Ostrava Bay | 3:30 p.m. June 2, 2030', 'Updated: June 5, 2030 09:30')}`);
    assert.deepEqual([title, date], ['Ministry briefing on bridges', '2030-06-02']);
  });
});
