import * as vscode from 'vscode';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import type { Figure } from '../../core/figures/model.ts';
import type { Transcript } from '../../core/transcript/model.ts';
import { type ParseOptions, parseTranscript } from '../../core/transcript/parse-transcript.ts';
import type { TranscriptDocument } from '../services.ts';
import { plainWords } from './plain-words.ts';

/** UTF-16 code units. A transcript shows itself by then; a long log need not be read to its end to be left alone. */
const HEAD = 65_536;

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
  let figures: readonly Figure[] | undefined;
  return {
    uri: document.uri,
    version: document.version,
    text,
    transcript,
    figures: () => (figures ??= findFigures(text, { date: transcript.date ?? dateOfName(document.uri.path) })),
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
