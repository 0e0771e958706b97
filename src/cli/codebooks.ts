import { builtInCodebook } from '../core/claims/built-in-codebook.ts';
import { parseCodebook } from '../core/claims/codebook/parse-codebook.ts';
import type { Codebook } from '../core/claims/codebook.ts';
import { describeProblem } from '../core/corpus/describe-problem.ts';
import { findAbove } from './find-above.ts';
import type { Candidate } from './find-files.ts';
import { displayName, readText } from './read-text.ts';
import type { ReportFault, Terminal } from './terminal.ts';

export interface FoundCodebook {
  readonly codebook: Codebook;
  /** Where `codebook` is from; null where the built-in one stands in for none or for one that cannot be read. */
  readonly codebookFile: string | null;
  /** There is a codebook, but it cannot be read: the tags cannot be judged. */
  readonly faultyCodebook: boolean;
}

/** Reads each codebook once in a run. */
export interface Codebooks {
  for(candidate: Candidate): Promise<FoundCodebook>;
}

/** `path` overrules what lies near a transcript. What is wrong with a codebook is reported once. */
export function createCodebooks(path: string | undefined, terminal: Terminal, fault: ReportFault): Codebooks {
  const read = new Map<string, Promise<FoundCodebook>>();
  return {
    async for(candidate) {
      const file = path ?? (await findAbove(candidate, 'codebook.json'));
      if (file === null) return { codebook: builtInCodebook, codebookFile: null, faultyCodebook: false };
      const known = read.get(file) ?? readCodebook(file, terminal, fault);
      read.set(file, known);
      return known;
    },
  };
}

async function readCodebook(path: string, terminal: Terminal, fault: ReportFault): Promise<FoundCodebook> {
  const file = displayName(path);
  const text = await readText(path, terminal);
  const result = text === null ? null : parseCodebook(text);
  for (const problem of result?.problems ?? []) fault({ file, ...problem }, describeProblem(problem));
  const codebook = result?.codebook ?? null;
  // Where a part was left out, a tag that is missing may be one of those.
  if (codebook !== null) return { codebook, codebookFile: file, faultyCodebook: result?.problems.length !== 0 };
  return { codebook: builtInCodebook, codebookFile: null, faultyCodebook: true };
}
