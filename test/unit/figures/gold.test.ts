import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { figureRecords } from '../../../src/core/figures/figure-record.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { indexLines } from '../../../src/core/text/line-index.ts';

const SHARED = new URL('../../../../shared/', import.meta.url);

/** Floors below what was reached, so that a change that loses much is seen: [gold, document, date, last line read, least F1 of value]. */
const GOLD: readonly (readonly [string, string, string, string, number])[] = [
  ['scio-2024-beijing', 'scio/2024-03-19_beijing.txt', '2024-03-19', '253', 0.97],
  ['mofa-zh-2020-11-03', 'mofa_zh/2020-11-03_wangwenbin_followups.txt', '2020-11-03', '', 0.97],
  ['mofa-zh-2023-04-03', 'mofa_zh/2023-04-03_maoning.txt', '2023-04-03', '', 0.97],
  ['fomc-2021-01-27', 'fomc/FOMCpresconf20210127.txt', '2021-01-27', '', 0.88],
  ['whitehouse-2025-01-29', 'whitehouse_md/2025-01-29_leavitt.md', '2025-01-29', '', 0.84],
];

describe('figures against the gold standard', () => {
  for (const [gold, path, date, upTo, least] of GOLD) {
    it(`${gold}: F1 of value and unit at least ${least}`, function () {
      const document = new URL(`corpus/${path}`, SHARED);
      if (!existsSync(document)) {
        console.log('      skipped: the shared material is not beside the project');
        this.skip();
      }
      const text = readFileSync(document, 'utf8');
      const input = figureRecords(text, indexLines(text), findFigures(text, { date })).map((record) => JSON.stringify(record)).join('\n');
      const result = spawnSync(process.execPath, [fileURLToPath(new URL('score/figures.mjs', SHARED)), fileURLToPath(new URL(`gold/${gold}.figures.jsonl`, SHARED)), '-'], {
        input,
        encoding: 'utf8',
        env: { ...process.env, UP_TO_LINE: upTo },
      });
      const score: unknown = JSON.parse(result.stdout);
      assert.ok(typeof score === 'object' && score !== null && 'value' in score);
      const { value } = score;
      assert.ok(typeof value === 'object' && value !== null && 'f1' in value && typeof value.f1 === 'number');
      assert.ok(value.f1 >= least, `${gold}: ${result.stdout}`);
    });
  }
});
