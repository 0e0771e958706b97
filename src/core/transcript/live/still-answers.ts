import { sliceHead, sliceSpan, sliceTail, type Span } from '../../text/span.ts';
import type { Candidate } from '../lines/choose-labels.ts';
import type { TextLine } from '../lines/scan-lines.ts';
import type { Question, Said, Told } from '../said.ts';
import { isBrief, spokenUnits } from '../speakers/guess-role.ts';
import { countWords } from '../words.ts';
import { candidateOf } from './base.ts';
import type { Block } from './blocks.ts';
import type { EditedBlock } from './blocks.ts';
import type { LiveState } from './live-state.ts';
import type { Changed, WindowEdit } from './match-windows.ts';
import { sameValue } from './same-value.ts';
import { turnNow } from './turn-now.ts';

/** Which words of a turn changed: texts, and spans in them. */
export interface SaidChange {
  readonly block: Block;
  readonly edited: EditedBlock;
  readonly at: WindowEdit;
  readonly old: string;
  readonly now: string;
  readonly pieces: Changed<TextLine>;
  readonly paragraphs: Changed<Span>;
  /** How many paragraphs of the block stand before those that changed. */
  readonly place: number;
  /** Where the edit begins, in the block. */
  readonly from: number;
}

/** Whether all that was found out of a turn's words, and of those below what looks like a label, would be found again. */
export function stillAnswers(state: LiveState, index: number, change: SaidChange): boolean {
  const { base } = state;
  const { block, edited, paragraphs } = change;
  const turn = base.bare.turns[block.turn];
  if (!turn) return false;
  const { said } = turn;
  const isFirst = change.place === 0 && (turn.paragraphs[0]?.start ?? -1) >= block.start;
  const isLast = change.place + paragraphs.now.length === edited.paragraphs.length && (turn.paragraphs.at(-1)?.start ?? Infinity) < block.end;
  const any = paragraphs.old.length > 0 || paragraphs.now.length > 0;
  if (!any && isLast && change.from >= (edited.paragraphs.at(-1)?.end ?? Infinity)) return candidateHolds(state, change);
  const counts = !any || hasWords(state, index);
  let whole: ReturnType<typeof turnNow> | undefined;
  for (const [question, known] of counts ? said.answers : []) {
    if (question.reads === 'all') {
      whole ??= turnNow(state, index, turn);
      const found = question.tells(whole);
      if (question === spokenUnits) {
        if (!keepsTally(said, Number(known), Number(found))) return false;
        said.answers.set(question, found);
      } else if (!sameValue(found, known)) return false;
    } else if (any && !holds(question, known, change, isFirst, isLast, edited)) return false;
    if (question.reads === 'each-paragraph' && any) moveTold(state, index, said, question, change);
  }
  return counts && candidateHolds(state, change);
}

/** Whether a turn had words, and still has some: that it has none is told. */
function hasWords(state: LiveState, index: number): boolean {
  const all = state.base.transcript.turns[state.blocks.all[index]?.turn ?? -1]?.words ?? 0;
  return all > 0 && all + wordsSince(state, index) > 0;
}

/** How many more words the paragraphs have: they are counted between the ends of words around the edit, as far as these are in the first and the last paragraph of both. */
export function moreWords(old: string, now: string, paragraphs: Changed<Span>, { from, to, units }: WindowEdit): number {
  const [before, after] = [paragraphs.old[0], paragraphs.now[0]];
  const [lastBefore, lastAfter] = [paragraphs.old.at(-1), paragraphs.now.at(-1)];
  let start = 0;
  if (before && after && before.start === after.start && before.start <= from && before.end >= from && after.end >= from) {
    start = from;
    while (start > before.start && !endsWord(old.charCodeAt(start - 1))) start--;
    // The character in front may be one behind which a mark is no word.
    if (start > before.start) start--;
  }
  let end = Infinity;
  // From where on both are the same words of one paragraph; blanks behind the edit may be in neither.
  const alike = Math.max(to, lastBefore?.start ?? Infinity, (lastAfter?.start ?? Infinity) - units);
  if (lastBefore && lastAfter && lastBefore.end + units === lastAfter.end && lastBefore.end >= alike) {
    end = alike;
    while (end < lastBefore.end && !endsWord(old.charCodeAt(end))) end++;
  }
  return wordsIn(now, paragraphs.now, start, end + units) - wordsIn(old, paragraphs.old, start, end);
}

function wordsIn(text: string, spans: readonly Span[], start: number, end: number): number {
  let words = 0;
  for (const span of spans) words += countWords(text, { start: Math.max(span.start, start), end: Math.min(span.end, end) });
  return words;
}

/** A blank, or a character that is a word by itself. */
function endsWord(unit: number): boolean {
  return unit <= 0x20 || unit >= 0x3040 && unit <= 0xd7a3;
}

