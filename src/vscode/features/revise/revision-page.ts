import * as vscode from 'vscode';
import { nameOf } from '../../file-problems.ts';
import { createShownTexts } from '../../shown-texts.ts';
import type { PlannedRevision } from './compare-with.ts';

/** Also in `package.json`: what a page of this scheme offers. */
const scheme = 'transcripts-revision';

/** What was said differently, as a document to read, and the new text beside the old. Nothing of it is a file. */
export interface RevisionPages extends vscode.Disposable {
  show(planned: PlannedRevision): Promise<void>;
  compare(planned: PlannedRevision): Promise<void>;
  /** What the page plans. */
  planned(page: vscode.Uri | undefined): PlannedRevision | undefined;
}

export function createRevisionPages(): RevisionPages {
  const plans = new Map<string, PlannedRevision>();
  const texts = createShownTexts(scheme);
  const disposable = vscode.Disposable.from(
    texts,
    vscode.workspace.onDidCloseTextDocument(({ uri, isClosed }) => isClosed && plans.delete(uri.toString())),
  );
  return {
    async show(planned) {
      const page = pageOf(planned, '.md');
      plans.set(page.toString(), planned);
      texts.put(page, planned.list);
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(page), { preview: false });
    },
    async compare(planned) {
      const page = pageOf(planned, '.txt');
      texts.put(page, planned.text);
      const title = vscode.l10n.t('{0} ↔ {1}', nameOf(planned.document.uri), planned.name);
      await vscode.commands.executeCommand('vscode.diff', planned.document.uri, page, title, { preview: true });
    },
    planned: (page) => (page === undefined ? undefined : plans.get(page.toString())),
    dispose() {
      disposable.dispose();
    },
  };
}

function pageOf({ document }: PlannedRevision, ending: string): vscode.Uri {
  const path = `/${vscode.l10n.t('{0} revised', nameOf(document.uri))}${ending}`;
  return vscode.Uri.from({ scheme, path, query: document.uri.toString() });
}
