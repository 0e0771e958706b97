import type { Figure } from '../../model.ts';

type Bound = NonNullable<Figure['bound']>;

/** Right before a figure. The longest wins, so that a negation is read with its verb. */
export const BOUNDS_BEFORE: readonly (readonly [word: string, bound: Bound])[] = [
  ['约', 'approx'], ['大约', 'approx'], ['大概', 'approx'], ['近', 'approx'], ['将近', 'approx'], ['接近', 'approx'], ['几乎', 'approx'], ['差不多', 'approx'], ['约为', 'approx'], ['约有', 'approx'], ['约占', 'approx'], ['约合', 'approx'],
  ['大致', 'approx'], ['估计', 'approx'], ['逼近', 'approx'], ['约达', 'approx'], ['大体', 'approx'],
  ['超', 'min'], ['超过', 'min'], ['超出', 'min'], ['超过了', 'min'], ['超逾', 'min'], ['逾', 'min'], ['多于', 'min'], ['高于', 'min'], ['大于', 'min'], ['至少', 'min'], ['最少', 'min'], ['不少于', 'min'], ['不低于', 'min'], ['不下', 'min'], ['不下于', 'min'],
  ['突破', 'min'], ['突破了', 'min'], ['不止', 'min'], ['至少有', 'min'], ['至少是', 'min'], ['过', 'min'], ['上', 'min'], ['不小于', 'min'], ['早于', 'min'], ['最低', 'min'], ['高出', 'min'], ['起码', 'min'], ['不亚于', 'min'],
  ['不到', 'max'], ['不足', 'max'], ['少于', 'max'], ['低于', 'max'], ['小于', 'max'], ['最多', 'max'], ['至多', 'max'], ['不超过', 'max'], ['不多于', 'max'], ['不高于', 'max'], ['未超过', 'max'], ['不大于', 'max'], ['最长', 'max'], ['最高', 'max'], ['未满', 'max'],
  ['不满', 'max'], ['不超', 'max'], ['未达', 'max'], ['没超过', 'max'], ['最长为', 'max'], ['不及', 'max'], ['不过', 'max'], ['不足以', 'max'],
];

/** Right behind a figure, for a count behind its classifier and noun's place. */
export const BOUNDS_BEHIND: readonly (readonly [word: string, bound: Bound])[] = [
  ['左右', 'approx'], ['上下', 'approx'], ['以上', 'min'], ['之上', 'min'], ['多', 'min'], ['余', 'min'], ['有余', 'min'], ['还多', 'min'], ['及以上', 'min'], ['或以上', 'min'], ['以内', 'max'], ['之内', 'max'], ['内', 'max'], ['以下', 'max'], ['及以下', 'max'], ['之下', 'max'],
  ['有奇', 'min'],
];

/** They may stand a few characters before their number (至少减少感染70万人). */
export const FAR_BOUNDS: readonly (readonly [word: string, bound: Bound])[] = [['至少', 'min'], ['最多', 'max'], ['至多', 'max'], ['最少', 'min']];
/** `近` before a span of years that leads to now tells which years, not how many: 近10年来. */
export const SPAN_TO_NOW: readonly string[] = ['来', '间', '以来', '里', '中'];
