import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import type { ExportFormat } from '../../src/core/interchange/export-format.ts';
import { claimsOf, type Outcome, written } from '../conformance/check.ts';
import { shared } from './gold.ts';

/** A program that takes a schema and files, and says `PATH:LINE…` of each fault. */
export interface Validator {
  readonly program: string;
  /** The Debian package that has it. */
  readonly from: string;
  /** Before the files. */
  readonly options: (schema: string) => readonly string[];
  /** From the folder of schemas. */
  readonly schema: string;
}

export const jing: Validator = { program: 'jing', from: 'jing', options: (schema) => [schema], schema: 'tei/parla-clarin.rng' };

export const xmllint: Validator = { program: 'xmllint', from: 'libxml2-utils', options: (schema) => ['--noout', '--schema', schema], schema: 'akoma-ntoso/akomantoso30.xsd' };

/** So many faults of one file are told. */
const most = 3;

/** Every file that a format writes is valid, all held against the schema in one run of the validator. */
export async function validFiles(format: ExportFormat, documents: readonly CorpusDocument[], { program, from, options, schema }: Validator): Promise<Outcome> {
  const schemaPath = join(shared, 'schemas', schema);
  if (!existsSync(schemaPath)) return { skipped: `${schema} is not there` };
  const folder = mkdtempSync(join(tmpdir(), 'conformance-'));
  try {
    const names = new Map<string, string>();
    for (const document of documents) {
      for (const bytes of (await written(format, [document])).values()) {
        const path = join(folder, `${names.size}.xml`);
        writeFileSync(path, bytes);
        names.set(path, document.name);
      }
    }
    const { error, status, stdout, stderr } = spawnSync(program, [...options(schemaPath), ...names.keys()], { encoding: 'utf8', maxBuffer: 1 << 28 });
    if (error !== undefined) return { skipped: `${program} (Debian: ${from}) is not there` };
    const faults = `${stdout}\n${stderr}`.split('\n').filter((line) => line !== '');
    const failures = [...names].flatMap(([path, name]) => faults.filter((fault) => fault.startsWith(`${path}:`)).slice(0, most).map((fault) => `${name}:${fault.slice(path.length + 1)}`));
    if (status !== 0 && failures.length === 0) throw new Error(faults.slice(0, most).join('\n'));
    const bad = new Set([...names].filter(([path]) => faults.some((fault) => fault.startsWith(`${path}:`))).map(([path]) => path));
    return { documents: documents.length, claims: claimsOf(documents), passed: names.size - bad.size, failures };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
