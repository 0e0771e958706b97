import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { desktopParts, type BundlePart } from '../support/desktop-bundle.ts';

const root = join(import.meta.dirname, '../..');

describe('the desktop bundle', function () {
  let atStart: BundlePart;
  let withText: BundlePart;
  before(async () => ({ atStart, withText } = await desktopParts()));

  it('loads nothing but its own entry when VS Code starts it', () => {
    assert.deepEqual({ files: atStart.files, packages: atStart.packages }, { files: ['src/desktop/extension.ts'], packages: [] });
    assert.ok(atStart.bytes < 5000, `${atStart.bytes} bytes`);
  });

  it('loads these packages with the first text, and all others when they are needed', () => {
    assert.deepEqual(withText.packages, ['@vscode/l10n', 'approx-string-match', 'diff', 'fastest-levenshtein', 'jsonc-parser', 'valibot']);
  });

  it('loads no format of export or import before it is asked for', () => {
    assert.deepEqual(withText.files.filter((file) => /^src\/core\/interchange\/[^/]+\/.*(?:export|import)er\.ts$/u.test(file)), []);
  });

  it('goes into the package with all its parts', () => {
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!dist\/desktop\.cjs\n!dist\/desktop\/\*\*$/mu);
  });
});
