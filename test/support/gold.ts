import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { StructureRecord } from '../../src/core/interchange/records/structure-record.ts';
import { goldErrors } from './gold-errors.ts';

/** The folder beside the project with the corpus, its gold and the programs that score; it does not travel with the project. */
export const shared = join(import.meta.dirname, '../../../shared');

export interface Prf {
  readonly p: number;
  readonly r: number;
  readonly f1: number;
}

/** What `score/structure.mjs` prints. */
export interface StructureScore {
  readonly turns: Prf & { readonly gold: number };
  /** Shares of the turns found; null where gold says nothing of them. */
  readonly speakers: number | null;
  readonly roles: number | null;
  readonly exchanges?: Prf;
  readonly links?: Prf;
  readonly date?: boolean;
  readonly title?: boolean;
}

/** What `score/figures.mjs` prints. */
export type FigureScore = Readonly<Record<'found' | 'value' | 'span' | 'full', Prf>>;

export interface Gold {
  readonly name: string;
  readonly file: string;
  /** Path of its document in the corpus. */
  readonly document: string;
  /** Read by people; the other was derived by program. */
  readonly byHand: boolean;
}

/** The documents of the hand-read gold; that made by program names its own. */
const documents: Readonly<Record<string, string>> = {
  'scio-2024-beijing': 'scio/2024-03-19_beijing.txt',
  'whitehouse-2025-01-29': 'whitehouse_md/2025-01-29_leavitt.md',
  'fomc-2021-01-27': 'fomc/FOMCpresconf20210127.txt',
  'mofa-zh-2020-11-03': 'mofa_zh/2020-11-03_wangwenbin_followups.txt',
  'mofa-zh-2023-04-03': 'mofa_zh/2023-04-03_maoning.txt',
};

/** All gold of a kind: that read by people first. */
export function goldOf(kind: 'structure.json' | 'figures.jsonl'): readonly Gold[] {
  return ['gold', 'gold/corpus'].flatMap((folder) =>
    readdirSync(join(shared, folder)).filter((file) => file.endsWith(`.${kind}`)).sort().map((file) => {
      const path = join(shared, folder, file);
      const name = basename(file, `.${kind}`);
      return { name, file: path, document: documents[name] ?? documentOf(path), byHand: folder === 'gold' };
    }),
  );
}

function documentOf(gold: string): string {
  const { document } = JSON.parse(readFileSync(gold, 'utf8')) as { readonly document?: string };
  if (document === undefined) throw new Error(`${gold} does not name its document`);
  return document;
}

/** The text of a document of the corpus, without its byte order mark. */
export function corpusText(document: string): string {
  return readFileSync(join(shared, 'corpus', document), 'utf8').replace(/^\ufeff/u, '');
}

/** Every document of the corpus. */
export function corpusDocuments(): readonly string[] {
  return readdirSync(join(shared, 'corpus'), { recursive: true, encoding: 'utf8' }).filter((file) => /\.(?:txt|md|vtt|srt)$/u.test(file)).sort();
}

export function scoreStructure({ file }: Gold, predicted: StructureRecord): StructureScore {
  return run('structure.mjs', file, JSON.stringify(predicted)) as StructureScore;
}

/** The F1 of turns without the lines on which the gold is known to be wrong; null for gold without such lines. */
export function scoreTurnsCorrected(gold: Gold, predicted: StructureRecord): number | null {
  const errors = goldErrors[gold.name];
  if (!errors) return null;
  const missing = new Set(Object.values(errors.missing).flat());
  const notTurns = new Set(Object.values(errors.notTurns).flat());
  const { turns } = JSON.parse(readFileSync(gold.file, 'utf8')) as { readonly turns: readonly { readonly line: number }[] };
  const wanted = new Set(turns.map(({ line }) => line).filter((line) => !notTurns.has(line)));
  const found = predicted.turns.map(({ line }) => line).filter((line) => !missing.has(line));
  return Math.round((1e4 * 2 * found.filter((line) => wanted.has(line)).length) / (found.length + wanted.size)) / 1e4;
}

/** `predicted`: records as `figures` prints them. */
export function scoreFigures({ file, name }: Gold, predicted: readonly unknown[]): FigureScore {
  const upTo = name === 'scio-2024-beijing' ? { UP_TO_LINE: '253' } : {};
  return run('figures.mjs', file, predicted.map((record) => JSON.stringify(record)).join('\n'), upTo) as FigureScore;
}

function run(program: string, gold: string, predicted: string, env: Readonly<Record<string, string>> = {}): unknown {
  return JSON.parse(execFileSync(process.execPath, [join(shared, 'score', program), gold, '-'], { input: predicted, encoding: 'utf8', env: { ...process.env, ...env } }));
}
