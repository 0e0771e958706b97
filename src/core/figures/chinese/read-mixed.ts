import { readAt } from '../english/read-figure.ts';
import type { Reading } from '../english/read-figure.ts';
import type { Trigger } from '../find-trigger.ts';
import type { Figure } from '../model.ts';
import type { Told } from '../told.ts';
import { readChineseAt } from './read-figure.ts';
import { isDigit, isHan, isHanSign } from './walk.ts';

/** As far as a digit's language is looked for on each side: a row of numbers and signs is rarely longer. */
const FARTHEST_NEIGHBOUR = 24;
/** Longer than the sign of a unit (km, kWh): "约$5 million". */
const ENGLISH_WORD = /^[a-z]{4}/;
const SHORTEST_WORD = 4;
const FARTHEST_NOUN = 64;

/** Reads at a trigger of a text with Chinese characters, in plain form: in the language that stands around it. */
export function readMixedAt(text: string, trigger: Trigger, floor: number, told: Told): Reading {
  const { at, kind } = trigger;
  const chinese = kind === 'han' || (kind === 'digit' && isChineseDigit(text, at));
  return chinese ? readChineseAt({ text, floor, today: told.day, told }, at) : readAt(text, trigger, floor, told);
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
export function asWritten(original: string, text: string, figure: Figure): string | null {
  const { of } = figure;
  if (of === null) return null;
  const at = text.slice(figure.span.end, figure.span.end + FARTHEST_NOUN).lastIndexOf(of);
  const from = figure.span.end + at;
  return at === -1 ? of : original.slice(from, from + of.length);
}
