import * as vscode from 'vscode';

/** Does what may break the lines of a text at other places, such as giving it another language: what was selected in sight stays in sight. */
export async function keepInSight({ uri }: vscode.TextDocument, change: () => PromiseLike<unknown>): Promise<void> {
  const columns = new Set(editorsOf(uri).filter(isSeen).map(({ viewColumn }) => viewColumn));
  await change();
  for (const editor of editorsOf(uri)) if (columns.has(editor.viewColumn)) editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function editorsOf(uri: vscode.Uri): readonly vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString());
}

/** Of one that is just being opened nothing is told yet: it opens where its selection is. */
function isSeen({ selection, visibleRanges }: vscode.TextEditor): boolean {
  return visibleRanges.length === 0 || visibleRanges.some((range) => range.contains(selection.active));
}