function wordsSince({ blocks: { all } }: LiveState, index: number): number {
  const turn = all[index]?.turn;
  let words = 0;
  for (let at = index; all[at]?.turn === turn && at >= 0; at--) words += all[at]?.edited?.words ?? 0;
  for (let at = index + 1; at < all.length && all[at]?.turn === turn; at++) words += all[at]?.edited?.words ?? 0;
  return words;
}

function holds(question: Exclude<Question<unknown>, { reads: 'all' }>, known: unknown, { old, now, paragraphs }: Pick<SaidChange, 'old' | 'now'> & { paragraphs: Changed<Span> }, isFirst: boolean, isLast: boolean, edited: EditedBlock | null): boolean {
  if (question.reads === 'any-paragraph') {
    const found = paragraphs.now.some((span) => question.tells(sliceSpan(now, span)));
    return known === true ? found || !paragraphs.old.some((span) => question.tells(sliceSpan(old, span))) : !found;
  }
  if (question.reads === 'each-paragraph') {
    const told = (text: string, spans: readonly Span[]): (readonly unknown[])[] => spans.map((span) => question.tells(sliceSpan(text, span)));
    const found = told(now, paragraphs.now);
    if (Array.isArray(known) && known.length === 0) return found.every((list) => list.length === 0);
    const before = told(old, paragraphs.old);
    return paragraphs.old.length === paragraphs.now.length ? sameValue(before, found) : [...before, ...found].every((list) => list.length === 0);
  }
  if (question.reads === 'first-words') {
    if (!isFirst) return true;
    const [before, after] = [paragraphs.old[0], paragraphs.now[0]];
    // The first paragraph comes or goes: the next one is the first.
    if (!before || !after) return false;
    const words = sliceHead(now, after, question.most);
    return words === sliceHead(old, before, question.most) || sameValue(question.tells(words), known);
  }
  if (!isLast) return true;
  const [before, after] = [paragraphs.old.at(-1), paragraphs.now.at(-1)];
  if (!after) return edited === null;
  const words = sliceTail(now, after, question.most);
  return (before !== undefined && words === sliceTail(old, before, question.most)) || sameValue(question.tells(words), known);
}

/** What paragraphs tell is known by their places. */
function moveTold({ base, blocks: { all } }: LiveState, index: number, said: Said, question: Question<unknown>, { block, place, paragraphs }: SaidChange): void {
  const told = said.answers.get(question) as readonly Told<unknown>[];
  const more = paragraphs.now.length - paragraphs.old.length;
  if (more === 0 || told.length === 0) return;
  const own = base.bare.turns[block.turn]?.paragraphs ?? [];
  let before = own.filter(({ start }) => start < block.start).length;
  for (let at = index - 1; at >= 0 && all[at]?.turn === block.turn; at--) {
    const { start, end, edited } = all[at] ?? block;
    if (edited) before += edited.paragraphs.length - own.filter((span) => span.start >= start && span.start < end).length;
  }
  const from = before + place + paragraphs.old.length;
  said.answers.set(question, told.map((one) => (one.paragraph >= from ? { ...one, paragraph: one.paragraph + more } : one)));
}

/** A speaker is told by how much he says at a time, on the average. */
function keepsTally(said: Said, before: number, now: number): boolean {
  const { tally } = said;
  if (tally === null) return true;
  const was = isBrief(tally);
  tally.length += now - before;
  return isBrief(tally) === was;
}

/** The same of what looks like a label above these words. */
function candidateHolds(state: LiveState, change: SaidChange): boolean {
  const { pieces, old, now } = change;
  if (pieces.old.length + pieces.now.length === 0) return true;
  const candidate = candidateAbove(state, change);
  if (!candidate) return true;
  const spans: Changed<Span> = { first: pieces.first, old: pieces.old.map(({ span }) => span), now: pieces.now.map(({ span }) => span) };
  const both = spans.old.length > 0 && spans.now.length > 0;
  for (const [question, known] of candidate.said.answers) {
    if (question.reads === 'all') return false;
    if (question.reads === 'each-paragraph' || question.reads === 'last-words') return false;
    if (!holds(question, known, { old, now, paragraphs: spans }, both && isHead(question, known, old, spans), false, null)) return false;
  }
  return true;
}

/** Whether the words at which the answer was found may be these. */
function isHead(question: Question<unknown>, known: unknown, old: string, { old: [first] }: Changed<Span>): boolean {
  return question.reads !== 'first-words' || first === undefined || sameValue(question.tells(sliceHead(old, first, question.most)), known);
}

function candidateAbove({ base }: LiveState, { edited, from, pieces, at }: SaidChange): Candidate | undefined {
  const first = pieces.old[0] ?? pieces.now[0];
  const offset = first ? Math.min(from, first.span.start + from - at.from) : from;
  for (let index = edited.marks.length - 1; index >= 0; index--) {
    const own = edited.marks[index];
    const known = own && own.from <= offset ? candidateOf(base, own.mark) : undefined;
    if (known) return known;
  }
  return edited.above;
}
