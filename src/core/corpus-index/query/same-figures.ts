import type { Figure } from '../../figures/model.ts';
import { nearWords } from '../../figures/relations/near-words.ts';
import { comparedBy, sharesNeeded, termsOf, valueKey } from '../../figures/relations/same.ts';
import type { Steps } from '../../text/steps.ts';
import type { CorpusIndex } from '../corpus-index.ts';
import type { Dictionaries } from '../dictionary.ts';
import { FIGURE, figureIn, type PackedEntry, type PackedFigures } from '../pack-entry.ts';

/**
 * The words near the figures of one transcript, which the index does not keep: of each figure how many, then their hashes; none of a figure
 * that is compared without. Two words of 32 bits must be shared by figures in the same terms: none are mistaken for each other.
 */
export type NearHashes = Uint32Array;

/** Where the same value stands in one transcript, and where the same thing is measured: places in its list of figures. */
export interface SameFigures {
  readonly entry: PackedEntry;
  readonly values: readonly number[];
  readonly things: readonly number[];
}

export interface SameElsewhere {
  /** In the order of the transcripts' names. */
  readonly found: readonly SameFigures[];
  /** Transcripts of which the words near their figures decide, and are not known yet. */
  readonly unread: readonly PackedEntry[];
}

/** Asks an index what figures of other transcripts have to do with one; remembers what it found out about the dictionaries. */
export interface FigureComparer {
  /** What `indexFigures` of each text would say, of all transcripts of which the figures were read but `except`. */
  find(text: string, figure: Figure, except: string, nearOf: (entry: PackedEntry) => NearHashes | undefined): Steps<SameElsewhere>;
}

/** Figures that are looked at in one step, and those of which the words are read. */
const STEP = 4096;
const WORDS = 64;

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
    *find(text, figure, except, nearOf) {
      const terms = termsOf(figure);
      const by = comparedBy(figure);
      const value = valueKey(figure);
      const near = new Set(by === 'words' ? nearWords(text, figure.span).map(hashOf) : []);
      const found: SameFigures[] = [];
      const unread: PackedEntry[] = [];
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
        const hashes = by === 'words' && others.length > 0 && near.size >= sharesNeeded ? nearOf(entry) : null;
        if (hashes === undefined) unread.push(entry);
        const things = by === 'noun' ? others : hashes === null || hashes === undefined ? [] : sharing(others, near, hashes);
        if (values.length > 0 || things.length > 0) found.push({ entry, values, things });
      }
      return { found: found.sort((a, b) => (a.entry.head.name < b.entry.head.name ? -1 : a.entry.head.name > b.entry.head.name ? 1 : 0)), unread };
    },
  };
}

export function* nearHashesInSteps({ figures }: PackedEntry, text: string, dictionaries: Dictionaries): Steps<NearHashes> {
  const hashes: number[] = [];
  for (let at = 0; at < (figures?.values.length ?? 0); at++) {
    const figure = figures === undefined ? null : figureIn(figures, at, dictionaries);
    const words = figure === null || comparedBy(figure) !== 'words' ? [] : nearWords(text, figure.span);
    hashes.push(words.length, ...words.map(hashOf));
    if (at % WORDS === WORDS - 1) yield;
  }
  return Uint32Array.from(hashes);
}

function sharing(candidates: readonly number[], near: ReadonlySet<number>, hashes: NearHashes): readonly number[] {
  const wanted = new Set(candidates);
  const found: number[] = [];
  for (let at = 0, index = 0; at < hashes.length; index++) {
    const first = at + 1;
    at = first + (hashes[at] ?? 0);
    if (!wanted.has(index)) continue;
    let shared = 0;
    for (let word = first; word < at; word++) if (near.has(hashes[word] ?? 0)) shared++;
    if (shared >= sharesNeeded) found.push(index);
  }
  return found;
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
