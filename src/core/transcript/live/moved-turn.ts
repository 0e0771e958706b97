import type { Span } from '../../text/span.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { Point, Role, TimeRange, Turn } from '../model.ts';
import { copyTurn } from '../parsed-turn.ts';
import { findPoints } from '../points.ts';
import { moveSpan } from './moved.ts';
import type { TurnNow } from './turn-now.ts';

/** How far a turn has moved: in UTF-16 code units, and in lines. */
interface Way {
  readonly units: number;
  readonly lines: number;
}

/** A turn whose words are the same and stand elsewhere. Like a turn that was read, it finds out what few ask for when it is asked for. */
class MovedTurn implements Turn {
  readonly index: number;
  readonly label: string;
  readonly named: boolean;
  readonly speaker: string | null;
  readonly role: Role;
  readonly line: number;
  readonly span: Span;
  readonly #turn: Turn;
  readonly #units: number;
  #paragraphs: readonly Span[] | undefined;
  #points: readonly Point[] | undefined;

  constructor(turn: Turn, { units, lines }: Way) {
    this.index = turn.index;
    this.label = turn.label;
    this.named = turn.named;
    this.speaker = turn.speaker;
    this.role = turn.role;
    this.line = turn.line + lines;
    this.span = moveSpan(turn.span, units);
    this.#turn = turn;
    this.#units = units;
  }

  get labelSpan(): Span {
    return moveSpan(this.#turn.labelSpan, this.#units);
  }

  get repeats(): readonly Span[] {
    return moveSpans(this.#turn.repeats, this.#units);
  }

  get paragraphs(): readonly Span[] {
    return (this.#paragraphs ??= moveSpans(this.#turn.paragraphs, this.#units));
  }

  get time(): TimeRange | null {
    return this.#turn.time;
  }

  get points(): readonly Point[] {
    return (this.#points ??= movePoints(this.#turn.points, this.#units));
  }

  get words(): number {
    return this.#turn.words;
  }

  toJSON(): Turn {
    return copyTurn(this);
  }
}

/** A turn of which words were edited. */
class EditedTurn extends MovedTurn {
  readonly #now: TurnNow;
  readonly #begins: number;
  readonly #format: CompiledFormat;
  readonly #read: Turn;
  #own: readonly Point[] | undefined;
  override readonly span: Span;

  constructor(turn: Turn, way: Way, now: TurnNow, begins: number, format: CompiledFormat) {
    super(turn, way);
    this.span = moveSpan(now.span, begins);
    this.#now = now;
    this.#begins = begins;
    this.#format = format;
    this.#read = turn;
  }

  override get labelSpan(): Span {
    return moveSpan(this.#now.labelSpan, this.#begins);
  }

  override get repeats(): readonly Span[] {
    return moveSpans(this.#now.repeats, this.#begins);
  }

  override get paragraphs(): readonly Span[] {
    return moveSpans(this.#now.paragraphs, this.#begins);
  }

  override get points(): readonly Point[] {
    return (this.#own ??= movePoints(findPoints(this.#now.text, this.#now.paragraphs, this.#format), this.#begins));
  }

  override get words(): number {
    return this.#read.words + this.#now.words;
  }
}

export function moveTurn(turn: Turn, way: Way): Turn {
  return way.units === 0 && way.lines === 0 ? turn : new MovedTurn(turn, way);
}

/** `begins`: where the text of `now` stands in the whole text. */
export function editTurn(turn: Turn, way: Way, now: TurnNow, begins: number, format: CompiledFormat): Turn {
  return new EditedTurn(turn, way, now, begins, format);
}

function moveSpans(spans: readonly Span[], by: number): readonly Span[] {
  return by === 0 ? spans : spans.map((span) => moveSpan(span, by));
}

function movePoints(points: readonly Point[], by: number): readonly Point[] {
  return by === 0 ? points : points.map(({ ordinal, span, heading }) => ({ ordinal, span: moveSpan(span, by), heading: moveSpan(heading, by) }));
}
