import * as vscode from 'vscode';
import { shorten } from '../../../core/presentation/claim-words.ts';
import type { FigurePassage } from '../../../core/presentation/figures/figure-passages.ts';
import { passageFigures } from '../../../core/presentation/figures/figure-walk-words.ts';
import type { TranscriptDocument } from '../../services.ts';

type Answer = 'accept' | 'skip' | 'all' | 'stop';

interface AnswerItem extends vscode.QuickPickItem {
  readonly answer: Answer;
}

export interface PassageDialogue extends vscode.Disposable {
  /** Asks about the passage at this place of the list. `stop` once the list was closed. */
  ask(at: number): Promise<Answer>;
}

/** One list for all passages of a walk, so that it stands still while one answers. */
export function askAboutPassages(document: TranscriptDocument, tags: string, passages: readonly FigurePassage[]): PassageDialogue {
  const pick = vscode.window.createQuickPick<AnswerItem>();
  let answered: ((answer: Answer) => void) | undefined;
  let closed = false;
  const answer = (what: Answer): void => {
    const waiting = answered;
    answered = undefined;
    waiting?.(what);
  };
  // The text is looked at while one decides, and clicked into.
  pick.ignoreFocusOut = true;
  pick.placeholder = vscode.l10n.t('Amounts, shares and counts; dates, times and ranks alone are left out');
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item !== undefined) answer(item.answer);
  });
  pick.onDidHide(() => {
    closed = true;
    answer('stop');
  });
  return {
    ask(at) {
      const passage = passages[at];
      if (closed || passage === undefined) return Promise.resolve('stop');
      const items = answersTo(document, passage, passages.length - at);
      pick.title = vscode.l10n.t('Tag with {0}: {1} of {2}', tags, at + 1, passages.length);
      pick.value = '';
      pick.items = items;
      pick.activeItems = items.slice(0, 1);
      return new Promise((resolve) => {
        answered = resolve;
        pick.show();
      });
    },
    dispose() {
      pick.dispose();
    },
  };
}

function answersTo(document: TranscriptDocument, passage: FigurePassage, left: number): readonly AnswerItem[] {
  return [
    { answer: 'accept', label: `$(check) ${vscode.l10n.t('Accept')}`, description: passageFigures(passage), detail: shorten(document.plain(passage.span), 200) },
    { answer: 'skip', label: `$(debug-step-over) ${vscode.l10n.t('Skip')}` },
    ...(left > 1 ? [{ answer: 'all' as const, label: `$(check-all) ${vscode.l10n.t('Accept All Remaining')}`, description: String(left) }] : []),
    { answer: 'stop', label: `$(close) ${vscode.l10n.t('Stop')}`, description: vscode.l10n.t('what was accepted stays') },
  ];
}
