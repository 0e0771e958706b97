import { countBelow } from '../../text/code-points.ts';
import { sameSpans, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import type { Earlier } from '../earlier.ts';
import { type Mark, type ScannedLines, scannedLines } from '../lines/scan-lines.ts';
import { endOf, indentAt, lineOf, startOf, wordLinesBuilder } from '../lines/word-lines.ts';
import { lastUpTo } from './last-up-to.ts';
import type { LiveState } from './live-state.ts';
import { type Moved, movedBlocks, moveSpan, placeLines } from './moved.ts';
import { joinReads, readAlone, readsTogether } from './read-lines.ts';

/** Whoever still holds it has nothing of the text that was, once it is dropped: else each reading would hold all before it. */
export interface EarlierOnce extends Earlier {
  drop(): void;
}

/** In blocks. */
const STEP = 2000;

/** What of a text that was read still holds after edits: all that stands in blocks in which nothing was changed. `lineByLine`: whether that is how its lines are told. */
export function* earlierOf(state: LiveState, lineByLine: boolean): Steps<EarlierOnce> {
  const { base } = state;
  const moved = movedBlocks(state);
  const edited = [0];
  for (const { block } of moved) edited.push((edited.at(-1) ?? 0) + (block.edited === null ? 0 : 1));
  const at = lastUpTo(moved.length, (index) => (moved[index]?.block.start ?? Infinity) + (moved[index]?.units ?? 0));
  /** How far a stretch has moved that holds no edit; undefined where it holds one. */
  const shiftOf = ({ start, end }: Span): number | undefined => {
    const [first, last] = [at(start), at(Math.max(start, end - 1))];
    return first < 0 || (edited[last + 1] ?? 0) !== (edited[first] ?? 0) ? undefined : moved[first]?.units;
  };
  yield;
  const scanned = lineByLine && !readsTogether(base.format) ? yield* carryScan(state, moved) : undefined;
  let { turns } = base.bare;
  let { candidates } = base;
  let read = base.transcript.turns;
  const turnAt = lastUpTo(turns.length, (index) => turns[index]?.span.start ?? Infinity);
  return {
    scanned,
    lines: lineByLine ? placeLines(base.lines, moved)() : undefined,
    turn(now) {
      const { span } = now;
      const by = shiftOf(span);
      if (by === undefined) return undefined;
      const index = turnAt(span.start - by);
      const turn = turns[index];
      if (turn?.span.start !== span.start - by || turn.span.end !== span.end - by || !now.hasParagraphsOf(turn, by)) return undefined;
      return { answers: turn.said.answers, count: read[index]?.words ?? 0 };
    },
    block(mark, lines) {
      const by = shiftOf({ start: mark.whole.start, end: lines.at(-1)?.end ?? mark.whole.end });
      if (by === undefined) return undefined;
      const own = candidates[countBelow(candidates.length, (place) => (candidates[place]?.mark.whole.start ?? 0) < mark.whole.start - by)];
      return own?.mark.whole.start === mark.whole.start - by && sameSpans(own.said.paragraphs, lines, by) ? own.said.answers : undefined;
    },
    drop() {
      turns = [];
      candidates = [];
      read = [];
    },
  };
}

/** The marks and words of all lines: those of blocks in which nothing was changed moved along, the lines of others read. */
function* carryScan({ base }: LiveState, moved: readonly Moved[]): Steps<ScannedLines> {
  const { scanned: { marks: known, words: before }, format } = base;
  const marks: Mark[] = [];
  const words = wordLinesBuilder(before.count);
  let mark = 0;
  let word = 0;
  for (const [index, { block: { start, end, line, edited }, units, lines }] of moved.entries()) {
    if (index % STEP === STEP - 1) yield;
    if (edited) {
      const read = joinReads(edited.lines, edited.lines.map((own, index) => edited.reads[index] ?? readAlone(own, format)));
      for (const own of read.marks) marks.push(placed(own, start + units, line + lines));
      for (const own of read.text) words.add(own.line + line + lines, own.span.start + start + units, own.span.end + start + units, own.indent);
      while ((known[mark]?.whole.start ?? Infinity) < end) mark++;
      while (word < before.count && startOf(before, word) < end) word++;
      continue;
    }
    for (let own = known[mark]; own && own.whole.start < end; own = known[++mark]) marks.push(units === 0 && lines === 0 ? own : placed(own, units, lines));
    for (; word < before.count && startOf(before, word) < end; word++) words.add(lineOf(before, word) + lines, startOf(before, word) + units, endOf(before, word) + units, indentAt(before, word));
  }
  return scannedLines(marks, words.done());
}

function placed(mark: Mark, units: number, lines: number): Mark {
  return { ...mark, line: mark.line + lines, span: moveSpan(mark.span, units), whole: moveSpan(mark.whole, units) };
}
