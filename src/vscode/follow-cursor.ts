import * as vscode from 'vscode';
import type { Row } from '../core/presentation/row.ts';
import { toOffset } from './convert.ts';
import type { Services, TranscriptDocument } from './services.ts';
import { editorOf } from './transcript-editor.ts';

/** A held arrow key moves the cursor thirty times a second; the tree need not. */
const PAUSE_MS = 80;

/** The rows of a view that follows the cursor. */
interface FollowingTree<R extends Row> {
  readonly onDidChangeTreeData?: vscode.Event<unknown>;
  /** The version that the rows were made of. */
  document(): TranscriptDocument | undefined;
  /** The row of a UTF-16 offset of that version. */
  at(offset: number): R | null;
}

/** Selects the row of the cursor, without taking the focus and only while the view can be seen. */
export function followCursor<R extends Row>({ transcripts }: Services, tree: FollowingTree<R>, view: vscode.TreeView<R>): vscode.Disposable {
  let pause: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  const select = async (): Promise<void> => {
    if (!view.visible || !isWanted()) return;
    const document = tree.document();
    const editor = document === undefined ? undefined : editorOf(document.uri);
    // While one types the rows are of an older version, and the cursor moves at each key; both meet again after the pause.
    if (document === undefined || editor === undefined || editor.document.version !== document.version) return;
    const offset = toOffset(document, editor.selection.active);
    const row = tree.at(offset);
    const selected = view.selection[0];
    // An exchange and its question begin at one place: who came there by the exchange's row stays on it.
    if (row === null || selected?.id === row.id || selected?.span?.start === offset) return;
    try {
      await view.reveal(row, { select: true, focus: false });
    } catch {
      // The rows changed while the view was about to show this one; it is asked again after that change.
    }
  };
  /** One row at a time: a slow answer to an earlier place must not come after a later one. */
  const follow = async (): Promise<void> => {
    if (busy) {
      soon();
      return;
    }
    busy = true;
    await select().finally(() => (busy = false));
  };
  const soon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(() => void follow(), PAUSE_MS);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document.uri.toString() === transcripts.activeUri?.toString()) soon();
    }),
    view.onDidChangeVisibility(soon),
    transcripts.onDidChangeActive(soon),
    tree.onDidChangeTreeData?.(soon) ?? new vscode.Disposable(() => undefined),
    new vscode.Disposable(() => clearTimeout(pause)),
  );
}

function isWanted(): boolean {
  return vscode.workspace.getConfiguration('transcripts').get<boolean>('turns.followCursor') ?? true;
}
