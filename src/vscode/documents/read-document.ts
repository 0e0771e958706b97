import * as vscode from 'vscode';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { Figure } from '../../core/figures/model.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { type ParseOptions, parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { findFiguresByAndBy } from '../figures/find-figures-by-and-by.ts';
import type { TranscriptDocument } from '../services.ts';
import { plainWords } from './plain-words.ts';

/** UTF-16 code units. A transcript shows itself by then; a long log need not be read to its end to be left alone. */
const HEAD = 65_536;
/** UTF-16 code units: an hour of reading and more. The figures of a longer text take so long that typing would be held up. */
const LONGEST = 300_000;

/** How far a document's content has to speak for itself: `force` where its language or a person says that it is a transcript. */
export type Reading = 'force' | 'detect';

/** The formats that it may be of, and the one that was chosen. */
export type FormatOptions = Pick<ParseOptions, 'formats' | 'format'>;

/** Reads the document as it is now; undefined where its content is no transcript. */
export function readDocument(document: vscode.TextDocument, reading: Reading, options: FormatOptions): TranscriptDocument | undefined {
  if (reading === 'detect' && isLong(document) && parseTranscript(headOf(document), options).format === null) return undefined;
  const text = document.getText();
  const parse = (words: string, force: boolean): Transcript => parseTranscript(words, { ...options, force });
  const transcript = parse(text, reading === 'force');
  if (transcript.format === null) return undefined;
  const markdown = document.languageId === 'markdown';
  const { version } = document;
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
    get hasFigures() {
      return figures !== undefined || text.length <= LONGEST;
    },
    plain: (span) => plainWords(text, span, markdown),
    // What was a transcript stays one while any turn is left in it: see `createTranscripts`.
    reread: (changed) => parse(changed, true),
  };
}

function isLong(document: vscode.TextDocument): boolean {
  return document.offsetAt(new vscode.Position(document.lineCount, 0)) > 2 * HEAD;
}

function headOf(document: vscode.TextDocument): string {
  return document.getText(new vscode.Range(new vscode.Position(0, 0), document.positionAt(HEAD)));
}
