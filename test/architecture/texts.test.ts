import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');
const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

describe('the texts that a person sees', () => {
  it('are all in l10n/bundle.l10n.json: else run `npm run generate:texts`', function () {
    const folder = mkdtempSync(join(tmpdir(), 'texts-'));
    try {
      execFileSync(process.execPath, [join(root, 'node_modules/@vscode/l10n-dev/dist/cli.js'), 'export', '--outDir', folder, join(root, 'src')], { stdio: 'ignore' });
      assert.deepEqual(read(join(root, 'l10n/bundle.l10n.json')), read(join(folder, 'bundle.l10n.json')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('of the manifest are each used and each there', () => {
    const manifest = readFileSync(join(root, 'package.json'), 'utf8');
    const used = [...new Set(Array.from(manifest.matchAll(/"%([^%"]+)%"/gu), ([, key]) => key))].sort();
    assert.deepEqual(used, Object.keys(read(join(root, 'package.nls.json')) as object).sort());
  });
});
