import { type ExitStatus, exitStatus } from './exit-status.ts';

/** A place in a file as editors count it: lines and UTF-16 columns from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** Receives what is wrong inside a file that a person may have edited. */
export type ReportFault = (place: Place, message: string) => void;

/** What a command may do to the world outside the file system. One per run. */
export interface Terminal {
  /** All of standard input, to be read once. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Standard output, as it is. */
  readonly print: (words: string) => void;
  /** The same for a part of much: true when it is written, false where nobody takes any more. */
  readonly printInTurn: (words: string) => Promise<boolean>;
  /** Standard error, as it is. */
  readonly printError: (words: string) => void;
  /** One line on standard error, and the run ends with `status` unless something worse happens. */
  fail(place: Place, message: string, status: ExitStatus): void;
  /** One line on standard error that changes no status. */
  warn(place: Place, message: string): void;
  /** The run ends with `status` unless something worse happens. */
  note(status: ExitStatus): void;
  /** Shows how far long work is, where a person watches. An empty text takes it away. */
  progress(words: string): void;
  /** The worst that happened so far. */
  readonly status: ExitStatus;
}

/** The streams of a run: a process's own, or any that take and give the same. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  /** `done` is called when the words are written, with an error where they cannot be. */
  readonly stdout: { write(words: string, done?: (error?: Error | null) => void): unknown };
  /** `isTTY`: a person watches, on as many `columns`. */
  readonly stderr: { write(words: string): unknown; readonly isTTY?: boolean; readonly columns?: number };
}

export function createTerminal({ stdin, stdout, stderr }: Streams): Terminal {
  let status: ExitStatus = exitStatus.done;
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001B[K');
    shown = false;
  };
  const printError = (words: string) => {
    clear();
    stderr.write(words);
  };
  const complain = (place: Place, message: string) => {
    printError(`${describePlace(place)}: ${message}\n`);
  };
  const note = (next: ExitStatus) => {
    if (next > status) status = next;
  };
  return {
    readInput: async () => {
      const chunks: Uint8Array[] = [];
      for await (const chunk of stdin) chunks.push(chunk);
      return Buffer.concat(chunks);
    },
    print: (words) => {
      clear();
      stdout.write(words);
    },
    printInTurn: (words) => {
      clear();
      return new Promise((resolve) => {
        stdout.write(words, (error) => resolve(error === undefined || error === null));
      });
    },
    printError,
    fail: (place, message, next) => {
      note(next);
      complain(place, message);
    },
    warn: complain,
    note,
    progress: (words) => {
      if (stderr.isTTY !== true) return;
      clear();
      if (words === '') return;
      stderr.write(words.slice(0, Math.max(0, (stderr.columns ?? 80) - 1)));
      shown = true;
    },
    get status() {
      return status;
    },
  };
}

export function describePlace({ file, line, column }: Place): string {
  return [file, line, line === undefined ? undefined : column].filter((part) => part !== undefined).join(':');
}
