import * as l10n from '@vscode/l10n';
import type { TagChangeProblem } from '../claims/codebook/tag-change.ts';
import type { TagProblem } from '../claims/codebook/tag-problems.ts';

/** Where a claim does not keep to the codebook, as a sentence. */
export function describeTagProblem(problem: TagProblem): string {
  switch (problem.code) {
    case 'unknown-tag':
      return l10n.t('The tag "{0}" is not in the codebook.', problem.tag);
    case 'retired-tag':
      return l10n.t('The tag "{0}" is retired.', problem.tag.name);
    case 'missing-attribute': {
      const { name, definition } = problem.attribute;
      return definition === '' ? l10n.t('"{0}" is not answered.', name) : l10n.t('"{0}" is not answered: {1}', name, definition);
    }
    case 'wrong-attribute-value':
      return l10n.t('"{0}" is answered by "{1}", which is none of: {2}.', problem.attribute.name, problem.value, problem.attribute.values.join(', '));
  }
}

/** Why a tag is not changed, as a sentence. */
export function describeTagChangeProblem({ code, id }: TagChangeProblem): string {
  switch (code) {
    case 'unknown-tag':
      return l10n.t('The codebook has no tag "{0}".', id);
    case 'duplicate-id':
      return l10n.t('The codebook has a tag "{0}" already.', id);
    case 'bad-id':
      return l10n.t('An id is one line, without blanks at its ends.');
    case 'below-itself':
      return l10n.t('The tag "{0}" cannot stand below itself.', id);
    case 'nothing-changes':
      return l10n.t('The tag "{0}" is so already.', id);
  }
}
