import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as esbuild from 'esbuild';
import ts from 'typescript';
import { bundles } from '../../scripts/build.mjs';
import { loadedWhenCalled } from '../../scripts/loaded-when-called.mjs';
import { desktopParts, type BundlePart } from '../support/desktop-bundle.ts';

const root = join(import.meta.dirname, '../..');
/** Of our own modules, from the root. */
const whenCalled: readonly string[] = Object.values(loadedWhenCalled).flat();

describe('the desktop bundle', function () {
  let atStart: BundlePart;
  let withText: BundlePart;
  before(async () => ({ atStart, withText } = await desktopParts()));

  it('loads nothing but its own entry when VS Code starts it', () => {
    assert.deepEqual({ files: atStart.files, packages: atStart.packages }, { files: ['src/desktop/extension.ts'], packages: [] });
    assert.ok(atStart.bytes < 5000, `${atStart.bytes} bytes`);
  });

  it('loads these packages with the first text and half a megabyte at most, and all else when it is needed', () => {
    assert.deepEqual(withText.packages, ['@vscode/l10n']);
    assert.ok(withText.bytes < 500_000, `${withText.bytes} bytes`);
  });

  it('loads nothing with the first text that is to be loaded when it is called', () => {
    assert.deepEqual(withText.files.filter((file) => whenCalled.includes(file)), []);
  });

  it('asks what is loaded when it is called for functions alone, as they can stand for themselves until then', () => {
    assert.deepEqual(whenCalled.flatMap(exportsBesideFunctions), []);
  });

  it('calls none of that while it is loaded', async () => {
    const out = mkdtempSync(join(tmpdir(), 'bundle-parts-'));
    try {
      const [desktop] = bundles({ minify: true, out });
      await esbuild.build({ ...desktop });
      const main = join(out, 'desktop/main.cjs');
      const loaded = "console.log(JSON.stringify(Object.keys(require.cache).filter((file) => file.endsWith('.cjs'))))";
      const { stdout, stderr } = spawnSync(process.execPath, ['--require', join(root, 'test/bench/fresh-process.cjs'), '-e', `require(process.argv[1]); ${loaded}`, main], { encoding: 'utf8' });
      assert.deepEqual((JSON.parse(stdout) as string[]).filter((file) => file.startsWith(realpathSync(out))), [realpathSync(main)], stderr);
    } finally {
      rmSync(out, { recursive: true });
    }
  });

  it('loads no format of export or import before it is asked for', () => {
    assert.deepEqual(withText.files.filter((file) => /^src\/core\/interchange\/[^/]+\/.*(?:export|import)er\.ts$/u.test(file)), []);
  });

  it('goes into the package with all its parts', () => {
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!dist\/desktop\.cjs\n!dist\/desktop\/\*\*$/mu);
  });
});

/** Types are gone by then. */
function exportsBesideFunctions(file: string): readonly string[] {
  const { statements } = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest);
  return statements.flatMap((statement) => {
    const isExport = ts.isExportDeclaration(statement) || ts.isExportAssignment(statement) || (ts.canHaveModifiers(statement) && ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true);
    const isFit = ts.isFunctionDeclaration(statement) || ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement) || (ts.isExportDeclaration(statement) && statement.isTypeOnly);
    return isExport && !isFit ? [`${file}: ${ts.SyntaxKind[statement.kind]}`] : [];
  });
}
