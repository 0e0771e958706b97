import * as vscode from 'vscode';
import { toPosition, toRange } from './convert.ts';
import type { Services, TranscriptDocument } from './services.ts';
import { editorOf } from './transcript-editor.ts';

/** Internal: goes to a UTF-16 offset of a transcript. */
export const REVEAL_COMMAND = 'transcripts.reveal';

/** Puts the cursor there, in sight at the top of the editor, as a reader goes on reading downwards. */
export function revealAt(editor: vscode.TextEditor, document: TranscriptDocument, offset: number): void {
  const position = toPosition(document, offset);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.AtTop);
}

/** Selects the words of a span, the cursor before them, and brings them in sight. */
function selectWords(editor: vscode.TextEditor, words: vscode.Range): void {
  // The cursor stands where the row begins, so that a view that follows it stays on that row and not on one that begins at the words' end.
  editor.selection = new vscode.Selection(words.end, words.start);
  editor.revealRange(words, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Said by a row of a view: the text moves and the view keeps the focus; a row whose place is shown already leads into the text. */
export const FROM_VIEW = 'view';

/**
 * The arguments are the transcript's URI as a string and the offset, so that a link of plain data can hold them; with the offset of an end
 * the words up to there are selected. Only a transcript that is in sight is gone to: a row or lens of one that was closed meanwhile must not
 * open it again.
 */
export function registerReveal({ transcripts }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(REVEAL_COMMAND, async (uri: unknown, offset: unknown, from?: unknown, end?: unknown) => {
    if (typeof uri !== 'string' || typeof offset !== 'number') return;
    const shown = editorOf(vscode.Uri.parse(uri));
    if (shown === undefined) return;
    const document = await transcripts.read(shown.document);
    if (document === undefined) return;
    const words = typeof end === 'number' ? toRange(document, { start: offset, end }) : null;
    const isThere = words === null ? shown.selection.isEmpty && shown.selection.active.isEqual(toPosition(document, offset)) : shown.selection.isEqual(words);
    const editor = await vscode.window.showTextDocument(shown.document, shown.viewColumn, from === FROM_VIEW && !isThere);
    if (words === null) revealAt(editor, document, offset);
    else selectWords(editor, words);
  });
}
