import { exitStatus } from './exit-status.ts';
import { describeFileError, errorCode } from './file-error.ts';
import { runProgram } from './program.ts';
import { createTerminal } from './terminal.ts';

const terminal = createTerminal(process);

process.stdout.on('error', (error) => {
  // Whoever reads our output may stop early (`| head`): that is no error of ours.
  if (errorCode(error) === 'EPIPE') return;
  terminal.fail({ file: '<standard output>' }, describeFileError(error, 'write'), exitStatus.unreadable);
  process.exitCode = terminal.status;
});

await runProgram(process.argv.slice(2), terminal, { stack: process.env['DEBUG'] !== undefined });
// No process.exit: what is still in a pipe would be lost.
process.exitCode = terminal.status;
