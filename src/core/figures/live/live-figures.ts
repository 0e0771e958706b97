import type { Span } from '../../text/span.ts';
import { drain, flatMapInSteps, type Steps } from '../../text/steps.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { parseToday } from '../today.ts';
import { frontMatterEnd } from '../front-matter-end.ts';
import type { Figure } from '../model.ts';
import { applyEdit } from './apply-edit.ts';
import { placedFigures } from './chunk.ts';
import { cutUpTo, forgetAll, readOnBy } from './read-on.ts';
import type { LiveState } from './read-on.ts';
import { beginSettlement, settle, settleInSteps } from './settle.ts';
import { chunkAt, startOf } from './starts.ts';

/** The figures of a text that is being edited: what is read again is what an edit touches. */
export interface LiveFigures {
  /** Takes over one change: its edits in any order, not overlapping, all in UTF-16 offsets of the text before. */
  readonly apply: (edits: readonly TextEdit[]) => void;
  /** The transcript's own date, ISO 8601 or null. Another one lets everything be read anew. */
  readonly setDate: (date: string | null) => void;
  /** Reads on by so many UTF-16 units; true when all is read. */
  readonly readOn: (units: number) => boolean;
  /** The figures of the whole text; what is not read yet is read now. */
  readonly figures: () => readonly Figure[];
  /** The same in steps: to be given up, and begun anew, when edits come between. */
  readonly figuresInSteps: () => Steps<readonly Figure[]>;
  /** Whether an edit is taken over in a moment, wherever it is: not before the first steps were done. */
  readonly isCut: boolean;
  /** Those that have a character in the span. */
  readonly figuresIn: (span: Span) => readonly Figure[];
}

/** A step's work: in UTF-16 code units, and in chunks. */
const CUT = 100_000;
const STEP = 4000;
const CHUNKS = 500;

export function openLiveFigures(text: string, options: { readonly date?: string | null } = {}): LiveFigures {
  const date = options.date ?? null;
  const state: LiveState = {
    live: { chunks: [], starts: { written: [], from: 0, by: 0 }, date, day: parseToday(date), front: frontMatterEnd(text), hanChunks: 0 },
    settlement: beginSettlement(),
    rest: { text, at: 0, offset: 0 },
    read: 0,
  };
  let all: readonly Figure[] | null = null;
  const { live, settlement, rest } = state;
  function* figuresInSteps(): Steps<readonly Figure[]> {
    if (all !== null) return all;
    while (rest.at < rest.text.length) {
      cutUpTo(state, rest.offset + CUT);
      yield;
    }
    while (!readOnBy(state, STEP)) yield;
    yield* settleInSteps(live, settlement);
    const found = yield* flatMapInSteps(live.chunks, CHUNKS, (chunk, index) => placedFigures(chunk, startOf(live.starts, index)));
    return (all = found);
  }
  return {
    apply: (edits) => {
      all = null;
      // From the last one on, so that the offsets of the others stay.
      const sorted = edits.length < 2 ? edits : [...edits].sort((a, b) => a.start - b.start || a.end - b.end).reverse();
      for (const edit of sorted) applyEdit(state, edit);
    },
    setDate: (other) => {
      if (other === live.date) return;
      all = null;
      live.date = other;
      live.day = parseToday(other);
      forgetAll(state);
    },
    readOn: (units) => readOnBy(state, units),
    figures: () => drain(figuresInSteps()),
    figuresInSteps,
    get isCut() {
      return rest.at >= rest.text.length;
    },
    figuresIn: ({ start, end }) => {
      readOnBy(state, Infinity);
      settle(live, settlement);
      const found: Figure[] = [];
      for (let index = chunkAt(live.starts, start); index < live.chunks.length && startOf(live.starts, index) < end; index++) {
        const chunk = live.chunks[index];
        if (chunk !== undefined) found.push(...placedFigures(chunk, startOf(live.starts, index)).filter(({ span }) => span.start < end && span.end > start));
      }
      return found;
    },
  };
}
