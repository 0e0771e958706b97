import { readFormatsFile } from '../core/claims/formats-file.ts';
import { describeProblem } from '../core/corpus/describe-problem.ts';
import { availableFormats } from '../core/transcript/formats/available-formats.ts';
import type { Format } from '../core/transcript/formats/format.ts';
import { findAbove } from './find-above.ts';
import type { Candidate } from './find-files.ts';
import { displayName, readText } from './read-text.ts';
import type { ReportFault, Terminal } from './terminal.ts';

/** Reads each `transcripts.json` once in a run. */
export interface OwnFormatsOfFolders {
  /** The formats that a file may be of: those of the nearest `transcripts.json` and those that ship. */
  for(candidate: Pick<Candidate, 'path' | 'root'>): Promise<readonly Format[]>;
}

/** What is wrong with a `transcripts.json` is reported once; the formats in it that are sound are used. */
export function createOwnFormats(terminal: Terminal, fault: ReportFault): OwnFormatsOfFolders {
  const read = new Map<string, Promise<readonly Format[]>>();
  return {
    async for(candidate) {
      const file = await findAbove(candidate, 'transcripts.json');
      if (file === null) return availableFormats([]);
      const known = read.get(file) ?? readFormats(file, terminal, fault);
      read.set(file, known);
      return known;
    },
  };
}

export function unknownFormat(name: string): string {
  return `the format that was chosen for it, "${name}", is not there; read in the one that fits best`;
}

async function readFormats(path: string, terminal: Terminal, fault: ReportFault): Promise<readonly Format[]> {
  const text = await readText(path, terminal);
  if (text === null) return availableFormats([]);
  const { formats, problems } = await readFormatsFile(text);
  for (const problem of problems) fault({ file: displayName(path), line: problem.line, column: problem.column }, describeProblem(problem));
  return availableFormats(formats);
}
