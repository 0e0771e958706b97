import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { desktopParts } from '../../support/desktop-bundle.ts';
import { versionOf } from '../peers/peer.ts';
import { measured } from '../race.ts';
import type { Row } from '../row.ts';

/** An extension that does nothing. */
const EMPTY = 'export function activate() {}';
const PEERS = ['remark-parse', 'markdown-it', 'chrono-node', 'zod', 'compromise', '@microsoft/recognizers-text-suite', 'wink-nlp'];

const floor = 'is an extension that does nothing, bundled alike';

export const rows: readonly Row[] = [
  {
    name: 'bundle, at start',
    measures: 'is what the desktop extension loads when VS Code starts it, minified',
    floor,
    goal: { most: 150_000, of: 'bytes' },
    unit: 'bytes',
    sizes: ['no text'],
    words: 'Ten lines that load the rest. In the web worker host, which loads one file and no second one, all of the extension is one file.',
    take: async (_text, pace) => {
      const { atStart } = await desktopParts();
      return measured([{ name: 'floor', samples: [await bytesOf({ contents: EMPTY })] }, { name: 'ours', samples: [atStart.bytes] }, ...(pace.peers ? await peers() : [])]);
    },
  },
  {
    name: 'bundle, with a text',
    measures: 'is what it loads with the first text that may be a transcript: the reader of transcripts, and what registers views and commands; figures, claims and what commands do come when they are called',
    floor,
    goal: { most: 1_000_000, of: 'bytes' },
    unit: 'bytes',
    sizes: ['no text'],
    words: 'The goal was set for what is there before a transcript is seen; this row only holds what comes after it. A third of it are the formats of house styles with what their patterns need, a seventh the reading of lines, speakers and exchanges; the rest keeps documents and sidecars and registers features. Figures (100 KB, Chinese ones 60 KB more), finding claims again, and what a view, a hover or a command asks for come when their functions are first called.',
    take: async () => measured([{ name: 'floor', samples: [await bytesOf({ contents: EMPTY })] }, { name: 'ours', samples: [(await desktopParts()).withText.bytes] }]),
  },
];

/** Of what others would make the extension load, each bundled alone. */
async function peers(): Promise<readonly { readonly name: string; readonly samples: readonly number[]; readonly note?: string }[]> {
  return Promise.all(PEERS.map(async (name) => ({
    ...(name === 'wink-nlp' && { note: 'without its model of English' }),
    name: `${name} ${versionOf(name)}`, samples: [await bytesOf({ contents: `import * as all from '${name}'; globalThis.all = all;` })] })));
}

async function bytesOf({ contents }: { readonly contents: string }): Promise<number> {
  const resolveDir = join(import.meta.dirname, '..');
  const { outputFiles } = await esbuild.build({ stdin: { contents, resolveDir }, bundle: true, minify: true, write: false, platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], legalComments: 'none', logLevel: 'silent' });
  return outputFiles[0]?.contents.length ?? Number.NaN;
}

