import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { type CorpusIndex, createCorpusIndex } from '../../src/core/corpus-index/corpus-index.ts';
import type { IndexEntry } from '../../src/core/corpus-index/index-entry.ts';
import { makeEntry } from '../../src/core/corpus-index/make-entry.ts';
import { createMatcher } from '../../src/core/corpus-index/query/match-entry.ts';
import { parseQuery } from '../../src/core/corpus-index/query/parse-query.ts';
import { searchCorpus } from '../../src/core/corpus-index/query/search-corpus.ts';
import { PARTS } from '../../src/core/corpus-index/segment-parts.ts';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { filterFigures } from '../../src/core/presentation/figures/figure-filter.ts';
import { parseFilter } from '../../src/core/presentation/figures/filter/parse-filter.ts';
import { placeFigures } from '../../src/core/presentation/figures/placed-figures.ts';
import { drain } from '../../src/core/text/steps.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { textWithClaims } from '../support/claim-arbitraries.ts';
import { briefingText, entryOf, madeBriefing } from '../support/corpus-entries.ts';

const path = fc.nat(12).map((number) => `folder/${number}.txt`);
const briefing = fc.tuple(path, madeBriefing).map(([name, made]) => entryOf(name, briefingText(made)));
/** Any text with any claims: half characters, twins, orphans. */
const anything = fc.tuple(path, textWithClaims).map(([name, { text, claims }]): IndexEntry => {
  const transcript = parseTranscript(text, { force: true });
  const document = { text, transcript, claims: anchorClaims(text, claims, () => transcript), codebook: { title: '', tags: [] } };
  return makeEntry(document, findFigures(text, {}), { path: name, name, text: { size: text.length, mtime: 1.5, hash: 'h' }, sidecar: null, basis: '' });
});
const change = fc.oneof(
  { weight: 3, arbitrary: briefing.map((entry) => ({ put: entry })) },
  { weight: 2, arbitrary: anything.map((entry) => ({ put: entry })) },
  { weight: 1, arbitrary: path.map((name) => ({ remove: name })) },
  { weight: 1, arbitrary: fc.constant('restart' as const) },
);
const queries = ['figure: CNY > 1 trillion', 'outlet:herald', 'role:official', 'tag:*', 'speaker:"ada lunde" figure: percent or per', 'find:transcripts date:2030', 'asker:fjell figure: date 2031'];

describe('the index of random corpora', () => {
  it('kept file by file, through restarts, is the one made from scratch', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(change, { maxLength: 25 }), (changes) => {
        let index = createCorpusIndex();
        const files: Files = new Map();
        const now = new Map<string, IndexEntry>();
        for (const one of changes) {
          if (one === 'restart') {
            saveInto(files, index);
            index = loaded(files);
          } else if ('put' in one) {
            index.put(one.put);
            now.set(one.put.head.path, one.put);
          } else {
            index.remove(one.remove);
            now.delete(one.remove);
          }
        }
        const scratch = createCorpusIndex();
        for (const entry of now.values()) scratch.put(entry);
        assert.deepEqual([...index.heads()].map(({ path: name }) => name).sort(), [...now.keys()].sort());
        for (const [name, entry] of now) assert.deepEqual(index.read(name), entry);
        for (const query of queries) assert.deepEqual(answer(index, query), answer(scratch, query));
      }),
      { numRuns: 60 },
    );
  });

  it('never fails on damaged files, and keeps nothing of them that was not written', function () {
    this.timeout(60_000);
    const damage = fc.record({ at: fc.nat(), byte: fc.nat(255), cut: fc.boolean(), part: fc.constantFrom('head' as const, ...PARTS) });
    fc.assert(
      fc.property(fc.array(fc.oneof(briefing, anything), { minLength: 1, maxLength: 5 }), damage, (entries, { at, byte, cut, part }) => {
        const index = createCorpusIndex();
        for (const entry of entries) index.put(entry);
        const written = new Map([...index.heads()].map((head) => [head.path, index.read(head.path)]));
        const files: Files = new Map();
        saveInto(files, index);
        const file = files.get(0)?.[part] ?? new Uint8Array();
        const place = at % file.length;
        const damaged = cut ? file.slice(0, place) : file.map((old, index_) => (index_ === place ? byte : old));
        // A byte may be put there that stood there. Before it is read: its columns become those of the index that reads them.
        const isWhole = file.every((old, index_) => damaged[index_] === old);
        const again = createCorpusIndex();
        if (again.loadHead(0, part === 'head' ? damaged : (files.get(0)?.head ?? damaged))) {
          for (const unread of again.unread(PARTS)) again.loadPart(unread, unread.part === part ? damaged : (files.get(0)?.[unread.part] ?? null));
        }
        const kept = [...again.heads()].map(({ path: name }) => name);
        for (const name of kept) assert.deepEqual(again.read(name), written.get(name));
        assert.equal(kept.length > 0, isWhole);
      }),
      { numRuns: 150 },
    );
  });

  it('finds the figures that the filter of a transcript finds', () => {
    const filters = ['CNY > 1 trillion', 'percent', 'count', 'speaker:lunde', 'asker:herald', 'role:press', 'date 2031', '$ or percent > 50', 'per year', '> 100', '"it will"', 'asker:fjell "in 2031"', 'not'];
    fc.assert(
      fc.property(madeBriefing, fc.constantFrom(...filters), (made, filter) => {
        const text = briefingText(made);
        const transcript = parseTranscript(text, { force: true });
        const placed = placeFigures({ text, transcript, plain: ({ start, end }) => text.slice(start, end) }, findFigures(text, { date: transcript.date }));
        const index = createCorpusIndex();
        index.put(entryOf('a.txt', text));
        const matcher = createMatcher(parseQuery(`figure: ${filter}`), index.dictionaries);
        const [entry] = index.entries();
        assert.ok(entry);
        assert.deepEqual(matcher.matches(entry, text).map((at) => placed.all[at]), filterFigures(placed, parseFilter(filter)));
      }),
      { numRuns: 200 },
    );
  });

  it('reads any question without failing, each problem within it', () => {
    const piece = fc.oneof(fc.constantFrom('tag:', 'speaker:', '"', ' ', ',', '-', 'figure:', 'date:', '2024..', '>', 'words', '：', 'find:'), fc.string({ unit: 'binary', maxLength: 5 }));
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join('')), (query) => {
      for (const { span } of parseQuery(query).problems) assert.ok(0 <= span.start && span.start <= span.end && span.end <= query.length);
    }));
  });
});

type Files = Map<number, NonNullable<ReturnType<CorpusIndex['save']>>>;

function saveInto(files: Files, index: CorpusIndex): void {
  for (const segment of index.unsaved()) {
    const written = index.save(segment);
    if (written === null) files.delete(segment);
    else files.set(segment, written);
  }
}

function loaded(files: Files): CorpusIndex {
  const index = createCorpusIndex();
  for (const [segment, { head }] of files) assert.ok(index.loadHead(segment, head.slice()));
  for (const unread of index.unread(PARTS)) assert.ok(index.loadPart(unread, files.get(unread.segment)?.[unread.part].slice() ?? null));
  return index;
}

function answer(index: CorpusIndex, query: string): unknown {
  const { total, found } = drain(searchCorpus(index, createMatcher(parseQuery(query), index.dictionaries)));
  return { total, found: found.map(({ head: { path: name }, count }) => [name, count]) };
}
