import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtInCodebook } from '../../../src/core/claims/built-in-codebook.ts';
import { contentHash } from '../../../src/core/corpus-index/content-hash.ts';
import { type CorpusIndex, createCorpusIndex } from '../../../src/core/corpus-index/corpus-index.ts';
import { readArchive, writeArchive } from '../../../src/core/corpus-index/index-archive.ts';
import type { IndexEntry } from '../../../src/core/corpus-index/index-entry.ts';
import { makeEntry } from '../../../src/core/corpus-index/make-entry.ts';
import { createMatcher } from '../../../src/core/corpus-index/query/match-entry.ts';
import { parseQuery } from '../../../src/core/corpus-index/query/parse-query.ts';
import { searchCorpus } from '../../../src/core/corpus-index/query/search-corpus.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { drain } from '../../../src/core/text/steps.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { otherFigures } from '../make-corpus.ts';
import { race } from '../race.ts';
import type { Row } from '../row.ts';
import { type BenchText, benchText, sourceThere, walkLines } from '../texts.ts';

/** Transcripts that a question is asked of, so that it takes more than microseconds. */
const ASKED = { briefing: 100, '1 MB': 1000, '10 MB': 10_000, 'no text': 0 } as const;

export const rows: readonly Row[] = [
  {
    name: 'workspace, indexed',
    measures: 'reads as many briefings from their files as the text is long, and puts turns, speakers and figures of each into the index and its files',
    floor: 'reads the same files and walks their line breaks',
    goal: { most: 250, of: 'times the floor' },
    words: 'Nine tenths of it are the reading of turns and figures, whose rows stand above; the rest is packing them into columns and writing them. It is done once for a file, in slices, in the background. The floor is a call of the system and 40 microseconds, so the ratio swings.',
    isTiny: true,
    take: async (text, pace) => {
      const files = briefings(text).map((words, number) => ({ name: `${number}.txt`, words }));
      const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-bench-'));
      try {
        for (const { name, words } of files) writeFileSync(join(folder, name), words);
        const read = (name: string): Buffer => readFileSync(join(folder, name));
        return await race(pace, {
          floor: () => files.reduce((sum, { name }) => sum + walkLines(read(name).toString()), 0),
          ours() {
            const index = createCorpusIndex();
            for (const { name } of files) {
              const bytes = read(name);
              index.put(entryOf(name, bytes.toString(), bytes));
            }
            return writeArchive(index);
          },
        });
      } finally {
        rmSync(folder, { recursive: true });
      }
    },
  },
  {
    name: 'workspace, asked',
    measures: 'asks 100, 1,000 and 10,000 briefings for all amounts in yuan above a billion, with a count for each, the newest first',
    floor: 'walks the value and the kind of each of their figures in two columns of numbers',
    goal: { most: 25, of: 'times the floor' },
    words: 'What kind and unit is meant is asked once of each that there is; then a figure costs two look-ups. The rest is one object for each briefing in which something was found, and their order.',
    isTiny: true,
    take: async (text, pace) => {
      const index = indexOf(text);
      const columns = [...index.entries()].flatMap(({ figures }) => figures ?? []);
      return {
        ...(await race(pace, {
          floor() {
            let sum = 0;
            for (const { places, values } of columns) for (let at = 0; at < values.length; at++) if ((places[at * 3 + 2] ?? 0) > 3 && (values[at] ?? 0) > 1e9) sum++;
            return sum;
          },
          ours: () => drain(searchCorpus(index, createMatcher(parseQuery('figure: CNY > 1 billion'), index.dictionaries))),
        })),
        work: ASKED[text.size],
      };
    },
  },
  {
    name: 'workspace, reopened',
    measures: 'reads the index of 100, 1,000 and 10,000 briefings from its bytes, checks them, and is ready for any question',
    floor: 'copies the same bytes',
    goal: { most: 40, of: 'times the floor' },
    words: 'Two checksums, of the whole and of each part, and numbers of words as this run has them. In the editor the heads come first and the parts when a question needs them.',
    take: async (text, pace) => {
      const bytes = writeArchive(indexOf(text));
      // What is read is changed in place.
      return { ...(await race(pace, { floor: () => bytes.slice(), ours: () => readArchive(bytes.slice()) })), work: ASKED[text.size] };
    },
  },
];

/** As many as make the text; each says other figures. */
function briefings(text: BenchText): readonly string[] {
  const briefing = briefingOf(text);
  return Array.from({ length: Math.round(text.text.length / briefing.length) }, (_, number) => otherFigures(briefing, number));
}

/** What the text repeats. */
function briefingOf({ text }: BenchText): string {
  const [own, invented] = [benchText(sourceThere(), 'briefing').text, benchText('invented', 'briefing').text];
  return text.startsWith(own) ? own : invented;
}

/** Ten briefings that are read, each as many times as it takes. */
function indexOf(text: BenchText): CorpusIndex {
  const briefing = briefingOf(text);
  const made = Array.from({ length: 10 }, (_, number) => entryOf('', otherFigures(briefing, number), new Uint8Array()));
  const index = createCorpusIndex();
  for (let number = 0; number < ASKED[text.size]; number++) {
    const entry = made[number % made.length];
    const name = `${number}.txt`;
    if (entry !== undefined) index.put({ ...entry, head: { ...entry.head, path: name, name } });
  }
  return index;
}

function entryOf(name: string, text: string, bytes: Uint8Array): IndexEntry {
  const transcript = parseTranscript(text);
  const state = { size: bytes.length, mtime: 0, hash: contentHash(bytes) };
  return makeEntry({ text, transcript, claims: [], codebook: builtInCodebook }, findFigures(text, { date: transcript.date }), { path: name, name, text: state, sidecar: null, basis: '' });
}
