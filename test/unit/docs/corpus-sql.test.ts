import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { briefingText } from '../../support/corpus-entries.ts';
import { runCli } from '../cli/run-cli.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** The blocks of SQL in docs/corpus.md, as they stand there. */
const questions = Array.from(readFileSync(join(root, 'docs/corpus.md'), 'utf8').matchAll(/```sql\n([^`]*)```/gu), ([, sql = '']) => sql);
/** The same as `search` is asked them, in the order of the page. */
const searches = ['tag:commitment speaker:"Ilka Tresmond"', 'figure: CNY > 1 trillion', 'outlet:"Northern Wire"'];

describe('the questions of docs/corpus.md, asked of files that export wrote', () => {
  let folder: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-duckdb-'));
    cpSync(join(root, 'examples'), join(folder, '2023'), { recursive: true });
    mkdirSync(join(folder, '2024'));
    mkdirSync(join(folder, 'parquet'));
    const questionsOf = (amount: string) => [{ outlet: 'Radio Fjell', asks: 'What does the pier cost?', answer: `The pier costs ${amount}.` }];
    writeFileSync(join(folder, '2024/harbour.txt'), briefingText({ place: 'Varnholm', day: 3, official: 'Ada Lunde', questions: questionsOf('1.2 trillion yuan') }));
    writeFileSync(join(folder, '2024/bridges.txt'), briefingText({ place: 'Brask', day: 20, official: 'Per Holm', questions: questionsOf('0.9 to 3 trillion yuan, or 900 billion yuan') }));
    for (const year of ['2023', '2024']) {
      for (const table of ['claims', 'figures', 'turns']) {
        const { status, stderr } = await runCli(['export', year, '--format', 'parquet', '--table', table, '-o', `parquet/${table}-${year}.parquet`], { cwd: folder });
        // There are no claims in one of the folders: then there is no file, and that is said.
        assert.ok(status === 0 || (table === 'claims' && year === '2024'), stderr);
      }
    }
  });
  after(() => {
    rmSync(folder, { recursive: true });
  });

  for (const [index, search] of searches.entries()) {
    it(`finds what search finds: ${search}`, async () => {
      const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
      const connection = await instance.connect();
      try {
        await connection.run(`set file_search_path = '${folder}'`);
        const rows = (await connection.runAndReadAll(questions[index] ?? '')).getRowObjectsJson() as unknown as readonly { readonly document: string; readonly line: string | number }[];
        assert.ok(rows.length > 0);
        const places = rows.map(({ document, line }) => `${document}:${line}`).sort();
        const { stdout } = await runCli(['search', '.', search, '--json'], { cwd: folder });
        const found = stdout.trim().split('\n').map((line) => JSON.parse(line) as { file: string; line: number });
        assert.deepEqual(places, found.map(({ file, line }) => `${file}:${line}`).sort());
      } finally {
        connection.closeSync();
        instance.closeSync();
      }
    });
  }

  it('has as many questions as there are searches', () => {
    assert.equal(questions.length, searches.length);
  });
});
