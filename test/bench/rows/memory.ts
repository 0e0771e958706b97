import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { remark } from '../peers/markdown.ts';
import { measured, type PeerRun } from '../race.ts';
import type { Row } from '../row.ts';

const ROUNDS = 3;
/** Of a small text so many bytes are kept, in copies: what the engine keeps for itself is some 200 KB, more or less. */
const LEAST = 4_000_000;

export const rows: readonly Row[] = [
  {
    name: 'memory',
    measures: 'keeps the whole model with its figures, in bytes of heap',
    floor: 'keeps the text alone, in bytes as the engine holds it',
    goal: { most: 8, of: 'times the floor', exponent: null },
    unit: 'bytes',
    words: 'A third is the figures, each with its value, unit and span; the rest are turns and their paragraphs.',
    take: async ({ text }, pace) => {
      // The engine keeps a byte for a code unit where none is above U+00FF, else two for each.
      const bytes = text.length * (/[^\0-\xff]/u.test(text) ? 2 : 1);
      const copies = Math.max(1, Math.round(LEAST / bytes));
      const candidates: readonly PeerRun[] = [
        {
          name: 'ours',
          run: () => {
            const transcript = parseTranscript(text);
            return [transcript, findFigures(text, { date: transcript.date })];
          },
        },
        ...(pace.peers ? [{ ...remark(text), note: 'the tree of the whole text' }] : []),
      ];
      const taken = candidates.map(({ name, run, note }) => ({ name, note, samples: Array.from({ length: ROUNDS }, () => heapOf(run, copies)) }));
      return Promise.resolve(measured([{ name: 'floor', samples: Array.from({ length: ROUNDS }, () => bytes) }, ...taken]));
    },
  },
];

/** Bytes that what it gives keeps alive: the mean of so many. */
function heapOf(run: () => unknown, copies: number): number {
  run();
  const before = settled();
  const held = Array.from({ length: copies }, run);
  const after = settled();
  held.length = 0;
  return (after - before) / copies;
}

/** The heap after the collector has run as often as it finds something. */
function settled(): number {
  if (globalThis.gc === undefined) throw new Error('the process was not started with --expose-gc');
  for (let again = 0; again < 4; again++) globalThis.gc();
  return process.memoryUsage().heapUsed;
}
