import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import type { NumberReading } from './read-number.ts';
import { GAP, matchAt } from '../word-walk.ts';

const TWELVE_HOURS = /(\d{1,2})(?::([0-5]\d))?[ \u00a0]?(?:([ap])\.?m\b\.?|o['’]clock\b)/iy;
const DAY_HOURS = /([01]?\d|2[0-3]):([0-5]\d)(?![\d:])/y;

/** `10 a.m.`, `4:30 p.m.`, `15:00`; the value is an ISO 8601 time of day without seconds. The digits from `at` end at `run`. */
export function readClock(text: string, at: number, run: number): Figure | null {
  const behind = text.charCodeAt(run);
  const colon = behind === 58;
  const first = behind === 32 || behind === 0xa0 ? text.charCodeAt(run + 1) | 32 : behind | 32;
  // a, p or o: of "a.m.", "p.m." and "o’clock".
  if (!colon && first !== 97 && first !== 112 && first !== 111) return null;
  const twelve = matchAt(TWELVE_HOURS, text, at);
  if (twelve !== null) {
    const hour = Number(twelve[1]);
    if (hour > 12 && twelve[3] !== undefined) return null;
    const shifted = twelve[3] === undefined ? hour : (hour % 12) + (twelve[3].toLowerCase() === 'p' ? 12 : 0);
    return buildFigure('time', at, at + twelve[0].length, `T${two(shifted)}:${twelve[2] ?? '00'}`);
  }
  const day = colon ? matchAt(DAY_HOURS, text, at) : null;
  return day === null ? null : buildFigure('time', at, at + day[0].length, `T${two(Number(day[1]))}:${day[2] ?? '00'}`);
}

const HALF_OF_DAY = new RegExp(`${GAP}(?:([ap])(?:\\.m\\.|m(?![A-Za-z])(?!${GAP}I\\b))|o['’]clock\\b)`, 'iy');

/** "three pm", "four o’clock" */
export function readClockWords(text: string, { start, end, value }: NumberReading): Figure | null {
  const unit = text.charCodeAt(end + 1) | 32;
  // a, p or o: of "a.m.", "p.m." and "o’clock".
  if (value < 1 || value > 12 || (unit !== 97 && unit !== 112 && unit !== 111)) return null;
  const match = matchAt(HALF_OF_DAY, text, end);
  if (match === null || !Number.isInteger(value)) return null;
  const hour = match[1] === undefined ? value : (value % 12) + (match[1].toLowerCase() === 'p' ? 12 : 0);
  return buildFigure('time', start, end + match[0].length, `T${two(hour)}:00`);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
