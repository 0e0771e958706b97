import * as vscode from 'vscode';
import { choose } from '../../choose.ts';

export interface WordItem<Word> extends vscode.QuickPickItem {
  readonly word: Word;
}

/** Asks for one of a few words, in their order, the one that holds now in focus. Undefined where the question was dismissed. */
export async function pickWord<Word>(title: string, items: readonly WordItem<Word>[], now: Word): Promise<Word | undefined> {
  const pick = vscode.window.createQuickPick<WordItem<Word>>();
  pick.title = title;
  // The text is looked at while one chooses, and clicked into.
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = true;
  pick.items = items.map((item) => (item.word === now ? { ...item, description: vscode.l10n.t('now') } : item));
  pick.activeItems = pick.items.filter(({ word }) => word === now);
  return (await choose(pick))?.word;
}
