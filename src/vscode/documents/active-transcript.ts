import * as vscode from 'vscode';
import type { TranscriptDocument } from '../services.ts';
import { isReadable } from './detection.ts';

export interface ActiveTranscript extends vscode.Disposable {
  current(): TranscriptDocument | undefined;
  /** What is or may be the active transcript: a long one may still have to be read. */
  document(): vscode.TextDocument | undefined;
  /** Of the transcript that was last announced; reads nothing. */
  uri(): vscode.Uri | undefined;
  /** To be called when a document may have become or ceased to be a transcript. */
  update(): void;
  /** Another transcript, or none; not each new version. */
  readonly onDidChange: vscode.Event<TranscriptDocument | undefined>;
}

/** Follows the active editor and keeps the context key `transcripts.isTranscript`. */
export function trackActive(look: (document: vscode.TextDocument) => TranscriptDocument | 'being read' | undefined): ActiveTranscript {
  const change = new vscode.EventEmitter<TranscriptDocument | undefined>();
  let document: vscode.TextDocument | undefined;
  let told: vscode.Uri | undefined;
  const seen = (): ReturnType<typeof look> => (document === undefined || document.isClosed ? undefined : look(document));
  const current = (): TranscriptDocument | undefined => {
    const now = seen();
    return now === 'being read' ? undefined : now;
  };
  const update = (): void => {
    const looked = seen();
    // What was one before it was edited stays one until it was read again.
    if (looked === 'being read' && document?.uri.toString() === told?.toString()) return;
    const now = looked === 'being read' ? undefined : looked;
    if (now?.uri.toString() === told?.toString()) return;
    told = now?.uri;
    void vscode.commands.executeCommand('setContext', 'transcripts.isTranscript', now !== undefined);
    change.fire(now);
  };
  const follow = (): void => {
    const editor = vscode.window.activeTextEditor;
    if (editor !== undefined && isReadable(editor.document.uri)) document = editor.document;
    // A page or a tool such as Output has the focus; the transcript stays for as long as it is in sight.
    else if (!vscode.window.visibleTextEditors.some((visible) => visible.document === document)) document = undefined;
    update();
  };
  document = vscode.window.activeTextEditor?.document;
  const disposable = vscode.Disposable.from(
    change,
    vscode.window.onDidChangeActiveTextEditor(follow),
    vscode.window.onDidChangeVisibleTextEditors(follow),
  );
  return {
    current,
    document: () => document,
    uri: () => told,
    update,
    onDidChange: change.event,
    dispose() {
      disposable.dispose();
    },
  };
}
