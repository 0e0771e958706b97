import * as vscode from 'vscode';
import type { PackedEntry } from '../../core/corpus-index/pack-entry.ts';
import { createFigureComparer, nearHashesInSteps, type NearHashes, type SameElsewhere } from '../../core/corpus-index/query/same-figures.ts';
import { indexedFigurePlace } from '../../core/corpus-index/view/figure-place.ts';
import { listed, type Places } from '../../core/presentation/figures/figure-hover.ts';
import type { OtherFigures, WorkspaceFigures } from '../services.ts';
import type { Corpus } from '../corpus-index/corpus.ts';
import { inSlices } from '../slices.ts';

const none: Places = { places: [], total: 0 };

/**
 * The figures of all transcripts in the workspace's folders, out of their index. What the index does not keep, the words near figures, is
 * read from the texts once somebody asks about a figure of which they decide, one text after the other, and again when it changed.
 */
export function createWorkspaceFigures(corpus: Corpus): WorkspaceFigures {
  const comparer = createFigureComparer(corpus.index);
  const near = new WeakMap<PackedEntry, NearHashes>();
  const waiting = new Map<string, PackedEntry>();
  let working: Promise<void> | undefined;
  let disposed = false;

  const work = async (): Promise<void> => {
    for (let [next] = waiting; next !== undefined && !disposed; [next] = waiting) {
      const [path, entry] = next;
      waiting.delete(path);
      const text = await corpus.textOf(path);
      const hashes = await inSlices(nearHashesInSteps(entry, text ?? '', corpus.index.dictionaries), () => !disposed);
      if (hashes !== null) near.set(entry, hashes);
    }
  };
  const readNear = (unread: SameElsewhere['unread']): void => {
    for (const entry of unread) waiting.set(entry.head.path, entry);
    working ??= work().finally(() => {
      working = undefined;
    });
  };
  const placesOf = async (found: SameElsewhere['found'], of: 'values' | 'things'): Promise<Places> => {
    const texts = new Map<string, string | null>();
    const places = [];
    for (const { file: { entry }, index } of listed(found.map((file) => ({ file, indexes: file[of] })))) {
      const { path } = entry.head;
      if (!texts.has(path)) texts.set(path, await corpus.textOf(path));
      const place = indexedFigurePlace(entry, index, texts.get(path) ?? null, corpus.index.dictionaries);
      if (place !== null) places.push(place);
    }
    return { places, total: found.reduce((sum, file) => sum + file[of].length, 0) };
  };

  return {
    async elsewhere(own, at): Promise<OtherFigures> {
      const figure = own.index.figures[at];
      const isOff = vscode.workspace.getConfiguration('transcripts').get<string>('corpus.index') === 'off';
      if (figure === undefined || isOff) return { values: none, things: none, unread: 0, missing: isOff ? 'off' : null };
      await corpus.open(['figures', 'turns']);
      const { found, unread } = await inSlices(comparer.find(own.text, figure, own.uri, (entry) => near.get(entry)));
      readNear(unread);
      const { kind, total, done } = corpus.state;
      return {
        values: await placesOf(found, 'values'),
        things: await placesOf(found, 'things'),
        unread: unread.length + (kind === 'reading' || kind === 'looking' ? Math.max(1, total - done) : 0),
        missing: kind === 'stopped' ? 'stopped' : null,
      };
    },
    dispose() {
      disposed = true;
    },
  };
}
