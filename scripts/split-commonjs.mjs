// esbuild splits ES modules alone, and VS Code's Node extension host is at its fastest with CommonJS: so the chunks are split as ES modules
// and made CommonJS afterwards.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import * as esbuild from 'esbuild';

/**
 * For a build with `format: 'esm'`, `splitting` and `write: false`. Its entry becomes `FOLDER.cjs`; all that `main`, which it imports when it
 * is needed, needs at once becomes `FOLDER/main.cjs`, one file, as each costs the host a look at the disk; what is imported later
 * becomes a file of its own there. No module is in two of them.
 * @param {{ entry: string, main: string, folder: string }} split
 * @returns {esbuild.Plugin}
 */
export function splitCommonJs({ entry, main, folder }) {
  return {
    name: 'split-commonjs',
    setup(build) {
      build.onEnd(async ({ errors, outputFiles, metafile }) => {
        if (errors.length > 0 || metafile === undefined) return;
        await rm(folder, { recursive: true, force: true });
        await mkdir(folder, { recursive: true });
        const chunks = new Map((outputFiles ?? []).map(({ path, text }) => [basename(path), text]));
        const { outputs } = metafile;
        /** @param {string} source */
        const chunkOf = (source) => Object.keys(outputs).find((path) => outputs[path]?.entryPoint === source) ?? '';
        const shell = basename(chunkOf(entry));
        // Beside its own few lines esbuild's helpers, which keep no state.
        const atOnce = [...staticClosure(chunkOf(entry), outputs)].map((path) => basename(path));
        const merged = [...staticClosure(chunkOf(main), outputs)].map((path) => basename(path)).filter((name) => name !== shell);
        const first = basename(chunkOf(main));
        const mainText = [`export * from './${first}';`, ...merged.map((name, index) => `export * as chunk${index} from './${name}';`)].join('\n');
        const { minify = false } = build.initialOptions;
        /** @param {string} outfile @param {string} contents @param {readonly string[]} held */
        const write = (outfile, contents, held) => toCommonJs({ outfile, contents, minify, resolve: { chunks, held, merged, first, shell: outfile === `${folder}.cjs` ? `./${basename(folder)}/` : './' } });
        await Promise.all([
          write(`${folder}.cjs`, chunks.get(shell) ?? '', atOnce),
          write(`${folder}/main.cjs`, mainText, merged),
          ...[...chunks.keys()].filter((name) => name.endsWith('.js') && name !== shell && !merged.includes(name)).map((name) => write(`${folder}/${name.replace(/js$/u, 'cjs')}`, chunks.get(name) ?? '', [])),
        ]);
      });
    },
  };
}

/**
 * Packages that code needs at once when it needs them at all, and hardly ever does: each is an entry point of the same name, and is loaded
 * when the first of its functions is called.
 * @param {Readonly<Record<string, readonly string[]>>} packages the functions of each that are in use
 * @returns {esbuild.Plugin}
 */
export function lazily(packages) {
  return {
    name: 'lazily',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, kind, namespace }) => {
        if (namespace === 'lazily') return { path, external: true };
        return kind === 'import-statement' && Object.hasOwn(packages, path) ? { path, namespace: 'lazily' } : undefined;
      });
      build.onLoad({ filter: /.*/, namespace: 'lazily' }, ({ path }) => ({
        contents: [`let loaded;\nconst load = () => (loaded ??= require('./${path}.cjs'));`, ...(packages[path] ?? []).map((name) => `export const ${name} = (...values) => load().${name}(...values);`)].join('\n'),
      }));
    },
  };
}

/**
 * @param {string} from
 * @param {esbuild.Metafile['outputs']} outputs
 * @param {Set<string>} seen
 * @returns {ReadonlySet<string>} all chunks that are evaluated when this one is
 */
export function staticClosure(from, outputs, seen = new Set()) {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const { path, kind, external } of outputs[from]?.imports ?? []) if (kind === 'import-statement' && external !== true) staticClosure(path, outputs, seen);
  return seen;
}

/**
 * @typedef {{ chunks: ReadonlyMap<string, string>, held: readonly string[], merged: readonly string[], first: string, shell: string }} Resolution
 * @param {{ outfile: string, contents: string, minify: boolean, resolve: Resolution }} file
 */
async function toCommonJs({ outfile, contents, minify, resolve: { chunks, held, merged, first, shell } }) {
  /** @type {esbuild.Plugin} */
  const inMemory = {
    name: 'in-memory',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        const name = basename(path);
        if (!chunks.has(name)) return { path, external: true };
        if (held.includes(name)) return { path: name, namespace: 'chunk' };
        // Reached by import(): what main gives, or a file of its own.
        if (name === first && kind === 'dynamic-import') return { path: `${shell}main.cjs`, external: true };
        if (merged.includes(name)) return { path: name, namespace: 'merged' };
        return { path: `${shell}${name.replace(/js$/u, 'cjs')}`, external: true };
      });
      build.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: chunks.get(path) ?? '', loader: 'js' }));
      build.onLoad({ filter: /.*/, namespace: 'merged' }, ({ path }) => ({ contents: `module.exports = require('${shell}main.cjs').chunk${merged.indexOf(path)};`, loader: 'js' }));
    },
  };
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: dirname(outfile) }, outfile, write: false, bundle: true, format: 'cjs', platform: 'node', target: 'node20', minify, sourcemap: minify ? false : 'inline', sourcesContent: false,
    // import() of a CommonJS file goes by the loader of ES modules: require() is what is meant.
    supported: { 'dynamic-import': false }, logLevel: 'warning', legalComments: 'none', plugins: [inMemory],
  });
  for (const { path, contents: bytes } of outputFiles) await writeFile(path, bytes);
}
