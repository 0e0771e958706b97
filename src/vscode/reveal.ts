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

/** The arguments are the transcript's URI as a string and the offset, so that a link of plain data can hold them. */
export function registerReveal({ transcripts }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(REVEAL_COMMAND, async (uri: unknown, offset: unknown) => {
    if (typeof uri !== 'string' || typeof offset !== 'number') return;
    const target = vscode.Uri.parse(uri);
    const column = editorOf(target)?.viewColumn;
    const editor = await vscode.window.showTextDocument(target, column === undefined ? {} : { viewColumn: column });
    const document = transcripts.get(editor.document);
    if (document !== undefined) revealAt(editor, document, offset);
  });
}
