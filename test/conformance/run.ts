// `npm run conformance`: runs every check of test/conformance on our own texts and, where it is there, on ../shared/corpus, prints a table
// format x check, and writes docs/conformance.md. `-- NAME…` runs those formats alone and writes nothing. Exit status 1 where a row has
// failed; a row that could not be run here is said, and then the page is left as it is.
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Check, Outcome } from './check.ts';
import { type DocumentSet, documentSets } from './documents.ts';
import { claimsOf } from './check.ts';

interface Row {
  readonly check: Check;
  /** In the order of the sets. */
  readonly outcomes: readonly Outcome[];
}

const page = join(import.meta.dirname, '../../docs/conformance.md');
const harness = new Set(['check.ts', 'documents.ts', 'rows-imported-again.ts', 'run.ts']);

async function main(): Promise<void> {
  const wanted = process.argv.slice(2);
  const checks = (await allChecks()).filter(({ format }) => wanted.length === 0 || wanted.includes(format));
  const sets = documentSets();
  const rows: Row[] = [];
  for (const check of checks) {
    const start = Date.now();
    const outcomes: Outcome[] = [];
    for (const { documents } of sets) outcomes.push(await outcomeOf(check, documents));
    rows.push({ check, outcomes });
    console.log(`${outcomes.some(isRed) ? 'FAILED' : 'ok    '} ${check.format}: ${check.name} (${((Date.now() - start) / 1000).toFixed(1)} s)`);
    outcomes.forEach((outcome, index) => tell(outcome, sets[index]?.name ?? ''));
  }
  const table = tableOf(rows, sets);
  console.log(`\n${table}`);
  const red = rows.filter(({ outcomes }) => outcomes.some(isRed)).length;
  const skipped = rows.filter(({ outcomes }) => outcomes.some((outcome) => 'skipped' in outcome)).length;
  console.log(`\n${rows.length - red - skipped} green, ${red} failed, ${skipped} not run here`);
  process.exitCode = red > 0 || rows.length === 0 ? 1 : 0;
  if (wanted.length > 0) return;
  if (skipped > 0 || sets.length < 2) console.log('docs/conformance.md is left as it is: not everything could be run here');
  else writeFileSync(page, `${head(sets)}\n\n${table}\n`);
}

async function allChecks(): Promise<readonly Check[]> {
  const files = readdirSync(import.meta.dirname).filter((file) => file.endsWith('.ts') && !harness.has(file)).sort();
  const modules = await Promise.all(files.map(async (file) => (await import(`./${file}`)) as { readonly checks?: readonly Check[] }));
  modules.forEach(({ checks }, index) => {
    if (checks === undefined || checks.length === 0) throw new Error(`test/conformance/${files[index] ?? ''} exports no checks`);
  });
  return modules.flatMap(({ checks = [] }) => checks);
}

async function outcomeOf(check: Check, documents: DocumentSet['documents']): Promise<Outcome> {
  try {
    return await check.run(documents);
  } catch (error) {
    return { documents: documents.length, claims: claimsOf(documents), passed: 0, failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

function isRed(outcome: Outcome): boolean {
  return !('skipped' in outcome) && (outcome.failures.length > 0 || outcome.passed === 0);
}

function tell(outcome: Outcome, set: string): void {
  if ('skipped' in outcome) console.log(`       ${set}: not run: ${outcome.skipped}`);
  else for (const failure of outcome.failures.slice(0, 10)) console.log(`       ${set}: ${failure}`);
}

function head(sets: readonly DocumentSet[]): string {
  const counts = sets.map(({ name, documents }) => `${name}: ${documents.length} documents with ${claimsOf(documents)} claims`).join('; ');
  return [
    '# Conformance', '',
    'Written by `npm run conformance`: every export format held against the standard, or another reader, of its own. '
    + `The checks are in \`test/conformance\`; ${counts}. "Own" are the examples and texts with all that makes offsets go wrong; `
    + 'the corpus (`../shared/corpus`) has claims made by program: sentences with figures, the figures in them, passages across turns, and words that nobody said.',
  ].join('\n');
}

function tableOf(rows: readonly Row[], sets: readonly DocumentSet[]): string {
  const heads = ['format', 'check', ...sets.flatMap(({ name }) => [`${name}: documents`, 'claims', 'passed', 'failed']), 'result'];
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map((cell) => String(cell).replaceAll('|', '\\|')).join(' | ')} |`;
  const body = rows.map(({ check, outcomes }) => {
    const reasons = outcomes.flatMap((outcome) => ('skipped' in outcome ? [outcome.skipped] : []));
    const result = outcomes.some(isRed) ? 'FAILED' : reasons.length > 0 ? `not run: ${reasons.join('; ')}` : 'green';
    return [check.format, check.name, ...outcomes.flatMap(cells), result];
  });
  return [line(heads), line(heads.map((title) => (/^(?:format|check|result)$/u.test(title) ? '---' : '---:'))), ...body.map(line)].join('\n');
}

function cells(outcome: Outcome): readonly (string | number)[] {
  return 'skipped' in outcome ? ['–', '–', '–', '–'] : [outcome.documents, outcome.claims, outcome.passed, outcome.failures.length];
}

await main();
