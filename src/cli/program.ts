import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { checkCommand } from './commands/check.ts';
import { claimsCommand } from './commands/claims.ts';
import { exportCommand } from './commands/export.ts';
import { figuresCommand } from './commands/figures.ts';
import { formatsCommand } from './commands/formats.ts';
import { importCommand } from './commands/import.ts';
import { reviseCommand } from './commands/revise.ts';
import { searchCommand } from './commands/search.ts';
import { structureCommand } from './commands/structure.ts';
import { suggestCommand } from './commands/suggest.ts';
import { type ExitStatus, exitStatus } from './exit-status.ts';
import type { Terminal } from './terminal.ts';

const programName = 'policy-transcripts';

const closing = `
A PATH may be a file or a folder. In a folder every .txt, .md and .markdown file that reads as a transcript or
has claims beside it (NAME.claims.json) is taken; node_modules and .git are left out.

Exit status:
  0  done
  1  check found something to look at, or import a passage that is not found for sure
  2  called wrongly, or the output file must not be written over
  3  a file could not be read or written, or there was nothing to export or import; everything else was done`;

export interface ProgramOptions {
  /** An error that nobody foresaw is printed with its stack, for whoever mends it. */
  readonly stack?: boolean;
}

/** Runs the command line once and says with which status the process shall end. `args` are those after the program's name. Never rejects. */
export async function runProgram(args: readonly string[], terminal: Terminal, { stack = false }: ProgramOptions = {}): Promise<ExitStatus> {
  const program = new Command(programName)
    .description('Reads transcripts of press conferences, briefings and hearings, and the claims tagged in them.')
    .version(version, '-V, --version', 'print the version')
    .helpCommand(false)
    .addHelpText('after', closing);
  const commands = [structureCommand, figuresCommand, claimsCommand, suggestCommand, searchCommand, exportCommand, importCommand, formatsCommand, checkCommand, reviseCommand].map((make) => make(terminal));
  for (const command of [program, ...commands]) {
    command
      .helpOption('-h, --help', 'print this help')
      .showHelpAfterError('(--help tells more)')
      .configureOutput({ writeOut: terminal.print, writeErr: terminal.printError })
      .exitOverride();
  }
  for (const command of commands) program.addCommand(command);
  try {
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) reportUnforeseen(error, terminal, stack);
    // Commander ends with 1 where it was called wrongly; `--help` and `--version` come this way too, with 0.
    else if (error.exitCode !== 0) terminal.note(exitStatus.usage);
  }
  return terminal.status;
}

function reportUnforeseen(error: unknown, terminal: Terminal, stack: boolean): void {
  const [message = ''] = String(error).split('\n');
  terminal.fail({ file: programName }, `an error that should not happen: ${message} (DEBUG=1 shows more)`, exitStatus.unreadable);
  if (stack && error instanceof Error) terminal.printError(`${error.stack ?? ''}\n`);
}
