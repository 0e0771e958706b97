import assert from 'node:assert/strict';
import { documentFigures } from '../../../src/core/corpus/document-figures.ts';
import { locateClaims } from '../../../src/core/corpus/locate-claims.ts';
import { narrowDocument } from '../../../src/core/corpus/narrow-document.ts';
import { csvFormat } from '../../../src/core/interchange/csv/csv-format.ts';
import { markdownFormat } from '../../../src/core/interchange/markdown/markdown-format.ts';
import { fixture, makeDocument } from '../interchange/make-document.ts';
import { writeText } from '../interchange/write-text.ts';

const text = fixture('quayside.txt');
const whole = makeDocument('quayside.txt', text, [{ words: '12.5 kilometers' }, { words: '3.2 billion crowns' }, { words: 'no new taxes' }, { words: 'never said', state: 'lost' }]);
const words = 'The lines will cost 3.2 billion crowns.';
const start = text.indexOf(words);
const narrow = narrowDocument(whole, { start, end: start + words.length });

describe('a document narrowed to a span', () => {
  it('has the claims and figures that touch it, at the offsets of the whole text', () => {
    assert.equal(narrow.text, text);
    assert.deepEqual(narrow.claims.map(({ claim }) => claim.quote.exact), ['3.2 billion crowns']);
    assert.deepEqual(documentFigures(narrow).map(({ span }) => text.slice(span.start, span.end)).every((figure) => words.includes(figure)), true);
    assert.ok(documentFigures(narrow).length > 0 && documentFigures(narrow).length < documentFigures(whole).length);
  });

  it('has the turn with the question that it answers, counted anew throughout', () => {
    const { transcript } = narrow;
    assert.deepEqual(transcript.turns.map(({ index }) => index), [0, 1]);
    const all = [...transcript.exchanges, ...transcript.sections, ...transcript.speakers].flatMap(({ turns }) => turns);
    assert.ok(all.length > 0 && all.every((turn) => transcript.turns[turn] !== undefined));
    assert.deepEqual(locateClaims(narrow).map(({ asker, speaker }) => [asker, speaker]), locateClaims(whole).filter(({ claim }) => claim.quote.exact === '3.2 billion crowns').map(({ asker, speaker }) => [asker, speaker]));
  });

  it('is written as any other', async () => {
    assert.equal((await writeText(csvFormat, [narrow])).trim().split('\r\n').length, 2);
    const report = await writeText(markdownFormat, [narrow]);
    assert.match(report, /What will the new lines cost/u);
    assert.doesNotMatch(report, /no new taxes/u);
  });

  it('has nothing where nothing is', () => {
    const empty = narrowDocument(whole, { start: 0, end: 0 });
    assert.deepEqual([empty.claims, empty.transcript.turns, documentFigures(empty)], [[], [], []]);
  });
});
