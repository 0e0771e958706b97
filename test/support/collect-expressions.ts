// A process of its own: loads every module of the folders it is given, reads texts with the figures' recogniser and looks for words, and prints each regular
// expression that was constructed meanwhile, with its place in the source, as JSON. Literals call no constructor: they are read from the source.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

export interface Constructed {
  readonly source: string;
  readonly flags: string;
  /** `file:line` of the `new RegExp`. */
  readonly place: string;
}

const root = dirname(dirname(import.meta.dirname));
const found: Constructed[] = [];
const Original = RegExp;

/** The first place in src/ on the stack: who asked for the expression. */
function placeOf(stack: string): string | undefined {
  const [, path, line] = /\(?((?:file:\/\/)?\/[^()\n]*\/src\/[^():\n]+\.ts):(\d+):\d+/u.exec(stack) ?? [];
  if (path === undefined || line === undefined) return undefined;
  return `${(path.startsWith('file:') ? fileURLToPath(path) : path).slice(root.length + 1)}:${line}`;
}

function keep(expression: RegExp): RegExp {
  const place = placeOf(new Error('here').stack ?? '');
  if (place !== undefined) found.push({ source: expression.source, flags: expression.flags, place });
  return expression;
}

globalThis.RegExp = new Proxy(Original, {
  construct: (target, args: ConstructorParameters<typeof RegExp>) => keep(new target(...args)),
  apply: (target, _self, args: ConstructorParameters<typeof RegExp>) => keep(target(...args)),
});

const [, , ...folders] = process.argv;
Error.stackTraceLimit = 30;
for (const folder of folders) {
  const modules = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const name of modules) await import(pathToFileURL(join(root, folder, name)).href);
}
// Some are constructed when they are first wanted.
const { findFigures } = await import('../../src/core/figures/find-figures.ts');
const fixtures = join(root, 'test/fixtures/formats');
for (const name of readdirSync(fixtures)) findFigures(readFileSync(join(fixtures, name), 'utf8'), { date: '2024-03-19' });
// Made of the words that a person looks for.
const { findWords } = await import('../../src/core/text/find-words.ts');
findWords('', 'the harbour\'s "new" quay - 3.5 (per cent)');
console.log(JSON.stringify(found));
