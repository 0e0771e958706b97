import * as vscode from 'vscode';
import type { Span } from '../core/text/span.ts';
import { lineAt, type LineIndex } from '../core/text/line-index.ts';
import type { TranscriptDocument } from './services.ts';

/** The line and column of a UTF-16 offset in the version of the text that `document` is. */
export function toPosition(document: TranscriptDocument, offset: number): vscode.Position {
  return positionIn(document.transcript.lines, offset);
}

export function toRange(document: TranscriptDocument, span: Span): vscode.Range {
  return rangeIn(document.transcript.lines, span);
}

/** The same of a text of which the lines alone are known. */
export function rangeIn(lines: LineIndex, { start, end }: Span): vscode.Range {
  return new vscode.Range(positionIn(lines, start), positionIn(lines, end));
}

function positionIn(lines: LineIndex, offset: number): vscode.Position {
  const line = lineAt(lines, offset);
  return new vscode.Position(line, Math.max(0, offset - (lines.starts[line] ?? 0)));
}

/** The UTF-16 offset of a position; a position behind the end of the text gives the end. */
export function toOffset(document: TranscriptDocument, position: vscode.Position): number {
  const { lines } = document.transcript;
  const start = lines.starts[position.line];
  if (start === undefined) return lines.length;
  return Math.min(start + position.character, lines.starts[position.line + 1] ?? lines.length, lines.length);
}

export function toSpan(document: TranscriptDocument, range: vscode.Range): Span {
  return { start: toOffset(document, range.start), end: toOffset(document, range.end) };
}
