// npm run bench:anchoring [-- --write]: our anchoring beside other ways to find a passage again, on the same cases in one run.
// --write puts the tables into docs/scores.md. Needs the corpus in ../shared; the first run installs the others into this folder.
import { existsSync } from 'node:fs';
import { shared } from '../support/gold.ts';
import { ours } from './anchoring/finder.ts';
import { otherFinders } from './anchoring/peers.ts';
import { debatesTable, editsTable } from './anchoring/tables.ts';
import { install } from './install.ts';
import { writeSection } from './write-section.ts';

async function main(): Promise<void> {
  if (!existsSync(shared)) throw new Error(`there is no corpus in ${shared}`);
  install();
  const others = await otherFinders();
  const finders = [ours, ...others];
  const tables = [
    `Ours beside ${others.map(({ name, version }) => `${name} ${version}`).join(', ')}, in one run (\`npm run bench:anchoring\`). A find counts as wrong where the words are not those that were tagged, or stand elsewhere; only ours says "changed".`,
    '### Debates',
    'Passages that people tagged in three debates, found again by their words and by offsets that no longer fit the text, without any context. Where the words stand several times, those that moved as far as the passages around them are right.',
    await debatesTable(finders),
    '### After random edits',
    'Words put in, left out, replaced, misspelt; digits, number words, units, currencies, signs and negations changed; paragraphs and turns swapped, said twice, moved, left out; other speakers; other line breaks, quotes and accents, wrapped lines, page headers within sentences.',
    await editsTable(finders),
  ].join('\n\n');
  console.log(tables);
  if (process.argv.includes('--write')) writeSection('anchoring', 'peers', `## Claims found again, beside other ways\n\n${tables}`);
}

await main();
