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

/**
 * The arguments are the transcript's URI as a string and the offset, so that a link of plain data can hold them. Only a transcript that is
 * in sight is gone to: a row or lens of one that was closed meanwhile must not open it again.
 */
export function registerReveal({ transcripts }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(REVEAL_COMMAND, async (uri: unknown, offset: unknown) => {
    if (typeof uri !== 'string' || typeof offset !== 'number') return;
    const shown = editorOf(vscode.Uri.parse(uri));
    if (shown === undefined) return;
    const editor = await vscode.window.showTextDocument(shown.document, shown.viewColumn);
    const document = transcripts.get(editor.document);
    if (document !== undefined) revealAt(editor, document, offset);
  });
}
