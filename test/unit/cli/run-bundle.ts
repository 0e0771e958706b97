import { spawnSync, type StdioOptions } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import type { Run } from './run-cli.ts';

export interface BundleOptions {
  readonly cwd?: string;
  readonly input?: string;
  readonly stdio?: StdioOptions;
  /** Of the user to run as; only root may choose. */
  readonly uid?: number;
}

let built: { readonly file: string; readonly folder: string } | undefined;

/** Runs the command line as it ships: bundled as the build bundles it, in a process of its own. */
export function runBundle(args: readonly string[], { cwd, input = '', stdio, uid }: BundleOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bundleFile(), ...args], {
    cwd, input, stdio, uid, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return { status, stdout, stderr };
}

export function bundleFile(): string {
  if (built === undefined) throw new Error('buildBundle() comes first');
  return built.file;
}

export async function buildBundle(): Promise<void> {
  // The build is JavaScript, hence without types.
  const url = new URL('../../../scripts/build.mjs', import.meta.url).href;
  const { bundles } = (await import(url)) as { readonly bundles: () => esbuild.BuildOptions[] };
  const options = bundles().find(({ entryPoints }) => entryPoints !== undefined && 'cli' in entryPoints);
  if (options === undefined) throw new Error('scripts/build.mjs bundles no dist/cli.js');
  const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-cli-'));
  chmodSync(folder, 0o755);
  const file = join(folder, 'cli.mjs');
  await esbuild.build({ ...options, outdir: folder, outExtension: { '.js': '.mjs' }, sourcemap: false });
  built = { file, folder };
}

export function dropBundle(): void {
  if (built !== undefined) rmSync(built.folder, { recursive: true });
  built = undefined;
}
