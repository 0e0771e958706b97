import type * as vscode from 'vscode';

const STEP_MS = 10;
/** For a busy machine: it costs nothing where there is a row. */
const LONGEST_MS = 2000;

/**
 * The row of a view that a key is for. When rows are made anew, VS Code forgets the old ones some time before it has the new, and says of the
 * selected one that there is none: a key that comes in between waits for its row. Undefined where none is selected, or another one meanwhile.
 */
export async function selectedRow<Row>(view: vscode.TreeView<Row>): Promise<Row | undefined> {
  let others = 0;
  const listening = view.onDidChangeSelection(() => {
    others++;
  });
  try {
    for (let waited = 0; view.selection.length === 0 && others === 0 && waited < LONGEST_MS; waited += STEP_MS) {
      await new Promise((resolve) => setTimeout(resolve, STEP_MS));
    }
    return others === 0 ? view.selection[0] : undefined;
  } finally {
    listening.dispose();
  }
}
