// npm run bench [-- OPTIONS] [ROW…]: our speed and weight beside floors and other programs, in times the floor of the same run. Prints one
// table; all rows at full pace also write docs/performance.md. A row is named by its file in test/bench/rows or by its name.
//   --quick     short: the briefing and 1 MB, few rounds       --json      prints the rows as JSON
//   --no-peers  nothing is installed, ours and the floor alone  --invented  the text that the project invents, not that of ../shared
//   --check     what `npm test -- bench` runs: short, without peers, on the invented text, held against committed.json
//   --commit    writes committed.json from such a run
import { parseArgs } from 'node:util';
import { check, commit } from './check.ts';
import { install } from './install.ts';
import { paces } from './race.ts';
import { takeAll, type Order } from './take-all.ts';
import { terminalTable } from './terminal-table.ts';
import { sourceThere, textSizes } from './texts.ts';
import { writePage } from './write-page.ts';

const { values, positionals: wanted } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean' }, json: { type: 'boolean' }, 'no-peers': { type: 'boolean' }, invented: { type: 'boolean' }, check: { type: 'boolean' }, commit: { type: 'boolean' },
  },
});

if (values.check === true) process.exitCode = (await check(wanted)) ? 0 : 1;
else if (values.commit === true) await commit(wanted);
else {
  const peers = values['no-peers'] !== true;
  if (peers) install();
  const order: Order = {
    wanted,
    source: values.invented === true ? 'invented' : sourceThere(),
    sizes: values.quick === true ? textSizes.slice(0, 2) : textSizes,
    pace: { ...(values.quick === true ? paces.quick : paces.whole), peers },
  };
  const results = await takeAll(order, (name) => console.error(`${name} …`));
  console.log(values.json === true ? JSON.stringify(results, null, 2) : terminalTable(results));
  if (wanted.length === 0 && values.quick !== true && peers) await writePage(results, order.source);
}
