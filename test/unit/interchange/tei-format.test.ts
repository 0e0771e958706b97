import assert from 'node:assert/strict';
import type { CorpusDocument } from '../../../src/core/corpus/corpus-document.ts';
import { teiFormat } from '../../../src/core/interchange/tei/tei-format.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { asXmlHolds, readTei } from '../../support/tei-reader.ts';
import { jing, validFiles } from '../../support/valid-files.ts';
import { fixture, judgement, makeDocument } from './make-document.ts';
import { writeFolder } from './write-folder.ts';

const quayside = fixture('quayside.txt');
const hostile = quayside.replace('Quayside', '👩‍👩‍👧 Quaysi\u0308de <b>&amp;</b> ]]> 𝟜𝟚\u2028cafe\u0301\u000b').replaceAll('\n', '\r\n');

async function write(document: CorpusDocument): Promise<string> {
  const { files } = await writeFolder(teiFormat, [document]);
  return files.get('notes/quayside.xml') ?? '';
}

/** Whether the schema is kept; null where it cannot be asked. */
async function faults(document: CorpusDocument): Promise<readonly string[] | null> {
  const outcome = await validFiles(teiFormat, [document], jing);
  return 'skipped' in outcome ? null : outcome.failures;
}

describe('TEI export', () => {
  before(() => teiFormat.load());

  for (const [name, text] of Object.entries({ 'as it is': quayside, 'with CRLF, emoji, markup and control characters': hostile })) {
    it(`gives the text and every passage of one ${name} back between its anchors`, async function () {
      const passages = ['40 kilometers by 2027', 'made us smile 😀', 'The café at the depot', '😀', 'kilometers by', '40 kilometers', ' by 2027', 'Quay'];
      const [first] = text.split(/\r?\n/);
      const across = text.slice(Math.max(0, text.indexOf('40 kilometers') - 500), text.indexOf('40 kilometers'));
      const document = makeDocument('notes/quayside.txt', text, [...passages, first ?? '', across, text].map((words) => ({ words })));
      const { words, claims } = readTei(await write(document));
      assert.equal(words, asXmlHolds(text));
      assert.deepEqual([...claims.values()].sort(), document.claims.map(({ claim }) => asXmlHolds(claim.quote.exact)).sort());
      const found = await faults(document);
      if (found === null) this.skip();
      assert.deepEqual(found, []);
    });
  }

  it('says who speaks in which role, and marks figures with their values', async () => {
    const text = ['Port Calder briefing', '', 'MAYOR WREN: We pay 3.2 billion euros for 7 ferries (laughter) by May 2031.', '', 'Q: About 20 percent?', '', 'MAYOR WREN: Between 4 and 5 kilometers.', ''].join('\n');
    const document = { ...makeDocument('notes/quayside.txt', text, []), transcript: parseTranscript(text, { force: true }) };
    const written = await write(document);
    assert.match(written, /<person xml:id="person-MAYOR-WREN" role="official"><persName>/);
    assert.match(written, /<note type="speaker">MAYOR WREN:<\/note> <u xml:id="u-1" who="#person-[^"]+" ana="#role-official">/);
    assert.match(written, /<measure type="money" quantity="3200000000" unit="EUR">3\.2 billion euros<\/measure>/);
    assert.match(written, /<measure type="count" quantity="7" commodity="ferries">7<\/measure> ferries <incident><desc>\(laughter\)<\/desc><\/incident> by/);
    assert.match(written, /<date when="2031-05">May 2031<\/date>/);
    assert.match(written, /<measure type="percent" quantity="20" unit="%" ana="#bound-approx">/);
    assert.match(written, /<measure type="quantity" unit="km"><num atLeast="4" atMost="5">/);
    assert.match(written, /<div type="exchange" n="1">/);
  });

  it('says all that people said of a claim, and keeps one without a place', async function () {
    const document = makeDocument('notes/quayside.txt', quayside, [
      { words: '12.5 kilometers', tags: ['statistic', 'not & in "the" codebook'], note: 'a <note>', judged: judgement }, { words: 'gone', tags: [], state: 'lost' },
    ]);
    const written = await write(document);
    for (const said of ['ana="#tag-statistic #tag-not-in-the-codebook #verdict-misleading #status-settled"', '<note type="comment">a &lt;note&gt;</note>', '<note type="answer" n="deadline">2032</note>', '<ref target="https://budget.example/(3)?a=1&amp;b=2">Table [3]</ref>',
      '<note type="reply" n="urn:uuid:r1" resp="#analyst-Ida"><date type="created" when="2024-05-09T09:00:00Z"/>=No; =1+1', 'resp="#analyst-Ann-Alyst"', '<note type="quote">gone</note>', '<note type="suggested-by">=rule</note>']) {
      assert.ok(written.includes(said), said);
    }
    const found = await faults(document);
    if (found === null) this.skip();
    assert.deepEqual(found, []);
  });

  it('writes each transcript as a file of its own, and one that is no transcript too', async () => {
    const documents = [makeDocument('a.txt', quayside, []), makeDocument('a.md', 'No transcript.', [{ words: 'transcript' }]), makeDocument('b/empty.txt', '', [])];
    const { files } = await writeFolder(teiFormat, documents);
    assert.deepEqual([...files.keys()], ['a.xml', 'a (2).xml', 'b/empty.xml']);
    assert.equal(readTei(files.get('a (2).xml') ?? '').words, 'No transcript.');
    for (const document of documents) assert.deepEqual((await faults(document)) ?? [], []);
  });
});
