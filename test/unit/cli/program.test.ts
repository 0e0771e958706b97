import assert from 'node:assert/strict';
import { Help } from 'commander';
import { commandList, listedCommand } from '../../../src/cli/command-list.ts';
import { loadCommand } from '../../../src/cli/load-command.ts';
import { runProgram } from '../../../src/cli/program.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';
import { runCli } from './run-cli.ts';

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

describe('the list of commands', () => {
  for (const listed of commandList) {
    it(`tells of ${listed.name} what it takes`, async () => {
      const command = await loadCommand(listed.name, createTerminal({ stdin: nothing(), stdout: { write: () => true }, stderr: { write: () => true } }));
      const shown = listedCommand(listed);
      assert.equal(new Help().subcommandTerm(shown), new Help().subcommandTerm(command));
      assert.deepEqual([shown.name(), shown.summary()], [command.name(), command.summary()]);
    });
  }

  it('is told by what needs no command, and a command behind -- is run', async () => {
    const { status, stdout } = await runCli(['--help']);
    assert.deepEqual([status, commandList.every(({ name }) => stdout.includes(`\n  ${name} `))], [0, true]);
    assert.match((await runCli(['--', 'formats'])).stdout, /^export:\n/u);
    assert.match((await runCli(['structurre'])).stderr, /Did you mean structure/u);
  });
});

async function* nothing(): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(Buffer.alloc(0));
}
