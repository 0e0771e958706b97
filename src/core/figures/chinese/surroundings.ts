import type { Figure } from '../model.ts';
import { BOUNDS_BEFORE, BOUNDS_BEHIND, FAR_BOUNDS, SPAN_TO_NOW } from './tables/bounds.ts';
import { RATE_NOUNS, RATE_TIMES } from './tables/rates.ts';
import { endsClause, skipGapBack } from './walk.ts';
import { readNumber } from './read-number.ts';
import { wordAt, wordBefore, wordSet, wordTable } from './word-table.ts';

type Bound = Figure['bound'];

const BEFORE = wordTable(() => BOUNDS_BEFORE);
const BEHIND = wordTable(() => BOUNDS_BEHIND);
const FAR = wordTable(() => FAR_BOUNDS);
const TO_NOW = wordSet(() => SPAN_TO_NOW);
const FARTHEST_BOUND = 8;

/** What stands beside the figure from `start` to `end`; `inner` is what 多 or 余 within it says. */
export function readBound(text: string, start: number, end: number, inner: Bound): Bound {
  const behind = wordAt(BEHIND, text, end)?.data ?? null;
  if (behind === 'max' || (behind !== null && inner === null)) return behind;
  return inner ?? boundBefore(text, start) ?? behind;
}

/** True where a bound follows: what is counted then stands before (人口50万以上的城市). */
export function isBoundBehind(text: string, at: number): boolean {
  return wordAt(BEHIND, text, at) !== null;
}

/** `近10年来` tells which years: no bound. */
export function boundOfYears(text: string, start: number, end: number, inner: Bound): Bound {
  const bound = readBound(text, start, end, inner);
  return bound === 'approx' && text.charAt(start - 1) === '近' && (wordAt(TO_NOW, text, end) !== null || text.charAt(start - 2) === '最') ? null : bound;
}

export function boundBefore(text: string, start: number): Bound {
  const to = skipGapBack(text, start);
  const near = wordBefore(BEFORE, text, to);
  if (near !== null && !isOtherWord(text, near.word, near.start)) return near.data;
  for (let at = to - 1; at > 0 && to - at < FARTHEST_BOUND && !endsClause(text.charCodeAt(at)) && text.charAt(at) !== '、'; at--) {
    const far = wordBefore(FAR, text, at);
    if (far !== null) return far.data;
  }
  return null;
}

/** Characters before a bound's that make it another word: 最近, 附近; 马上, 以上; 通过, 不过, 经过; 制约, 条约. */
const OTHER_WORDS: ReadonlyMap<string, string> = new Map([['近', '最附新远就邻靠'], ['上', '以之马加晚早线会网天海岸路身在面'], ['过', '通不经度来去走见有做打说曾受到'], ['约', '制条契大签公北纽节合和盟违预特']]);

function isOtherWord(text: string, word: string, start: number): boolean {
  return (OTHER_WORDS.get(word) ?? '').includes(text.charAt(start - 1) || '\u0000');
}

const TIMES = wordTable(() => RATE_TIMES);
const PER_NOUNS = wordTable(() => RATE_NOUNS);
const FARTHEST_RATE = 16;

/** 每年, 日均, 人均 before the figure in its clause; /吨, 每人 behind it. */
export function readPer(text: string, start: number, end: number): Figure['per'] {
  const slash = text.charAt(end) === '/' || text.charAt(end) === '每';
  if (slash) {
    const unit = wordAt(PER_NOUNS, text, end + 1) ?? wordAt(TIMES, text, end + 1);
    if (unit !== null) return { value: 1, of: unit.word };
  }
  for (let at = start; at > 0 && start - at < FARTHEST_RATE; at--) {
    const sign = text.charAt(at - 1);
    if (endsClause(text.charCodeAt(at - 1))) return yearlyAt(text, at, start);
    if ((sign === '每' && at < start) || sign === '均') {
      const rate = sign === '每' ? rateBehind(text, at) : meanBefore(text, at - 1);
      if (rate !== null) return rate;
    }
    if (at - 1 === 0) return yearlyAt(text, 0, start);
  }
  return null;
}

/** 每年, 每万人, 每10万人, 每平方公里 */
function rateBehind(text: string, at: number): Figure['per'] {
  const number = readRateNumber(text, at);
  const noun = wordAt(PER_NOUNS, text, number.end) ?? wordAt(TIMES, text, number.end);
  return noun === null ? null : { value: number.value, of: noun.word };
}

function readRateNumber(text: string, at: number): { readonly value: number; readonly end: number } {
  if (text.charAt(at) === '万' || text.charAt(at) === '千' || text.charAt(at) === '百') return { value: text.charAt(at) === '万' ? 1e4 : text.charAt(at) === '千' ? 1000 : 100, end: at + 1 };
  const number = readNumber(text, at);
  const value = number?.value;
  return typeof value === 'number' && number !== null ? { value, end: text.charAt(number.end) === '名' || text.charAt(number.end) === '个' ? number.end + 1 : number.end } : { value: 1, end: text.charAt(at) === '个' ? at + 1 : at };
}

/** 年均, 日均, 人均, 户均; 平均 says nothing of what the mean is taken over. */
function meanBefore(text: string, end: number): Figure['per'] {
  const time = wordBefore(TIMES, text, end) ?? wordBefore(PER_NOUNS, text, end);
  // A mean age or a mean of a ratio is no rate.
  return time === null || text.charAt(time.start - 1) === '同' || /[岁命比龄]/.test(text.slice(end, end + 10)) ? null : { value: 1, of: time.word };
}

/** 年发电量, 年对华出口额, 日客运量 at the beginning of a clause. */
function yearlyAt(text: string, at: number, start: number): Figure['per'] {
  const sign = text.charAt(at);
  if ((sign !== '年' && sign !== '日' && sign !== '月') || !/[额量值数收入能]/.test(text.slice(at, start))) return null;
  return '初底末前后来内中度间号'.includes(text.charAt(at + 1)) ? null : { value: 1, of: sign };
}

const WIDEST_QUOTE = 14;
const OPENERS: ReadonlyMap<string, string> = new Map([['“', '”'], ['‘', '’'], ['「', '」'], ['『', '』'], ['《', '》'], ['〈', '〉']]);

/** True in a short quotation (a slogan or a programme's name) and in a book title, which may be longer. */
export function inName(text: string, at: number): boolean {
  for (let from = at - 1; from >= 0 && at - from < 40; from--) {
    const unit = text.charCodeAt(from);
    if (unit !== 10 && (unit < 0x2018 || unit > 0x300f)) continue;
    const sign = text.charAt(from);
    if (sign === '\n' || sign === '”' || sign === '’' || sign === '」' || sign === '』' || sign === '》' || sign === '〉') return false;
    const close = OPENERS.get(sign);
    if (close === undefined) continue;
    const reach = sign === '《' || sign === '〈' ? 60 : WIDEST_QUOTE + 2;
    const to = text.slice(from, from + reach).indexOf(close);
    return to !== -1 && from + to > at;
  }
  return false;
}
