import type { Span } from '../../text/span.ts';
import type { CompiledShape } from '../formats/compile-format.ts';
import type { MarkKind } from '../model.ts';

/** A part of a line that is more than words. A line may have several: a label glued to a page break, a label in the middle of a line. */
export interface Mark {
  readonly kind: MarkKind;
  readonly line: number;
  /** The words alone: no indent, closing colon, trailing white space, nor Markdown's marks around them. */
  readonly span: Span;
  /** All of the line that belongs to it; what is said begins behind it. */
  readonly whole: Span;
  /** Of a label. */
  readonly shape?: CompiledShape | undefined;
  /** Of a label: its words as written; all that are written alike are one string. */
  readonly label?: string | undefined;
  /** Of what looks like a label: what it is if it is none; words if left out. */
  readonly instead?: 'section' | undefined;
  /** Of back matter: labels below it are none. */
  readonly closes?: true | undefined;
  /** The groups of a label's or a timing's pattern, but `label`, as written. */
  readonly groups?: Readonly<Partial<Record<'name' | 'about' | 'start' | 'end', string>>> | undefined;
}

/** A mark of a line that is known by its words alone: offsets are those of the line. */
export type FoundMark = Omit<Mark, 'line'>;
