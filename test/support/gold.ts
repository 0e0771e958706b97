import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

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

export function scoreStructure({ file }: Gold, predicted: unknown): StructureScore {
  return run('structure.mjs', file, JSON.stringify(predicted)) as StructureScore;
}

/** `predicted`: records as `figures` prints them. */
export function scoreFigures({ file, name }: Gold, predicted: readonly unknown[]): FigureScore {
  const upTo = name === 'scio-2024-beijing' ? { UP_TO_LINE: '253' } : {};
  return run('figures.mjs', file, predicted.map((record) => JSON.stringify(record)).join('\n'), upTo) as FigureScore;
}

function run(program: string, gold: string, predicted: string, env: Readonly<Record<string, string>> = {}): unknown {
  return JSON.parse(execFileSync(process.execPath, [join(shared, 'score', program), gold, '-'], { input: predicted, encoding: 'utf8', env: { ...process.env, ...env } }));
}
