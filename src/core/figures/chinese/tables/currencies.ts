/** Currencies by their Chinese names with their ISO 4217 codes, and the parts of a yuan as factors. */
export const CURRENCIES: readonly (readonly [word: string, code: string, factor?: number])[] = [
  ['元人民币', 'CNY'], ['人民币', 'CNY'], ['元', 'CNY'], ['块钱', 'CNY'], ['块', 'CNY'], ['角钱', 'CNY', 0.1], ['分钱', 'CNY', 0.01],
  ['美元', 'USD'], ['美金', 'USD'], ['元美元', 'USD'], ['美分', 'USD', 0.01], ['欧元', 'EUR'], ['英镑', 'GBP'], ['日元', 'JPY'], ['日圆', 'JPY'],
  ['港元', 'HKD'], ['港币', 'HKD'], ['元港币', 'HKD'], ['澳门元', 'MOP'], ['澳门币', 'MOP'], ['新台币', 'TWD'], ['元新台币', 'TWD'], ['台币', 'TWD'],
  ['卢布', 'RUB'], ['韩元', 'KRW'], ['韩圆', 'KRW'], ['朝元', 'KPW'], ['印度卢比', 'INR'], ['巴基斯坦卢比', 'PKR'], ['巴卢比', 'PKR'], ['斯里兰卡卢比', 'LKR'],
  ['尼泊尔卢比', 'NPR'], ['印尼盾', 'IDR'], ['印尼卢比', 'IDR'], ['印度尼西亚盾', 'IDR'], ['卢比', 'INR'], ['越南盾', 'VND'], ['泰铢', 'THB'], ['林吉特', 'MYR'], ['令吉', 'MYR'],
  ['比索', 'PHP'], ['墨西哥比索', 'MXN'], ['阿根廷比索', 'ARS'], ['菲律宾比索', 'PHP'], ['智利比索', 'CLP'], ['新加坡元', 'SGD'], ['新元', 'SGD'], ['坡元', 'SGD'],
  ['澳元', 'AUD'], ['澳大利亚元', 'AUD'], ['加元', 'CAD'], ['加拿大元', 'CAD'], ['新西兰元', 'NZD'], ['纽元', 'NZD'], ['瑞士法郎', 'CHF'], ['瑞郎', 'CHF'],
  ['瑞典克朗', 'SEK'], ['挪威克朗', 'NOK'], ['丹麦克朗', 'DKK'], ['里拉', 'TRY'], ['雷亚尔', 'BRL'], ['兰特', 'ZAR'], ['坚戈', 'KZT'], ['图格里克', 'MNT'],
  ['缅元', 'MMK'], ['缅币', 'MMK'], ['基普', 'LAK'], ['瑞尔', 'KHR'], ['塔卡', 'BDT'], ['里亚尔', 'SAR'], ['沙特里亚尔', 'SAR'], ['伊朗里亚尔', 'IRR'], ['迪拉姆', 'AED'],
  ['谢克尔', 'ILS'], ['埃及镑', 'EGP'], ['奈拉', 'NGN'], ['格里夫纳', 'UAH'], ['福林', 'HUF'], ['兹罗提', 'PLN'], ['捷克克朗', 'CZK'], ['中非法郎', 'XAF'], ['西非法郎', 'XOF'],
];

/** Behind `元` and `块` these make another word: 元首, 元旦. */
export const NOT_MONEY_BEFORE: ReadonlyMap<string, string> = new Map([['元', '首旦素老月帅宇年气化勋'], ['块', '链状']]);

/** Marks before an amount; in Chinese the mark ¥ is the yuan's. */
export const MARKS: readonly (readonly [mark: string, code: string])[] = [
  ['US$', 'USD'], ['HK$', 'HKD'], ['NT$', 'TWD'], ['$', 'USD'], ['€', 'EUR'], ['£', 'GBP'], ['¥', 'CNY'], ['￥', 'CNY'], ['RMB', 'CNY'],
];
