import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const page = join(import.meta.dirname, '../../docs/scores.md');

/** Puts Markdown between the marks of this name in docs/scores.md; below the section `after` where they are not there yet. */
export function writeSection(name: string, after: string, markdown: string): void {
  const begin = `<!-- ${name}: begin -->`;
  const end = `<!-- ${name}: end -->`;
  const section = `${begin}\n\n${markdown}\n\n${end}`;
  const old = readFileSync(page, 'utf8');
  const [head = '', rest] = old.split(begin);
  const before = `<!-- ${after}: end -->`;
  writeFileSync(page, rest === undefined ? old.replace(before, () => `${before}\n\n${section}`) : `${head}${section}${rest.slice(rest.indexOf(end) + end.length)}`);
}
