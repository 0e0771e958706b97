import type { Span } from '../text/span.ts';
import type { CompiledFormat } from './formats/compile-format.ts';
import type { BareTurn } from './lines/cut-turns.ts';
import type { Point, Role, TimeRange, Turn } from './model.ts';
import { findPoints } from './points.ts';
import { countWords } from './words.ts';

/** What the turns of a transcript have in common. */
export interface Reading {
  readonly text: string;
  readonly format: CompiledFormat;
  readonly times: () => readonly (TimeRange | null)[];
}

/** A turn of which what few ask for is found out when it is asked for. Spreading or cloning it leaves that out: see `copyTurn`. */
export class ParsedTurn implements Turn {
  readonly index: number;
  readonly label: string;
  readonly named: boolean;
  readonly speaker: string | null;
  readonly role: Role;
  readonly #bare: BareTurn;
  readonly #reading: Reading;
  #points: readonly Point[] | undefined;
  /** -1 until they are counted. */
  #words: number;

  constructor(index: number, bare: BareTurn, speaker: string | null, role: Role, reading: Reading, words = -1) {
    this.index = index;
    this.label = bare.label;
    this.named = bare.mark !== null && bare.mark.shape?.stands === undefined;
    this.speaker = speaker;
    this.role = role;
    this.#bare = bare;
    this.#reading = reading;
    this.#words = words;
  }

  get line(): number {
    return this.#bare.line;
  }

  get labelSpan(): Span {
    return this.#bare.labelSpan;
  }

  get repeats(): readonly Span[] {
    return this.#bare.repeats;
  }

  get span(): Span {
    return this.#bare.span;
  }

  get paragraphs(): readonly Span[] {
    return this.#bare.paragraphs;
  }

  get time(): TimeRange | null {
    return this.#reading.times()[this.index] ?? null;
  }

  get points(): readonly Point[] {
    return (this.#points ??= findPoints(this.#reading.text, this.paragraphs, this.#reading.format));
  }

  get words(): number {
    if (this.#words === -1) this.#words = this.paragraphs.reduce((sum, paragraph) => sum + countWords(this.#reading.text, paragraph), 0);
    return this.#words;
  }

  toJSON(): Turn {
    return copyTurn(this);
  }
}

/** The turn as plain data, with some of it changed. */
export function copyTurn(turn: Turn, changes: Partial<Turn> = {}): Turn {
  const { index, line, label, labelSpan, repeats, named, speaker, role, time, span, paragraphs, points, words } = turn;
  return { index, line, label, labelSpan, repeats, named, speaker, role, time, span, paragraphs, points, words, ...changes };
}
