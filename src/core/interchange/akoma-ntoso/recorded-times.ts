import type { Outline, Piece } from '../debate/outline.ts';

/** An `xsd:time` goes no further. */
const day = 86_400;

/** The lines of captions that tell when the turn below them begins, with that time since the recording began as an `xsd:time`. */
export function recordedTimes({ front, sections }: Outline): ReadonlyMap<Piece, string> {
  const times = new Map<Piece, string>();
  let last = lastTiming(front);
  for (const item of sections.flatMap(({ items }) => items)) {
    if (!('turn' in item)) {
      last = lastTiming([item]) ?? last;
      continue;
    }
    const told = lastTiming(item.label) ?? last;
    const { time } = item.turn;
    if (told !== undefined && time !== null && time.start < day) times.set(told, clock(time.start));
    last = lastTiming(item.said);
  }
  return times;
}

function lastTiming(pieces: readonly Piece[]): Piece | undefined {
  return pieces.filter(({ kind }) => kind === 'timing').at(-1);
}

function clock(seconds: number): string {
  const milliseconds = Math.min(Math.round(seconds * 1000), day * 1000 - 1);
  const two = (part: number): string => String(Math.floor(part)).padStart(2, '0');
  const rest = milliseconds % 1000;
  const whole = (milliseconds - rest) / 1000;
  return `${two(whole / 3600)}:${two((whole / 60) % 60)}:${two(whole % 60)}${rest === 0 ? '' : `.${String(rest).padStart(3, '0')}`}`;
}
