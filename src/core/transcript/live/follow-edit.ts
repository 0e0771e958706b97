import type { TextEdit } from '../../text/text-edit.ts';
import { blockAt, growBlock } from './blocks.ts';
import { changeLines } from './change-lines.ts';
import { changeWords } from './change-words.ts';
import { editBlock } from './edited-block.ts';
import type { LineEdit } from './line-edit.ts';
import type { LiveState } from './live-state.ts';
import { readAlone, readsTogether } from './read-lines.ts';
import { splitLines } from './split-lines.ts';
import { stillAnswers } from './still-answers.ts';

/**
 * `followed`: all that is known holds, at places that the state tells. `written`: the state's text is the new one, and what is known of it may
 * not hold. `outside`: the edit crosses the border of a block, and nothing was done.
 */
export type Outcome = 'followed' | 'written' | 'outside';

/**
 * Follows an edit where it changes nothing but words of one turn, and of these nothing that decides anything: the lines that it touches are
 * read again, the marks on them must be the same, and so must every answer that these words gave.
 */
export function followEdit(state: LiveState, { start, end, text }: TextEdit): Outcome {
  const { base, blocks } = state;
  const { index, start: origin } = blockAt(blocks, start);
  const block = blocks.all[index];
  const isLast = index === blocks.all.length - 1;
  if (!block || block.turn < 0 || end - origin > block.length || (end - origin === block.length && !isLast)) return 'outside';
  state.edited = true;
  const edited = block.edited ?? editBlock(base, block);
  const from = lineWith(edited.lines, start - origin, 0, 0);
  const to = lineWith(edited.lines, end - origin, from.line, from.start);
  const touched = edited.lines.slice(from.line, to.line + 1);
  // Joined, and not added: the engine reads that faster.
  const words = [touched[0]?.slice(0, start - origin - from.start) ?? '', text, touched.at(-1)?.slice(end - origin - to.start) ?? ''].join('');
  const now = splitLines(words);
  if (now.at(-1) === '' && !(isLast && to.line === edited.lines.length - 1)) now.pop();
  const reads = readsTogether(base.format) ? now.map(() => undefined) : now.map((line) => readAlone(line, base.format));
  const { marks, shown, paragraphs, directions, others, words: more, above, decides } = edited;
  const written = { marks, shown, paragraphs, directions, others, words: more, above, decides, lines: spliced(edited.lines, from.line, touched.length, now), reads: spliced(edited.reads, from.line, touched.length, reads) };
  const units = text.length - (end - start);
  const lines = now.length - touched.length;
  block.edited = written;
  growBlock(blocks, index, units, lines);
  if ((words.includes('\r') && /\r(?!\n)/u.test(words)) || (lines !== 0 && base.format.furnitureWithin.length > 0)) return 'written';
  const own: LineEdit = {
    index, block, edited, written, touched, words, now, reads, units, lines,
    first: from.line, last: to.line, begins: from.start, lastBegins: to.start, from: start - origin, to: end - origin,
  };
  const change = changeWords(state, own) ?? changeLines(state, own);
  if (change === null) return 'written';
  block.edited = change.edited;
  return stillAnswers(state, index, change) ? 'followed' : 'written';
}

function lineWith(lines: readonly string[], offset: number, line: number, start: number): { readonly line: number; readonly start: number } {
  let own = line;
  let at = start;
  while (own < lines.length - 1 && at + (lines[own]?.length ?? 0) <= offset) at += lines[own++]?.length ?? 0;
  return { line: own, start: at };
}

function spliced<T>(list: readonly T[], at: number, gone: number, come: readonly T[]): T[] {
  const copy = list.slice();
  copy.splice(at, gone, ...come);
  return copy;
}
