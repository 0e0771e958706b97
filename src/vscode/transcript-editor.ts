import * as vscode from 'vscode';
import type { Span } from '../core/text/span.ts';
import { toRange } from './convert.ts';
import { openDocument } from './documents/open-document.ts';
import type { TranscriptDocument, Transcripts } from './services.ts';

/** The editor that shows the transcript: the active one where there are several. */
export function editorOf(uri: vscode.Uri): vscode.TextEditor | undefined {
  const shows = (editor: vscode.TextEditor | undefined): boolean => editor?.document.uri.toString() === uri.toString();
  const active = vscode.window.activeTextEditor;
  return shows(active) ? active : vscode.window.visibleTextEditors.find(shows);
}

/** The transcript with this URI, or the active one, once it was read; after a message undefined where there is none. */
export async function transcriptFor(transcripts: Transcripts, uri: vscode.Uri | undefined): Promise<TranscriptDocument | undefined> {
  const open = uri === undefined ? undefined : openDocument(uri);
  const document = uri === undefined ? await transcripts.readActive() : open === undefined ? undefined : await transcripts.read(open);
  if (document === undefined) void vscode.window.showInformationMessage(vscode.l10n.t('Open a transcript first.'));
  return document;
}

/** For steps from place to place: in the active editor the selection is there at once, so that a key pressed again steps on from it. */
export async function stepTo(document: TranscriptDocument, span: Span): Promise<void> {
  const editor = editorOf(document.uri);
  if (editor === undefined || editor !== vscode.window.activeTextEditor) return showSpan(document, span);
  const range = toRange(document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Shows the transcript with the span selected and in the middle of the editor. */
export async function showSpan(document: TranscriptDocument, span: Span): Promise<void> {
  const range = toRange(document, span);
  const open = await vscode.workspace.openTextDocument(document.uri);
  const editor = await vscode.window.showTextDocument(open, {
    selection: range,
    ...(editorOf(document.uri)?.viewColumn === undefined ? {} : { viewColumn: editorOf(document.uri)?.viewColumn ?? vscode.ViewColumn.Active }),
  });
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** For a question about a passage: in the middle, because the questions stand above the text's beginning. The list keeps the focus. */
export function lookAt(document: TranscriptDocument, span: Span): void {
  const editor = editorOf(document.uri);
  if (editor?.document.version !== document.version) return;
  const range = toRange(document, span);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenter);
}

/**
 * After questions about these passages the focus goes back to the text: a key too many must not write over the words. What the reader
 * selected there himself stays.
 */
export function unselect(document: TranscriptDocument, spans: readonly Span[]): void {
  const editor = editorOf(document.uri);
  if (editor === undefined || !spans.some((span) => editor.selection.isEqual(toRange(document, span)))) return;
  editor.selection = new vscode.Selection(editor.selection.end, editor.selection.end);
}
