import * as vscode from 'vscode';
import type { Codebook } from '../../../core/claims/codebook.ts';
import { favouriteTags } from '../../../core/presentation/favourite-tags.ts';
import { rememberTags, type TagUse } from '../../../core/presentation/tag-choices.ts';

/** What is remembered of the workspace: ids of tags. */
const recentKey = 'tagging.recentTags';
const lastKey = 'tagging.lastTags';
const usesKey = 'tagging.uses';
const favouritesKey = 'tagging.favourites';

/** The tags that were given together last; empty where none were. */
export function lastTags({ workspaceState }: vscode.ExtensionContext): readonly string[] {
  return workspaceState.get<readonly string[]>(lastKey) ?? [];
}

/** Favourites are the person's (`transcripts.favouriteTags`), else follow the use. */
export function tagUse({ workspaceState }: vscode.ExtensionContext, codebook: Codebook, uri: vscode.Uri): TagUse {
  const chosen = vscode.workspace.getConfiguration('transcripts', uri).get<readonly unknown[]>('favouriteTags') ?? [];
  const favourites = favouriteTags(
    codebook,
    chosen.filter((id) => typeof id === 'string'),
    workspaceState.get<Readonly<Record<string, number>>>(usesKey) ?? {},
    workspaceState.get<readonly string[]>(favouritesKey) ?? [],
  );
  // Not waited for: should it fail, a digit may stand for another tag next time, which the list shows.
  void workspaceState.update(favouritesKey, favourites);
  return { recent: workspaceState.get<readonly string[]>(recentKey) ?? [], favourites };
}

export async function rememberUsed({ workspaceState }: vscode.ExtensionContext, tags: readonly string[]): Promise<void> {
  const uses = { ...workspaceState.get<Readonly<Record<string, number>>>(usesKey) };
  for (const tag of tags) uses[tag] = (uses[tag] ?? 0) + 1;
  await Promise.all([
    workspaceState.update(recentKey, rememberTags(workspaceState.get<readonly string[]>(recentKey) ?? [], tags)),
    workspaceState.update(lastKey, tags),
    workspaceState.update(usesKey, uses),
  ]);
}
