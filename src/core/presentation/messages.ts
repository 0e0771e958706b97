import * as l10n from '@vscode/l10n';
import type { Doubt } from '../transcript/model.ts';
import type { RenameProblem } from './rename-speaker.ts';

/** What a transcript leaves open, as a sentence. */
export function describeDoubt(doubt: Doubt): string {
  switch (doubt.kind) {
    case 'near-miss':
      return l10n.t('"{0}" is written so only here: is it "{1}"?', doubt.label, doubt.like);
    case 'no-words':
      return l10n.t('"{0}" says nothing here.', doubt.label);
    case 'unknown-answerer':
      return l10n.t('Nothing tells who answers here as "{0}".', doubt.label);
    case 'lone-label':
      return l10n.t('"{0}" speaks only here, does not ask, and is on no list: is it a speaker?', doubt.label);
  }
}

/** Why a speaker is not renamed, as a sentence. */
export function describeRenameProblem(problem: RenameProblem): string {
  switch (problem.code) {
    case 'not-here':
      return l10n.t('Put the cursor on the label of a turn, or on a name in the list of speakers.');
    case 'nameless':
      return l10n.t('This label names nobody, so there is no speaker to rename.');
    case 'empty':
      return l10n.t('A speaker must have a name.');
    case 'line-break':
      return l10n.t('A name must stand on one line.');
    case 'colon':
      return l10n.t('A name must not have a colon in it.');
    case 'not-read':
      return l10n.t('With "{0}" the turn on line {1} would no longer be read as it is. Nothing was renamed.', problem.name, problem.line);
  }
}
