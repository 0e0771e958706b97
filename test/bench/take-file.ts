// Takes the rows of one file, told by takeAll, and sends it their results.
import { resultsOf, type Result, type Taken } from './result.ts';
import type { Row } from './row.ts';
import type { Order } from './take-all.ts';
import { benchText } from './texts.ts';

const [file = '', told = ''] = process.argv.slice(2);
const { wanted, source, sizes, pace } = JSON.parse(told) as Order;
const { rows } = (await import(file)) as { readonly rows: readonly Row[] };
const results: Result[] = [];
for (const row of rows.filter(({ name }) => wanted.includes(name))) {
  const taken: Taken[] = [];
  for (const size of (row.sizes ?? sizes).filter((one) => one === 'no text' || sizes.includes(one))) {
    const text = benchText(source, size);
    taken.push({ size, length: text.text.length, measured: await row.take(text, pace) });
  }
  results.push(...resultsOf(row, taken));
}
process.send?.(results);
