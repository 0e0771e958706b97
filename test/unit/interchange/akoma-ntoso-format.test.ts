import assert from 'node:assert/strict';
import type { CorpusDocument } from '../../../src/core/corpus/corpus-document.ts';
import { akomaNtosoFormat } from '../../../src/core/interchange/akoma-ntoso/akoma-ntoso-format.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { readAkomaNtoso } from '../../support/akoma-ntoso-reader.ts';
import { asXmlHolds } from '../../support/tei-reader.ts';
import { validFiles, xmllint } from '../../support/valid-files.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeFolder } from './write-folder.ts';

const quayside = fixture('quayside.txt');
const hostile = quayside.replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de <b>&amp;</b> ]]> 𝟜𝟚\u2028cafe\u0301\u000b').replaceAll('\n', '\r\n');
const briefing = [
  'Port Calder briefing', '', 'MAYOR WREN: We pay 3.2 billion euros for 7 ferries (laughter) by May 3, 2031.', '', 'Q: About 20 percent?', '', '[Page 2]', '', 'MAYOR WREN: Between 4 and 5 kilometers.', '', 'MS. ODE: Next.', '', 'Q: And in May 2032?', '', 'MAYOR WREN: No.', '',
].join('\n');

function made(text: string, tagged: Parameters<typeof makeDocument>[2]): CorpusDocument {
  return { ...makeDocument('notes/a.txt', text, tagged), transcript: parseTranscript(text, { force: true }) };
}

async function write(document: CorpusDocument): Promise<string> {
  return (await writeFolder(akomaNtosoFormat, [document])).files.get('notes/a.xml') ?? '';
}

/** Whether the schema is kept; empty where it cannot be asked. */
async function faults(document: CorpusDocument): Promise<readonly string[]> {
  const outcome = await validFiles(akomaNtosoFormat, [document], xmllint);
  return 'skipped' in outcome ? [] : outcome.failures;
}

describe('Akoma Ntoso export', () => {
  before(() => akomaNtosoFormat.load());

  for (const [name, text] of Object.entries({ 'as it is': quayside, 'with CRLF, emoji, markup and control characters': hostile })) {
    it(`gives the text and every passage of one ${name} back in the pieces of its claim`, async () => {
      const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'kilometers by', '40 kilometers', 'by 2027', 'Quay'];
      const across = text.slice(Math.max(0, text.indexOf('40 kilometers') - 500), text.indexOf('40 kilometers'));
      const document = made(text, [...passages, text.split(/\r?\n/)[0] ?? '', across, text].map((words) => ({ words })));
      const { words, claims } = readAkomaNtoso(await write(document));
      assert.equal(words, asXmlHolds(text));
      assert.deepEqual([...claims.values()].map((one) => one?.trim()).sort(), document.claims.map(({ claim }) => asXmlHolds(claim.quote.exact).trim()).sort());
      assert.deepEqual(await faults(document), []);
    });
  }

  it('says who asks whom, who answers, and marks figures with their values', async () => {
    const written = await write(made(briefing, []));
    assert.match(written, /<speech eId="speech-1" by="#person-MAYOR-WREN" as="#role-official"><from>MAYOR WREN:<\/from> <p>We pay <quantity normalized="3200000000" refersTo="#figure-money #unit-EUR">3\.2 billion euros<\/quantity> for/);
    assert.match(written, /<remark type="sceneDescription">\(laughter\)<\/remark> by <date date="2031-05-03">May 3, 2031<\/date>/);
    assert.match(written, /<questions eId="section-2"><question eId="question-2" by="#unnamed-Q" as="#role-press" to="#person-MAYOR-WREN">/);
    assert.match(written, /<answer eId="answer-\d" by="#person-MAYOR-WREN"/);
    assert.match(written, /<quantity normalized="4\/5" refersTo="#figure-quantity #unit-km">4 and 5 kilometers</);
    assert.match(written, /<quantity normalized="2032-05" refersTo="#figure-date">May 2032</);
    assert.match(written, /<TLCConcept eId="unit-EUR" href="[^"]+" showAs="EUR"\/>/);
    assert.deepEqual(await faults(made(briefing, [])), []);
  });

  it('cuts overlapping claims into pieces that refer to each of them and to their tags', async () => {
    const document = made(briefing, [{ words: 'pay 3.2 billion' }, { words: 'billion euros for 7', tags: ['statistic'] }, { words: 'laughter' }]);
    const written = await write(document);
    assert.match(written, /<span class="claim" refersTo="#claim-1 #tag-commitment">pay <\/span><quantity [^>]+><span class="claim" refersTo="#claim-1 #tag-commitment">3\.2 <\/span><span class="claim" refersTo="#claim-1 #claim-2 #tag-commitment #tag-statistic">billion<\/span><span class="claim" refersTo="#claim-2 #tag-statistic"> euros<\/span><\/quantity>/);
    assert.match(written, /<remark type="sceneDescription">\(<span [^>]+>laughter<\/span>\)<\/remark>/);
    assert.deepEqual(await faults(document), []);
  });

  it('says all that people said of a claim, keeps one without a place, and tells of white space that was tagged', async () => {
    const document = made(briefing, [
      { words: 'No.', tags: ['statistic', 'not & in "the" codebook'], note: 'a <note>', judged: judgement }, { words: 'gone', tags: [], state: 'lost' }, { words: '\n\n' },
    ]);
    const { files, leftOut } = await writeFolder(akomaNtosoFormat, [document]);
    const written = files.get('notes/a.xml') ?? '';
    for (const said of ['tags="#tag-statistic #tag-not-in-the-codebook" verdict="#verdict-misleading" status="#status-settled" by="#analyst-Ann-Alyst"', '<note eId="note-claim-1" refersTo="#claim-1"><p class="note">a &lt;note&gt;</p></note>', '<pt:answer of="deadline">2032</pt:answer>',
      '<pt:evidence href="https://budget.example/(3)?a=1&amp;b=2">Table [3]</pt:evidence>', '<pt:reply id="urn:uuid:r1" by="#analyst-Ida"', '<pt:quote>gone</pt:quote>', '<note eId="note-tag-commitment" refersTo="#tag-commitment"><p class="definition">Something that is promised.</p></note>']) {
      assert.ok(written.includes(said), said);
    }
    assert.deepEqual(leftOut, { 'claim-without-words': 1 });
    assert.deepEqual(await faults(document), []);
  });

  it('writes each transcript as a file of its own, and one that is no transcript too', async () => {
    const documents = [makeDocument('a.txt', quayside, []), makeDocument('a.md', 'No transcript.', [{ words: 'transcript' }]), makeDocument('b/empty.txt', '', [])];
    const { files } = await writeFolder(akomaNtosoFormat, documents);
    assert.deepEqual([...files.keys()], ['a.xml', 'a (2).xml', 'b/empty.xml']);
    assert.equal(readAkomaNtoso(files.get('a (2).xml') ?? '').words, 'No transcript.');
    for (const document of documents) assert.deepEqual(await faults(document), []);
  });

  it('tells the time of captions', async () => {
    const captions = 'WEBVTT\n\n00:00:01.000 --> 00:00:04.000\n<v Ada Wren>We will open 7 berths.\n\n00:01:05.500 --> 00:01:09.000\n<v Ben Ode>When?\n\n00:01:10.000 --> 00:01:12.000\n<v Ada Wren>In May.\n';
    const document = made(captions, []);
    assert.match(await write(document), /<recordedTime time="00:01:05\.500">/);
    assert.deepEqual(await faults(document), []);
  });
});
