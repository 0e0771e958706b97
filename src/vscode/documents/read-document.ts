import * as vscode from 'vscode';
import { drain, type Steps } from '../../core/text/steps.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { paceOf } from '../../core/transcript/pace.ts';
import { parseInSteps, type ParseOptions, parseWithReading, type Reading } from '../../core/transcript/parse-transcript.ts';
import { prepare } from '../../core/transcript/prepare.ts';
import type { TranscriptDocument } from '../services.ts';
import { LONGEST, transcriptDocument } from './transcript-document.ts';

/** UTF-16 code units. A transcript shows itself by then; a long log need not be read to its end to be left alone. */
const HEAD = 65_536;
/** Lines of a long text that are asked for at once: well under a millisecond. */
const LINES = 2048;
/** A text of so many lines is longer than `LONGEST` unless most are empty. */
const FEW_LINES = 20_000;

/** How far a document's content has to speak for itself: `force` where its language or a person says that it is a transcript. */
export type Speaking = 'force' | 'detect';

/** The formats that it may be of, and the one that was chosen. */
export type FormatOptions = Pick<ParseOptions, 'formats' | 'format'>;

/** A document that was read, and what it takes to follow its edits. */
export interface ReadDocument {
  readonly read: TranscriptDocument;
  readonly text: string;
  readonly reading: Reading;
  readonly options: FormatOptions;
}

/** Reads the document as it is now; undefined where its content is no transcript. Not to be called of a long one. */
export function readDocument(document: vscode.TextDocument, speaks: Speaking, options: FormatOptions): ReadDocument | undefined {
  return drain(readInSteps(document, speaks, options));
}

/** The same in steps. To be given up as soon as the document is another version or closed. `likely`: what its text is thought to be. */
export function* readInSteps(document: vscode.TextDocument, speaks: Speaking, options: FormatOptions, likely?: string): Steps<ReadDocument | undefined> {
  if (speaks === 'detect' && isLonger(document, 2 * HEAD) && (yield* parseInSteps(headOf(document), options)).format === null) return undefined;
  const text = yield* textInSteps(document, likely);
  yield;
  const { transcript, reading } = yield* parseWithReading(text, { ...options, force: speaks === 'force' });
  if (reading === null) return undefined;
  return { read: transcriptDocument({ document, transcript, text: () => text, length: text.length, options, live: () => null }), text, reading, options };
}

/** Whether it takes so long to read that it is read in slices. Not asked for its text. */
export function isLong(document: vscode.TextDocument): boolean {
  return isLonger(document, LONGEST);
}

/** Without an offset of a text of many lines: VS Code sums all their lengths for the first, which takes it a tenth of a second. */
function isLonger(document: vscode.TextDocument, units: number): boolean {
  if (document.lineCount <= FEW_LINES) return document.offsetAt(new vscode.Position(document.lineCount, 0)) > units;
  return lineBehind(document, units) < document.lineCount;
}

/** The first line that begins behind so many UTF-16 code units. A line break counts as one. */
function lineBehind(document: vscode.TextDocument, units: number): number {
  let line = 0;
  for (let length = 0; line < document.lineCount && length <= units; line++) length += document.lineAt(line).text.length + 1;
  return line;
}

/** What a transcript finds out when it is asked for is all asked for soon, by rows, lenses and colours: of a long one in steps, before they do. */
export function* findLate(transcript: Transcript): Steps<void> {
  const pace = paceOf(20_000);
  for (const turn of transcript.turns) {
    for (const ask of [() => turn.words, () => turn.points]) ask();
    if (pace(turn)) yield;
  }
  yield* prepare(transcript);
  for (const ask of [() => transcript.sections, () => transcript.headings, () => transcript.pageBreaks, () => transcript.stageDirections, () => transcript.doubts]) {
    ask();
    yield;
  }
}

/** Joining 10 MB takes 10 ms at a go, and as much room: where the text is what it is thought to be, it is not made again. */
function* textInSteps(document: vscode.TextDocument, likely = ''): Steps<string> {
  if (document.lineCount <= LINES) return document.getText();
  const parts: string[] = [];
  let isLikely = true;
  let length = 0;
  for (let line = 0; line < document.lineCount; line += LINES) {
    const part = document.getText(new vscode.Range(line, 0, line + LINES, 0));
    isLikely &&= likely.startsWith(part, length);
    length += part.length;
    parts.push(part);
    yield;
  }
  return isLikely && length === likely.length ? likely : parts.join('');
}

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, lineBehind(document, HEAD), 0));
}
