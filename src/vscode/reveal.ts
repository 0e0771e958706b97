import * as vscode from 'vscode';
import { toPosition } from './convert.ts';
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

/** Said by a row of a view: the text moves and the view keeps the focus; a row whose place is shown already leads into the text. */
export const FROM_VIEW = 'view';

/**
 * The arguments are the transcript's URI as a string and the offset, so that a link of plain data can hold them. Only a transcript that is
 * in sight is gone to: a row or lens of one that was closed meanwhile must not open it again.
 */
export function registerReveal({ transcripts }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(REVEAL_COMMAND, async (uri: unknown, offset: unknown, from?: unknown) => {
    if (typeof uri !== 'string' || typeof offset !== 'number') return;
    const shown = editorOf(vscode.Uri.parse(uri));
    if (shown === undefined) return;
    const document = transcripts.get(shown.document);
    if (document === undefined) return;
    const isThere = shown.selection.isEmpty && shown.selection.active.isEqual(toPosition(document, offset));
    const editor = await vscode.window.showTextDocument(shown.document, shown.viewColumn, from === FROM_VIEW && !isThere);
    revealAt(editor, document, offset);
  });
}
