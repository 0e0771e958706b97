// node scripts/build.mjs [--tests] [--minify] [--watch]: bundles the product, and with --tests the host suites, into dist/.
import { chmod, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import * as esbuild from 'esbuild';
import { loadedWhenCalled } from './loaded-when-called.mjs';
import { lazily, splitCommonJs } from './split-commonjs.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {{ tests?: boolean, minify?: boolean, watch?: boolean, cli?: boolean, grep?: string, out?: string }} BuildOptions `out`: the folder, dist/ if left out */

/**
 * Each dynamic `import()` of our own code is evaluated when it is reached, not before; the desktop extension and the command line come in parts for it, the web's is one file.
 * @param {BuildOptions} options
 * @returns {esbuild.BuildOptions[]}
 */
export function bundles({ tests = false, minify = false, cli = true, grep = '', out = join(root, 'dist') } = {}) {
  /** @type {esbuild.BuildOptions} */
  const all = {
    absWorkingDir: root,
    bundle: true,
    minify,
    sourcemap: !minify,
    sourcesContent: false,
    legalComments: 'none',
    metafile: true,
    logLevel: 'warning',
  };
  // jsonc-parser's "main" is UMD with a require() that no bundler can follow, hence "module" first.
  /** @type {esbuild.BuildOptions} */
  const node = { ...all, platform: 'node', target: 'node20', mainFields: ['module', 'main'] };
  // Without the condition "worker" an entity decoder under remark-parse asks for `document`.
  /** @type {esbuild.BuildOptions} */
  const worker = {
    ...all,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    conditions: ['worker'],
    external: ['vscode'],
  };
  const late = lazily({ packages: { yaml: ['isMap', 'isScalar', 'isSeq', 'parseDocument'], 'jsonc-parser': ['applyEdits', 'findNodeAtLocation', 'modify', 'parse', 'parseTree', 'printParseErrorCode', 'stripComments'] }, parts: loadedWhenCalled, root });
  const product = [
    {
      ...node,
      format: 'esm',
      splitting: true,
      write: false,
      sourcemap: minify ? false : 'inline',
      entryPoints: { extension: 'src/desktop/extension.ts', ...late.entryPoints },
      outdir: join(out, 'desktop'),
      external: ['vscode'],
      // Its other entry point reads files too, and loads what Node needs for that.
      alias: { '@vscode/l10n': join(root, 'node_modules/@vscode/l10n/dist/browser.js') },
      plugins: [late.plugin, splitCommonJs({ entry: 'src/desktop/extension.ts', main: 'src/desktop/start.ts', folder: join(out, 'desktop') })],
    },
    { ...worker, entryPoints: ['src/web/extension.ts'], outfile: join(out, 'web.js') },
    // Each command, and all else that a dynamic import() reaches, is a part of its own in dist/cli/.
    cli && {
      ...node,
      format: 'esm',
      splitting: true,
      entryPoints: { cli: 'src/cli/main.ts' },
      outdir: out,
      chunkNames: 'cli/[name]-[hash]',
      // CommonJS packages inside an ES module bundle still call require(); write-file-atomic reads __filename.
      banner: {
        js: "#!/usr/bin/env node\nimport { createRequire as requireFrom } from 'node:module';\nconst require = requireFrom(import.meta.url);\nconst __filename = import.meta.filename;",
      },
    },
  ].filter((bundle) => bundle !== false);
  if (!tests) return /** @type {esbuild.BuildOptions[]} */ (product);
  /** @param {string} host */
  const define = (host) => ({ HOST_UNDER_TEST: JSON.stringify(host), HOST_GREP: JSON.stringify(grep) });
  return /** @type {esbuild.BuildOptions[]} */ ([
    ...product,
    {
      ...node,
      minify: false,
      sourcemap: 'inline',
      format: 'cjs',
      entryPoints: ['test/host/index-node.ts'],
      outfile: join(out, 'test/host-node.cjs'),
      external: ['vscode', 'mocha'],
      define: define('node'),
      plugins: [hostTests('node')],
    },
    {
      ...worker,
      minify: false,
      sourcemap: 'inline',
      entryPoints: ['test/host/index-web.ts'],
      outfile: join(out, 'test/host-web.js'),
      alias: { 'node:assert/strict': join(root, 'test/host/assert-web.ts') },
      define: define('web'),
      plugins: [hostTests('web')],
    },
  ]);
}

/**
 * `import 'host-tests'` stands for every test/host/*.test.ts but those of the other host (`*.node.test.ts`, `*.web.test.ts`).
 * @param {'node' | 'web'} host
 * @returns {esbuild.Plugin}
 */
function hostTests(host) {
  const folder = join(root, 'test/host');
  const other = host === 'node' ? '.web.test.ts' : '.node.test.ts';
  return {
    name: 'host-tests',
    setup(build) {
      build.onResolve({ filter: /^host-tests$/ }, () => ({ path: 'host-tests', namespace: 'host-tests' }));
      build.onLoad({ filter: /.*/, namespace: 'host-tests' }, async () => {
        const files = (await readdir(folder)).filter((name) => name.endsWith('.test.ts') && !name.endsWith(other)).sort();
        return { contents: files.map((name) => `import './${name}';`).join('\n'), resolveDir: folder, watchDirs: [folder] };
      });
    },
  };
}

/**
 * Ends the process where a bundle cannot be made.
 * @param {BuildOptions} options
 * @returns {Promise<string[]>} the files that went into the bundles, from the root
 */
export async function build(options = {}) {
  // The root manifest says nothing of a module type: VS Code's web worker host would take dist/web.js for an ES module,
  // which it cannot load. src/ and test/ say it for themselves, and this for the command line.
  const { out = join(root, 'dist') } = options;
  await mkdir(out, { recursive: true });
  await writeFile(join(out, 'package.json'), '{ "type": "module" }\n');
  if (options.cli !== false) await rm(join(out, 'cli'), { recursive: true, force: true });
  const wanted = bundles(options);
  if (options.watch) {
    const contexts = await Promise.all(wanted.map((one) => esbuild.context({ ...one, logLevel: 'info' })));
    await Promise.all(contexts.map((context) => context.watch()));
    return [];
  }
  const results = await Promise.allSettled(wanted.map((one) => esbuild.build(one)));
  if (results.some(({ status }) => status === 'rejected')) process.exit(1); // esbuild has said why
  if (options.cli !== false) await chmod(join(out, 'cli.js'), 0o755);
  return results.flatMap((result) => (result.status === 'fulfilled' ? Object.keys(result.value.metafile?.inputs ?? {}) : []));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const { values } = parseArgs({
    options: { tests: { type: 'boolean' }, minify: { type: 'boolean' }, watch: { type: 'boolean' } },
  });
  await build({ ...values, grep: process.env['HOST_GREP'] ?? '' });
}
