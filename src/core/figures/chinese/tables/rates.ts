/** What a rate is counted by: 每年, 日均. */
export const RATE_TIMES: readonly (readonly [word: string, data: true])[] = ['年', '天', '日', '月', '周', '小时', '个月', '季度', '分钟', '秒', '星期', '个小时', '十年', '代'].map((word) => [word, true]);

/** What happens so many times in a time that stands right before: 一年两次. */
export const HAPPENINGS: readonly string[] = ['次', '回', '趟', '班', '期', '届', '轮', '季', '熟'];

/** Other things that a rate is counted by: 每万人, 人均, 元/吨. */
export const RATE_NOUNS: readonly (readonly [word: string, data: true])[] = [
  '人', '户', '吨', '公里', '平方公里', '平方米', '立方米', '亩', '公顷', '千克', '公斤', '千米', '千瓦时', '度', '名', '个人', '家', '居民', '人口', '儿童', '学生', '桶', '盎司', '升', '股', '斤', '台', '辆', '架次', '件', '头', '次', '元', '单位', '村', '百户', '劳动力', '职工',
].map((word) => [word, true]);
