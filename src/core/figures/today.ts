/** A transcript's own date, by which others are read. Months count from 1. */
export interface Today {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function parseToday(date: string | null): Today | null {
  const match = date === null ? null : /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(date);
  return match === null ? null : { year: Number(match[1]), month: Number(match[2]), day: Number(match[3] ?? 15) };
}
