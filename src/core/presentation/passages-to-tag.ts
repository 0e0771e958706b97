import { sentenceAt } from '../text/sentences.ts';
import { overlaps, sameSpan, sliceSpan, trimSpan, type Span } from '../text/span.ts';
import type { Transcript, Turn } from '../transcript/model.ts';
import { turnAt } from '../transcript/turn-at.ts';
import { unitsOf, type PassageUnit } from './passage-units.ts';
import { substanceOf } from './substance.ts';

export interface PassagesToTag {
  readonly spans: readonly Span[];
  /** What became of the selections: `split` where one reached over several turns, `cut` where words that nobody said were left out of one. */
  readonly change: 'none' | 'cut' | 'split';
}

/**
 * What "tag claim" means where a reader stands: the words of each selection, a passage for each turn that it has words of; where nothing
 * said is selected, the sentence nearest to each cursor, on a label the turn's first of substance. Beside selected words a cursor counts
 * only within what is said. None outside of turns unless words are selected there. With a `turn`, only what is in it; its first sentence
 * of substance where neither a selection nor the cursor is. With a `unit`, the units that those passages touch, each a passage of its own.
 */
export function passagesToTag(text: string, transcript: Transcript, selections: readonly Span[], turn: Turn | null, unit: PassageUnit | null = null): PassagesToTag {
  const cuts = selections
    .map((span) => trimSpan(text, span))
    .filter((span) => span.start < span.end)
    .map((span) => ({ span, spans: cut(text, transcript, span, turn) }))
    .filter(({ spans }) => spans.length > 0);
  const selected = cuts.flatMap(({ spans }) => spans);
  const cursors = selected.length === 0 ? selections : selections.filter(({ start, end }) => start === end && isSaid(transcript, start));
  const pointed = cursors.flatMap(({ start }) => sentenceNear(text, transcript, start) ?? []).filter((at) => turn === null || overlaps(turn.span, at));
  const spans = unique([...selected, ...pointed]);
  const found = spans.length > 0 || turn === null ? spans : [substanceOf(text, turn)?.sentence ?? []].flat();
  if (unit !== null) return { spans: unique(found.flatMap((span) => widened(text, transcript, span, unit))), change: 'none' };
  const isCut = cuts.some(({ span, spans: [first] }) => first === undefined || !sameSpan(span, first));
  return { spans: found, change: cuts.some((one) => one.spans.length > 1) ? 'split' : isCut ? 'cut' : 'none' };
}

/** Words outside of turns have no units: they stay as they are. */
function widened(text: string, transcript: Transcript, span: Span, unit: PassageUnit): readonly Span[] {
  const turn = turnAt(transcript, span.start);
  const units = turn === null ? [] : unitsOf(text, transcript, turn, span, unit);
  return units.length === 0 ? [span] : units;
}

function isSaid(transcript: Transcript, offset: number): boolean {
  return turnAt(transcript, offset)?.paragraphs.some(({ start, end }) => start <= offset && offset <= end) ?? false;
}

/** What is said in each turn of what is selected. A selection that touches no turn is taken as it is. */
function cut(text: string, transcript: Transcript, selected: Span, only: Turn | null): readonly Span[] {
  const touched = transcript.turns.filter((turn) => overlaps(turn.span, selected));
  if (touched.length === 0) return only === null ? [selected] : [];
  return touched
    .filter((turn) => only === null || turn.index === only.index)
    .flatMap(({ paragraphs }) => {
      const said = paragraphs.filter((paragraph) => overlaps(paragraph, selected));
      const [first, last] = [said[0], said.at(-1)];
      if (first === undefined || last === undefined) return [];
      const span = trimSpan(text, { start: Math.max(first.start, selected.start), end: Math.min(last.end, selected.end) });
      return span.start < span.end ? [span] : [];
    });
}

/** The sentence at the cursor; between paragraphs the next one of the turn, at its end the last. Null in front and back matter. */
function sentenceNear(text: string, transcript: Transcript, cursor: number): Span | null {
  const { backMatterFrom, lines, turns } = transcript;
  if (backMatterFrom !== null && cursor >= (lines.starts[backMatterFrom] ?? Infinity)) return null;
  const turn = turnAt(transcript, cursor) ?? turns.filter(({ span }) => span.end <= cursor).at(-1);
  if (turn === undefined) return null;
  const { paragraphs } = turn;
  const before = paragraphs.filter(({ start }) => start <= cursor).at(-1);
  if (before === undefined) return substanceOf(text, turn)?.sentence ?? null;
  const next = paragraphs.find(({ start }) => start > cursor);
  const isWithin = cursor <= before.end || !/[\r\n]/u.test(sliceSpan(text, { start: before.end, end: cursor }));
  const sentence = isWithin || next === undefined ? sentenceAt(text, before, Math.min(cursor, before.end)) : sentenceAt(text, next, next.start);
  return sentence.start === sentence.end ? null : sentence;
}

function unique(spans: readonly Span[]): readonly Span[] {
  const sorted = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter((span, index) => {
    const before = sorted[index - 1];
    return before === undefined || !sameSpan(before, span);
  });
}
