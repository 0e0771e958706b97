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
  /** Standard output, as it is. */
  print(words: string): void;
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

export function createTerminal(stdout: NodeJS.WriteStream, stderr: NodeJS.WriteStream): Terminal {
  let status: ExitStatus = exitStatus.done;
  let shown = false;
  const clear = () => {
    if (shown) stderr.write('\r\u001B[K');
    shown = false;
  };
  const complain = (place: Place, message: string) => {
    clear();
    stderr.write(`${describePlace(place)}: ${message}\n`);
  };
  const note = (next: ExitStatus) => {
    if (next > status) status = next;
  };
  return {
    print: (words) => {
      clear();
      stdout.write(words);
    },
    fail: (place, message, next) => {
      note(next);
      complain(place, message);
    },
    warn: complain,
    note,
    progress: (words) => {
      if (!stderr.isTTY) return;
      clear();
      if (words === '') return;
      stderr.write(words.slice(0, Math.max(0, (stderr.columns || 80) - 1)));
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
