import { AFTER_UNIT_KILO, BARE_SCALE_LEADS, HAN_DIGITS, HAN_SCALES, HAN_TENS, INNER_BOUNDS } from './tables/numerals.ts';
import { isDigit, isHan, skipGap } from './walk.ts';
import { pastBreak, readCutDigits } from './wrapped-number.ts';

export interface NumberReading {
  readonly start: number;
  /** Behind the number and its scale, `多` or `余` left out where nothing follows it. */
  readonly end: number;
  /** Where a unit or classifier may follow: behind `多`, `余` and their like. */
  readonly next: number;
  readonly value: number | readonly [number, number];
  readonly form: 'digits' | 'han';
  /** Written with 万, 亿 or another scale behind digits, or grouped by commas: surely an amount. */
  readonly scaled: boolean;
  /** What `多`, `余`, `几` or `来` within says. */
  readonly bound: 'min' | 'approx' | null;
  /** Written as bare digits, which a year may be. */
  readonly plain: boolean;
  /** The scale alone (1e8 in 5亿), for ranges that share it. */
  readonly scale: number;
}

const LONGEST_RUN = 28;

/** The number that begins at `at`. */
export function readNumber(text: string, at: number): NumberReading | null {
  return isDigit(text.charCodeAt(at)) ? readDigits(text, at) : readHan(text, at);
}

const DIGITS = /\d{1,3}(?:,\d{3}){1,6}(?!\d)(?:\.\d{1,12})?|\d{1,20}(?:\.\d{1,12})?/y;

function readDigits(text: string, at: number): NumberReading | null {
  DIGITS.lastIndex = at;
  const match = DIGITS.exec(text);
  if (match === null || isDigit(text.charCodeAt(at + match[0].length))) return null;
  const grouped = match[0].includes(',');
  const cut = readCutDigits(text, at);
  let value = cut?.value ?? Number(match[0].replaceAll(',', ''));
  let end = cut?.end ?? at + match[0].length;
  let bound: NumberReading['bound'] = null;
  const first = scaleAfter(text, end);
  let all = first?.factor ?? 1;
  const scaled = first !== null;
  if (first !== null) {
    let scale = first;
    value = times(value, scale.factor);
    bound = scale.bound;
    end = scale.end;
    // 1亿2000万, 3万5千: each further part has a smaller scale.
    while (isDigit(text.charCodeAt(end))) {
      DIGITS.lastIndex = end;
      const part = DIGITS.exec(text);
      const next: ScaleReading | null = part === null ? null : scaleAfter(text, end + part[0].length);
      if (part === null || next === null || next.factor >= scale.factor) break;
      value += times(Number(part[0].replaceAll(',', '')), next.factor);
      end = next.end;
      all = next.factor;
      bound ??= next.bound;
      scale = next;
    }
  }
  return withInner(text, { start: at, end, next: end, value, form: 'digits', scaled: scaled || grouped, bound, plain: !scaled && cut === null && /^\d+$/.test(match[0]), scale: all });
}

interface ScaleReading {
  readonly end: number;
  readonly factor: number;
  readonly bound: NumberReading['bound'];
}

/** 亿, 万亿, 多万: scales behind digits, with what `多` before them says. */
function scaleAfter(text: string, at: number): ScaleReading | null {
  let to = skipGap(text, at);
  const inner = INNER_BOUNDS.get(text.charAt(to)) ?? null;
  if (inner !== null) to++;
  let factor = 1;
  const from = to;
  for (let scale = scaleAt(text, to); scale !== null && to - from < 3; scale = scaleAt(text, to)) {
    factor *= scale;
    to++;
  }
  return to === from ? null : { end: to, factor, bound: inner };
}

/** The scale at `at`, unless it begins a unit (千瓦), a fraction (百分点) or another word. */
function scaleAt(text: string, at: number): number | null {
  const scale = HAN_SCALES.get(text.charAt(at));
  if (scale === undefined) return null;
  if (scale === 1000 && AFTER_UNIT_KILO.includes(text.charAt(at + 1)) && at + 1 < text.length) return null;
  return scale === 100 && text.charAt(at + 1) === '分' ? null : scale;
}

