import { Command, CommanderError } from 'commander';
import { version } from '../../package.json';
import { commandList, listedCommand } from './command-list.ts';
import { loadCommand } from './load-command.ts';
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
  try {
    const commands = await commandsFor(args, terminal);
    for (const command of [program, ...commands]) {
      command
        .helpOption('-h, --help', 'print this help')
        .showHelpAfterError('(--help tells more)')
        .configureOutput({ writeOut: terminal.print, writeErr: terminal.printError })
        .exitOverride();
    }
    for (const command of commands) program.addCommand(command);
    await program.parseAsync(args, { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) reportUnforeseen(error, terminal, stack);
    // Commander ends with 1 where it was called wrongly; `--help` and `--version` come this way too, with 0.
    else if (error.exitCode !== 0) terminal.note(exitStatus.usage);
  }
  return terminal.status;
}

/** The one that is called, which is loaded for it; all as they are listed where none is. */
async function commandsFor(args: readonly string[], terminal: Terminal): Promise<readonly Command[]> {
  const first = args.find((arg) => arg !== '--');
  const called = commandList.find(({ name }) => name === first);
  return called === undefined ? commandList.map(listedCommand) : [await loadCommand(called.name, terminal)];
}

function reportUnforeseen(error: unknown, terminal: Terminal, stack: boolean): void {
  const [message = ''] = String(error).split('\n');
  terminal.fail({ file: programName }, `an error that should not happen: ${message} (DEBUG=1 shows more)`, exitStatus.unreadable);
  if (stack && error instanceof Error) terminal.printError(`${error.stack ?? ''}\n`);
}
