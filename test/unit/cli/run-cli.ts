import { runProgram } from '../../../src/cli/program.ts';
import { createTerminal } from '../../../src/cli/terminal.ts';

export interface Run {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  /** The process's own while the command runs: one run at a time. */
  readonly cwd?: string;
  readonly input?: string | Uint8Array;
}

/** Runs the command line in this process, its streams caught. */
export async function runCli(args: readonly string[], { cwd, input = '' }: RunOptions = {}): Promise<Run> {
  const written = { stdout: '', stderr: '' };
  const terminal = createTerminal({
    stdin: oneChunk(Buffer.from(input)),
    stdout: {
      write: (words, done) => {
        written.stdout += words;
        done?.();
      },
    },
    stderr: { write: (words) => (written.stderr += words) },
  });
  const home = process.cwd();
  process.chdir(cwd ?? home);
  try {
    const status = await runProgram(args, terminal);
    return { status, ...written };
  } finally {
    process.chdir(home);
  }
}

async function* oneChunk(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield await Promise.resolve(bytes);
}
