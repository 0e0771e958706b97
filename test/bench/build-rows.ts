import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const here = import.meta.dirname;
const out = join(here, '../../dist/bench');

/** The program that takes a file of rows, and those files, as esbuild makes what ships: tsx keeps the name of each function, which each closure pays for. */
export async function buildRows(files: readonly string[]): Promise<{ readonly program: string; readonly rows: (file: string) => string }> {
  await esbuild.build({
    entryPoints: ['take-file.ts', ...files.map((file) => `rows/${file}.ts`)].map((file) => join(here, file)),
    outbase: here, outdir: out, outExtension: { '.js': '.mjs' }, bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20', packages: 'external',
    logLevel: 'warning', plugins: [placesOfSources],
  });
  return { program: join(out, 'take-file.mjs'), rows: (file) => join(out, 'rows', `${file}.mjs`) };
}

/** A module goes on to find what stands beside its source; those of scripts/ are run as they are. */
const placesOfSources: esbuild.Plugin = {
  name: 'places-of-sources',
  setup(build) {
    build.onResolve({ filter: /\.mjs$/ }, ({ path, resolveDir }) => ({ path: pathToFileURL(join(resolveDir, path)).href, external: true }));
    build.onLoad({ filter: /[\\/]test[\\/].*\.ts$/ }, async ({ path }) => ({
      loader: 'ts',
      contents: (await readFile(path, 'utf8')).replaceAll('import.meta.dirname', JSON.stringify(dirname(path))).replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href)),
    }));
  },
};
