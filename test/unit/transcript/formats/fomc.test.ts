import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const conference = readFileSync(new URL('../../../fixtures/formats/fomc.txt', import.meta.url), 'utf8');
/** The same as the Board's HTML gives it: every line one, each label in a tag. */
const oneLine = (text: string): string => text.split('\n').join(' ');
const said = (text: string): string => parseTranscript(text).turns.flatMap(({ paragraphs }) => paragraphs.map(({ start, end }) => text.slice(start, end))).join(' ');

const ROLES = [
  ['CHAIR TORV', 'official'], ['LISE MARUN', 'chair'], ['PIET AUDEN', 'press'], ['CHAIR TORV', 'official'], ['PIET AUDEN', 'press'], ['CHAIR TORV', 'official'],
  ['LISE MARUN', 'chair'], ['DANA MCELROY', 'press'], ['LISE MARUN', 'chair'], ['BO DE GRAAF', 'press'], ['CHAIR TORV', 'official'], ['BO DE GRAAF', 'press'],
  ['LISE MARUN', 'chair'], ['DANA MCELROY', 'press'], ['CHAIR TORV', 'official'], ['LISE MARUN', 'chair'], ['OTTILIE O’HARA', 'press'], ['CHAIR TORV', 'official'],
];

describe('the format fomc', () => {
  it('reads labels with a stop out of text that was taken from a page', () => {
    const { format, title, date, turns } = parseTranscript(conference);
    assert.deepEqual([format, title, date], ['fomc', 'Transcript of Chair Torv’s Press Conference', '2031-06-04']);
    assert.deepEqual(turns.map(({ label, role }) => [label, role]), ROLES);
  });

  it('takes running heads for layout where they stand alone, glued together, glued to words and over two lines', () => {
    assert.doesNotMatch(said(conference), /Page \d|Press Conference|FINAL/u);
    assert.match(said(conference), /and what would you do then\?/u);
  });

  it('reads the same from one line, with and without tags around the names', () => {
    const plain = oneLine(conference);
    const tagged = plain.replace(/(?<= |FINAL)((?:CHAIR|LISE|PIET|DANA|BO|OTTILIE) (?:DE )?[A-Z’]+)\. /gu, '<NAME>$1</NAME>. ');
    for (const text of [plain, tagged]) {
      const { format, title, date, turns } = parseTranscript(text);
      assert.deepEqual([format, title, date], ['fomc', 'Transcript of Chair Torv’s Press Conference', '2031-06-04']);
      assert.deepEqual(turns.map(({ label, role }) => [label, role]), ROLES);
      assert.ok(turns.every(({ line }) => line === 0));
      assert.doesNotMatch(said(text), /Page \d|Press Conference|FINAL|NAME/u);
    }
  });

  it('finds in the middle of a line who speaks but once', () => {
    const text = oneLine(conference.replace(/Page 4 of 5.*FINAL/u, ''));
    assert.deepEqual(parseTranscript(text).turns.map(({ label }) => label), ROLES.map(([label]) => label));
  });

  it('reads two spaces and blank lines, and the title from a running head where there is no other', () => {
    const lines = conference.split('\n').slice(3).join(' ').replace(/(?: |FINAL)(?=(?:CHAIR|LISE|PIET|DANA|BO|OTTILIE) (?:DE )?[A-Z’]{3,}\.)/gu, '\n\n').replace(/^((?:[A-Z’]+ ?)+\.) /gmu, '$1  ');
    const { title, date, turns } = parseTranscript(lines);
    assert.deepEqual([title, date], ['Chair Torv’s Press Conference', '2031-06-04']);
    assert.deepEqual(turns.map(({ label, role }) => [label, role]), ROLES);
  });

  it('keeps an interrupted question with the answer that it gets later, follow-ups with their question, and the moderator out', () => {
    const { exchanges } = parseTranscript(conference);
    assert.deepEqual(exchanges.map(({ turns }) => turns), [[2, 3, 4, 5], [7, 13, 14], [9, 10, 11], [16, 17]]);
  });

  it('reads the style of earlier chairs and of other offices', () => {
    const older = conference.replaceAll('CHAIR TORV.', 'CHAIRMAN TORV.').replaceAll('Chair Torv', 'Chairman Torv');
    assert.deepEqual(parseTranscript(older).title, 'Transcript of Chairman Torv’s Press Conference');
    assert.deepEqual(parseTranscript(older).turns.map(({ role }) => role), ROLES.map(([, role]) => role));
    const governor = conference.replaceAll('CHAIR TORV.', 'GOVERNOR TORV.');
    assert.deepEqual(parseTranscript(governor).turns.map(({ role }) => role), ROLES.map(([, role]) => role));
  });

  it('knows the chair by the whole name where the text has it, and by the label where it has but the surname', () => {
    const named = parseTranscript(conference.replace('June 4, 2031\nCHAIR', 'June 4, 2031\nHedda K. Torv, Chair of the Board of Governors\nCHAIR'));
    const chair = named.speakers.find(({ labels }) => labels.includes('CHAIR TORV'));
    assert.deepEqual([chair?.name, chair?.role, chair?.description], ['Hedda K. Torv', 'official', 'Chair of the Board of Governors']);
    assert.deepEqual(named.turns.map(({ role }) => role), ROLES.map(([, role]) => role));
    assert.equal(parseTranscript(conference).turns[0]?.speaker, 'CHAIR TORV');
  });

  it('reads heads that a layout drew apart', () => {
    const wide = conference.replaceAll('2031 Chair Torv’s Press Conference FINAL', '2031              Chair Torv’s Press Conference                    FINAL');
    assert.doesNotMatch(said(wide), /Page \d|Press Conference|FINAL/u);
  });

  it('reads indented lines, labels in bold type, and CRLF', () => {
    const label = /^((?:[A-Z’]+ ){1,2}[A-Z’]+\.) /gmu;
    for (const text of [conference.replace(/^/gmu, '   '), conference.replace(label, '**$1** '), conference.replace(/\n/gu, '\r\n'), conference.replace(/\n/gu, '\n\n')]) {
      assert.deepEqual(parseTranscript(text).turns.map(({ label: words, role }) => [words, role]), ROLES);
    }
  });

  it('finds nobody in the words of a chair from which the labels were taken', () => {
    const bare = conference.replace(/^(?:[A-Z’]+ ?){2,3}\. /gmu, '').replace('FINALOTTILIE O’HARA. ', 'FINAL');
    assert.deepEqual(parseTranscript(bare).turns, []);
  });

  it('takes no sentence that ends in capitals for a label', () => {
    const text = conference.replace('Is that balance?', 'We do not use QT. U.S. GDP. FOMC. So much for the SEP. PCE INFLATION. Is that balance?');
    assert.deepEqual(parseTranscript(text).turns.map(({ label }) => label), ROLES.map(([label]) => label));
  });
});
