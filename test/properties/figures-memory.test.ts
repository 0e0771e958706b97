import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildBundle, bundleFile, dropBundle } from '../unit/cli/run-bundle.ts';

/** What the program itself needs, in MB. */
const PROGRAM = 20;
/** Bytes of memory that it may take for each character of the text. */
const MULTIPLE = 8;
/** Characters of the shorter text: those of a hearing of a day. */
const LENGTH = 1_500_000;

const SENTENCES = [
  'The harbour of Port Calder took in 14.5 million crowns from 312 ships, and the council of Varnholm asks where they went. ',
  'Nobody has yet said in this room who keeps the books, and the pilots have waited for an answer since the spring. ',
  'About 40 percent of the cranes stand still; the wardens would mend them within three weeks if they were let. ',
];
const TURN = (speaker: string): string => `${speaker}:\n\n${SENTENCES.join('')}\n\n`;

/** One text of a kind, and how many figures it has. */
const texts: Readonly<Record<string, (length: number) => readonly [text: string, figures: number]>> = {
  'a transcript': (length) => {
    const pair = TURN('Ana Torv') + TURN('Bo Lind');
    const count = Math.ceil(length / pair.length);
    return [`Press conference in Port Calder\n\n${pair.repeat(count)}`, count * 8];
  },
  'figures one after the other': (length) => {
    const line = `${'5 km, '.repeat(13)}\n`;
    const count = Math.ceil(length / line.length);
    return [line.repeat(count), count * 13];
  },
  'one line of figures': (length) => {
    const count = Math.ceil(length / 6);
    return ['7 ha, '.repeat(count), count];
  },
};

describe('the memory of `figures`', function () {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'figures-memory-'));
    await buildBundle();
  });
  after(() => {
    dropBundle();
    rmSync(folder, { recursive: true });
  });

  for (const [name, make] of Object.entries(texts)) {
    for (const times of [1, 4]) {
      it(`stays below ${PROGRAM} MB and ${MULTIPLE} bytes a character: ${name}, ${(times * LENGTH) / 1e6} million characters`, () => {
        const [text, figures] = make(times * LENGTH);
        const input = join(folder, 'text.txt');
        const output = join(folder, 'figures.jsonl');
        writeFileSync(input, text);
        const heap = PROGRAM + Math.floor((MULTIPLE * text.length) / 2 ** 20);
        const out = openSync(output, 'w');
        // Where the heap is too small, the process aborts.
        const { status, signal } = spawnSync(process.execPath, [`--max-old-space-size=${heap}`, '--max-semi-space-size=1', bundleFile(), 'figures', input], { stdio: ['ignore', out, 'ignore'] });
        closeSync(out);
        assert.deepEqual([status, signal], [0, null]);
        assert.equal(readFileSync(output, 'utf8').split('\n').length - 1, figures);
      });
    }
  }
});
