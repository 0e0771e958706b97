import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createCorpusIndex } from '../../src/core/corpus-index/corpus-index.ts';
import { readArchive, writeArchive } from '../../src/core/corpus-index/index-archive.ts';
import type { IndexEntry } from '../../src/core/corpus-index/index-entry.ts';
import { nearHashesInSteps } from '../../src/core/corpus-index/near-hashes.ts';
import { createFigureComparer } from '../../src/core/corpus-index/query/same-figures.ts';
import { indexedFigurePlace } from '../../src/core/corpus-index/view/figure-place.ts';
import { indexFigures, withSameThing, withSameValue } from '../../src/core/figures/relations/same.ts';
import { figurePlace } from '../../src/core/presentation/figures/figure-places.ts';
import { sliceSpan } from '../../src/core/text/span.ts';
import { drain } from '../../src/core/text/steps.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { briefingText, entryOf, madeBriefing } from '../support/corpus-entries.ts';

/** What hovers say of other transcripts is found in the index: it must be what the texts themselves say. */
describe('figures that have to do with one, in an index', () => {
  it('are those that the texts compared with each other have, at the same places', () => {
    let compared = 0;
    fc.assert(fc.property(fc.array(madeBriefing, { minLength: 2, maxLength: 4 }), (made) => {
      const texts = made.map(briefingText);
      const index = createCorpusIndex();
      const entries = texts.map((text, at) => {
        const entry = withNear(entryOf(`${at}.txt`, text), text);
        index.put(entry);
        return entry;
      });
      const indexes = entries.map(({ figures }, at) => indexFigures(texts[at] ?? '', figures));
      const comparer = createFigureComparer(index);
      const [own, ...others] = indexes;
      own?.figures.forEach((figure, at) => {
        const keys = own.keys[at] ?? assert.fail('no keys');
        const found = drain(comparer.find(texts[0] ?? '', figure, '0.txt'));
        others.forEach((other, number) => {
          const path = `${number + 1}.txt`;
          const values = withSameValue(other, keys);
          const things = withSameThing(other, keys).filter((one) => !values.includes(one));
          const one = found.find(({ entry }) => entry.head.path === path);
          assert.deepEqual([one?.values ?? [], one?.things ?? []], [values, things], `${sliceSpan(texts[0] ?? '', figure.span)} in ${path}`);
          compared += values.length + things.length;
        });
      });
    }), { numRuns: 40 });
    assert.ok(compared > 100, `${compared} were compared`);
  });

  it('stand where the text has them, in the same words', () => {
    fc.assert(fc.property(madeBriefing, (made) => {
      const text = briefingText(made);
      const entry = entryOf('a.txt', text);
      const index = createCorpusIndex();
      index.put(entry);
      const packed = index.entry('a.txt') ?? assert.fail('no entry');
      const transcript = parseTranscript(text, { force: true });
      const document = { uri: 'a.txt', name: 'a.txt', text, transcript, plain: () => '', index: indexFigures(text, entry.figures) };
      entry.figures.forEach(({ span }, at) => {
        const turn = transcript.turns.find((one) => one.span.start <= span.start && span.start < one.span.end);
        // Outside of turns the whole text is one paragraph, as a header is no sentence.
        if (turn !== undefined) assert.deepEqual(indexedFigurePlace(packed, at, text, index.dictionaries), figurePlace(document, span));
      });
      assert.equal(indexedFigurePlace(packed, 0, null, index.dictionaries), null);
      assert.equal(indexedFigurePlace(packed, entry.figures.length - 1, '', index.dictionaries), null);
    }), { numRuns: 40 });
  });

  it('are found by words where those decide, and without any where a noun or the value does', () => {
    const briefing = (cost: string): string => briefingText({ place: 'Brask', day: 3, official: 'Ada Lunde', questions: [{ outlet: 'Radio Fjell', asks: 'What now?', answer: `The harbour ferry subsidy costs ${cost}. It counts 40 ferries.` }] });
    const text = briefing('30 million yuan');
    const other = briefing('70 million yuan');
    const own = entryOf('own.txt', text);
    const find = (unit: string | null, of: string | null, isNearKnown: boolean): readonly number[] => {
      const index = createCorpusIndex();
      index.put(own);
      index.put(isNearKnown ? withNear(entryOf('other.txt', other), other) : entryOf('other.txt', other));
      const figure = own.figures.find((one) => one.unit === unit && one.of === of) ?? assert.fail(`${unit} ${of}`);
      const [found] = drain(createFigureComparer(index).find(text, figure, 'own.txt'));
      return [found?.values.length ?? 0, found?.things.length ?? 0];
    };
    assert.deepEqual(find('CNY', null, false), [0, 0]);
    assert.deepEqual(find('CNY', null, true), [0, 1]);
    assert.deepEqual(find(null, 'ferries', false), [1, 0]);
  });

  it('are found again when the index was kept in files', () => {
    fc.assert(fc.property(fc.array(madeBriefing, { minLength: 2, maxLength: 3 }), (made) => {
      const texts = made.map(briefingText);
      const index = createCorpusIndex();
      texts.forEach((text, at) => index.put(withNear(entryOf(`${at}.txt`, text), text)));
      const again = readArchive(writeArchive(index)) ?? assert.fail('no index');
      texts.forEach((_, at) => assert.deepEqual(again.read(`${at}.txt`), index.read(`${at}.txt`)));
    }), { numRuns: 20 });
  });
});

function withNear(entry: IndexEntry, text: string): IndexEntry {
  return { ...entry, near: drain(nearHashesInSteps(text, entry.figures)) };
}
