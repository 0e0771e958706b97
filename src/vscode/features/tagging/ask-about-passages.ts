import * as vscode from 'vscode';
import type { WalkItem } from '../../walk-list.ts';

export type Answer = 'accept' | 'skip' | 'all' | 'as-written' | 'stop';

/** What is shown of a passage that is asked about. */
export interface AskedPassage {
  /** In one line. */
  readonly words: () => string;
  readonly remark: string;
  /** False where it is offered although it is spelt otherwise. */
  readonly asWritten: boolean;
}

/** `left`: the passages from this one on. */
export function answersTo(passage: AskedPassage, left: readonly AskedPassage[]): readonly WalkItem<Answer>[] {
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
