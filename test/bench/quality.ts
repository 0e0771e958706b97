import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dateOfName } from '../../src/core/figures/date-of-name.ts';
import { type FigureRecord, figureRecords } from '../../src/core/figures/figure-record.ts';
import type { FigureKind } from '../../src/core/figures/model.ts';
import { indexLines } from '../../src/core/text/line-index.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { corpusText, type FigureScore, goldOf, scoreFigures } from '../support/gold.ts';
import type { Peer } from './peers/peer.ts';
import { table } from './table.ts';

const GROUPS: readonly (readonly [name: string, kinds: readonly FigureKind[]])[] = [
  ['money', ['money']],
  ['percent', ['percent']],
  ['quantity', ['quantity']],
  ['count', ['count']],
  ['ratio, multiple', ['ratio', 'multiple']],
  ['ordinal', ['ordinal']],
  ['date, time', ['date', 'time']],
];
const DATES: readonly FigureKind[] = ['date', 'time'];
/** Lines of one document in the pool of all of them. */
const APART = 1_000_000;
/** Gold of the briefing ends here; see gold/README.md. */
const LAST_LINE: Readonly<Record<string, number>> = { 'scio-2024-beijing': 253 };

interface Document {
  readonly name: string;
  readonly gold: readonly FigureRecord[];
  readonly found: ReadonlyMap<string, readonly FigureRecord[]>;
}

/** Overall by document, and by kind over all of them. A candidate for dates is scored on dates alone, ours beside it on the same. */
export function qualityTables(candidates: readonly Peer[]): readonly string[] {
  const documents = goldOf('figures.jsonl').map(({ name, file, document }) => read(name, file, document, candidates));
  const all = documents.map((document, index) => shifted(document, index * APART));
  const pool: Document = {
    name: 'all',
    gold: all.flatMap(({ gold }) => gold),
    found: new Map(candidates.map(({ name }) => [name, all.flatMap(({ found }) => found.get(name) ?? [])])),
  };
  const complete = candidates.filter(({ kinds }) => kinds === 'all');
  const overall = [...documents, pool].flatMap((document) =>
    complete.map(({ name }) => {
      const { found, value, span } = score(document, name, null);
      return [document.name, name, found.f1, value.f1, span.f1];
    }));
  const dates = [...documents, pool].flatMap((document) =>
    candidates.map(({ name }) => {
      const { found, value, span } = score(document, name, DATES);
      return [document.name, name, found.f1, value.f1, span.f1];
    }));
  const byKind = GROUPS.map(([group, kinds]) => [
    group, pool.gold.filter(({ kind }) => kinds.includes(kind)).length,
    ...candidates.map(({ name, kinds: does }) => (does === 'all' || kinds === DATES || group === 'date, time' ? score(pool, name, kinds).value.f1 : '–')),
  ]);
  const heads = ['document', 'candidate', 'found', 'value', 'span'];
  return [
    `### Quality, all kinds (F1)\n\n${table(heads, overall)}`,
    `### Quality, dates and times alone (F1)\n\n${table(heads, dates)}`,
    `### Quality by kind, all documents (F1 of the value)\n\n${table(['kind', 'in gold', ...candidates.map(({ name }) => name)], byKind)}`,
  ];
}

function read(name: string, file: string, path: string, candidates: readonly Peer[]): Document {
  const gold = readFileSync(file, 'utf8').split('\n').filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as FigureRecord);
  const text = corpusText(path);
  const { date: stated, format } = parseTranscript(text);
  const date = stated ?? dateOfName(path);
  const lines = indexLines(text);
  const reading = { language: format?.startsWith('mofa-zh') === true ? 'zh' : 'en', date, today: new Date(date ?? 0) } as const;
  const found = candidates.map((candidate) => [
    candidate.name,
    figureRecords(text, lines, candidate.figures(text, reading)).filter(({ line }) => line <= (LAST_LINE[name] ?? Infinity)),
  ] as const);
  return { name, gold, found: new Map(found) };
}

function shifted({ name, gold, found }: Document, by: number): Document {
  const move = (record: FigureRecord): FigureRecord => ({ ...record, line: record.line + by });
  return { name, gold: gold.map(move), found: new Map(Array.from(found, ([candidate, records]) => [candidate, records.map(move)])) };
}

/** By the program that scores ours, on all kinds or on some. */
function score({ name, gold, found }: Document, candidate: string, kinds: readonly FigureKind[] | null): FigureScore {
  const wanted = (record: FigureRecord): boolean => kinds === null || kinds.includes(record.kind);
  const folder = mkdtempSync(join(tmpdir(), 'figures-gold-'));
  try {
    const file = join(folder, `${name}.figures.jsonl`);
    writeFileSync(file, gold.filter(wanted).map((record) => JSON.stringify(record)).join('\n'));
    return scoreFigures({ name, file, document: '', byHand: true }, (found.get(candidate) ?? []).filter(wanted));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
