import * as vscode from 'vscode';
import type { Span } from '../core/text/span.ts';

export interface WalkItem<Answer> extends vscode.QuickPickItem {
  /** None for what is only looked at. */
  readonly answer?: Answer;
  /** What the editor shows while this has the focus. */
  readonly place?: Span;
}

export interface WalkQuestion<Answer> {
  readonly title: string;
  readonly placeholder: string;
  readonly items: readonly WalkItem<Answer>[];
  /** A person came to an item with a place. */
  readonly look?: (place: Span) => void;
}

/** One list for all questions of a walk from passage to passage, so that it stands still while one answers. */
export interface WalkList<Answer> extends vscode.Disposable {
  /** `stop` once the list was closed. */
  ask(question: WalkQuestion<Answer>): Promise<Answer>;
  /** Brings the open question back in front. */
  show(): void;
  /** Answers the open question, if there is one. */
  answer(what: Answer): void;
  /** Another list comes before the next question: that this one goes then ends nothing. */
  pause(): void;
}

interface WalkOptions<Answer> {
  readonly stop: Answer;
  readonly matchOnDescription?: boolean;
}

export function createWalkList<Answer>({ stop, matchOnDescription = false }: WalkOptions<Answer>): WalkList<Answer> {
  const pick = vscode.window.createQuickPick<WalkItem<Answer>>();
  let asked: WalkQuestion<Answer> | undefined;
  let answered: ((answer: Answer) => void) | undefined;
  let isClosed = false;
  let isPaused = false;
  const answer = (what: Answer): void => {
    const waiting = answered;
    answered = undefined;
    waiting?.(what);
  };
  // The text is looked at while one decides, and clicked into.
  pick.ignoreFocusOut = true;
  pick.matchOnDescription = matchOnDescription;
  pick.onDidChangeActive(([item]) => {
    if (answered !== undefined && item?.place !== undefined) asked?.look?.(item.place);
  });
  pick.onDidAccept(() => {
    const [item] = pick.activeItems;
    if (item?.answer !== undefined) answer(item.answer);
  });
  pick.onDidHide(() => {
    if (isPaused) return;
    isClosed = true;
    answer(stop);
  });
  return {
    ask(question) {
      if (isClosed) return Promise.resolve(stop);
      asked = question;
      isPaused = false;
      pick.title = question.title;
      pick.placeholder = question.placeholder;
      pick.value = '';
      pick.items = question.items;
      pick.activeItems = question.items.filter((item) => item.answer !== undefined).slice(0, 1);
      return new Promise((resolve) => {
        answered = resolve;
        pick.show();
      });
    },
    show: () => pick.show(),
    answer,
    pause() {
      isPaused = true;
      pick.hide();
    },
    dispose: () => pick.dispose(),
  };
}
