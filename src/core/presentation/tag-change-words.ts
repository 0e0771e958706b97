import * as l10n from '@vscode/l10n';
import { type Codebook, tagName, tagPath } from '../claims/codebook.ts';
import type { TagChange } from '../claims/codebook/tag-change.ts';

/** "Economy › Statistic": the names of the tags above it go before; the id alone where the codebook does not have it. */
export function tagPathName(codebook: Codebook, id: string): string {
  const path = tagPath(codebook, id);
  return path.length === 0 ? id : path.map(({ name }) => name).join(' › ');
}

/** What is to be done, as one reads it over a preview. */
export function describeTagChange(change: TagChange, codebook: Codebook): string {
  const name = (id: string): string => tagName(codebook, id);
  switch (change.kind) {
    case 'add': {
      const added = change.tags.map((tag) => `"${tag.name}"`).join(', ');
      return change.parent === null ? l10n.t('Add {0}', added) : l10n.t('Add {0} below "{1}"', added, name(change.parent));
    }
    case 'rename':
      return change.id === change.to
        ? l10n.t('Rename "{0}" to "{1}"', name(change.id), change.name)
        : l10n.t('Rename "{0}" to "{1}" (id {2})', name(change.id), change.name, change.to);
    case 'merge':
      return l10n.t('Merge {0} into "{1}"', change.ids.map((id) => `"${name(id)}"`).join(', '), name(change.into));
    case 'split':
      return l10n.t('Split "{0}" into {1}', name(change.id), change.into.map((tag) => `"${tag.name}"`).join(', '));
    case 'move':
      return change.parent === null ? l10n.t('Move "{0}" to the top', name(change.id)) : l10n.t('Move "{0}" below "{1}"', name(change.id), name(change.parent));
    case 'retire':
      return change.retired ? l10n.t('Retire "{0}"', name(change.id)) : l10n.t('Bring back "{0}"', name(change.id));
  }
}

/** How much a change reaches. */
export function describeReach(claims: number, files: number): string {
  if (claims === 0) return l10n.t('No claim is changed.');
  if (claims === 1) return l10n.t('One claim is changed.');
  return files === 1 ? l10n.t('{0} claims of one transcript are changed.', claims) : l10n.t('{0} claims of {1} transcripts are changed.', claims, files);
}

/** How many claims have a tag that is changed without them. */
export function describeKept(claims: number): string {
  return claims === 1 ? l10n.t('One claim has the tag and keeps it.') : l10n.t('{0} claims have the tag and keep it.', claims);
}
