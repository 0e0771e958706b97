/**
 * Units of measurement with their UCUM code (https://ucum.org) and a factor; where UCUM has none, the plain singular English word.
 * Those with `个` before them stand with it in the figure (3个月, 5个百分点).
 */
export const UNITS: readonly (readonly [word: string, code: string, factor?: number])[] = [
  ['秒', 's'], ['秒钟', 's'], ['毫秒', 'ms'], ['微秒', 'us'], ['分钟', 'min'], ['刻钟', 'min', 15],
  ['小时', 'h'], ['个小时', 'h'], ['个钟头', 'h'], ['钟头', 'h'], ['课时', 'h'],
  ['天', 'd'], ['昼夜', 'd'], ['个工作日', 'd'], ['个交易日', 'd'], ['个自然日', 'd'], ['个昼夜', 'd'], ['工作日', 'd'], ['个日夜', 'd'],
  ['周', 'wk'], ['星期', 'wk'], ['个星期', 'wk'], ['个周', 'wk'], ['个礼拜', 'wk'],
  ['个月', 'mo'], ['个整月', 'mo'],
  ['年', 'a'], ['个年头', 'a'], ['载', 'a'], ['周岁', 'a'], ['岁', 'a'], ['个世纪', 'a', 100], ['个财年', 'a'], ['个季度', 'mo', 3], ['光年', '[ly]'],
  ['公里', 'km'], ['千米', 'km'], ['米', 'm'], ['厘米', 'cm'], ['毫米', 'mm'], ['微米', 'um'], ['纳米', 'nm'], ['公分', 'cm'],
  ['海里', '[nmi_i]'], ['英里', '[mi_i]'], ['英尺', '[ft_i]'], ['英寸', '[in_i]'], ['华里', 'li'], ['里', 'li'], ['延长米', 'm'],
  ['平方公里', 'km2'], ['平方千米', 'km2'], ['平方米', 'm2'], ['平方英里', '[mi_us]2'], ['平方英尺', '[sft_i]'], ['平米', 'm2'],
  ['公顷', 'ha'], ['英亩', '[acr_us]'], ['亩', 'mu'],
  ['立方米', 'm3'], ['立方公里', 'km3'], ['立方英尺', '[cft_i]'], ['升', 'L'], ['毫升', 'mL'], ['加仑', '[gal_us]'], ['桶', '[bbl_us]'],
  ['吨', 't'], ['公吨', 't'], ['公斤', 'kg'], ['千克', 'kg'], ['克', 'g'], ['毫克', 'mg'], ['微克', 'ug'], ['斤', 'jin'], ['吨标准煤', 't'], ['吨标煤', 't'],
  ['盎司', '[oz_av]'], ['克拉', 'carat'], ['磅', '[lb_av]'],
  ['瓦', 'W'], ['千瓦', 'kW'], ['兆瓦', 'MW'], ['吉瓦', 'GW'], ['太瓦', 'TW'],
  ['瓦时', 'W.h'], ['千瓦时', 'kW.h'], ['千瓦小时', 'kW.h'], ['兆瓦时', 'MW.h'], ['吉瓦时', 'GW.h'], ['度电', 'kW.h'], ['伏', 'V'], ['千伏', 'kV'],
  ['安培', 'A'], ['赫兹', 'Hz'], ['兆赫', 'MHz'], ['吉赫', 'GHz'], ['焦耳', 'J'], ['千卡', 'kcal'], ['大卡', 'kcal'],
  ['摄氏度', 'Cel'], ['华氏度', '[degF]'], ['度', 'deg'], ['字节', 'By'], ['比特', 'bit'], ['分贝', 'dB'], ['节航速', '[kn_i]'],
  ['微克每立方米', 'ug/m3'], ['微克/立方米', 'ug/m3'], ['公里每小时', 'km/h'], ['公里/小时', 'km/h'], ['米/秒', 'm/s'], ['米每秒', 'm/s'],
  ['贝克勒尔', 'Bq'], ['贝克', 'Bq'], ['西弗', 'Sv'], ['标准箱', 'TEU'], ['个标准箱', 'TEU'], ['标箱', 'TEU'], ['万亿次', 'operation', 1e12],
  ['级地震', 'magnitude'], ['级强震', 'magnitude'], ['级余震', 'magnitude'], ['级强烈地震', 'magnitude'],
  ['km/h', 'km/h'], ['km²', 'km2'], ['km2', 'km2'], ['km', 'km'], ['m²', 'm2'], ['m³', 'm3'], ['μg/m³', 'ug/m3'], ['cm', 'cm'], ['mm', 'mm'], ['nm', 'nm'],
  ['kg', 'kg'], ['mg', 'mg'], ['kWh', 'kW.h'], ['MWh', 'MW.h'], ['GWh', 'GW.h'], ['TWh', 'TW.h'], ['kW', 'kW'], ['MW', 'MW'], ['GW', 'GW'], ['TW', 'TW'], ['kV', 'kV'],
  ['GHz', 'GHz'], ['MHz', 'MHz'], ['℃', 'Cel'], ['°C', 'Cel'], ['℉', '[degF]'], ['GB', 'GBy'], ['TB', 'TBy'], ['PB', 'PBy'], ['TEU', 'TEU'],
];

/** What follows a unit's character where it belongs to another word: 三年级, 两天然, 十里长街, 一度, 三升. */
export const NOT_UNIT_BEFORE: ReadonlyMap<string, string> = new Map([
  ['年', '级代轻货画华'], ['天', '然文空气使才生花下'], ['周', '边期转围末密旋报'], ['米', '兰'], ['克', '兰里什服'], ['里', '程面长亚约'],
  ['度', '假过'], ['升', '级至到格'], ['载', '人体荷重'], ['岁', '月末'], ['伏', '尔'], ['斤', '斗'], ['秒', '杀'], ['桶', '装'], ['星期', '一二三四五六日天'], ['磅', '礴'], ['世纪', '初末中'],
  ['瓦', '努斯解'], ['节', ''],
]);

/** Shares and changes of shares: [words, unit, factor]. The guideline gives `%`, `pp` and `bp`; a per mille is a tenth of a percent. */
export const PERCENT_UNITS: readonly (readonly [word: string, code: string, factor: number])[] = [
  ['%', '%', 1], ['‰', '%', 0.1], ['个百分点', 'pp', 1], ['百分点', 'pp', 1], ['个基点', 'bp', 1], ['基点', 'bp', 1], ['bp', 'bp', 1], ['BP', 'bp', 1],
];

/** Units of time that `半` halves (半年, 半个月, 半小时); `个` may stand between. */
export const HALVED: readonly (readonly [word: string, code: string, factor: number])[] = [
  ['年', 'a', 1], ['小时', 'h', 1], ['个小时', 'h', 1], ['个多小时', 'h', 1], ['个钟头', 'h', 1], ['个月', 'mo', 1], ['个多月', 'mo', 1], ['月', 'mo', 1], ['天', 'd', 1], ['个世纪', 'a', 100], ['个多世纪', 'a', 100],
  ['世纪', 'a', 100], ['分钟', 'min', 1], ['公里', 'km', 1], ['吨', 't', 1],
];
