import type { Span } from '../text/span.ts';
import type { BareTurn } from './lines/cut-turns.ts';
import type { Mark, ScannedLines } from './lines/scan-lines.ts';
import type { Said } from './said.ts';

/** What is known already of a text that was edited since: of all that stands as it stood, at the places where it stands now. */
export interface Earlier {
  /** Undefined where lines do not tell by themselves what they are. */
  readonly scanned: ScannedLines | undefined;
  /** Of a turn whose words are the same: what they answered, and how many they are. */
  turn(turn: BareTurn): { readonly answers: Said['answers']; readonly words: number } | undefined;
  /** What the lines below something that looks like a label answered. */
  block(mark: Mark, lines: readonly Span[]): Said['answers'] | undefined;
}
