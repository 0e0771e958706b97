// `npm run score`: scores what the core reads in ../shared/corpus against all gold in ../shared/gold, by the programs in ../shared/score, and
// writes the tables of docs/scores.md. What is written below the last table by hand stays. `--check` writes nothing and exits with 1 where a
// score has fallen below the committed one.
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { figureRecords } from '../src/core/figures/figure-record.ts';
import { findFigures } from '../src/core/figures/find-figures.ts';
import { structureRecord } from '../src/core/interchange/structure-record.ts';
import type { Transcript } from '../src/core/transcript/model.ts';
import { parseTranscript } from '../src/core/transcript/parse-transcript.ts';

interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

interface StructureScore {
  readonly turns: Prf & { readonly gold: number };
  readonly speakers: number | null;
  readonly roles: number | null;
  readonly exchanges?: Prf;
  readonly links?: Prf;
  readonly date?: boolean;
  readonly title?: boolean;
}

type FigureScore = Readonly<Record<'found' | 'value' | 'span' | 'full', Prf>>;

const shared = join(import.meta.dirname, '../../shared');
const page = join(import.meta.dirname, '../docs/scores.md');
const BEGIN = '<!-- tables: begin -->';
const END = '<!-- tables: end -->';

/** The documents of the hand-read gold; that made by program names its own. */
const documents: Readonly<Record<string, string>> = {
  'scio-2024-beijing': 'scio/2024-03-19_beijing.txt',
  'whitehouse-2025-01-29': 'whitehouse_md/2025-01-29_leavitt.md',
  'fomc-2021-01-27': 'fomc/FOMCpresconf20210127.txt',
  'mofa-zh-2020-11-03': 'mofa_zh/2020-11-03_wangwenbin_followups.txt',
  'mofa-zh-2023-04-03': 'mofa_zh/2023-04-03_maoning.txt',
};

function main(): void {
  if (!existsSync(shared)) {
    console.log('No ../shared here: there is nothing to score against.');
    return;
  }
  const tables = `${structureTable()}\n\n${corpusTable()}\n\n${figuresTable()}`;
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
  const rows = [...goldFiles('gold'), ...goldFiles('gold/corpus')].map((gold) => {
    const { document } = JSON.parse(readFileSync(gold, 'utf8')) as { readonly document?: string };
    const name = basename(gold, '.structure.json');
    const transcript = read(document ?? documents[name] ?? '');
    const score = run('structure.mjs', gold, JSON.stringify(structureRecord(transcript))) as StructureScore;
    return [
      gold.includes('/corpus/') ? name : `**${name}**`, transcript.format ?? '–', score.turns.gold, score.turns.f1, score.speakers ?? '–', score.roles ?? '–',
      score.exchanges?.f1 ?? '–', score.links?.f1 ?? '–', answer(score.title), answer(score.date),
    ];
  });
  return `## Structure, against gold\n\nGold read by hand stands in bold; the other was derived by program. Turns, exchanges and links as F1; speakers and roles as the share that is right of the turns found.\n\n${
    table(['document', 'format', 'turns in gold', 'turns', 'speakers', 'roles', 'exchanges', 'links', 'title', 'date'], rows)}`;
}

/** Every document of the corpus, so that one that is not recognised is in sight. */
function corpusTable(): string {
  const files = readdirSync(join(shared, 'corpus'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:txt|md|vtt|srt)$/u.test(file)).sort();
  const rows = files.map((file) => {
    const { format, turns, speakers, exchanges, participants } = read(file);
    return [file, format ?? '–', turns.length, speakers.length, participants.length, exchanges.length];
  });
  return `## The whole corpus\n\n${table(['document', 'format', 'turns', 'speakers', 'listed', 'exchanges'], rows)}`;
}

function figuresTable(): string {
  const rows = readdirSync(join(shared, 'gold')).filter((file) => file.endsWith('.figures.jsonl')).map((file) => {
    const name = basename(file, '.figures.jsonl');
    const text = textOf(documents[name] ?? '');
    const { lines, date } = parseTranscript(text);
    const gold = join(shared, 'gold', file);
    const upTo = name === 'scio-2024-beijing' ? { UP_TO_LINE: '253' } : {};
    const predicted = figureRecords(text, lines, findFigures(text, { date })).map((record) => JSON.stringify(record)).join('\n');
    const score = run('figures.mjs', gold, predicted, upTo) as FigureScore;
    return [`**${name}**`, score.found.f1, score.value.f1, score.span.f1, score.full.f1];
  });
  return `## Figures, against gold\n\n${table(['document', 'found', 'value', 'span', 'full'], rows)}`;
}

function goldFiles(folder: string): string[] {
  return readdirSync(join(shared, folder)).filter((file) => file.endsWith('.structure.json')).sort().map((file) => join(shared, folder, file));
}

function textOf(document: string): string {
  return readFileSync(join(shared, 'corpus', document), 'utf8').replace(/^\ufeff/u, '');
}

function read(document: string): Transcript {
  return parseTranscript(textOf(document));
}

function run(program: string, gold: string, predicted: string, env: Readonly<Record<string, string>> = {}): unknown {
  return JSON.parse(execFileSync(process.execPath, [join(shared, 'score', program), gold, '-'], { input: predicted, encoding: 'utf8', env: { ...process.env, ...env } }));
}

function answer(right: boolean | undefined): string {
  return right === undefined ? '–' : right ? 'yes' : 'no';
}

function table(heads: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

/** How many rows have a number that is lower than the committed one; each is said. */
function compare(committed: string, now: string): number {
  const rowsOf = (text: string): ReadonlyMap<string, readonly string[]> =>
    new Map(text.split('\n').filter((line) => line.startsWith('| ')).map((line) => line.split(' | ')).map(([name = '', ...cells]) => [name, cells]));
  const before = rowsOf(committed);
  const fallen = [...rowsOf(now)].filter(([name, cells]) => cells.some((cell, index) => Number(cell) < Number(before.get(name)?.[index])));
  for (const [name, cells] of fallen) console.error(`fell: ${name}: was ${before.get(name)?.join(' ') ?? ''}, is ${cells.join(' ')}`);
  return fallen.length > 0 ? 1 : 0;
}

main();
