import assert from 'node:assert/strict';
import { emptySidecar } from '../../../src/core/claims/sidecar.ts';
import { serialiseSidecar } from '../../../src/core/claims/write-sidecar.ts';
import { remakeSidecar } from '../../../src/core/claims/remake-sidecar.ts';
import { dismissalOf } from '../../../src/core/suggestions/open-suggestions.ts';
import { briefing, suggestionsIn } from '../suggestions/read-suggestions.ts';
import { runCli } from './run-cli.ts';
import { makeSampleFolder, type SampleFolder } from './sample-folder.ts';

describe('command line: suggest', () => {
  const text = briefing('Landings grew by 7.2 percent. It is the longest pier in the country.');
  let folder: SampleFolder;
  const run = (...args: string[]) => runCli(['suggest', ...args], { cwd: folder.path });
  beforeEach(() => {
    folder = makeSampleFolder();
    folder.write('pier.txt', text);
  });
  afterEach(() => {
    folder.remove();
  });

  it('prints where, which rule and tag, and the words', async () => {
    const { status, stdout, stderr } = await run('pier.txt');
    assert.deepEqual([status, stderr], [0, '']);
    assert.equal(stdout, 'pier.txt:26:1: comparison [comparison] Landings grew by 7.2 percent.\npier.txt:26:31: superlative [comparison] It is the longest pier in the country.\n');
  });

  it('prints those of one rule, and all of each as JSON', async () => {
    const { stdout } = await run('pier.txt', '--rule', 'superlative', '--json');
    assert.deepEqual(JSON.parse(stdout), [{
      file: 'pier.txt', line: 26, column: 31, start: text.indexOf('It is'), end: text.indexOf('country.') + 8, rule: 'superlative', tag: 'comparison', speaker: 'Ana Torv',
      words: 'It is the longest pier in the country.', reason: ['the longest pier in the country'],
    }]);
    assert.equal((await run('pier.txt', '--rule', 'hunch')).status, 2);
  });

  it('leaves out what was dismissed', async () => {
    const added = suggestionsIn(text).slice(0, 1).map((one) => dismissalOf(text, one));
    folder.write('pier.txt.claims.json', serialiseSidecar(remakeSidecar(emptySidecar, { claims: [], dismissed: { added, removed: [] } }).next, 'pier.txt'));
    assert.match((await run('pier.txt')).stdout, /^pier\.txt:26:31: superlative .*\n$/u);
  });
});
