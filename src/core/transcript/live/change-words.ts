import { countBelow } from '../../text/code-points.ts';
import { isBroken } from '../lines/paragraphs.ts';
import { type LineEdit, movedBlock } from './line-edit.ts';
import type { LiveState } from './live-state.ts';
import { readAlone } from './read-lines.ts';
import { moreWords, type SaidChange } from './still-answers.ts';

/**
 * What most edits are: letters in the words of a line that is all of a paragraph, and nothing else, before and after. Whatever holds of any
 * other, this one need not be asked. Null where it is more than that.
 */
export function changeWords(state: LiveState, own: LineEdit): SaidChange | null {
  const { base } = state;
  const { edited, touched: [line], reads: [read], first, begins, units } = own;
  if (own.lines !== 0 || own.now.length !== 1 || line === undefined || read === undefined || base.wrapped || edited.decides !== null) return null;
  const before = edited.reads[first] ?? readAlone(line, base.format);
  const [old, now] = [before.text[0], read.text[0]];
  if (!old || !now || before.text.length + read.text.length > 2 || before.marks.length + read.marks.length > 0 || edited.marks.some((mark) => mark.line === first)) return null;
  const at = { from: own.from - begins, to: own.to - begins, units, lines: 0 };
  const isWithin = at.from >= old.span.start && at.to <= old.span.end && now.span.start === old.span.start && now.span.end === old.span.end + units;
  if (!isWithin || old.indent !== now.indent || isBroken(line, old.span) !== isBroken(own.words, now.span)) return null;
  const place = countBelow(edited.paragraphs.length, (index) => (edited.paragraphs[index]?.start ?? 0) < begins);
  const known = edited.paragraphs[place];
  if (known?.start !== old.span.start + begins || known.end !== old.span.end + begins) return null;
  const paragraphs = { first: 0, old: [old.span], now: [now.span] };
  const moved = movedBlock(state, own, { paragraphs, place, start: begins, words: edited.words + moreWords(line, own.words, paragraphs, at), decides: null });
  return { block: own.block, edited: moved, at, pieces: { first: 0, old: [old], now: [now] }, paragraphs, place, from: own.from, old: line, now: own.words };
}
