import type * as vscode from 'vscode';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { relateFigures } from '../../core/presentation/figures/related-figures.ts';
import type { RelatedFigures } from '../../core/presentation/figures/related-figures.ts';
import { indexLines } from '../../core/text/line-index.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { plainWords } from '../documents/plain-words.ts';
import { nameOf } from '../file-problems.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Formats, Platform } from '../services.ts';
import { findFiguresByAndBy, pause } from './find-figures-by-and-by.ts';

/** UTF-16 units. Of a longer text the beginning alone is read for its turns: to read it all would hold up the extension host. */
const LONG = 262_144;
const HEAD = 65_536;

/** The figures of a file as saved; null where it is no transcript or cannot be read. Gives way to other work again and again. */
export async function readFileFigures(uri: vscode.Uri, formats: Formats, platform: Platform): Promise<RelatedFigures | null> {
  const [file, available] = await Promise.all([readTextFile(uri, platform.readFile), formats.load(uri)]);
  if (file.kind !== 'text') return null;
  const { text } = file;
  await pause();
  const transcript = readTurns(text, { formats: available });
  if (transcript.format === null) return null;
  const figures = await findFiguresByAndBy(text, transcript.date ?? dateOfName(uri.path));
  if (figures === null) return null;
  const isMarkdown = /\.(?:md|markdown)$/iu.test(uri.path);
  return relateFigures({ uri: uri.toString(), name: nameOf(uri), text, transcript, plain: (span) => plainWords(text, span, isMarkdown) }, figures);
}

/** Of a long text the speakers are known at its beginning alone; its lines are those of all of it. */
function readTurns(text: string, options: NonNullable<Parameters<typeof parseTranscript>[1]>): Transcript {
  if (text.length <= LONG) return parseTranscript(text, options);
  const head = parseTranscript(text.slice(0, HEAD), options);
  return { ...head, lines: indexLines(text), turns: head.turns.slice(0, -1) };
}
