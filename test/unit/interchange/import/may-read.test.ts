import assert from 'node:assert/strict';
import { mayRead } from '../../../../src/core/interchange/import/may-read.ts';

describe('what an import may read beside its file', () => {
  it('is what lies in its folder and below, and the configuration of a collection above', () => {
    for (const path of ['a.txt', 'sources/a.txt', 'a..b', '../annotation.conf', '../../../visual.conf']) assert.ok(mayRead(path), path);
    for (const path of ['', '..', '../a.txt', 'x/../../annotation.conf', '../x/annotation.conf', '/etc/annotation.conf', '../../../../annotation.conf', 'C:/a.txt', 'x\\..\\a', '../.conf', '../a.conf/../b.conf']) assert.ok(!mayRead(path), path);
  });
});
