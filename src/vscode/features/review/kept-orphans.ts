import * as vscode from 'vscode';
import type { KeptOrphans } from '../../../core/presentation/review/review-list.ts';

/**
 * Which claims a person leaves without a place, and in which situation. Kept on this machine alone: a colleague may know where the words
 * went, and is asked.
 */
export interface KeptStore extends vscode.Disposable {
  of(uri: vscode.Uri): KeptOrphans;
  /** `present`: the ids of all claims of the transcript; what was kept of others is forgotten. */
  keep(uri: vscode.Uri, id: string, situation: string, present: readonly string[]): Promise<void>;
  release(uri: vscode.Uri, id: string): Promise<void>;
  readonly onDidChange: vscode.Event<vscode.Uri>;
}

type Memory = Readonly<Record<string, Readonly<Record<string, string>>>>;

const memoryName = 'review.kept';

export function createKeptStore(memento: vscode.Memento): KeptStore {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const all = (): Memory => memento.get<Memory>(memoryName, {});
  const write = async (uri: vscode.Uri, entries: readonly (readonly [string, string])[]): Promise<void> => {
    const others = Object.entries(all()).filter(([name]) => name !== uri.toString());
    await memento.update(memoryName, Object.fromEntries(entries.length === 0 ? others : [...others, [uri.toString(), Object.fromEntries(entries)]]));
    changed.fire(uri);
  };
  const of = (uri: vscode.Uri): KeptOrphans => new Map(Object.entries(all()[uri.toString()] ?? {}));
  return {
    of,
    keep(uri, id, situation, present) {
      return write(uri, [...[...of(uri)].filter(([other]) => other !== id && present.includes(other)), [id, situation]]);
    },
    release: (uri, id) => write(uri, [...of(uri)].filter(([other]) => other !== id)),
    onDidChange: changed.event,
    dispose: () => changed.dispose(),
  };
}
