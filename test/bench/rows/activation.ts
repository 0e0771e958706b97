import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { build } from '../../../scripts/build.mjs';
import { lazily } from '../../../scripts/split-commonjs.mjs';
import { versionOf } from '../peers/peer.ts';
import { measured, type Measured, type Pace } from '../race.ts';
import type { Row } from '../row.ts';

const program = join(import.meta.dirname, '../fresh-process.cjs');
const PEERS = ['remark-parse', 'markdown-it', '@microsoft/recognizers-text-suite'];

const floor = 'loads an empty module in a fresh process';

export const rows: readonly Row[] = [
  {
    name: 'start',
    measures: 'loads what VS Code loads of the minified desktop extension when it starts it, in a fresh process',
    floor,
    limit: 1.2,
    goal: { most: 1.3, of: 'times the floor' },
    sizes: ['no text'],
    words: 'Nothing but a dozen lines is loaded; the floor is mostly Node\'s own loader.',
    take: (_text, pace) => load(pace, 'desktop.cjs', true),
  },
  {
    name: 'start, with a text',
    measures: 'loads what comes with the first text that may be a transcript',
    floor,
    goal: { most: 8, of: 'times the floor' },
    sizes: ['no text'],
    words: 'Two thirds of it are the engine\'s reading of the code: about 40 ms for a MB. With V8\'s cache of what it read (`vm.Script`, `cachedData`) a third would be left. We do not take it: VS Code loads extensions by `require`, which asks for none, and V8 does not look whether the cache is whole. One with 200 damaged bytes ended the process each time, and an extension host is shared with all other extensions. Less code is the way: what is not needed before a text is known for a transcript is loaded when the first of its functions is called.',
    take: (_text, pace) => load(pace, 'desktop/main.cjs', false),
  },
  {
    name: 'start, first transcript',
    measures: 'loads the core and reads a transcript for the first time, to the rows of its tree and its lenses, in a fresh process',
    floor: 'loads an empty module and reads the text from its file',
    goal: { most: 30, of: 'ms above the floor' },
    sizes: ['briefing'],
    words: 'A third is the engine\'s reading of the code; most of the rest is the compiling of patterns, which V8 does when each is first used, and of our functions\' first runs: a second transcript takes a tenth. Patterns with classes of Unicode are compiled for the machine at once and not for V8\'s interpreter before, which took longer than all else: a briefing of the White House, whose format asks for the most, was read in 240 ms at first and is in 110. What is left of them is twice the work where a text has both signs of one byte and of two, for which V8 compiles each apart.',
    take: async ({ text }, pace) => firstTranscript(text, pace),
  },
  {
    name: 'command line, --help',
    measures: 'runs the command line for its own help, from start to end of the process',
    floor: 'runs `node -e 0`',
    goal: { most: 1.5, of: 'times the floor' },
    sizes: ['no text'],
    words: 'The list of commands and the package that reads arguments; each command is a part of its own, loaded when it is called.',
    take: async (_text, pace) => {
      await madeOnce();
      return inTurn(pace, [{ name: 'floor', args: ['-e', '0'] }, { name: 'ours', args: [join(folder, 'cli.js'), '--help'] }], 'whole');
    },
  },
];

const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
process.on('exit', () => rmSync(folder, { recursive: true }));

let made: Promise<unknown> | undefined;

/** The minified product, not in dist/: others may be reading that. */
function madeOnce(): Promise<unknown> {
  return (made ??= build({ minify: true, out: folder }));
}

async function load(pace: Pace, file: string, withPeers: boolean): Promise<Measured> {
  await madeOnce();
  const empty = join(folder, 'empty.cjs');
  writeFileSync(empty, '');
  // As VS Code does it, by require(): import() would read all of it once more for the names that it gives.
  const requires = join(folder, 'requires.cjs');
  writeFileSync(requires, 'require(process.argv[2]);');
  const peers = pace.peers && withPeers ? await Promise.all(PEERS.map((name, index) => bundled(name, join(folder, `${index}.cjs`)))) : [];
  return inTurn(pace, [{ name: 'floor', path: empty }, { name: 'ours', path: join(folder, file) }, ...peers].map(({ name, path }) => ({ name, args: ['-e', 'import(process.argv[1])', requires, path] })));
}

async function firstTranscript(text: string, pace: Pace): Promise<Measured> {
  const [floorPath, path, file] = ['reads.cjs', 'first-transcript.cjs', 'first.txt'].map((name) => join(folder, name)) as [string, string, string];
  writeFileSync(file, text);
  writeFileSync(floorPath, "require('node:fs').readFileSync(process.argv[2], 'utf8');");
  // YAML is loaded as in the product: for front matter alone.
  const { entryPoints, plugin } = lazily({ packages: { yaml: ['isMap', 'isScalar', 'isSeq', 'parseDocument'] }, parts: {}, root: folder });
  await esbuild.build({
    entryPoints: { 'first-transcript': join(import.meta.dirname, '../first-transcript.ts'), ...entryPoints }, outdir: folder, outExtension: { '.js': '.cjs' }, plugins: [plugin],
    bundle: true, minify: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'silent', absWorkingDir: join(import.meta.dirname, '../../..'),
  });
  return inTurn(pace, [{ name: 'floor', args: [floorPath, file] }, { name: 'ours', args: [path, file] }]);
}

async function bundled(name: string, path: string): Promise<{ readonly name: string; readonly path: string }> {
  await esbuild.build({
    stdin: { contents: `import * as all from '${name}'; globalThis.all = all;`, resolveDir: join(import.meta.dirname, '..') }, outfile: path, bundle: true, minify: true,
    platform: 'node', target: 'node20', format: 'cjs', mainFields: ['module', 'main'], legalComments: 'none', logLevel: 'silent',
  });
  return { name: `${name} ${versionOf(name)}`, path };
}

/** Fresh processes in turn, so many of each. */
function inTurn(pace: Pace, candidates: readonly { readonly name: string; readonly args: readonly string[] }[], part: 'loading' | 'whole' = 'loading'): Measured {
  const rounds = Math.round(5 + pace.budget / 100);
  const samples = candidates.map(({ name }) => ({ name, samples: [] as number[] }));
  for (let round = 0; round < rounds; round++) candidates.forEach(({ args }, index) => samples[index]?.samples.push(timeOf(args, part)));
  return measured(samples);
}

/** Milliseconds on the core, of all its threads, as the process itself tells when it ends: of what it was asked for, or with Node's own start. */
function timeOf(args: readonly string[], part: 'loading' | 'whole'): number {
  const { stderr, status } = spawnSync(process.execPath, ['--require', program, ...args], { encoding: 'utf8' });
  const told = new RegExp(`^bench, ${part}: ([\\d.]+)$`, 'mu').exec(stderr)?.[1];
  if (status !== 0 || told === undefined) throw new Error(`node ${args.join(' ')} ended with ${String(status)}: ${stderr}`);
  return Number(told);
}
