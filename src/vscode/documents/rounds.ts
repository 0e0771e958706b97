import type * as vscode from 'vscode';
import { workDone } from '../slices.ts';

/** Of the time that it took last to make anew what is shown of a document: so long nothing of it is begun after a key. */
const SHARE = 0.5;
/** Milliseconds: whoever has stopped typing wants to see what became of it. */
const MOST_MS = 2000;

interface Round {
  /** What all slices took until it began; null once the document was edited again. */
  from: number | null;
  /** Milliseconds that it took, as far as it came. */
  cost: number;
  /** By the host's clock: nothing is begun before. */
  due: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** A round is all that is made of a version of a long document once everybody is told of it. What is soon given up is not to be begun. */
export interface Rounds extends vscode.Disposable {
  /** To be told of each edit. */
  edited(document: vscode.TextDocument): void;
  /** Whether everybody is told now; else `then` is called when it is time. */
  mayBegin(document: vscode.TextDocument, then: () => void): boolean;
  forget(document: vscode.TextDocument): void;
}

export function createRounds(): Rounds {
  const rounds = new Map<vscode.TextDocument, Round>();
  return {
    edited(document) {
      const round = rounds.get(document);
      if (round === undefined) return;
      clearTimeout(round.timer);
      // One that was given up tells the least that it would have taken.
      if (round.from !== null) round.cost = Math.max(workDone() - round.from, round.cost / 2);
      round.from = null;
      round.due = performance.now() + Math.min(MOST_MS, round.cost * SHARE);
    },
    mayBegin(document, then) {
      const round = rounds.get(document) ?? { from: null, cost: 0, due: 0, timer: undefined };
      rounds.set(document, round);
      clearTimeout(round.timer);
      const left = round.due - performance.now();
      if (left > 0) round.timer = setTimeout(then, left);
      else round.from ??= workDone();
      return left <= 0;
    },
    forget(document) {
      clearTimeout(rounds.get(document)?.timer);
      rounds.delete(document);
    },
    dispose() {
      for (const { timer } of rounds.values()) clearTimeout(timer);
    },
  };
}
