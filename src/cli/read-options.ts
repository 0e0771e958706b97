import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { chosenFormat, parseSidecar } from '../core/claims/sidecar.ts';
import { describeProblem } from '../core/corpus/describe-problem.ts';
import type { ParseOptions } from '../core/transcript/parse-transcript.ts';
import { decodeText } from './decode-text.ts';
import { exitStatus } from './exit-status.ts';
import { sidecarOf } from './find-files.ts';
import { createOwnFormats } from './own-formats.ts';
import { displayName } from './read-text.ts';
import type { Terminal } from './terminal.ts';

/** How one text is to be read: with the formats of its folder and the one that somebody chose. `-` has neither folder nor sidecar. */
export async function readOptions(path: string, terminal: Terminal): Promise<Required<Pick<ParseOptions, 'formats'>> & Pick<ParseOptions, 'format'>> {
  const fault = (place: Parameters<Terminal['fail']>[0], message: string): void => terminal.fail(place, message, exitStatus.unreadable);
  const own = createOwnFormats(terminal, fault);
  const standardInput = path === '-';
  const formats = await own.for(standardInput ? { path: './-', root: '.' } : { path, root: dirname(path) });
  const format = standardInput ? null : await formatInSidecar(path, terminal);
  return format === null ? { formats } : { formats, format };
}

/** A sidecar that cannot be read keeps nobody from reading the text: a word of warning will do. */
async function formatInSidecar(path: string, terminal: Terminal): Promise<string | null> {
  const bytes = await readFile(sidecarOf(path)).catch(() => null);
  const json = bytes === null ? null : decodeText(bytes);
  if (json === null) return null;
  const result = parseSidecar(json.text);
  if ('sidecar' in result) return chosenFormat(result.sidecar);
  for (const { line, column, ...problem } of result.problems) terminal.warn({ file: displayName(sidecarOf(path)), line, column }, describeProblem({ line, column, ...problem }));
  return null;
}
