import type { Figure } from '../../figures/model.ts';
import { comparedBy, sharesNeeded, termsOf, valueKey } from '../../figures/relations/same.ts';
import type { Steps } from '../../text/steps.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import { hashesNear, noHashes, sharing } from '../near-hashes.ts';
import { FIGURE, figureIn, type PackedEntry, type PackedFigures } from '../pack-entry.ts';

/** Where the same value stands in one transcript, and where the same thing is measured: places in its list of figures. */
export interface SameFigures {
  readonly entry: PackedEntry;
  readonly values: readonly number[];
  readonly things: readonly number[];
}

/** Asks an index what figures of other transcripts have to do with one; remembers what it found out about the dictionaries. */
export interface FigureComparer {
  /**
   * What `indexFigures` of each text would say, of all transcripts of which the figures and the words near them were read but `except`; in the
   * order of their names.
   */
  find(text: string, figure: Figure, except: string): Steps<readonly SameFigures[]>;
}

/** Figures that are looked at in one step. */
const STEP = 4096;

export function createFigureComparer(index: CorpusIndex): FigureComparer {
  const { dictionaries } = index;
  /** By shape. */
  const known: string[] = [];
  const termsIn = ({ places }: PackedFigures, at: number): string => {
    const id = places[at * FIGURE + 2] ?? 0;
    const shape = dictionaries.shapes.values[id];
    return (known[id] ??= shape === undefined ? '' : termsOf(shape));
  };
  return {
    *find(text, figure, except) {
      const terms = termsOf(figure);
      const by = comparedBy(figure);
      const value = valueKey(figure);
      const near = by === 'words' ? hashesNear(text, figure) : new Set<number>();
      const found: SameFigures[] = [];
      let looked = 0;
      for (const entry of index.entries()) {
        const { figures } = entry;
        if (figures === undefined || entry.head.path === except) continue;
        const values: number[] = [];
        const others: number[] = [];
        for (let at = 0; at < figures.values.length; at++) {
          if (++looked % STEP === 0) yield;
          if (termsIn(figures, at) !== terms) continue;
          if (valueKey(figureIn(figures, at, dictionaries)) === value) values.push(at);
          else others.push(at);
        }
        const things = by === 'noun' ? others : others.length > 0 && near.size >= sharesNeeded ? sharing(others, near, entry.near ?? noHashes) : [];
        if (values.length > 0 || things.length > 0) found.push({ entry, values, things });
      }
      return found.sort((a, b) => (a.entry.head.name < b.entry.head.name ? -1 : a.entry.head.name > b.entry.head.name ? 1 : 0));
    },
  };
}
