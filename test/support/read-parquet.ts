import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance, type Json } from '@duckdb/node-api';

/** What DuckDB answers to a question about a Parquet file, which stands in it as `FILE`. */
export async function queryParquet(bytes: Uint8Array, question: string): Promise<readonly Readonly<Record<string, Json>>[]> {
  const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-parquet-'));
  try {
    const path = join(folder, 'table.parquet');
    writeFileSync(path, bytes);
    const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
    const connection = await instance.connect();
    try {
      const reader = await connection.runAndReadAll(question.replaceAll('FILE', `'${path}'`));
      return reader.getRowObjectsJson();
    } finally {
      connection.closeSync();
      instance.closeSync();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
