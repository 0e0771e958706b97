import * as vscode from 'vscode';
import { reviewRows, type ReviewRow } from '../../../core/presentation/review/review-rows.ts';
import { countQuestions } from '../../../core/presentation/review/review-list.ts';
import { waitingWords } from '../../../core/presentation/review/review-words.ts';
import { rowIcon } from '../../row-icons.ts';
import type { Services } from '../../services.ts';
import { soon } from '../../slices.ts';
import { reviewedWords, type Reviews } from './reviews.ts';

/** A row of the view. As an argument of a command it names its claim and its place: see `claim-arguments.ts`. */
interface ReviewElement {
  readonly uri: string;
  readonly id: string;
  readonly row: ReviewRow;
  readonly span?: ReviewRow['span'];
}

/** The claims of the active transcript that wait for a person; the view is there only while there are some. */
export function registerReviewTree({ transcripts, codebooks }: Services, reviews: Reviews): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  const provider: vscode.TreeDataProvider<ReviewElement> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (element) => soon(() => treeItem(element)),
    async getChildren(element) {
      if (element !== undefined) return element.row.children.map((row) => elementOf(element.uri, row));
      const document = await transcripts.readActive();
      if (document === undefined) return [];
      return reviewRows(reviewedWords(document), reviews.items(document.uri), codebooks.for(document.uri)).map((row) => elementOf(document.uri.toString(), row));
    },
  };
  const view = vscode.window.createTreeView('transcripts.review', { treeDataProvider: provider });
  const refresh = (): void => {
    const count = transcripts.activeUri === undefined ? 0 : countQuestions(reviews.items(transcripts.activeUri));
    // A badge asks for attention: only what waits for a person has one.
    view.badge = count === 0 ? undefined : { value: count, tooltip: waitingWords(count) };
    changed.fire(undefined);
  };
  return vscode.Disposable.from(
    view,
    changed,
    reviews.onDidChange((uri) => {
      if (uri.toString() === transcripts.activeUri?.toString()) refresh();
    }),
    transcripts.onDidChangeActive(refresh),
    codebooks.onDidChange(refresh),
  );
}

function elementOf(uri: string, row: ReviewRow): ReviewElement {
  return { uri, id: row.claim, row, ...(row.span !== null && { span: row.span }) };
}

function treeItem({ uri, row }: ReviewElement): vscode.TreeItem {
  const item = new vscode.TreeItem(row.label, row.children.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = row.id;
  item.description = row.description;
  item.tooltip = row.tooltip;
  item.contextValue = row.kind;
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1}', row.label, row.description) };
  const icon = rowIcon(row.kind);
  if (icon !== undefined) item.iconPath = icon;
  item.command = { command: 'transcripts.showClaim', title: vscode.l10n.t('Go to Passage'), arguments: [{ uri, id: row.claim, ...(row.span !== null && { span: row.span }) }] };
  return item;
}
