import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './break-walls.ts';

interface Entry {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

describe('lock files', () => {
  for (const [file, least] of [['package-lock.json', 100], ['tools/vscode/package-lock.json', 100], ['test/bench/package-lock.json', 10]] as const) {
    it(`${file} names each version with its hash, and no registry`, () => {
      const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { packages: Record<string, Entry> };
      const installed = Object.entries(packages).filter(([path]) => path !== '');
      assert.ok(installed.length > least);
      assert.deepEqual(
        installed.filter(([, { version, integrity, resolved }]) => !version || !integrity || resolved),
        [],
      );
    });

    // npm leaves out what the registry at hand does not have, and then `npm ci` refuses.
    it(`${file} has the optional packages of all platforms`, () => {
      const { packages } = JSON.parse(readFileSync(join(root, file), 'utf8')) as { packages: Record<string, Entry> };
      const names = new Set(Object.keys(packages).map((path) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)));
      const wanted = Object.values(packages).flatMap(({ optionalDependencies = {} }) => Object.keys(optionalDependencies));
      assert.deepEqual(
        wanted.filter((name) => !names.has(name)),
        [],
      );
    });
  }
});
