import { errorCode } from './file-error.ts';
import { runProgram } from './program.ts';
import { createTerminal } from './terminal.ts';

// Whoever reads our output may stop early (`| head`): that is no error of ours.
process.stdout.on('error', (error) => {
  if (errorCode(error) !== 'EPIPE') throw error;
});

// No process.exit: what is still in a pipe would be lost.
process.exitCode = await runProgram(process.argv.slice(2), createTerminal(process.stdout, process.stderr));
