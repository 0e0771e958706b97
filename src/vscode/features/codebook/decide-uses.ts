import * as vscode from 'vscode';
import type { Tag } from '../../../core/claims/codebook.ts';
import { shorten } from '../../../core/presentation/claim-words.ts';
import { nameOf } from '../../file-problems.ts';
import type { TaggedTranscript } from './read-uses.ts';

type NewTag = Pick<Tag, 'id' | 'name'>;

/** Which tags each use of a split tag gets: all the same, or decided one by one. Undefined where the question was dismissed: then nothing is done. */
export async function decideUses(title: string, tag: NewTag, into: readonly NewTag[], used: readonly TaggedTranscript[]): Promise<ReadonlyMap<string, readonly string[]> | undefined> {
  const uses = used.flatMap(({ uri, claims }) => claims.map((claim) => ({ uri, claim })));
  if (uses.length === 0) return new Map();
  const ways: readonly (vscode.QuickPickItem & { readonly ids: readonly string[] | null })[] = [
    { label: vscode.l10n.t('Decide one by one'), description: vscode.l10n.t('claims: {0}', uses.length), ids: null },
    ...into.map(({ id, name }) => ({ label: vscode.l10n.t('All become "{0}"', name), ids: [id] })),
    { label: vscode.l10n.t('All stay "{0}"', tag.name), ids: [tag.id] },
  ];
  const way = await vscode.window.showQuickPick(ways, { title, ignoreFocusOut: true });
  if (way === undefined) return undefined;
  const { ids } = way;
  if (ids !== null) return new Map(uses.map(({ claim }) => [claim.id, ids]));
  const decided = new Map<string, readonly string[]>();
  for (const [index, { uri, claim }] of uses.entries()) {
    const items = [...into, tag].map(({ id, name }) => ({ label: name, description: id === tag.id ? vscode.l10n.t('stays as it is') : '', id }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t('{0} of {1}: "{2}"', index + 1, uses.length, shorten(claim.quote.exact, 100)),
      placeHolder: vscode.l10n.t('{0}: Enter takes one, Escape changes nothing at all', nameOf(uri)),
      ignoreFocusOut: true,
    });
    if (picked === undefined) return undefined;
    decided.set(claim.id, [picked.id]);
  }
  return decided;
}
