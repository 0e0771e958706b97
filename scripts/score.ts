// `npm run score`: scores what the core reads in ../shared/corpus against all gold in ../shared/gold, by the programs in ../shared/score, and
// writes the tables of docs/scores.md. What is written below the last table by hand stays. `--check` writes nothing and exits with 1 where a
// score has fallen below the committed one.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { dateOfName } from '../src/core/figures/date-of-name.ts';
import { figureRecords } from '../src/core/figures/figure-record.ts';
import { findFigures } from '../src/core/figures/find-figures.ts';
import { structureRecord } from '../src/core/interchange/records/structure-record.ts';
import { parseTranscript } from '../src/core/transcript/parse-transcript.ts';
import { goldErrors } from '../test/support/gold-errors.ts';
import { corpusDocuments, corpusText, goldOf, scoreFigures, scoreStructure, scoreTurnsCorrected, shared } from '../test/support/gold.ts';

const page = join(import.meta.dirname, '../docs/scores.md');
const BEGIN = '<!-- tables: begin -->';
const END = '<!-- tables: end -->';

function main(): void {
  if (!existsSync(shared)) {
    console.log('No ../shared here: there is nothing to score against.');
    return;
  }
  const tables = `${structureTable()}\n\n${errorTable()}\n\n${corpusTable()}\n\n${figuresTable()}`;
  if (process.argv.includes('--check')) {
    process.exitCode = compare(readFileSync(page, 'utf8'), tables);
    return;
  }
  const old = existsSync(page) ? readFileSync(page, 'utf8') : `# Scores\n\n${BEGIN}\n${END}\n`;
  const [head = '', rest = ''] = old.split(BEGIN);
  const [, tail = ''] = rest.split(END);
  writeFileSync(page, `${head}${BEGIN}\n\nMeasured on ${new Date().toISOString().slice(0, 10)}.\n\n${tables}\n\n${END}${tail}`);
  console.log(tables);
}

function structureTable(): string {
  const rows = goldOf('structure.json').map((gold) => {
    const record = structureRecord(parseTranscript(corpusText(gold.document)));
    const score = scoreStructure(gold, record);
    return [
      gold.byHand ? `**${gold.name}**` : gold.name, record.format ?? '–', score.turns.gold, score.turns.f1, scoreTurnsCorrected(gold, record) ?? '–', score.speakers ?? '–', score.roles ?? '–',
      score.exchanges?.f1 ?? '–', score.links?.f1 ?? '–', answer(score.title), answer(score.date),
    ];
  });
  return `## Structure, against gold\n\nGold read by hand stands in bold; the other was derived by program. Turns, exchanges and links as F1; speakers and roles as the share that is right of the turns found. "Gold corrected" leaves out the lines below on which the gold is wrong.\n\n${
    table(['document', 'format', 'turns in gold', 'turns', 'turns, gold corrected', 'speakers', 'roles', 'exchanges', 'links', 'title', 'date'], rows)}`;
}

function errorTable(): string {
  const rows = Object.entries(goldErrors).flatMap(([name, { notTurns, missing }]) => {
    const row = (what: string) => ([why, lines]: readonly [string, readonly number[]]): string[] => [name, what, lines.join(', '), why];
    return [...Object.entries(notTurns).map(row('no turn')), ...Object.entries(missing).map(row('turn left out'))];
  });
  return `## Where gold made by program is wrong\n\n${table(['gold', 'what', 'lines', 'why'], rows)}`;
}

/** Every document of the corpus, so that one that is not recognised is in sight. */
function corpusTable(): string {
  const rows = corpusDocuments().map((document) => {
    const { format, turns, speakers, exchanges, participants } = parseTranscript(corpusText(document));
    return [document, format ?? '–', turns.length, speakers.length, participants.length, exchanges.length];
  });
  return `## The whole corpus\n\n${table(['document', 'format', 'turns', 'speakers', 'listed', 'exchanges'], rows)}`;
}

function figuresTable(): string {
  const rows = goldOf('figures.jsonl').map((gold) => {
    const text = corpusText(gold.document);
    const { lines, date } = parseTranscript(text);
    const score = scoreFigures(gold, figureRecords(text, lines, findFigures(text, { date: date ?? dateOfName(gold.document) })));
    return [`**${gold.name}**`, score.found.f1, score.value.f1, score.span.f1, score.full.f1];
  });
  return `## Figures, against gold\n\n${table(['document', 'found', 'value', 'span', 'full'], rows)}`;
}

function answer(right: boolean | undefined): string {
  return right === undefined ? '–' : right ? 'yes' : 'no';
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** How many rows have a number that is lower than the committed one; each is said. */
/** How many rows have a number that is lower than the committed one; each is said. Rows are known by their table and their first cell. */
function compare(committed: string, now: string): number {
  const before = rowsOf(committed.slice(committed.indexOf(BEGIN), committed.indexOf(END)));
  const fallen = [...rowsOf(now)].filter(([name, cells]) => cells.some((cell, index) => Number(cell) < Number(before.get(name)?.[index])));
  for (const [name, cells] of fallen) console.error(`fell: ${name}: was ${before.get(name)?.join(' ') ?? ''}, is ${cells.join(' ')}`);
  return fallen.length > 0 ? 1 : 0;
}

function rowsOf(text: string): ReadonlyMap<string, readonly string[]> {
  const rows = new Map<string, readonly string[]>();
  let heading = '';
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) heading = line.slice(3);
    const [name = '', ...cells] = line.split(/ ?\| ?/u).slice(1, -1);
    if (line.startsWith('| ')) rows.set(`${heading}: ${name}`, cells);
  }
  return rows;
}

main();
