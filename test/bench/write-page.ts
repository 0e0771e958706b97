import { cpus } from 'node:os';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Result } from './result.ts';
import type { Row } from './row.ts';
import { table } from './table.ts';
import { allRows } from './take-all.ts';
import type { Source } from './texts.ts';
import { amountWords, goalWords, ratioWords, three } from './words.ts';

const page = join(import.meta.dirname, '../../docs/performance.md');
const begin = '<!-- bench: begin -->';
const end = '<!-- bench: end -->';

/** Puts all results, with each row's own words, between the marks of docs/performance.md; what stands around them stays. */
export async function writePage(results: readonly Result[], source: Source): Promise<void> {
  const rows = (await allRows()).flatMap((file) => file.rows).filter(({ name }) => results.some((result) => result.name === name));
  const of = (row: Row): readonly Result[] => results.filter(({ name }) => name === row.name);
  const section = [
    `Node ${process.versions.node}, ${cpus().length} cores, ${source === 'corpus' ? 'the Beijing briefing of the corpus' : 'a briefing invented by `test/bench/texts.ts`'} (61 KB), and the same again and again to 1 MB and 10 MB.`,
    overview(rows, of),
    ...rows.map((row) => details(row, of(row))),
  ].join('\n\n');
  const [head = '', rest = ''] = readFileSync(page, 'utf8').split(begin);
  writeFileSync(page, `${head}${begin}\n\n${section}\n\n${rest.slice(rest.indexOf(end))}`);
}

function overview(rows: readonly Row[], of: (row: Row) => readonly Result[]): string {
  return table(
    ['row', 'in floors: briefing', '1 MB', '10 MB', 'growth', 'of the floor', 'limit', 'goal', 'met'],
    rows.map((row) => {
      const results = of(row);
      const [first] = results;
      const at = (size: Result['size']): string => {
        const result = results.find((one) => one.size === size || (size === 'briefing' && one.size === 'no text'));
        return result === undefined ? '–' : ratioWords(result.ours);
      };
      const last = results.at(-1);
      const growth = (exponent: number | null | undefined): string => (typeof exponent === 'number' ? three(exponent) : '–');
      return [row.name, at('briefing'), at('1 MB'), at('10 MB'), growth(last?.exponent), growth(last?.floorExponent), row.limit === undefined ? '–' : `${row.limit} ×`, first === undefined ? '–' : goalWords(first), results.every(({ met }) => met) ? 'yes' : 'no'];
    }),
  );
}

function details(row: Row, results: readonly Result[]): string {
  const peers = [...new Set(results.flatMap((result) => Object.keys(result.peers)))];
  const notes = results.flatMap((result) => Object.entries(result.peers).flatMap(([name, { note }]) => (note === undefined ? [] : [`${name}: ${note}`])));
  const body = results.map((result) => [
    result.size, amountWords(result.floor, result.unit), amountWords(result.ours.median, result.unit), amountWords(result.ours.low, result.unit), ratioWords(result.ours),
    ...peers.map((peer) => {
      const amount = result.peers[peer];
      return amount === undefined ? '–' : ratioWords(amount);
    }),
  ]);
  return [
    `## ${row.name[0]?.toUpperCase()}${row.name.slice(1)}`,
    `Ours ${row.measures}. The floor ${row.floor}.`,
    table(['text', 'floor', 'ours', '10th percentile', 'in floors', ...peers.map((peer) => `${peer}, in floors`)], body),
    ...[...new Set(notes)],
    row.words,
  ].join('\n\n');
}
