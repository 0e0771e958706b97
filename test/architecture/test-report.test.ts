import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closingLine, judge, readReport, secondTry, summary } from '../../scripts/test-report.mjs';

const root = join(import.meta.dirname, '../..');

/** A suite with one test of each kind, as `npm test` runs suites. */
const SUITE = `
const assert = require('node:assert/strict');
describe('the quay', () => {
  let tries = 0;
  it('stands', () => undefined);
  it('is dry', () => assert.deepEqual(['wet'], ['dry']));
  it('floats the second time', function () { this.retries(1); if (tries++ === 0) throw new Error('sank\\nat the first try'); });
  it.skip('sails', () => undefined);
  describe('at night', () => { beforeEach(() => { throw new Error('no lamp'); }); it('is lit', () => undefined); });
});`;

describe('what is told of a run of tests at its end', () => {
  let output: string;

  before(function () {
    const folder = mkdtempSync(join(tmpdir(), 'report-'));
    try {
      writeFileSync(join(folder, 'quay.test.cjs'), SUITE);
      output = spawnSync(process.execPath, [join(root, 'node_modules/mocha/bin/mocha.js'), join(folder, 'quay.test.cjs')], { cwd: root, encoding: 'utf8' }).stdout;
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('names each failed and each retried test with the first lines of its error', () => {
    const { counts, told } = readReport(output);
    assert.deepEqual(counts, { passed: 2, failed: 2, skipped: 1, retried: 1 });
    assert.deepEqual(told.map((test) => test.split('\n')[0]), ['failed: the quay › is dry', 'retried: the quay › floats the second time', 'failed: the quay › at night › "before each" hook for "is lit"']);
    assert.match(told[0] ?? '', /\n {4}AssertionError.*\n(?: {4}.*\n)+ {4}-? {3}'?.*dry/u);
    assert.match(told[1] ?? '', /\n {4}Error: sank\n {4}at the first try\n/u);
  });

  it('counts on the last line of the summary, below the failed tests', () => {
    const lines = summary([{ title: 'Quays', seconds: 2, ...judge('suite', 1, output) }, { title: 'Types', seconds: 1, ...judge('check', 0, '') }]);
    assert.deepEqual(lines.slice(0, 2), ['FAILED Quays: 2 of 4, 1 retried (2 s)', 'ok     Types: 1 of 1 (1 s)']);
    assert.ok(lines.some((line) => line.startsWith('Quays: failed: the quay › is dry\n')));
    assert.equal(lines.at(-1), '3 passed, 2 failed');
  });

  it('counts what passed with its whole file at the second try as retried, and what failed again as failed', () => {
    const passed = readReport('4 passed, 0 failed, 0 skipped\n');
    const failed = readReport('failed: the quay › is dry\n    wet\n1 passed, 1 failed, 0 skipped\n');
    assert.deepEqual(secondTry(failed, passed), { counts: { passed: 4, failed: 0, skipped: 0, retried: 1 }, told: ['retried: the quay › is dry\n    wet'] });
    assert.equal(secondTry(failed, failed), failed);
    assert.equal(secondTry(readReport('killed'), passed).counts?.retried, 1);
    assert.equal(closingLine([secondTry(failed, passed), secondTry(failed, failed)].flatMap(({ counts }) => counts ?? [])), '5 passed, 1 failed, 0 skipped, 1 retried');
  });

  it('says the last words of a check that failed, and of a suite that broke off', () => {
    const check = judge('check', 2, 'src/a.ts\n\n  3:1  error  a word too many\n');
    assert.deepEqual([check.counts.failed, check.told], [1, ['failed: exit status 2; its last lines:\n    src/a.ts\n      3:1  error  a word too many']]);
    for (const broken of [judge('suite', 0, 'nothing'), judge('suite', 1, '5 passed, 0 failed, 0 skipped\nthe host was killed')]) {
      assert.equal(broken.counts.failed, 1);
      assert.match(broken.told[0] ?? '', /nothing|the host was killed/u);
    }
  });
});
