import type { Span } from '../text/span.ts';
import { lineAt } from '../text/line-index.ts';
import { drain, type Steps } from '../text/steps.ts';
import type { Transcript } from '../transcript/model.ts';

/** 0-based lines; the first stays in sight when the fold is closed. */
export interface Fold {
  readonly start: number;
  readonly end: number;
}

/** A step's work. */
const TURNS = 48;

/**
 * Front matter, exchanges, turns, points and back matter. Where two begin on one line (an exchange and its question) only the longer
 * one is given, as an editor shows one fold a line.
 */
export function foldRanges(transcript: Transcript): readonly Fold[] {
  return drain(foldRangesInSteps(transcript));
}

export function* foldRangesInSteps(transcript: Transcript): Steps<readonly Fold[]> {
  const { lines, turns, sections, titleSpan, backMatterFrom } = transcript;
  const longest = new Map<number, Fold>();
  const add = (start: number, end: number): void => {
    if (end > start && end > (longest.get(start)?.end ?? -1)) longest.set(start, { start, end });
  };
  const addSpan = ({ start, end }: Span): void => add(lineAt(lines, start), lineAt(lines, Math.max(start, end - 1)));
  const firstTurn = turns[0];
  if (firstTurn !== undefined && titleSpan !== null) add(lineAt(lines, titleSpan.start), firstTurn.line - 1);
  for (const section of sections) {
    const [first, last] = [turns[section.turns[0] ?? -1], turns[section.turns.at(-1) ?? -1]];
    if (section.kind === 'exchange' && first !== undefined && last !== undefined) addSpan({ start: first.span.start, end: last.span.end });
  }
  for (const turn of turns) {
    addSpan(turn.span);
    for (const point of turn.points) addSpan(point.span);
    if (turn.index % TURNS === TURNS - 1) yield;
  }
  if (backMatterFrom !== null) add(backMatterFrom, lines.starts.length - 1);
  yield;
  return [...longest.values()].sort((a, b) => a.start - b.start);
}
