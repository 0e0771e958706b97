import type { Figure } from '../../figures/model.ts';
import type { Span } from '../../text/span.ts';
import type { Dictionaries } from '../dictionary.ts';
import type { IndexedClaim, Voice } from '../index-entry.ts';
import { FIGURE, figureIn, type PackedEntry, TURN, turnIn } from '../pack-entry.ts';
import type { Wanted } from './corpus-query.ts';

/** One claim, turn or figure of an answer. */
export interface ResultRow {
  readonly kind: 'claim' | 'turn' | 'figure';
  /** UTF-16 offsets of the text as it was read; null where a claim's words are not found for sure. */
  readonly span: Span | null;
  /** Who says it; null outside of turns. */
  readonly voice: Voice | null;
  readonly asker: string | null;
  /** How many words a turn has; else 0. */
  readonly words: number;
  readonly claim: IndexedClaim | null;
  readonly figure: Figure | null;
}

/** The rows of an entry at these places, as a matcher gave them; none of a whole transcript. */
export function resultRows(find: Wanted, entry: PackedEntry, indexes: readonly number[], dictionaries: Dictionaries): readonly ResultRow[] {
  const none = { span: null, voice: null, asker: null, words: 0, claim: null, figure: null };
  const { turns = new Uint32Array(), figures, claims = [] } = entry;
  switch (find) {
    case 'transcripts':
      return [];
    case 'claims':
      return indexes.flatMap((index) => {
        const claim = claims[index]?.claim;
        return claim === undefined ? [] : [{ ...none, kind: 'claim', span: claim.span, voice: claim.voice, asker: claim.asker, claim }];
      });
    case 'turns':
      return indexes.map((index) => ({ ...none, ...turnIn(turns, index, dictionaries), kind: 'turn' }));
    case 'figures':
      return indexes.flatMap((index) => {
        if (figures === undefined) return [];
        const turn = turnAround(turns, figures.places[index * FIGURE] ?? 0);
        const { voice, asker } = turn === null ? none : turnIn(turns, turn, dictionaries);
        const figure = figureIn(figures, index, dictionaries);
        return [{ ...none, kind: 'figure', span: figure.span, voice, asker, figure }];
      });
  }
}

/** The number of the turn that holds an offset; null between two. */
function turnAround(turns: Uint32Array, offset: number): number | null {
  let low = 0;
  let high = turns.length / TURN - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start = 0, length = 0] = turns.subarray(middle * TURN, middle * TURN + 2);
    if (offset < start) high = middle - 1;
    else if (offset >= start + length) low = middle + 1;
    else return middle;
  }
  return null;
}
