import { readAt } from '../english/read-figure.ts';
import { beginTold, remember } from '../english/told.ts';
import { TRIGGER } from '../english/trigger.ts';
import type { Figure } from '../model.ts';
import { nextPause } from '../pause.ts';
import { parseToday } from './context.ts';
import type { Context } from './context.ts';
import { readChineseAt } from './read-figure.ts';
import type { Reading } from './read-figure.ts';
import { plainForm } from './tables/variants.ts';
import { CHINESE_TRIGGER } from './trigger.ts';
import { isDigit, isHan, isHanSign } from './walk.ts';

const MIXED_TRIGGER = new RegExp(`${CHINESE_TRIGGER}|${TRIGGER.source}`, 'g');
/** As far as a digit's language is looked for on each side: a row of numbers and signs is rarely longer. */
const FARTHEST_NEIGHBOUR = 24;
/** Longer than the sign of a unit (km, kWh): "约$5 million". */
const ENGLISH_WORD = /^[a-z]{4}/;
const SHORTEST_WORD = 4;
const FARTHEST_NOUN = 64;

/** The figures of a text with Chinese characters: each place is read in the language that stands around it. */
export function* scanMixed(original: string, today: string | null, start: number): Generator<Figure | null, void> {
  const text = plainForm(original);
  const day = parseToday(today);
  const told = beginTold(today);
  let floor = start;
  let pause = nextPause(start);
  let last: Context['last'] = null;
  MIXED_TRIGGER.lastIndex = start;
  for (let match = MIXED_TRIGGER.exec(text); match !== null; match = MIXED_TRIGGER.exec(text)) {
    const at = match.index;
    if (at >= pause) {
      yield null;
      pause = nextPause(at);
    }
    const unit = text.charCodeAt(at);
    const chinese = isDigit(unit) ? isChineseDigit(text, at) : isHan(unit);
    const reading: Reading = chinese ? readChineseAt({ text, floor, today: day, last }, at) : readAt(text, at, match[0], floor, told);
    const { figure }: Reading = reading;
    if (figure !== null) {
      remember(told, text, figure);
      floor = figure.span.end;
      if (figure.kind === 'date' && typeof figure.value === 'string') last = { value: figure.value, end: floor };
      yield original === text ? figure : { ...figure, of: asWritten(original, text, figure) };
    }
    MIXED_TRIGGER.lastIndex = Math.max(reading.next, figure?.span.end ?? 0, at + 1);
  }
}

/** True where the first letter to the right or to the left of a row of digits and signs is Chinese. */
function isChineseDigit(text: string, at: number): boolean {
  let to = at;
  while (to - at < FARTHEST_NEIGHBOUR && isNumeric(text.charCodeAt(to)) && !endsEnglish(text, to)) to++;
  if (isChinese(text.charCodeAt(to))) return true;
  if (ENGLISH_WORD.test(text.slice(to, to + SHORTEST_WORD))) return false;
  let from = at;
  while (at - from < FARTHEST_NEIGHBOUR && from > 0 && isNumeric(text.charCodeAt(from - 1))) from--;
  return from > 0 && isChinese(text.charCodeAt(from - 1));
}

/** What follows an English comma or stop is another clause: "in 2023, 增长5%". */
function endsEnglish(text: string, at: number): boolean {
  return ',.:'.includes(text.charAt(at)) && text.charAt(at + 1) === ' ';
}

function isChinese(unit: number): boolean {
  return isHan(unit) || isHanSign(unit) || unit === 0x2103;
}

/** Digits and what joins them or stands between them and their unit; no line break. */
function isNumeric(unit: number): boolean {
  return isDigit(unit) || unit === 32 || unit === 0xa0 || unit === 0x2030 || (unit >= 0x2010 && unit <= 0x2015) || '%.,:/-~$+'.includes(String.fromCharCode(unit));
}

/** The counted noun in the characters of the text itself. */
function asWritten(original: string, text: string, figure: Figure): string | null {
  const { of } = figure;
  if (of === null) return null;
  const at = text.slice(figure.span.end, figure.span.end + FARTHEST_NOUN).lastIndexOf(of);
  const from = figure.span.end + at;
  return at === -1 ? of : original.slice(from, from + of.length);
}
