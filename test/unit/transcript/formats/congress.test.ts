import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { structureRecord } from '../../../../src/core/interchange/records/structure-record.ts';
import type { Transcript } from '../../../../src/core/transcript/model.ts';
import { parseTranscript } from '../../../../src/core/transcript/parse-transcript.ts';

const fixture = (name: string): string => readFileSync(new URL(`../../../fixtures/formats/${name}.txt`, import.meta.url), 'utf8');
const labels = ({ turns }: Transcript): string[] => turns.map(({ label }) => label);
const saidBy = (text: string, { turns }: Transcript, index: number): string[] => turns[index]?.paragraphs.map(({ start, end }) => text.slice(start, end)) ?? [];

/** A hearing of which only what is said is of interest. */
const hearing = (...lines: readonly string[]): string => [
  '[Senate Hearing 1-2]', '    The committee met at 10 a.m., Hon. Ada Roe presiding.', '',
  '    Chairman Roe. Good morning. We shall hear from the pilots of the', 'harbour about the ice and what it costs them.', ...lines, '',
].join('\n');

describe('hearings of a committee', () => {
  const text = fixture('congress-hearing');
  const transcript = parseTranscript(text);

  it('have a turn for each label, and none for calls, contents and written statements', () => {
    assert.equal(transcript.format, 'congress-hearing');
    assert.deepEqual(labels(transcript), [
      'Chairman Solberg', 'Senator McCrae', 'Chairman Solberg', 'Chairman Solberg', 'Minister Brandt', 'Chairman Solberg', 'Ms. Quill', 'Chairman Solberg', 'Minister Brandt',
      'Chairman Solberg', 'Minister Brandt', 'Chairman Solberg', 'Senator McCrae', 'Minister Brandt', 'Senator McCrae [continuing]', 'Chairman Solberg', 'Minister Brandt',
      'Chairman Solberg', 'Ms. Lund of Northmark', 'Ms. Quill', 'Mr. Lund of South Holm', 'Ms. Lund of Northmark', 'Mr. Lund of South Holm', 'Senator Ben Ask [presiding]', 'Voice',
      'The Chairman', 'Q.1', 'A.1', 'Q.2', 'A.2',
    ]);
  });

  it('tell title, date, place and time in their front matter', () => {
    const { title, date, place, time } = transcript;
    assert.deepEqual({ title, date, place, time }, { title: 'FERRIES, HARBOURS, AND THE WINTER OF 2019', date: '2019-03-14', place: 'Port Calder, Varnholm', time: '14:05' });
  });

  it('tell the title without HTML by the rule below it, over several lines', () => {
    const plain = parseTranscript(text.replace(/^<html>\n.*\n.*\n/u, '').replace('               FERRIES, HARBOURS, AND THE WINTER OF 2019', '        FERRIES, HARBOURS,\n\n        AND THE WINTER OF 2019'));
    assert.equal(plain.title, 'FERRIES, HARBOURS, AND THE WINTER OF 2019');
  });

  it('list those who speak, by the members\' list, the contents and the headings', () => {
    assert.deepEqual(structureRecord(transcript).participants, [
      { name: 'Ingrid A. Solberg', role: 'chair', description: 'chairman of the committee' },
      { name: 'Tomas McCrae', role: 'press', description: 'Lower Vale' },
      { name: 'Petra Van Doorn', role: 'press', description: 'Northmark' },
      { name: 'Edda Lund', role: 'press', description: 'Northmark' },
      { name: 'Jonas Lund', role: 'press', description: 'South Holm' },
      { name: 'W. Benjamin Ask', role: 'press', description: 'Isle of Calder' },
      { name: 'Mikael J. Brandt', role: 'official', description: 'Minister of Ports and Light Vessels' },
      { name: 'Rosa T. Quill', role: 'official', description: 'Director, Institute of Cold Water Studies, Port Calder' },
    ]);
  });

  it('resolve labels to names, two of one family name by where they are from', () => {
    const named = new Map(transcript.turns.map(({ label, speaker, role }) => [label, `${speaker ?? ''}, ${role}`]));
    assert.deepEqual(Object.fromEntries(named), {
      'Chairman Solberg': 'Ingrid A. Solberg, chair', 'The Chairman': 'Ingrid A. Solberg, chair', 'Senator McCrae': 'Tomas McCrae, press', 'Senator McCrae [continuing]': 'Tomas McCrae, press',
      'Minister Brandt': 'Mikael J. Brandt, official', 'Ms. Quill': 'Rosa T. Quill, official', 'Ms. Lund of Northmark': 'Edda Lund, press', 'Mr. Lund of South Holm': 'Jonas Lund, press',
      'Senator Ben Ask [presiding]': 'W. Benjamin Ask, press', Voice: 'Voice, other', 'Q.1': 'Petra Van Doorn, press', 'A.1': 'Mikael J. Brandt, official',
      'Q.2': 'Petra Van Doorn, press', 'A.2': 'Mikael J. Brandt, official',
    });
  });

  it('give a call to whoever speaks and written statements to nobody', () => {
    assert.deepEqual(saidBy(text, transcript, 0).slice(1), ['I will keep to that. Dr. Jones was here last year and he told\nus that it would be so.', 'Senator McCrae.']);
    assert.deepEqual(saidBy(text, transcript, 2), ['Without objection.']);
    assert.deepEqual(saidBy(text, transcript, 25), ['The committee stands adjourned.']);
    assert.ok(transcript.marks.some(({ kind, span }) => kind === 'silence' && text.slice(span.start, span.end).includes('nobody has ever read this')));
  });

  it('keep layout and references out of what is said', () => {
    const said = transcript.turns.flatMap((_, index) => saidBy(text, transcript, index)).join('\n');
    assert.doesNotMatch(said, /GRAPHIC|STATEMENT|can be found|of the appendix|follow|____|written questions|icebreakers\.$/u);
  });

  it('have a member\'s time with his witnesses as one exchange, statements and calls in none', () => {
    assert.deepEqual(transcript.exchanges.map(({ asker, answerers, turns }) => [asker, answerers.join(), turns.join(' ')]), [
      ['Ingrid A. Solberg', 'Mikael J. Brandt', '7 8 9 10'], ['Tomas McCrae', 'Mikael J. Brandt', '12 13 14 16'], ['Edda Lund', 'Rosa T. Quill', '18 19 21'],
      ['Petra Van Doorn', 'Mikael J. Brandt', '26 27'], ['Petra Van Doorn', 'Mikael J. Brandt', '28 29'],
    ]);
  });

  it('call those who ask members and those who answer witnesses', () => {
    assert.deepEqual(transcript.roleWords, { press: 'member', official: 'witness' });
  });

  it('end with the last label or with what is printed below it', () => {
    assert.equal(transcript.backMatterFrom, null);
    const unasked = text.replace(/ {8}RESPONSE TO[^]*A\.2\..*\n/u, '');
    assert.equal(parseTranscript(unasked).backMatterFrom, text.split('\n').findIndex((line) => line.includes('[Whereupon')));
  });

  for (const line of ['    Mr. Chairman, we thank you.', '    Mr. Chairman. We thank you.', '    Dr. Jones was there.', '    So Mr. Smith. was there.', 'Chairman Smith. In mid-sentence.', '    U.S. Steel. It was.',
    '    Senator Smith, please.', '        Mr. Smith. A quotation.', '    The U.S. Senate. It met.', '    The gentleman from Northmark. He is right.', '    General Order No. 3. It says so.', '    Mr. Smith.']) {
    it(`have no label in "${line.trim()}"`, () => {
      const found = parseTranscript(hearing(line, '    Senator Smith. I thank the Chair for the time that I am given', 'and I yield back.', '    Chairman Roe. You are welcome.'));
      assert.deepEqual(labels(found), ['Chairman Roe', 'Senator Smith', 'Chairman Roe']);
    });
  }

  for (const label of ['Ms. Velazquez [presiding]', 'Mr. Miller of North Holm', 'Mrs. St. Clair', 'Lt. Gov. Smith', 'Ms. Jackson-Lee of Varn', 'Mr. O\'Brien', 'Attorney General Smith', 'Mr. de la Garza', 'Senator McCRAE',
    'Ms. Wasserman Schultz', 'Dr. Ng', 'The Chairwoman', 'Mr. J. Smith', 'Voices', 'Ranking Member Smith']) {
    it(`have a label in "${label}"`, () => {
      const found = parseTranscript(hearing(`    ${label}. I thank the Chair for the time that I am given and I`, 'yield back.', '    Chairman Roe. You are welcome.'));
      assert.deepEqual(labels(found), ['Chairman Roe', label, 'Chairman Roe']);
    });
  }

  it('may number the questions for the record before the label', () => {
    const found = parseTranscript(hearing('    [Questions for the record with answers supplied follow:]', '', '            Questions Submitted by Senator Lund', '', '                    ICE', '',
      '    1. Senator Lund. Secretary Ask, how thick is it this year?', '    Secretary Ask. It is 30 centimetres thick.', '    2. Senator Lund. Secretary Ask, and last year?', '    Secretary Ask. It was 20.'));
    assert.deepEqual(labels(found), ['Chairman Roe', 'Senator Lund', 'Secretary Ask', 'Senator Lund', 'Secretary Ask']);
    assert.deepEqual(found.exchanges.map(({ turns }) => turns), [[1, 2], [3, 4]]);
  });

  it('let an answer be a list below its label', () => {
    const found = parseTranscript(hearing('    1. Senator Lund. Secretary Ask, how thick is it this year?', '    Secretary Ask.', '', '        <bullet> In March it was thin.', '        <bullet> In April there was none.', '', '    Chairman Roe. Thank you.'));
    assert.deepEqual(labels(found), ['Chairman Roe', 'Senator Lund', 'Secretary Ask', 'Chairman Roe']);
  });

  it('are read where a line begins like the title of minutes, a play or a law', () => {
    const found = parseTranscript(hearing('    Mr. Smith. I have five', 'minutes of questions about the Freedom of Harbours', 'Act I helped to write, and what stands on the', 'Agenda of the ports.', '    Chairman Roe. You have ten.', '    Mr. Smith. Thank you.'));
    assert.deepEqual(labels(found), ['Chairman Roe', 'Mr. Smith', 'Chairman Roe', 'Mr. Smith']);
  });

  it('take one of a place that nobody of his family name is from for the chair', () => {
    const found = parseTranscript(['[House Hearing 1-2]', '        ADA ROE, South Holm              BEN LUND, Northmark', '    The committee met at 10 a.m., Hon. Carl Roe [chairman of', 'the committee] presiding.', '', '    Mr. Roe of Varn. Good morning. We shall hear from the pilots of the', 'harbour.', '    Ms. Roe of South Holm. I thank the Chair, and I ask how thick the ice is.', '    Mr. Roe of Varn. That we shall hear from those who sail through it.', ''].join('\n'));
    assert.deepEqual(found.turns.map(({ speaker, role }) => [speaker, role]), [['Carl Roe', 'chair'], ['Ada Roe', 'press'], ['Carl Roe', 'chair']]);
  });

  it('do not end a label behind "St."', () => {
    const found = parseTranscript(hearing('    Ms. St. Laurent, who comes from the islands, told us of the ice. She was', 'here last year.', '    Senator Smith. I thank the Chair.', '    Chairman Roe. You are welcome.'));
    assert.deepEqual(labels(found), ['Chairman Roe', 'Senator Smith', 'Chairman Roe']);
  });

  const presiding: Readonly<Record<string, readonly string[]>> = {
    'his office between commas': ['    The committee met at 10 a.m., Hon. Ada Roe,', 'Chairman of the Committee, presiding.'],
    'his office in brackets behind a title in full': ['Statement of:', '    The Honorable Ada Roe, a Representative in Congress from Northmark.....     1', '    The committee met at 10 a.m., the Honorable Ada Roe', '[Chairman of the committee] presiding.'],
    'the heading of what he says': ['    The committee met at 10 a.m.', '', '           OPENING STATEMENT OF CHAIRMAN ROE'],
  };
  for (const [name, lines] of Object.entries(presiding)) {
    it(`tell who presides by ${name}`, () => {
      const found = parseTranscript(['[Senate Hearing 1-2]', '    Lund, Hon. Edda, Ranking Member, U.S. Senator from Northmark.....     3', ...lines, '', '    Chairman Roe. Good morning. We shall hear from the pilots of the', 'harbour about the ice.', '    Senator Lund. Thank you, Mr. Chairman. How thick is it?', '    Chairman Roe. That we shall hear.', ''].join('\n'));
      assert.deepEqual(found.turns.map(({ speaker, role }) => [speaker?.split(' ').at(-1)?.toLowerCase(), role]), [['roe', 'chair'], ['lund', 'press'], ['roe', 'chair']]);
    });
  }

  it('leave a label without words of its own to a member whose words begin on the next line', () => {
    const found = parseTranscript(hearing('    Senator Smith of the Northern Isles and the Outer Banks and Holm.', 'I thank the Chair and I yield back.', '    Ms. Roe of Northmark.', 'Thank you, Mr. Chairman.', '    Chairman Roe. You are welcome.'));
    assert.deepEqual(labels(found), ['Chairman Roe', 'Ms. Roe of Northmark', 'Chairman Roe']);
  });
});

