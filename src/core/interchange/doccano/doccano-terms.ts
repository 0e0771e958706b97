/** The label of claims that have no tag, which doccano does not allow; a tag of this name is one of the codebook where a claim says so. */
export const untagged = 'Untagged';

/** doccano allows no label without words. */
export function labelOf(tag: string): string {
  return tag === '' ? untagged : tag;
}

/** Keys of a row that doccano keeps as metadata and writes again. */
export const documentKey = 'document';
export const claimsKey = 'claims';

/** Those that are doccano's own, in the forms that it reads and writes, in the order in which they are looked for. */
export const textKeys = ['text', 'data', 'column_data'] as const;
export const labelKeys = ['label', 'labels', 'entities', 'column_label'] as const;
export const commentKeys = ['Comments', 'comments'] as const;
