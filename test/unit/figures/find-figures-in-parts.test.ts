import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiguresInParts } from '../../../src/core/figures/find-figures-in-parts.ts';
import { findFigures } from '../../../src/core/figures/find-figures.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import { corpusText, shared } from '../../support/gold.ts';

/** The longest of the corpus are many parts long. */
const LONG = ['whitehouse_md/2023-04-06_jeanpierre_kirby_largest.md', 'hearings_gpo/CHRG-111hhrg61852_house_monetary_policy.txt', 'mofa_zh/2023-04-03_maoning.txt'];

function documents(): readonly { readonly text: string; readonly date: string | null }[] {
  const examples = join(import.meta.dirname, '../../../examples');
  const texts = readdirSync(examples).filter((name) => /\.(?:txt|md)$/.test(name)).map((name) => readFileSync(join(examples, name), 'utf8'));
  assert.notEqual(texts.length, 0);
  return [...texts, ...(existsSync(shared) ? LONG.map(corpusText) : [])].map((text) => ({ text, date: parseTranscript(text, { force: true }).date }));
}

describe('figures found part by part', () => {
  it('are those of the whole text, in several parts', () => {
    const text = 'Ana Torv:\n\nThe port took 72 billion yuan ($10 billion) on 4 March, and 12\nships left.\n\n'.repeat(1000);
    const parts = [...findFiguresInParts(text, { date: '2031-05-14' })];
    assert.ok(parts.length > 1);
    assert.deepEqual(parts.flat(), findFigures(text, { date: '2031-05-14' }));
  });

  it('come in several parts where no paragraph ends and where no figure stands', () => {
    assert.ok([...findFiguresInParts('12 ships '.repeat(10_000), { date: null })].length > 1);
    const parts = [...findFiguresInParts('One of them '.repeat(10_000), { date: null })];
    assert.ok(parts.length > 1);
    assert.deepEqual(parts.flat(), []);
  });

  it('are read beside what earlier parts tell: years and languages', () => {
    const told = 'In August 2029 the port closed. In 2029 the fee rose, and in 2029 the quay fell.\n\n';
    for (const text of [
      `${told}${'Nobody spoke of ships.\n\n'.repeat(3000)}The port closed in August.\n\n`,
      `${told}${'Nobody spoke of ships.\n\n'.repeat(3000)}港口增长5%，8月关闭。\n\n同年9月开放。\n`,
      `2029年8月港口关闭。\n\n${'港口开放。\n\n'.repeat(9000)}同年9月开放，The port opened in September.\n`,
    ]) {
      const parts = [...findFiguresInParts(text, { date: '2031-05-14' })];
      assert.ok(parts.length > 1);
      assert.deepEqual(parts.flat(), findFigures(text, { date: '2031-05-14' }));
    }
  });

  it('are those of a text that is made plain in several steps, as it is written', () => {
    const text = `${'港口增長５，０００％，達到300億元，約合２０萬美元（佔三成）。\n\n'.repeat(40_000)}港口開放。`;
    assert.ok(text.length > 1_048_576);
    assert.deepEqual([...findFiguresInParts(text, { date: null })].flat(), findFigures(text, { date: null }));
  });

  it('are those of the whole in the examples, and in the corpus where it is', function () {
    for (const { text, date } of documents()) {
      assert.deepEqual([...findFiguresInParts(text, { date })].flat(), findFigures(text, { date }));
    }
  });
});
