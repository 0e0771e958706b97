import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtInFormats } from '../../../src/core/transcript/formats/built-in-formats.ts';
import { parseInSteps, parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';

const folder = join(import.meta.dirname, '../../fixtures/formats');
const fixtures = readdirSync(folder, { encoding: 'utf8' }).filter((name) => /\.(?:txt|md)$/u.test(name)).map((name) => readFileSync(join(folder, name), 'utf8'));

describe('reading a transcript in steps', () => {
  it('takes more steps for a longer text of any kind', () => {
    const byFormat = new Map(fixtures.map((text) => [parseTranscript(text).format, text]));
    byFormat.delete(null);
    assert.ok(byFormat.size > 10);
    for (const [format, text] of [...byFormat].slice(0, 6)) {
      if (format === null) continue;
      const steps = (length: number): number => [...parseInSteps(`${text}\n\n`.repeat(Math.ceil(length / text.length)), { format })].length;
      const few = steps(50_000);
      assert.ok(steps(500_000) >= few + 5, `${format}: ${few} steps`);
    }
  });

  it('takes a step for each format that it may be of', () => {
    assert.ok([...parseInSteps(fixtures.join('\n\n'))].length >= builtInFormats.length / 2);
  });
});
