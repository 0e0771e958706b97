import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { paces } from './race.ts';
import type { Result } from './result.ts';
import { allRows, takeAll, type Order } from './take-all.ts';
import { terminalTable } from './terminal-table.ts';
import { textSizes } from './texts.ts';
import { three } from './words.ts';

const file = join(import.meta.dirname, 'committed.json');
/** Times the committed ratio; twice as much of it for rows of microseconds. */
const SLACK = 1.5;
const TINY_SLACK = 3;
const EXPONENT = 1.15;
/** Stands among the sizes where a row grows nearly so fast: one that was seen at 1.12 must not fail at 1.16, which is the same but for the day. */
const growth = 'growth';
const GROWTH_SLACK = 1.1;

/** Ratios to the floor on the invented text, by row and size. */
type Committed = Readonly<Record<string, Readonly<Record<string, number>>>>;

function order(wanted: readonly string[]): Order {
  return { wanted, source: 'invented', sizes: textSizes.slice(0, 2), pace: paces.check };
}

/** Prints what is slower than was committed and, as its last line, `N passed, N failed, 0 skipped`. A row that fails is tried once more. */
export async function check(wanted: readonly string[]): Promise<boolean> {
  const tiny = new Set((await allRows()).flatMap(({ rows }) => rows).filter(({ isTiny }) => isTiny).map(({ name }) => name));
  const committed = JSON.parse(readFileSync(file, 'utf8')) as Committed;
  const complaints = (results: readonly Result[]): ReadonlyMap<string, string> => new Map(results.flatMap(({ name, size, ours, exponent, exponentGoal }): readonly (readonly [string, string])[] => {
    const before = committed[name]?.[size];
    const slack = tiny.has(name) ? TINY_SLACK : SLACK;
    if (before === undefined) return [[name, `${name}: nothing is committed for ${size}; run npm run bench -- --commit`]];
    if (ours.ratio > before * slack) return [[name, `${name}, ${size}: ${three(ours.ratio)} times the floor; ${three(before)} were committed`]];
    if (exponent !== null && exponentGoal !== null && exponent > Math.max(EXPONENT, (committed[name]?.[growth] ?? 0) * GROWTH_SLACK)) return [[name, `${name}: grows with exponent ${three(exponent)}`]];
    return [];
  }));
  const results = await takeAll(order(wanted), () => undefined);
  console.log(terminalTable(results));
  const first = complaints(results);
  const second = first.size === 0 ? first : complaints(await takeAll(order([...first.keys()]), () => undefined));
  const failed = [...second].filter(([name]) => first.has(name));
  for (const [name, words] of first) console.log(second.has(name) ? `failed: ${words}` : `passed when tried again: ${words}`);
  const rows = new Set(results.map(({ name }) => name)).size;
  console.log(`${rows - failed.length} passed, ${failed.length} failed, 0 skipped`);
  return failed.length === 0;
}

/** Of the rows named, or of all: the greater ratio of two runs. */
export async function commit(wanted: readonly string[]): Promise<void> {
  const results = [await takeAll(order(wanted), () => undefined), await takeAll(order(wanted), () => undefined)].flat();
  const committed: Record<string, Record<string, number>> = wanted.length === 0 ? {} : { ...(JSON.parse(readFileSync(file, 'utf8')) as Committed) };
  for (const { name } of results) committed[name] = {};
  for (const { name, size, ours, exponent, exponentGoal } of results) {
    const row = (committed[name] ??= {});
    row[size] = Math.max(row[size] ?? 0, Number(ours.ratio.toPrecision(3)));
    if (exponent !== null && exponentGoal !== null && exponent * GROWTH_SLACK > EXPONENT) row[growth] = Math.max(row[growth] ?? 0, Number(exponent.toPrecision(3)));
  }
  writeFileSync(file, `${JSON.stringify(committed, null, 2)}\n`);
  console.log(terminalTable(results));
}
