import { fork } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildRows } from './build-rows.ts';
import type { Pace } from './race.ts';
import type { Result } from './result.ts';
import type { Row } from './row.ts';
import type { Size, Source } from './texts.ts';

const folder = join(import.meta.dirname, 'rows');

/** What is to be measured, as a process for one file of rows is told. */
export interface Order {
  /** Names of files or rows; empty for all. */
  readonly wanted: readonly string[];
  readonly source: Source;
  readonly sizes: readonly Exclude<Size, 'no text'>[];
  readonly pace: Pace;
}

/** In the order in which they stand in the table. */
const FIRST = ['structure', 'edit', 'figures', 'tokenising', 'anchoring', 'sidecar', 'workspace', 'memory', 'activation', 'bundles'];

export async function allRows(): Promise<readonly { readonly file: string; readonly rows: readonly Row[] }[]> {
  const place = (file: string): number => (FIRST.includes(file) ? FIRST.indexOf(file) : FIRST.length);
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts')).map((name) => name.slice(0, -'.ts'.length)).sort((a, b) => place(a) - place(b));
  return Promise.all(files.map(async (file) => ({ file, rows: ((await import(join(folder, `${file}.ts`))) as { readonly rows: readonly Row[] }).rows })));
}

/** Each file of rows in a process of its own, so that what one leaves of the engine's state and heap is not another's. */
export async function takeAll(order: Order, begins: (name: string) => void): Promise<readonly Result[]> {
  const { wanted } = order;
  const rows = (await allRows()).map(({ file, rows: all }) => ({ file, names: all.map(({ name }) => name).filter((name) => wanted.length === 0 || wanted.includes(name) || wanted.includes(file)) }));
  const known = rows.flatMap(({ file, names }) => [file, ...names]);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no such row: ${unknown.join(', ')}; there are ${known.join(', ')}`);
  const asked = rows.filter(({ names }) => names.length > 0);
  const built = await buildRows(asked.map(({ file }) => file));
  const results: Result[] = [];
  for (const { file, names } of asked) {
    begins(file);
    results.push(...(await takeFile(built.program, built.rows(file), { ...order, wanted: names })));
  }
  return results;
}

function takeFile(program: string, file: string, order: Order): Promise<readonly Result[]> {
  return new Promise((resolve, reject) => {
    const child = fork(program, [file, JSON.stringify(order)], { execArgv: ['--expose-gc', '--max-old-space-size=4096'] });
    let results: readonly Result[] | null = null;
    child.on('message', (message) => (results = message as readonly Result[]));
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0 && results !== null) resolve(results);
      else reject(new Error(`${file} ended with ${code ?? 'a signal'}`));
    });
  });
}
