// npm run bench:figures [-- --write] [-- --quick]: our figures beside those of other recognisers, in one run: quality by gold's rules, then speed.
// --write puts the tables into docs/scores.md; --quick leaves the speed out. The first run installs the others into this folder (60 MB).
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { corpusText, shared } from '../support/gold.ts';
import { install } from './install.ts';
import { measure } from './measure.ts';
import { chrono } from './peers/chrono.ts';
import { compromise } from './peers/compromise.ts';
import type { Peer } from './peers/peer.ts';
import { recognizersText } from './peers/recognizers-text.ts';
import { qualityTables } from './quality.ts';
import { table } from './table.ts';
import { writeSection } from './write-section.ts';

const root = join(import.meta.dirname, '../..');
/** Rounds of those that take a second and more; the others take part in all. */
const FEW: Readonly<Record<string, number>> = { 'Recognizers-Text': 3, compromise: 9 };
const ROUNDS = 31;

function main(): void {
  install();
  const ours: Peer = {
    name: 'ours',
    version: '',
    kinds: 'all',
    run: (text, { date }) => findFigures(text, { date }),
    figures: (text, { date }) => findFigures(text, { date }),
  };
  const peers = [recognizersText(), compromise(), chrono()];
  // Before the others have run through all of gold: what they leave of the engine's state slows some of them and not others.
  const speed = process.argv.includes('--quick') ? [] : [speedTable(ours, peers)];
  const parts = [
    `Ours beside ${peers.map(({ name, version }) => `${name} ${version}`).join(', ')}, in one run (\`npm run bench:figures\`).`,
    ...(existsSync(shared) ? qualityTables([ours, ...peers]) : []),
    ...speed,
  ];
  const tables = parts.join('\n\n');
  console.log(tables);
  if (process.argv.includes('--write')) writeSection('peers', 'tables', `## Figures, beside other recognisers\n\n${tables}`);
}

function speedTable(ours: Peer, peers: readonly Peer[]): string {
  const briefing = existsSync(shared);
  const text = briefing ? corpusText('scio/2024-03-19_beijing.txt') : readFileSync(join(root, 'examples/harbour-city-briefing.txt'), 'utf8');
  const { date } = parseTranscript(text);
  const reading = { language: 'en', date, today: new Date(date ?? '2024-03-19') } as const;
  const candidates = [ours, ...peers];
  const times = measure([
    { name: 'floor', run: () => scan(text), rounds: ROUNDS },
    ...candidates.map(({ name, run }) => ({ name, run: () => run(text, reading), rounds: FEW[name] ?? ROUNDS })),
  ]);
  const floor = times.get('floor')?.median ?? Number.NaN;
  const own = times.get(ours.name)?.median ?? Number.NaN;
  const rows = ['floor', ...candidates.map(({ name }) => name)].map((name) => {
    const { median, low, rounds } = times.get(name) ?? { median: Number.NaN, low: Number.NaN, rounds: 0 };
    const what = name === 'floor' ? 'reads each character once' : candidates.find((one) => one.name === name)?.kinds === 'dates' ? 'dates and times alone' : 'all kinds';
    return [name, what, milliseconds(median), milliseconds(low), times3(median / floor), name === 'floor' || name === ours.name ? '–' : times3(median / own), rounds];
  });
  return `### Speed, ${briefing ? 'the Beijing briefing (61 KB)' : 'the example'}\n\nMilliseconds on the core, warm, rounds of all candidates in turn. Only the ratios mean something on another machine.\n\n${
    table(['candidate', 'finds', 'median', '10th percentile', 'times the floor', 'times ours', 'rounds'], rows)}`;
}

/** A sum, so that nothing is left out as useless. */
function scan(text: string): number {
  let sum = 0;
  for (let at = 0; at < text.length; at++) sum += text.charCodeAt(at);
  return sum;
}

function milliseconds(value: number): string {
  return value.toPrecision(3);
}

function times3(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en-US');
}

main();
