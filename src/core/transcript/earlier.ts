import type { LineIndex } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import type { BareTurn, KnownWords } from './lines/cut-turns.ts';
import type { Mark, ScannedLines } from './lines/scan-lines.ts';
import type { Said } from './said.ts';

/** What is known already of a text that was edited since: of all that stands as it stood, at the places where it stands now. */
export interface Earlier {
  /** Undefined where lines do not tell by themselves what they are. */
  readonly scanned: ScannedLines | undefined;
  /** Where lines begin; undefined where the text is to be asked. */
  readonly lines: LineIndex | undefined;
  /** Of a turn whose words are the same. */
  turn(turn: BareTurn): KnownWords | undefined;
  /** What the lines below something that looks like a label answered. */
  block(mark: Mark, lines: readonly Span[]): Said['answers'] | undefined;
}
