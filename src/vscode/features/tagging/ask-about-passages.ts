import * as vscode from 'vscode';

export type Answer = 'accept' | 'skip' | 'all' | 'as-written' | 'stop';

/** What is shown of a passage that is asked about. */
export interface AskedPassage {
  /** In one line. */
  readonly words: () => string;
  readonly remark: string;
  /** False where it is offered although it is spelt otherwise. */
  readonly asWritten: boolean;
}

interface AnswerItem extends vscode.QuickPickItem {
  readonly answer: Answer;
}

export interface PassageDialogue extends vscode.Disposable {
  /** Asks about the passage at this place of the list. `stop` once the list was closed. */
  ask(passages: readonly AskedPassage[], at: number): Promise<Answer>;
}

/** One list for all passages of a walk, so that it stands still while one answers. */
export function askAboutPassages(tags: string, placeholder: string): PassageDialogue {
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
  pick.placeholder = placeholder;
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item !== undefined) answer(item.answer);
  });
  pick.onDidHide(() => {
    closed = true;
    answer('stop');
  });
  return {
    ask(passages, at) {
      const passage = passages[at];
      if (closed || passage === undefined) return Promise.resolve('stop');
      const items = answersTo(passage, passages.slice(at));
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

function answersTo(passage: AskedPassage, left: readonly AskedPassage[]): readonly AnswerItem[] {
  const others = left.filter(({ asWritten }) => !asWritten).length;
  return [
    { answer: 'accept', label: `$(check) ${vscode.l10n.t('Accept')}`, description: passage.remark, detail: passage.words() },
    { answer: 'skip', label: `$(debug-step-over) ${vscode.l10n.t('Skip')}` },
    ...(left.length > 1 ? [{ answer: 'all' as const, label: `$(check-all) ${vscode.l10n.t('Accept All Remaining')}`, description: String(left.length) }] : []),
    ...(others > 0
      ? [{ answer: 'as-written' as const, label: `$(case-sensitive) ${vscode.l10n.t('Only as Written')}`, description: vscode.l10n.t('leaves out {0} in other letters', others) }]
      : []),
    { answer: 'stop', label: `$(close) ${vscode.l10n.t('Stop')}`, description: vscode.l10n.t('what was accepted stays') },
  ];
}
