import assert from 'node:assert/strict';
import { type CorpusIndex, createCorpusIndex } from '../../../src/core/corpus-index/corpus-index.ts';
import { makeEmptyEntry } from '../../../src/core/corpus-index/make-entry.ts';
import { PARTS } from '../../../src/core/corpus-index/segment-parts.ts';
import { briefingText, entryOf } from '../../support/corpus-entries.ts';

const text = briefingText({ place: 'Varnholm', day: 3, official: 'Ada Lunde', questions: [{ outlet: 'Port Calder Herald', asks: 'What does it cost?', answer: 'It costs 280 to 320 million yuan, at 10 a.m. each day.' }] });
const entry = entryOf('a/one.txt', text, [{ words: 'We looked at 312 quays.', tags: ['commitment'], change: { status: 'settled', note: 'see the port' } }]);

type Files = Map<number, NonNullable<ReturnType<CorpusIndex['save']>>>;

function saved(index: CorpusIndex): Files {
  return new Map(index.unsaved().flatMap((segment) => {
    const files = index.save(segment);
    return files === null ? [] : [[segment, files] as const];
  }));
}

function loaded(files: Files): CorpusIndex {
  const index = createCorpusIndex();
  for (const [segment, { head }] of files) assert.ok(index.loadHead(segment, head.slice()));
  for (const unread of index.unread(PARTS)) assert.ok(index.loadPart(unread, files.get(unread.segment)?.[unread.part].slice() ?? null));
  return index;
}

describe('the index of a corpus', () => {
  it('keeps who says what, the figures and the claims of a transcript', () => {
    const index = createCorpusIndex();
    index.put(entry);
    assert.deepEqual(index.read('a/one.txt'), entry);
    assert.equal(entry.head.date, '2030-04-03');
    assert.deepEqual([...new Set(entry.turns.map(({ voice }) => voice.speaker))], ['Siri Vang', 'Ada Lunde', 'Port Calder Herald']);
    const [claim] = entry.claims;
    assert.deepEqual([claim?.tags.map(({ id }) => id), claim?.voice.speaker, claim?.status, claim?.state], [['commitment'], 'Ada Lunde', 'settled', 'exact']);
    assert.deepEqual(entry.figures.map(({ value }) => value).filter((value) => typeof value !== 'string'), [312, [280_000_000, 320_000_000]]);
  });

  it('is the same after it was written and read', () => {
    const index = createCorpusIndex();
    index.put(entry);
    index.put(makeEmptyEntry({ ...entry.head, path: 'notes.md', name: 'notes.md' }));
    const again = loaded(saved(index));
    assert.deepEqual(again.read('a/one.txt'), entry);
    assert.equal(again.head('notes.md')?.format, null);
    assert.deepEqual(again.unsaved(), []);
  });

  it('knows the files before it has read what they say', () => {
    const index = createCorpusIndex();
    index.put(entry);
    const files = saved(index);
    const again = createCorpusIndex();
    for (const [segment, { head }] of files) again.loadHead(segment, head);
    assert.deepEqual(again.head('a/one.txt'), entry.head);
    assert.equal(again.read('a/one.txt'), null);
    assert.deepEqual(again.unread(['figures']), [{ segment: 0, part: 'figures' }]);
  });

  it('writes only the hundred files anew among which one was changed', () => {
    const index = createCorpusIndex();
    for (let number = 0; number < 250; number++) index.put({ ...entry, head: { ...entry.head, path: `${number}.txt` } });
    assert.equal(saved(index).size, 3);
    index.put({ ...entry, head: { ...entry.head, path: '120.txt', title: 'Other' } });
    assert.deepEqual(index.unsaved(), [1]);
    index.remove('7.txt');
    index.put({ ...entry, head: { ...entry.head, path: 'new.txt' } });
    assert.deepEqual(index.unsaved(), [0, 1]);
  });

  it('forgets what a damaged file held, so that it is read anew, and nothing else', () => {
    const index = createCorpusIndex();
    for (let number = 0; number < 150; number++) index.put({ ...entry, head: { ...entry.head, path: `${number}.txt` } });
    const files = saved(index);
    const again = createCorpusIndex();
    for (const [segment, { head }] of files) again.loadHead(segment, head);
    again.put({ ...entry, head: { ...entry.head, path: '3.txt', title: 'Read anew' } });
    assert.equal(again.loadPart({ segment: 0, part: 'turns' }, files.get(1)?.turns ?? null), false);
    assert.deepEqual([...again.heads()].map(({ path }) => path).sort()[0], '100.txt');
    assert.equal(again.head('3.txt')?.title, 'Read anew');
    assert.equal(again.head('7.txt'), undefined);
    assert.equal([...again.heads()].length, 51);
  });

  it('never writes a segment of which it has not read all', () => {
    const index = createCorpusIndex();
    index.put(entry);
    const again = createCorpusIndex();
    for (const [segment, { head }] of saved(index)) again.loadHead(segment, head);
    again.put({ ...entry, head: { ...entry.head, path: 'b.txt' } });
    assert.throws(() => again.save(0));
  });

  it('answers by what an editor has while it is open there, and does not keep that', () => {
    const index = createCorpusIndex();
    index.put(entry);
    index.cover('a/one.txt', { ...entry, head: { ...entry.head, title: 'Being written' } });
    assert.deepEqual([...index.entries()].map(({ head }) => head.title), ['Being written']);
    assert.equal(index.head('a/one.txt')?.title, entry.head.title);
    index.cover('a/one.txt', null);
    assert.deepEqual([...index.entries()], []);
    index.cover('a/one.txt', undefined);
    assert.deepEqual([...index.entries()].map(({ head }) => head.title), [entry.head.title]);
  });
});
