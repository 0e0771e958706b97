import assert from 'node:assert/strict';
import { runProgram } from '../../../src/cli/program.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';

describe('an error that nobody foresaw', () => {
  for (const stack of [false, true]) {
    it(`is one line, status 3, ${stack ? 'and its stack where asked for' : 'without a stack'}`, async () => {
      let complaints = '';
      const terminal = createTerminal({
        stdin: nothing(),
        stdout: { write: () => { throw new Error('the moon fell\ninto the sea'); } },
        stderr: { write: (words) => (complaints += words) },
      });
      assert.equal(await runProgram(['formats'], terminal, { stack }), 3);
      const [line, ...more] = complaints.split('\n');
      assert.equal(line, 'policy-transcripts: an error that should not happen: Error: the moon fell (DEBUG=1 shows more)');
      assert.equal(more.some((words) => words.trim().startsWith('at ')), stack);
    });
  }
});

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.alloc(0));
}
