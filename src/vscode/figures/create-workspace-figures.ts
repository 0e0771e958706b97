import * as vscode from 'vscode';
import { createFigureComparer, type SameFigures } from '../../core/corpus-index/query/same-figures.ts';
import { indexedFigurePlace } from '../../core/corpus-index/view/figure-place.ts';
import { listed, type Places } from '../../core/presentation/figures/figure-hover.ts';
import { lazily } from '../../core/lazily.ts';
import type { OtherFigures, WorkspaceFigures } from '../services.ts';
import type { Corpus } from '../corpus-index/corpus.ts';
import { inSlices } from '../slices.ts';

const none: Places = { places: [], total: 0 };

/** The figures of all transcripts in the workspace's folders, out of their index; of the texts only those few are read of which a hover shows words. */
export function createWorkspaceFigures(corpus: Corpus): WorkspaceFigures {
  const comparer = lazily(() => createFigureComparer(corpus.index));
  const placesOf = async (found: readonly SameFigures[], of: 'values' | 'things'): Promise<Places> => {
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
      await corpus.open(['figures', 'turns', 'near']);
      const found = await inSlices(comparer().find(own.text, figure, own.uri));
      const { kind, total, done } = corpus.state;
      return {
        values: await placesOf(found, 'values'),
        things: await placesOf(found, 'things'),
        unread: kind === 'reading' || kind === 'looking' ? Math.max(1, total - done) : 0,
        missing: kind === 'stopped' ? 'stopped' : null,
      };
    },
  };
}