describe('a long front matter', () => {
  const text = fixture('congress-hearing');
  const long = (share: number): string => {
    const contents = Array.from({ length: 600 * share }, (_, index) => `Letter, dated February 2, from guild number ${index} of the pilots of the sound....   ${index}`).join('\n');
    return text.replace('Letter, dated February 2, from the Guild of Pilots', () => `${contents}\nLetter`);
  };

  for (const share of [1, 4]) {
    it(`of ${(share * 600 * 80) / 1000} KB hides no hearing`, () => {
      const transcript = parseTranscript(`${long(share)}${text.slice(text.indexOf('    Chairman Solberg. We now turn')).repeat(6 * share)}`);
      assert.equal(transcript.format, 'congress-hearing');
      assert.deepEqual(labels(transcript).slice(0, 3), ['Chairman Solberg', 'Senator McCrae', 'Chairman Solberg']);
      assert.equal(transcript.date, '2019-03-14');
    });
  }
});

describe('the record of debates', () => {
  const text = fixture('congressional-record');
  const transcript = parseTranscript(text);

  it('has a turn for each label, and none for what clerks do and read', () => {
    assert.equal(transcript.format, 'congressional-record');
    assert.deepEqual(labels(transcript), ['Mr. McCRAE', 'The PRESIDING OFFICER (Ms. Ask)', 'Mrs. VAN DOORN', 'The PRESIDING OFFICER', 'Ms. LUND of Northmark', 'The ACTING PRESIDENT pro tempore', 'Ms. LUND of Northmark', 'Mr. LUND of South Holm']);
    assert.deepEqual(saidBy(text, transcript, 1), ['The clerk will call the roll.']);
    assert.deepEqual(saidBy(text, transcript, 3), ['Without objection, it is so ordered.', 'The Senator from Northmark is recognized.']);
    assert.deepEqual(saidBy(text, transcript, 5), ['The clerk will report.']);
    assert.deepEqual(saidBy(text, transcript, 6), ['Madam President, one word is all that I ask for.\nIt has cost the islands four sailings a week.']);
  });

  it('keeps page marks out of what is said', () => {
    assert.ok(saidBy(text, transcript, 0).every((said) => !said.includes('Page')));
    assert.ok(saidBy(text, transcript, 0).some((said) => said.startsWith('longer, and I believe him.')));
  });

  it('has one presiding officer, whoever it is', () => {
    assert.deepEqual(transcript.speakers.map(({ name, role }) => `${name}, ${role}`), [
      'McCRAE, official', 'The PRESIDING OFFICER, chair', 'VAN DOORN, official', 'LUND of Northmark, official', 'The ACTING PRESIDENT pro tempore, chair', 'LUND of South Holm, official',
    ]);
  });

  it('is known by its page heads where one alone speaks, and where all are brief', () => {
    const heads = ['[Congressional Record Volume 9, Number 3 (Tuesday, May 7, 2019)]', '[House]', '[Page H12]', '', '                           A LIGHTHOUSE KEEPER', ''];
    const one = ['  (Ms. EDDA T. LUND of Northmark asked and was given permission to address the', 'House for 1 minute.)', '  Ms. EDDA T. LUND of Northmark. Mr. Speaker, the keeper of the light at Varn has', 'served for 40 years.', '  I thank him.', ''];
    const brief = ['  Mr. ROE. I thank the Chair.', '  The PRESIDING OFFICER. The Senator from Northmark.', '  Mr. ROE. I yield the floor.', ''];
    assert.deepEqual(labels(parseTranscript([...heads, ...one].join('\n'))), ['Ms. EDDA T. LUND of Northmark']);
    assert.deepEqual(labels(parseTranscript([...heads, ...brief].join('\n'))), ['Mr. ROE', 'The PRESIDING OFFICER', 'Mr. ROE']);
    assert.equal(parseTranscript(one.join('\n')).format, null);
  });

  it('tells title and date', () => {
    assert.deepEqual([transcript.title, transcript.date], ['THE FERRY CHARTER', '2019-05-07']);
  });
});
