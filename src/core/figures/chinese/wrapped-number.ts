import { HAN_DIGITS, HAN_SCALES } from './tables/numerals.ts';
import { isHan, isHanSign, skipGapBack } from './walk.ts';

/** Digits that a line break cuts at their point. Only one or two decimals and a scale or unit behind them: no list's number, no year. */
const CUT_DIGITS = /(\d{1,8})(?:\.\r?\n|\r?\n\.)(\d{1,2})(?=[ ]?(?:[多余]?[十百千万亿]|[%倍元吨]|[美欧日港英]元|人民币|个百分点|公[里顷斤]|平方|立方))/y;
/** What numbers with a point are the name of: 图1. */
const NUMBERED = /[图表注节章条款项例附件第页号][ ]{0,2}$/;

/** 达1.⏎2亿元, 增长3⏎.5%: the value and the end of a number whose sentence goes on in the next line. */
export function readCutDigits(text: string, at: number): { readonly value: number; readonly end: number } | null {
  const before = text.charCodeAt(skipGapBack(text, at) - 1);
  if (!isHan(before) && !isHanSign(before)) return null;
  CUT_DIGITS.lastIndex = at;
  const match = CUT_DIGITS.exec(text);
  if (match === null || NUMBERED.test(text.slice(Math.max(0, at - 3), at))) return null;
  return { value: Number(`${match[1]}.${match[2]}`), end: at + match[0].length };
}

/** These begin other words with 百, 千, 万: 百姓, 千家, 万一. */
const WORDS_OF_SCALES = '姓家方里般货物众象隆岁分一';
/** Behind the number of a list's item: 二、 三是. */
const BEHIND_ITEM = '、，。．.：:；;)）是来则要';

/**
 * Where the characters of a number that a line break cuts go on: 三百⏎亿元, 二十⏎三人; null where the next line may begin with something
 * else. `last` is the character before the break.
 */
export function pastBreak(text: string, at: number, last: string): number | null {
  const line = text.charCodeAt(at) === 13 ? at + 1 : at;
  if (text.charCodeAt(line) !== 10) return null;
  const sign = text.charAt(line + 1);
  const behind = text.charAt(line + 2);
  if (HAN_SCALES.has(sign)) return sign !== '亿' && behind !== '' && WORDS_OF_SCALES.includes(behind) ? null : line + 1;
  // A digit goes on with the number where only a scale can stand before it.
  return HAN_SCALES.has(last) && HAN_DIGITS.has(sign) && behind !== '' && !BEHIND_ITEM.includes(behind) ? line + 1 : null;
}