/** A number in characters: 三十五万, 一百零五, 两千多, 三点五亿, 二〇二四, 两三. */
function readHan(text: string, at: number): NumberReading | null {
  let total = 0;
  let section = 0;
  let pending: number | null = null;
  let range = 0;
  let decimals: string | null = null;
  let lowest = Infinity;
  let zero = false;
  let to = at;
  let run = '';
  let bound: NumberReading['bound'] = null;
  let scaled = false;
  while (to < text.length && to - at < LONGEST_RUN) {
    if (run !== '') to = pastBreak(text, to, run.slice(-1)) ?? to;
    const sign = text.charAt(to);
    const digit = HAN_DIGITS.get(sign);
    const tens = HAN_TENS.get(sign);
    if (decimals !== null && digit !== undefined) {
      decimals += String(digit);
    } else if (digit !== undefined) {
      if (pending === null) pending = digit;
      else if (run.length > 0 && HAN_DIGITS.get(run.charAt(run.length - 1)) === pending && pending > 0) {
        // 两三, 七八: a range; a third digit makes it a row of digits.
        if (digit === pending + 1 && range === 0 && !HAN_DIGITS.has(text.charAt(to + 1))) range = 1;
        else return readRow(text, at);
      } else if (digit === 0 || pending === 0) {
        if (!HAN_SCALES.has(run.charAt(run.length - 2)) && pending !== 0) return readRow(text, at);
        if (run.length === 1) return readRow(text, at);
        pending = digit;
      }
      if (digit === 0) zero = true;
    } else if (tens !== undefined) {
      if (pending !== null || section > 0) break;
      section += tens;
      lowest = 10;
    } else if (sign === '点' && decimals === null && pending !== null && HAN_DIGITS.has(text.charAt(to + 1)) && text.charAt(to + 1) !== '两') {
      decimals = '';
    } else {
      const inner: 'min' | 'approx' | undefined = bound === null && to > at ? INNER_BOUNDS.get(sign) : undefined;
      if (inner !== undefined && (run.length > 0 && HAN_SCALES.has(run.charAt(run.length - 1))) && scaleAt(text, to + 1) !== null) {
        bound = inner;
        to++;
        run += sign;
        continue;
      }
      const scale = scaleAt(text, to);
      if (scale === null) break;
      if (scale < 1e4) {
        if (decimals !== null) break;
        if (pending === null && section > 0 && scale >= lowest) break;
        section += (pending ?? 1) * scale;
        if (range > 0) range *= scale;
        lowest = scale;
      } else {
        const part = decimals === null ? section + (pending ?? (section === 0 && total === 0 ? 1 : 0)) : Number(`${section + (pending ?? 0)}.${decimals}`);
        if (scale === 1e8) total = times(total + part, scale);
        else total += times(part, scale);
        if (range > 0) range *= scale;
        if (part === 0 && run !== '' && HAN_SCALES.has(run.charAt(run.length - 1)) && scale === 1e8 && total === 0) break;
        section = 0;
        decimals = null;
        lowest = scale;
      }
      scaled = true;
      pending = null;
      zero = false;
    }
    run += sign;
    to++;
  }
  if (run === '' || run === '点') return null;
  if (text.charCodeAt(to - 1) === 10) to -= text.charCodeAt(to - 2) === 13 ? 2 : 1;
  if (range > 0 && pending !== null) range = 1;
  let last = pending ?? 0;
  // 一万二 is 12,000, 三百五 is 350.
  if (pending !== null && !zero && range === 0 && lowest >= 100 && Number.isFinite(lowest) && decimals === null) last = pending * (lowest / 10);
  const exact = decimals === null || decimals === '' ? total + section + last : Number(`${total + section + last}.${decimals}`);
  const value = range > 0 ? ([exact, exact + range] as const) : exact;
  if (HAN_SCALES.has(run.charAt(0)) && '几数'.includes(text.charAt(at - 1) || '\u0000')) return null;
  if (HAN_SCALES.has(run.charAt(0)) && run.charAt(0) !== '十' && !bareScale(text, at, to)) return null;
  return withInner(text, { start: at, end: to, next: to, value, form: 'han', scaled, bound, plain: false, scale: scaleOf(run) });
}

/** 二〇二四, 一九九〇: digits in a row, read as they stand. */
function readRow(text: string, at: number): NumberReading | null {
  let to = at;
  let digits = '';
  while (to - at < LONGEST_RUN && HAN_DIGITS.has(text.charAt(to))) {
    digits += String(HAN_DIGITS.get(text.charAt(to)));
    to++;
  }
  return digits.length < 3 ? null : { start: at, end: to, next: to, value: Number(digits), form: 'han', scaled: false, bound: null, plain: digits.length === 4 || /[〇零]/.test(text.slice(at, to)), scale: 1 };
}

/** 百余, 近百, 上千: a bare scale is a number only where a bound stands beside it. */
function bareScale(text: string, at: number, to: number): boolean {
  return BARE_SCALE_LEADS.includes(text.charAt(at - 1)) && at > 0 ? true : INNER_BOUNDS.has(text.charAt(to)) && text.charAt(to) !== '几';
}

function scaleOf(run: string): number {
  let factor = 1;
  for (let i = run.length - 1; i > 0 && HAN_SCALES.has(run.charAt(i)); i--) factor *= HAN_SCALES.get(run.charAt(i)) ?? 1;
  return factor;
}

/** `多`, `余` behind the number, before what it counts; `几` and `来` only behind a round one. */
function withInner(text: string, number: NumberReading): NumberReading {
  const sign = text.charAt(number.next);
  const inner = INNER_BOUNDS.get(sign);
  if (inner === undefined || typeof number.value !== 'number' || number.value < 10 || number.value % 10 !== 0) return number;
  if (sign === '来' && !isHan(text.charCodeAt(number.next + 1))) return number;
  return { ...number, next: number.next + 1, bound: number.bound ?? inner };
}

/** The product without the noise of binary fractions: 1.1 × 1e8 is 110000000. */
export function times(value: number, factor: number): number {
  const product = value * factor;
  return Number.isInteger(value) && Number.isInteger(factor) ? product : Number(product.toPrecision(15));
}
