import * as vscode from 'vscode';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { Figure } from '../../core/figures/model.ts';
import { lineAt, lineSpan } from '../../core/text/line-index.ts';
import { drain, type Steps } from '../../core/text/steps.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { paceOf } from '../../core/transcript/pace.ts';
import { parseInSteps, type ParseOptions, parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { findFiguresByAndBy } from '../figures/find-figures-by-and-by.ts';
import type { TranscriptDocument } from '../services.ts';
import { plainWords } from './plain-words.ts';

/** UTF-16 code units. A transcript shows itself by then; a long log need not be read to its end to be left alone. */
const HEAD = 65_536;
/** UTF-16 code units: an hour of reading and more. To read a longer text, or its figures, at once would hold typing up. */
const LONGEST = 300_000;
/** Lines of a long text that are asked for at once: well under a millisecond. */
const LINES = 2048;
/** A text of so many lines is longer than `LONGEST` unless most are empty. */
const FEW_LINES = 20_000;

/** How far a document's content has to speak for itself: `force` where its language or a person says that it is a transcript. */
export type Reading = 'force' | 'detect';

/** The formats that it may be of, and the one that was chosen. */
export type FormatOptions = Pick<ParseOptions, 'formats' | 'format'>;

/** Reads the document as it is now; undefined where its content is no transcript. Not to be called of a long one. */
export function readDocument(document: vscode.TextDocument, reading: Reading, options: FormatOptions): TranscriptDocument | undefined {
  return drain(readInSteps(document, reading, options));
}

/** The same in steps. To be given up as soon as the document is another version or closed. */
export function* readInSteps(document: vscode.TextDocument, reading: Reading, options: FormatOptions): Steps<TranscriptDocument | undefined> {
  const { version } = document;
  if (reading === 'detect' && isLonger(document, 2 * HEAD) && (yield* parseInSteps(headOf(document), options)).format === null) return undefined;
  const text = yield* textInSteps(document);
  const transcript = yield* parseInSteps(text, { ...options, force: reading === 'force' });
  if (transcript.format === null) return undefined;
  if (text.length > LONGEST) yield* findLate(transcript);
  const markdown = document.languageId === 'markdown';
  const date = transcript.date ?? dateOfName(document.uri.path);
  let figures: readonly Figure[] | undefined;
  let finding: Promise<readonly Figure[] | null> | undefined;
  const known = (): readonly Figure[] | undefined => figures;
  const all = (): readonly Figure[] => (figures ??= findFigures(text, { date }));
  const isWanted = (): boolean => known() === undefined && document.version === version && !document.isClosed;
  return {
    uri: document.uri,
    version,
    text,
    transcript,
    figures: all,
    async figuresByAndBy() {
      if (known() !== undefined || text.length <= LONGEST) return all();
      // Whoever asks while they are looked for gets the same.
      finding ??= findFiguresByAndBy(text, date, isWanted);
      const found = await finding;
      figures = known() ?? found ?? undefined;
      return known() ?? null;
    },
    figuresIn(span) {
      if (known() !== undefined || text.length <= LONGEST) return all();
      // Whole lines: a figure that begins left of the passage is to be found there, and not what is left of it.
      const { lines } = transcript;
      const within = { start: lines.starts[lineAt(lines, span.start)] ?? 0, end: lineSpan(text, lines, lineAt(lines, span.end)).end };
      return findFigures(text, { date, within });
    },
    get hasFigures() {
      return figures !== undefined || text.length <= LONGEST;
    },
    isLong: text.length > LONGEST,
    get isCurrent() {
      return document.version === version && !document.isClosed;
    },
    plain: (span) => plainWords(text, span, markdown),
    // What was a transcript stays one while any turn is left in it: see `createTranscripts`.
    reread: (changed) => parseTranscript(changed, { ...options, force: true }),
  };
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
function* findLate(transcript: Transcript): Steps<void> {
  const pace = paceOf(20_000);
  for (const turn of transcript.turns) {
    for (const ask of [() => turn.words, () => turn.points]) ask();
    if (pace(turn)) yield;
  }
  for (const ask of [() => transcript.sections, () => transcript.headings, () => transcript.pageBreaks, () => transcript.stageDirections, () => transcript.doubts]) {
    ask();
    yield;
  }
}

function* textInSteps(document: vscode.TextDocument): Steps<string> {
  if (document.lineCount <= LINES) return document.getText();
  const parts: string[] = [];
  for (let line = 0; line < document.lineCount; line += LINES) {
    parts.push(document.getText(new vscode.Range(line, 0, line + LINES, 0)));
    yield;
  }
  return parts.join('');
}

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(0, 0, lineBehind(document, HEAD), 0));
}
