import type { Today } from '../today.ts';
import type { Told } from '../told.ts';

/** What a reader may look at: the text in its plain form, what is taken already, and what earlier figures say about years. */
export interface Context {
  readonly text: string;
  /** Nothing before this place is taken. */
  readonly floor: number;
  /** The transcript's own date, ISO 8601, or null. */
  readonly today: Today | null;
  /** Earlier dates, for `同年5月` and `4日、5日`. */
  readonly told: Told;
}
