import * as vscode from 'vscode';
import { turnChoices } from '../../../core/presentation/turn-choices.ts';
import { turnAbove } from '../../../core/presentation/turn-steps.ts';
import { revealAt } from '../../reveal.ts';
import { roleIcon } from '../../row-icons.ts';
import type { Services, TranscriptDocument } from '../../services.ts';
import { editorOf, transcriptFor } from '../../transcript-editor.ts';

/** Between the loss of focus and the new selection of one click. */
const CLICK_MS = 50;

interface TurnItem extends vscode.QuickPickItem {
  readonly offset: number | null;
}

/** What became of the list. `moved`: it was left, after the cursor was put somewhere else than it had shown. */
type Choice = { readonly kind: 'chosen'; readonly offset: number } | { readonly kind: 'left' } | { readonly kind: 'moved' };

/**
 * Lists all turns; the editor shows the one that is looked at, and goes back to where it was on Escape. A click into the text closes the
 * list as Escape does, but there the cursor is where it was wanted.
 */
export async function goToTurn({ transcripts }: Services): Promise<void> {
  const document = await transcriptFor(transcripts, undefined);
  const editor = document === undefined ? undefined : editorOf(document.uri);
  if (document === undefined || editor === undefined) return;
  const selections = editor.selections;
  const visible = editor.visibleRanges[0];
  const choice = await choose(document, editor);
  if (choice.kind === 'moved') return;
  if (choice.kind === 'left') {
    editor.selections = selections;
    if (visible !== undefined) editor.revealRange(new vscode.Range(visible.start, visible.start), vscode.TextEditorRevealType.AtTop);
    return;
  }
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  const now = await transcripts.read(shown.document);
  if (now !== undefined) revealAt(shown, now, choice.offset);
}

function choose(document: TranscriptDocument, editor: vscode.TextEditor): Promise<Choice> {
  const items = itemsOf(document);
  const start = turnAbove(document.transcript, editor.selection.active.line)?.span.start;
  const pick = vscode.window.createQuickPick<TurnItem>();
  pick.title = vscode.l10n.t('Go to Turn');
  pick.placeholder = vscode.l10n.t('A speaker, or words of the question or answer');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = items;
  pick.activeItems = items.filter(({ offset }) => offset !== null && offset === start);
  return new Promise((resolve) => {
    let accepted: number | null = null;
    let moved = false;
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, kind }) => {
      // What is shown for the list is a person's doing neither by mouse nor by key.
      if (textEditor === editor && (kind === vscode.TextEditorSelectionChangeKind.Mouse || kind === vscode.TextEditorSelectionChangeKind.Keyboard)) moved = true;
    });
    // The list is told of its first item too, which nobody chose to look at.
    let looked: number | null | undefined = start ?? items.find(({ offset }) => offset !== null)?.offset;
    pick.onDidChangeActive(([item]) => {
      if (item === undefined || item.offset === null || item.offset === looked) return;
      looked = item.offset;
      moved = false;
      revealAt(editor, document, item.offset);
    });
    pick.onDidAccept(() => {
      accepted = pick.selectedItems[0]?.offset ?? pick.activeItems[0]?.offset ?? null;
      pick.hide();
    });
    pick.onDidHide(() => {
      pick.dispose();
      // The list may be told of a click before it is known where the click put the cursor.
      setTimeout(() => {
        listener.dispose();
        resolve(accepted !== null ? { kind: 'chosen', offset: accepted } : { kind: moved ? 'moved' : 'left' });
      }, accepted === null ? CLICK_MS : 0);
    });
    pick.show();
  });
}

function itemsOf(document: TranscriptDocument): readonly TurnItem[] {
  const items: TurnItem[] = [];
  let group = '';
  for (const choice of turnChoices(document)) {
    if (choice.group !== group) items.push({ label: choice.group, kind: vscode.QuickPickItemKind.Separator, offset: null });
    group = choice.group;
    const icon = roleIcon(choice.role);
    items.push({ label: choice.speaker, description: choice.place, detail: choice.words, offset: choice.offset, ...(icon === undefined ? {} : { iconPath: icon }) });
  }
  return items;
}
