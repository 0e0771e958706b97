import type { Span } from '../../text/span.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import type { Block, EditedBlock } from './blocks.ts';
import { within } from './edited-block.ts';
import type { LiveState } from './live-state.ts';
import { moveSpan } from './moved.ts';

/** A turn with its words as they are now; offsets from where its first block begins. */
export interface TurnNow {
  readonly text: string;
  readonly span: Span;
  readonly paragraphs: readonly Span[];
  readonly labelSpan: Span;
  readonly repeats: readonly Span[];
  /** More words than when it was read. */
  readonly words: number;
  /** Index of its first block. */
  readonly block: number;
}

/** A block of a turn, as it is now, and where it stands. */
interface Part {
  readonly block: Block;
  readonly edited: EditedBlock | null;
  readonly at: number;
}

/** A turn of which one block is known. */
export function turnNow({ base, blocks: { all } }: LiveState, near: number, turn: BareTurn): TurnNow {
  let first = near;
  while (first > 0 && (all[first]?.start ?? 0) > turn.span.start) first--;
  const parts: Part[] = [];
  let at = 0;
  for (let index = first; index < all.length && (index <= near || (all[index]?.start ?? Infinity) < turn.span.end); index++) {
    const block = all[index];
    if (!block) continue;
    parts.push({ block, edited: block.edited, at });
    at += block.length;
  }
  return new EditedWords(base.text, turn, parts, first);
}

/** What of it is asked for is found out then, and stays what it was. */
class EditedWords implements TurnNow {
  readonly block: number;
  readonly words: number;
  readonly #base: string;
  readonly #turn: BareTurn;
  readonly #parts: readonly Part[];
  #text: string | undefined;
  #paragraphs: readonly Span[] | undefined;

  constructor(base: string, turn: BareTurn, parts: readonly Part[], block: number) {
    this.block = block;
    this.#base = base;
    this.#turn = turn;
    this.#parts = parts;
    let words = 0;
    for (const { edited } of parts) words += edited?.words ?? 0;
    this.words = words;
  }

  get text(): string {
    return (this.#text ??= this.#parts.map(({ block: { start, end }, edited }) => (edited ? edited.lines.join('') : this.#base.slice(start, end))).join(''));
  }

  get span(): Span {
    const [first] = this.#parts;
    let end: number | undefined;
    for (let index = this.#parts.length - 1; index >= 0 && end === undefined; index--) end = this.#paragraphsOf(this.#parts[index]).at(-1)?.end;
    return { start: this.#turn.span.start - (first?.block.start ?? 0), end: end ?? this.labelSpan.end };
  }

  get paragraphs(): readonly Span[] {
    return (this.#paragraphs ??= this.#parts.flatMap((part) => this.#paragraphsOf(part)));
  }

  get labelSpan(): Span {
    const [label] = this.#labels(1);
    const begins = this.#turn.span.start - (this.#parts[0]?.block.start ?? 0);
    return label ?? { start: begins, end: begins };
  }

  get repeats(): readonly Span[] {
    return this.#labels(Infinity).slice(1);
  }

  #paragraphsOf(part: Part | undefined): readonly Span[] {
    if (!part) return [];
    const { block: { start, end }, edited, at } = part;
    if (edited) return edited.paragraphs.map((span) => ({ start: span.start + at, end: span.end + at }));
    return within(this.#turn.paragraphs, (span) => span.start, start, end).map((span) => moveSpan(span, at - start));
  }

  /** That of the turn and those within it, or the first of them. */
  #labels(most: number): readonly Span[] {
    const all = [this.#turn.labelSpan, ...this.#turn.repeats];
    const own = new Set(all);
    const labels: Span[] = [];
    for (const { block: { start, end }, edited, at } of this.#parts) {
      if (labels.length >= most) break;
      if (edited) {
        for (const mark of edited.marks) if (own.has(mark.mark.span)) labels.push({ start: mark.start + at, end: mark.end + at });
      } else for (const span of within(all, (label) => label.start, start, end)) labels.push(moveSpan(span, at - start));
    }
    return labels;
  }
}
