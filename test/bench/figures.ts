// npm run bench:figures [-- --write]: our figures beside those of other recognisers, by gold's rules; their speed is in `npm run bench`.
// --write puts the tables into docs/scores.md. Needs the corpus in ../shared; the first run installs the others into this folder (100 MB).
import { existsSync } from 'node:fs';
import { findFigures } from '../../src/core/figures/find-figures.ts';
import { shared } from '../support/gold.ts';
import { install } from './install.ts';
import { chrono } from './peers/chrono.ts';
import { compromise } from './peers/compromise.ts';
import type { Peer } from './peers/peer.ts';
import { recognizersText } from './peers/recognizers-text.ts';
import { qualityTables } from './quality.ts';
import { writeSection } from './write-section.ts';

function main(): void {
  if (!existsSync(shared)) throw new Error(`there is no corpus in ${shared}`);
  install();
  const ours: Peer = {
    name: 'ours',
    version: '',
    kinds: 'all',
    run: (text, { date }) => findFigures(text, { date }),
    figures: (text, { date }) => findFigures(text, { date }),
  };
  const peers = [recognizersText(), compromise(), chrono()];
  const parts = [
    `Ours beside ${peers.map(({ name, version }) => `${name} ${version}`).join(', ')}, in one run (\`npm run bench:figures\`).`,
    ...qualityTables([ours, ...peers]),
    'How fast each of them is says [performance.md](performance.md).',
  ];
  const tables = parts.join('\n\n');
  console.log(tables);
  if (process.argv.includes('--write')) writeSection('peers', 'tables', `## Figures, beside other recognisers\n\n${tables}`);
}

main();
