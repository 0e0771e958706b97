import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
  /** Of the user to run as; only root may choose. */
  readonly uid?: number;
}

let built: { readonly file: string; readonly folder: string } | undefined;

/** Runs the command line as it ships: bundled as the build bundles it, in a process of its own. */
export function runCli(args: readonly string[], { cwd, input, uid }: RunOptions = {}): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cliFile(), ...args], {
    cwd, input: input ?? '', uid, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, NODE_NO_WARNINGS: '1' },
  });
  return { status, stdout, stderr };
}

export function cliFile(): string {
  if (built === undefined) throw new Error('buildCli() comes first');
  return built.file;
}

export async function buildCli(): Promise<void> {
  // The build is JavaScript, hence without types.
  const url = new URL('../../../scripts/build.mjs', import.meta.url).href;
  const { bundles } = (await import(url)) as { readonly bundles: () => esbuild.BuildOptions[] };
  const options = bundles().find(({ outfile }) => outfile === 'dist/cli.js');
  if (options === undefined) throw new Error('scripts/build.mjs bundles no dist/cli.js');
  const folder = mkdtempSync(join(tmpdir(), 'policy-transcripts-cli-'));
  chmodSync(folder, 0o755);
  const file = join(folder, 'cli.mjs');
  await esbuild.build({ ...options, outfile: file, sourcemap: false });
  built = { file, folder };
}

export function dropCli(): void {
  if (built !== undefined) rmSync(built.folder, { recursive: true });
  built = undefined;
}
