import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { thirdPartyNotices } from '../../scripts/third-party-notices.mjs';

const root = join(import.meta.dirname, '../..');

describe('the notices of bundled packages', () => {
  it('hold the licence of each package once, and nothing about our own code', () => {
    const text = thirdPartyNotices(root, [
      'src/desktop/extension.ts', 'node_modules/unified/index.js', 'node_modules/unified/lib/index.js', 'node_modules/@vscode/l10n/dist/main.js',
    ]);
    assert.deepEqual(text.match(/^\S+ \d+\.\d+\.\d+ \(MIT\)$/gmu)?.map((line) => line.split(' ')[0]), ['@vscode/l10n', 'unified']);
    assert.equal(text.match(/Permission is hereby granted/gu)?.length, 2);
    assert.match(text, /Copyright \(c\) Microsoft Corporation/u);
  });

  it('hold the text of the licence that a package names, where it ships none itself', () => {
    const text = thirdPartyNotices(root, ['node_modules/saxes/saxes.js']);
    assert.match(text, /^saxes \d+\.\d+\.\d+ \(ISC\)\n\nCopyright \(c\) Louis-Dominique Dubeau/mu);
    assert.match(text, /Permission to use, copy, modify/u);
  });

  it('fail the packaging where there is none', () => {
    assert.throws(() => thirdPartyNotices(root, ['tools/vscode/node_modules/nothing/index.js']));
  });

  it('go into the package', () => {
    assert.match(readFileSync(join(root, '.vscodeignore'), 'utf8'), /^!dist\/THIRD-PARTY-NOTICES\.txt$/mu);
  });
});
