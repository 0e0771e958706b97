import * as l10n from '@vscode/l10n';
import type { FileProblem } from '../claims/file-problem.ts';

/** What is wrong with a sidecar, a codebook or formats, in one sentence without a full stop. Where it is, stands in the problem itself. */
export function describeProblem({ code, data }: FileProblem): string {
  const value = (name: string) => data[name] ?? '';
  const path = value('path') === '' ? l10n.t('the document') : `"${value('path')}"`;
  switch (code) {
    case 'not-json':
      return l10n.t('this is not JSON: {0}', syntaxWords(value('reason')));
    case 'not-a-page':
      return l10n.t('this is JSON, but no W3C AnnotationPage: found {0}', value('found'));
    case 'not-a-codebook':
      return l10n.t('this is JSON, but no codebook: found {0}', value('found'));
    case 'not-an-object':
      return l10n.t('this is JSON, but no object: found {0}', value('found'));
    case 'wrong-type':
      return l10n.t('{0} should be {1}, but is {2}', path, value('expected'), value('found'));
    case 'missing-field':
      return l10n.t('{0} has no "{1}"', path, value('field'));
    case 'wrong-value':
      return l10n.t('{0} has a value that is not allowed: {1}', path, value('found'));
    case 'duplicate-id':
      return l10n.t('{0} has an id that is already taken: {1}', path, value('id'));
    case 'other-values':
      return l10n.t('{0} differs: the attribute "{1}" has other values above, and those hold', path, value('id'));
    case 'too-deep':
      return l10n.t('{0} is nested too deeply', path);
    case 'unknown-field':
      return l10n.t('nobody knows the field "{0}"', value('field'));
    case 'empty-name':
      return l10n.t('a format needs a name');
    case 'duplicate-name':
      return l10n.t('another format has the name "{0}" already', value('name'));
    case 'unknown-parent':
      return l10n.t('there is no format "{0}" to extend', value('name'));
    case 'broken-parent':
      return l10n.t('the format "{0}" that it extends has problems of its own', value('name'));
    case 'circle':
      return l10n.t('by way of "{0}" the format extends itself', value('name'));
    case 'no-labels':
      return l10n.t('a format needs labels, or a format to extend');
    case 'not-a-pattern':
      return l10n.t('this is no regular expression: {0}', value('reason'));
    case 'missing-group':
      return l10n.t('this pattern needs a group (?<{0}>…)', value('group'));
    case 'matches-nothing':
      return l10n.t('this pattern can match where nothing stands');
    case 'could-hang':
      return l10n.t('this pattern could hang: a text that repeats {0} can be read in too many ways', JSON.stringify(value('word')));
    case 'too-large':
      return l10n.t('this pattern is too large: its repetitions are too many to check them');
  }
}

/** jsonc-parser's names of syntax errors, and one of our own, as a person would put them. */
function syntaxWords(reason: string): string {
  switch (reason) {
    case 'MergeConflict':
      return l10n.t('a mark of a merge conflict stands here, which is to be resolved first');
    case 'CommaExpected':
      return l10n.t('a comma is missing');
    case 'ColonExpected':
      return l10n.t('a colon is missing');
    case 'ValueExpected':
      return l10n.t('a value is missing');
    case 'PropertyNameExpected':
      return l10n.t('a property name in double quotes is missing');
    case 'CloseBraceExpected':
      return l10n.t('a closing brace is missing');
    case 'CloseBracketExpected':
      return l10n.t('a closing bracket is missing');
    case 'EndOfFileExpected':
      return l10n.t('there is more after its end');
    case 'UnexpectedEndOfString':
      return l10n.t('a string is not closed');
    case 'InvalidCommentToken':
    case 'UnexpectedEndOfComment':
      return l10n.t('comments are not allowed');
    default:
      return l10n.t('a character stands where none may');
  }
}
