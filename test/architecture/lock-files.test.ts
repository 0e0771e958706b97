import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './break-walls.ts';

interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly integrity?: string; readonly resolved?: string }>>;
}

describe('lock files', () => {
  for (const file of ['package-lock.json', 'tools/vscode/package-lock.json']) {
    it(`${file} names each version with its hash, and no registry`, () => {
      const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8')) as Lock;
      const installed = Object.entries(packages).filter(([path]) => path !== '');
      assert.ok(installed.length > 100);
      // npm leaves a version out where it made the lock file beside a node_modules of another platform; `npm ci` then refuses.
      const wrong = installed.filter(([, { version, integrity, resolved }]) => !version || !integrity || resolved);
      assert.deepEqual(wrong, []);
    });
  }
});
