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

export interface Today {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function parseToday(date: string | null): Today | null {
  const match = date === null ? null : /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? 15) };
}
