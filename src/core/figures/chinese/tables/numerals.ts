/** Numerals as numbers are written with (GB/T 15835); `两` is 2 before a classifier. */
export const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['〇', 0], ['零', 0], ['一', 1], ['二', 2], ['两', 2], ['三', 3], ['四', 4], ['五', 5], ['六', 6], ['七', 7], ['八', 8], ['九', 9],
]);

/** Powers of ten, and the two old words for twenty and thirty as their own tens. `兆` is left out: it is a unit's prefix as well. */
export const HAN_SCALES: ReadonlyMap<string, number> = new Map([['十', 10], ['百', 100], ['千', 1000], ['万', 1e4], ['亿', 1e8]]);
export const HAN_TENS: ReadonlyMap<string, number> = new Map([['廿', 20], ['卅', 30]]);

/** What follows `千` where it begins a unit and is no thousand: 72万千瓦 is 720,000 kilowatts. */
export const AFTER_UNIT_KILO = '瓦米克卡伏赫帕焦';

/** Between a number and its unit or classifier: "more than" or "about". `几` needs a ten before it. */
export const INNER_BOUNDS: ReadonlyMap<string, 'min' | 'approx'> = new Map([['多', 'min'], ['余', 'min'], ['几', 'min'], ['来', 'approx']]);

/** Before a bare hundred, thousand or more (近百, 上千). Without one of them a bare scale belongs to a word (百姓, 千万, 万一). */
export const BARE_SCALE_LEADS = '近上逾超约过';
