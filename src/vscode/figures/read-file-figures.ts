import type * as vscode from 'vscode';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { relateFiguresInSteps } from '../../core/presentation/figures/related-figures.ts';
import type { RelatedFigures } from '../../core/presentation/figures/related-figures.ts';
import { indexLines } from '../../core/text/line-index.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import type { Steps } from '../../core/text/steps.ts';
import { parseInSteps, type ParseOptions } from '../../core/transcript/parse-transcript.ts';
import { plainWords } from '../documents/plain-words.ts';
import { nameOf } from '../file-problems.ts';
import { readTextFile } from '../read-text-file.ts';
import type { Formats, Platform } from '../services.ts';
import { giveWay, inSlices } from '../slices.ts';
import { findFiguresByAndBy } from './find-figures-by-and-by.ts';

/** UTF-16 units. Of a longer text the beginning alone is read for its turns: to read it all would take too long beside all others. */
const LONG = 262_144;
const HEAD = 65_536;

/** The figures of a file as saved; null where it is no transcript or cannot be read. Gives way to other work again and again. */
export async function readFileFigures(uri: vscode.Uri, formats: Formats, platform: Platform): Promise<RelatedFigures | null> {
  const [file, available] = await Promise.all([readTextFile(uri, platform.readFile), formats.load(uri)]);
  if (file.kind !== 'text') return null;
  const { text } = file;
  await giveWay();
  const transcript = await inSlices(readTurns(text, { formats: available }));
  if (transcript.format === null) return null;
  const figures = await findFiguresByAndBy(text, transcript.date ?? dateOfName(uri.path));
  if (figures === null) return null;
  const isMarkdown = /\.(?:md|markdown)$/iu.test(uri.path);
  return inSlices(relateFiguresInSteps({ uri: uri.toString(), name: nameOf(uri), text, transcript, plain: (span) => plainWords(text, span, isMarkdown) }, figures));
}

/** Of a long text the speakers are known at its beginning alone; its lines are those of all of it. */
function* readTurns(text: string, options: ParseOptions): Steps<Transcript> {
  if (text.length <= LONG) return yield* parseInSteps(text, options);
  const head = yield* parseInSteps(text.slice(0, HEAD), options);
  return { ...head, lines: indexLines(text), turns: head.turns.slice(0, -1) };
}
