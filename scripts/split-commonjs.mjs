// esbuild splits ES modules alone, and VS Code's Node extension host is at its fastest with CommonJS: so the chunks are split as ES modules
// and made CommonJS afterwards.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
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
        const given = new Map(Object.entries(outputs).map(([path, { exports }]) => [basename(path), exports]));
        const mainText = [`export * from './${first}';`, ...merged.map((name, index) => `export * as chunk${index} from './${name}';`)].join('\n');
        const { minify = false } = build.initialOptions;
        /** @param {string} outfile @param {string} contents @param {readonly string[]} held */
        const write = (outfile, contents, held) => toCommonJs({ outfile, contents, minify, resolve: { chunks, given, held, merged, first, shell: outfile === `${folder}.cjs` ? `./${basename(folder)}/` : './' } });
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
 * Parts of the program that code needs at once when it needs them at all, and that most sessions, or the first look at a text, do not need: each
 * is a file of its own, which is loaded when the first of its functions is called. Nothing of the source tells, and as nobody waits in between,
 * all happens in the order in which it was asked for.
 * @param {{ readonly packages: Readonly<Record<string, readonly string[]>>, readonly parts: Readonly<Record<string, readonly string[]>>, readonly root: string }} late
 * the functions of each package that are in use; our own parts, each with its modules from the root, which give functions alone
 * @returns {{ readonly entryPoints: Readonly<Record<string, string>>, readonly plugin: esbuild.Plugin }}
 */
export function lazily({ packages, parts, root }) {
  /** Where each module is: functions of several modules of one part may have the same name. */
  const places = new Map(Object.entries(parts).flatMap(([part, files]) => files.map((file, index) => [join(root, file), { part, index }])));
  return {
    entryPoints: Object.fromEntries([...Object.keys(packages), ...Object.keys(parts)].map((name) => [name, Object.hasOwn(packages, name) ? name : `part:${name}`])),
    plugin: {
      name: 'lazily',
      setup(build) {
        build.onResolve({ filter: /.*/ }, ({ path, kind, namespace, importer, resolveDir }) => {
          if (namespace === 'lazily') return { path, external: true };
          if (kind === 'entry-point' && path.startsWith('part:')) return { path: path.slice('part:'.length), namespace: 'part' };
          if (kind !== 'import-statement' || namespace === 'part') return undefined;
          const called = path.startsWith('.') ? resolve(resolveDir, path) : path;
          const place = places.get(called);
          if (place !== undefined && place.part === places.get(importer)?.part) return undefined;
          return place !== undefined || Object.hasOwn(packages, called) ? { path: called, namespace: 'lazily' } : undefined;
        });
        build.onLoad({ filter: /.*/, namespace: 'part' }, async ({ path: part }) => ({
          contents: (await Promise.all((parts[part] ?? []).map(async (file, index) => `export { ${(await exportsOf(join(root, file))).map((name) => `${name} as ${name}_${index}`).join(', ')} } from './${file}';`))).join('\n'),
          resolveDir: root,
        }));
        build.onLoad({ filter: /.*/, namespace: 'lazily' }, async ({ path }) => {
          const place = places.get(path);
          const names = packages[path] ?? (await exportsOf(path));
          return { contents: [`let loaded;\nconst load = () => (loaded ??= require('./${place?.part ?? path}.cjs'));`, ...names.map((name) => `export const ${name} = (...values) => load().${name}${place === undefined ? '' : `_${place.index}`}(...values);`)].join('\n') };
        });
      },
    },
  };
}

/** @param {string} path */
async function exportsOf(path) {
  const { metafile } = await esbuild.build({ entryPoints: [path], outdir: dirname(path), format: 'esm', write: false, metafile: true, logLevel: 'silent' });
  return Object.values(metafile.outputs).flatMap(({ exports }) => exports);
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
 * @typedef {{ chunks: ReadonlyMap<string, string>, given: ReadonlyMap<string, readonly string[]>, held: readonly string[], merged: readonly string[], first: string, shell: string }} Resolution
 * @param {{ outfile: string, contents: string, minify: boolean, resolve: Resolution }} file
 */
async function toCommonJs({ outfile, contents, minify, resolve: { chunks, given, held, merged, first, shell } }) {
  /** @type {esbuild.Plugin} */
  const inMemory = {
    name: 'in-memory',
    setup(build) {
      build.onResolve({ filter: /.*/ }, ({ path, kind }) => {
        const name = basename(path);
        if (!chunks.has(name)) return { path, external: true };
        if (held.includes(name)) return { path: name, namespace: 'chunk' };
        // Reached by import(): what main gives, or a file of its own.
        if (kind === 'dynamic-import') return { path: name === first ? `${shell}main.cjs` : `${shell}${name.replace(/js$/u, 'cjs')}`, external: true };
        return { path: name, namespace: 'loaded' };
      });
      build.onLoad({ filter: /.*/, namespace: 'chunk' }, ({ path }) => ({ contents: chunks.get(path) ?? '', loader: 'js' }));
      // Chunks never go round in a circle and nothing of them is assigned later, so that names of their own may stand for what others give:
      // they cost nothing when they are used, where `chunk.name` asks twice each time.
      build.onResolve({ filter: /.*/, namespace: 'loaded' }, ({ path }) => ({ path, external: true }));
      build.onLoad({ filter: /.*/, namespace: 'loaded' }, ({ path }) => {
        const index = merged.indexOf(path);
        const names = given.get(path) ?? [];
        const from = index === -1 ? `require('${shell}${path.replace(/js$/u, 'cjs')}')` : `require('${shell}main.cjs').chunk${index}`;
        return { contents: `const loaded = ${from};\n${names.map((each) => `export const ${each} = loaded.${each};`).join('\n')}`, loader: 'js' };
      });
    },
  };
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: dirname(outfile) }, outfile, write: false, bundle: true, format: 'cjs', platform: 'node', target: 'node20', minify, sourcemap: minify ? false : 'inline', sourcesContent: false,
    // import() of a CommonJS file goes by the loader of ES modules: require() is what is meant.
    supported: { 'dynamic-import': false }, logLevel: 'warning', legalComments: 'none', plugins: [inMemory],
  });
  for (const { path, contents: bytes } of outputFiles) await writeFile(path, bytes);
}
