import { type FigurePlace, placeAround } from '../../presentation/figures/figure-places.ts';
import type { Span } from '../../text/span.ts';
import { speakerOf } from '../../transcript/speaker-of.ts';
import type { Dictionaries } from '../dictionary.ts';
import type { IndexedTurn } from '../index-entry.ts';
import { figureIn, type PackedEntry, TURN, turnIn } from '../pack-entry.ts';

/** UTF-16 units in which the paragraph's beginning and end are looked for: more are not shown. */
const NEAR = 200;
const BLANK = /\n[^\S\n]*\n/gu;

/** Where a figure of the index stands, in the text as it is now; null without one. */
export function indexedFigurePlace({ head, figures, turns }: PackedEntry, at: number, text: string | null, dictionaries: Dictionaries): FigurePlace | null {
  if (figures === undefined || text === null) return null;
  const { span } = figureIn(figures, at, dictionaries);
  if (span.end > text.length) return null;
  const turn = turnAround(turns ?? new Uint32Array(), span.start, dictionaries);
  const lines = text.slice(turn?.span.start ?? 0, span.start).split('\n').length;
  return placeAround({ uri: head.path, name: head.name, text }, span, {
    around: paragraphAround(text, span, turn), line: (turn?.line ?? 0) + lines, speaker: turn === null ? null : speakerOf(turn.voice),
  });
}

function turnAround(turns: Uint32Array, offset: number, dictionaries: Dictionaries): IndexedTurn | null {
  for (let index = 0; index < turns.length / TURN; index++) {
    const [start = 0, length = 0] = turns.subarray(index * TURN, index * TURN + 2);
    if (start <= offset && offset < start + length) return turnIn(turns, index, dictionaries);
  }
  return null;
}

/** Between blank lines, and behind the label. */
function paragraphAround(text: string, { start, end }: Span, turn: IndexedTurn | null): Span {
  const { span: { start: from, end: to }, voice: { label } } = turn ?? { span: { start: 0, end: text.length }, voice: { label: '' } };
  const labelled = text.startsWith(label, from) ? from + label.length : from;
  const said = label === '' ? from : labelled + (/^[\s:：.]*/u.exec(text.slice(labelled, start))?.[0].length ?? 0);
  const first = Math.max(said, start - NEAR);
  const last = Math.min(to, end + NEAR);
  const above = [...text.slice(first, start).matchAll(BLANK)].at(-1);
  const below = text.slice(end, last).search(BLANK);
  return {
    start: above === undefined ? (first === said ? said : from) : first + above.index + above[0].length,
    end: below === -1 ? (last === to ? to : text.length) : end + below,
  };
}
