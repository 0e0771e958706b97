import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { checkCommand } from './commands/check.ts';
import { claimsCommand } from './commands/claims.ts';
import { exportCommand } from './commands/export.ts';
import { figuresCommand } from './commands/figures.ts';
import { formatsCommand } from './commands/formats.ts';
import { structureCommand } from './commands/structure.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

const closing = `
A PATH may be a file or a folder. In a folder every .txt, .md and .markdown file that reads as a transcript or
has claims beside it (NAME.claims.json) is taken; node_modules and .git are left out.

Exit status:
  0  done
  1  check found something to look at
  2  called wrongly, or the output file exists already
  3  a file could not be read or written; everything else was done`;

/** Runs the command line once and says with which status the process shall end. `args` are those after the program's name. */
export async function runProgram(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const program = new Command('policy-transcripts')
    .description('Reads transcripts of press conferences, briefings and hearings, and the claims tagged in them.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', closing);
  for (const make of [structureCommand, figuresCommand, claimsCommand, exportCommand, formatsCommand, checkCommand]) {
    program.addCommand(make(terminal).helpOption('-h, --help', 'print this help').showHelpAfterError('(--help tells more)').exitOverride());
  }
  program.showHelpAfterError('(--help tells more)').exitOverride();
  try {
    await program.parseAsync(args, { from: 'user' });
    return terminal.status;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    // Commander ends with 1 where it was called wrongly; `--help` and `--version` come this way too, with 0.
    return error.exitCode === 0 ? exitStatus.done : exitStatus.usage;
  }
}
