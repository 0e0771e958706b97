import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shared } from './gold.ts';

/** Why documents cannot be held against this schema of `../shared/schemas`; null where they can. */
export function whyNoSchema(schema: string): string | null {
  if (!existsSync(join(shared, 'schemas', schema))) return `no ../shared/schemas/${schema}`;
  return spawnSync('xmllint', ['--version']).error === undefined ? null : 'no xmllint (Debian: libxml2-utils)';
}

/** What xmllint says is wrong with a document, line by line. */
export function schemaFaults(schema: string, xml: string | Uint8Array): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-xml-'));
  try {
    const file = join(folder, 'document.xml');
    writeFileSync(file, xml);
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--nonet', '--huge', '--schema', join(shared, 'schemas', schema), file], { encoding: 'utf8' });
    return status === 0 ? [] : stderr.replaceAll(file, 'document.xml').trim().split('\n');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
