import assert from 'node:assert/strict';
import { brief } from '../../../support/brief-figures.ts';

const CASES: Readonly<Record<string, readonly (readonly [text: string, ...figures: string[]])[]>> = {
  money: [
    ['港区总产值达1.2万亿元人民币，同比增长5.2%。', '1.2万亿元人民币 = money 1200000000000 CNY', '5.2% = percent 5.2 %'],
    ['贷款近6亿美元、超过50亿欧元、约300万港元', '6亿美元 = money 600000000 USD approx', '50亿欧元 = money 5000000000 EUR min', '300万港元 = money 3000000 HKD approx'],
    ['两亿元和三千五百万元', '两亿元 = money 200000000 CNY', '三千五百万元 = money 35000000 CNY'],
    ['耗资1亿2000万元', '1亿2000万元 = money 120000000 CNY'],
    ['预算为10至15亿元', '10至15亿元 = money 1000000000..1500000000 CNY'],
    ['票价50元/人', '50元 = money 50 CNY /1 人'],
    ['赔偿$300万', '$300万 = money 3000000 USD'],
    ['港口出口額為三千萬美元', '三千萬美元 = money 30000000 USD'],
    ['五国元首来访', '五 = count 5 of 国'],
  ],
  percent: [
    ['提高了8个百分点，下调25个基点', '8个百分点 = percent 8 pp', '25个基点 = percent 25 bp'],
    ['占百分之三到五，其中百分之十二', '百分之三到五 = percent 3..5 %', '百分之十二 = percent 12 %'],
    ['增长 5.2 %，下降３．５％', '5.2 % = percent 5.2 %', '３．５％ = percent 3.5 %'],
    ['增速为3%—5%，回落至-1.5%', '3%—5% = percent 3..5 %', '-1.5% = percent -1.5 %'],
    ['从10%提高到20%以上', '10% = percent 10 %', '20% = percent 20 % min'],
    ['实现两位数增长', '两位数 = percent 10..99 %'],
    ['出生率为6.5‰', '6.5‰ = percent 0.65 %'],
  ],
  quantity: [
    ['气温零下5度，北纬30度', '零下5度 = quantity -5 Cel', '30度 = quantity 30 deg'],
    ['新港长3.5公里、占地150多公顷', '3.5公里 = quantity 3.5 km', '150多公顷 = quantity 150 ha min'],
    ['装机72万千瓦，发电32亿千瓦时', '72万千瓦 = quantity 720000 kW', '32亿千瓦时 = quantity 3200000000 kW.h'],
    ['粮食7800万吨、5万亩耕地', '7800万吨 = quantity 78000000 t', '5万亩 = quantity 50000 mu'],
    ['34个工作日缩短到3至5天', '34个工作日 = quantity 34 d', '3至5天 = quantity 3..5 d'],
    ['等了半小时、半年和两个半月', '半小时 = quantity 0.5 h', '半年 = quantity 0.5 a', '两个半月 = quantity 2.5 mo'],
    ['历时两年半，三个多月，10天之内', '两年半 = quantity 2.5 a', '三个多月 = quantity 3 mo min', '10天 = quantity 10 d max'],
    ['近10年来发展很快，近三年的停航', '10年 = quantity 10 a', '三年 = quantity 3 a approx'],
    ['半个世纪以来', '半个世纪 = quantity 50 a'],
    ['年满18周岁、30多岁的船员', '18周岁 = quantity 18 a', '30多岁 = quantity 30 a min'],
    ['气温零下5摄氏度，水温21℃', '零下5摄氏度 = quantity -5 Cel', '21℃ = quantity 21 Cel'],
    ['时速350公里，发生6.8级地震', '350公里 = quantity 350 km/h', '6.8级地震 = quantity 6.8 magnitude'],
    ['全长100km。', '100km = quantity 100 km'],
    ['过去一年里', '一年 = quantity 1 a'],
  ],
  count: [
    ['每万人262件，共１，２３４艘', '262 = count 262 of 件 /10000 人', '１，２３４ = count 1234 of 艘'],
    ['共有56个民族、21个国家驻港代表', '56 = count 56 of 民族', '21 = count 21 of 国家'],
    ['至少19人死亡、22人受伤', '19 = count 19 of 人 min', '22 = count 22 of 人'],
    ['两架飞机、两个画面', '两 = count 2 of 飞机', '两 = count 2 of 画面'],
    ['170多个港口、3万多平民、100余名船员', '170 = count 170 of 港口 min', '3万 = count 30000 of 平民 min', '100 = count 100 of 船员 min'],
    ['发送旅客500万人次，30多万人', '500万 = count 5000000 of 人次', '30多万 = count 300000 of 人 min'],
    ['招收两三个学生', '两三 = count 2..3 of 学生'],
    ['100人左右，40个以上', '100 = count 100 of 人 approx', '40 = count 40 min'],
    ['每万人拥有12名医生', '12 = count 12 of 医生 /10000 人'],
    ['日均接待3000名游客', '3000 = count 3000 of 游客 /1 日'],
    ['三国外长会晤两次', '三 = count 3 of 国', '两 = count 2 of 次'],
    ['人口从555万增加到1271万', '555万 = count 5550000 of 人口', '1271万 = count 12710000 of 人口'],
    ['第三支船队共有9艘，确诊病例只有1例', '第三 = ordinal 3 of 船队', '9 = count 9 of 船队', '1 = count 1 of 病例'],
    ['228家全球500强企业', '228 = count 228 of 企业'],
    ['上百艘船', '百 = count 100 of 船 min'],
  ],
  ratio: [
    ['约占1/3，超过2/3的船员，三成五', '1/3 = ratio 0.3333333333333333 approx', '2/3 = ratio 0.6666666666666666 min', '三成五 = ratio 0.35'],
    ['占三分之二以上，约七成，一半', '三分之二 = ratio 0.6666666666666666 min', '七成 = ratio 0.7 approx', '一半 = ratio 0.5'],
    ['每20人就有1人参加', '每20人就有1人 = ratio 0.05'],
  ],
  multiple: [
    ['增长2倍，是十年前的两倍多', '2倍 = multiple 2', '十年 = quantity 10 a', '两倍 = multiple 2 min'],
    ['翻一番、翻两番、翻番', '翻一番 = multiple 2', '翻两番 = multiple 4', '翻番 = multiple 2'],
    ['数量增加一倍', '一倍 = multiple 2'],
  ],
  ordinal: [
    ['第十七届卡尔德港博览会、建港30周年', '第十七 = ordinal 17 of 博览会', '30 = ordinal 30 of 周年'],
    ['首次开放，首届论坛', '首 = ordinal 1 of 次', '首 = ordinal 1 of 论坛'],
    ['位居世界第一，第二大经济体', '第一 = ordinal 1', '第二 = ordinal 2 of 经济体'],
  ],
  date: [
    ['2024年3月19日，3月5日至7日', '2024年3月19日 = date 2024-03-19', '3月5日至7日 = date 2024-03-05/2024-03-07'],
    ['去年12月，今年1至2月，2月下旬', '去年12月 = date 2023-12', '今年1至2月 = date 2024-01/2024-02', '2月下旬 = date 2024-02~'],
    ['每年4月1日至11月30日', '4月1日至11月30日 = date XXXX-04-01/XXXX-11-30'],
    ['2021—2025年，二〇二三年', '2021—2025年 = date 2021/2025', '二〇二三年 = date 2023'],
    ['20世纪90年代和上世纪60年代', '20世纪90年代 = date 199X', '上世纪60年代 = date 196X'],
    ['去年前三季度、2023年上半年、一季度', '去年前三季度 = date 2023-01/2023-09', '2023年上半年 = date 2023-01/2023-06', '一季度 = date 2024-01/2024-03'],
    ['18日，本月29日，上月29日', '18日 = date 2024-03-18', '本月29日 = date 2024-03-29', '上月29日 = date 2024-02-29'],
    ['21世纪，公元前221年，2024/25年度', '21世纪 = date 20XX', '公元前221年 = date -0220', '2024/25 = date 2024/2025'],
    ['3月4日和5日', '3月4日 = date 2024-03-04', '5日 = date 2024-03-05'],
  ],
  time: [['下午3时，晚8点30分，15:00开幕', '下午3时 = time T15:00', '晚8点30分 = time T20:30', '15:00 = time T15:00']],
  'two languages': [
    ['GDP growth was 5% in 2023.\n港口增长5%。', '5% = percent 5 %', '2023 = date 2023', '5% = percent 5 %'],
    ['We built 20 ships.\n我们建了20艘船。', '20 = count 20 of ships', '20 = count 20 of 船'],
  ],
};

const NONE: readonly string[] = [
  '世界上只有一个中国，两国、两军、双方、两岸', '四川、三亚、三峡、万隆、五角大楼', '七国集团和二十国集团', '“一国两制”“一带一路”和“两国双园”', '第三方和第一时间',
  '一些人一直一贯统一口径，万一千方百计', '之一、唯一、同一个', '一是发展，二是合作，三是开放', '第一，第二，第三，', '上周五、星期三', '首先，首相和首都', '第2758号决议第五条',
  '歼-20和C-17运输机', '12345热线', '数百万人、几十个、多次、好几天', '十分重要，百姓千万不能', '此地无银三百两', '一名员工，一位医生，一架飞机', '我讲三点。', '比例为1:10，比分3:15', '13月5日', '见3/19号', '分三个方面介绍', '十四五规划、党的二十大',
];

/** How often something is done in a time that stands right before. */
const HOW_OFTEN: readonly (readonly [text: string, ...figures: string[]])[] = [
  ['航班一年两次、一天3班，一个月三趟', '两 = count 2 of 次 /1 年', '3 = count 3 of 航班 /1 天', '三 = count 3 of 趟 /1 月'],
  ['论坛一年举办两次', '两 = count 2 of 次'],
  ['第一年两次，这一年两次，近一年三次，十一天两次', '第一 = ordinal 1 of 年', '两 = count 2 of 次', '两 = count 2 of 次', '一年 = quantity 1 a approx', '三 = count 3 of 次', '十一天 = quantity 11 d', '两 = count 2 of 次'],
  ['一年3万人、一月两次', '3万 = count 30000 of 人', '一月 = date 2024-01', '两 = count 2 of 次'],
];

describe('figures in Chinese', () => {
  describe('how often', () => {
    for (const [text, ...figures] of HOW_OFTEN) it(text, () => assert.deepEqual(brief(text), figures));
  });

  for (const [kind, cases] of Object.entries(CASES)) {
    describe(kind, () => {
      for (const [text, ...figures] of cases) it(text, () => assert.deepEqual(brief(text), figures));
    });
  }

  describe('what is none', () => {
    for (const text of NONE) it(text, () => assert.deepEqual(brief(text), []));
  });

  it('skips a day and a month whose year is not known', () => {
    assert.deepEqual(brief('3月4日，12月，29日，一季度', null), []);
  });

  it('reads over the line break of a hard-wrapped text', () => {
    assert.deepEqual(brief('共3亿\n美元'), ['3亿\n美元 = money 300000000 USD']);
    assert.deepEqual(brief('于2019年\r\n3月19日和2020年5月\n4日'), ['2019年\r\n3月19日 = date 2019-03-19', '2020年5月\n4日 = date 2020-05-04']);
    assert.deepEqual(brief('截至2019年\n\n3月19日'), ['2019年 = date 2019', '3月19日 = date 2024-03-19']);
  });

  it('reads a number that the line break of a hard-wrapped text cuts', () => {
    assert.deepEqual(brief('港口贸易额达1.\n2亿元，另有 3\n.5万吨'), ['1.\n2亿元 = money 120000000 CNY', '3\n.5万吨 = quantity 35000 t']);
    assert.deepEqual(brief('投资三百\n亿元、两\r\n千五百万元，共一百\n二十艘船'), [
      '三百\n亿元 = money 30000000000 CNY', '两\r\n千五百万元 = money 25000000 CNY', '一百\n二十 = count 120 of 船',
    ]);
    assert.deepEqual(brief('占百分之三十\n五以上，共二十\n三人，装机三\n千瓦'), ['百分之三十\n五 = percent 35 % min', '二十\n三 = count 23 of 人', '三\n千瓦 = quantity 3 kW']);
  });

  it('leaves apart what stands in two lines', () => {
    assert.deepEqual(brief('1.\n2亿元用于港口'), ['2亿元 = money 200000000 CNY']);
    assert.deepEqual(brief('见图1.\n2024年增长5%'), ['2024年 = date 2024', '5% = percent 5 %']);
    assert.deepEqual(brief('见图1.\n2亿元用于港口'), ['2亿元 = money 200000000 CNY']);
    assert.deepEqual(brief('港口投资3.\n\n2亿元用于码头'), ['2亿元 = money 200000000 CNY']);
    assert.deepEqual(brief('一共建成船坞一百\n二、二十艘船'), ['二十 = count 20 of 船']);
    assert.deepEqual(brief('投资三百\n\n亿元'), []);
  });

  it('lets go of a range that counts nothing', () => {
    for (const text of ['的5三至5', '的55从5到十多', '的5三至5百分之五']) assert.doesNotThrow(() => brief(text), text);
  });

  it('keeps the month of a day that no calendar has', () => {
    assert.deepEqual(brief('2月30日，2023年2月29日，每年2月29日'), ['2月 = date 2024-02', '2023年2月 = date 2023-02', '2月29日 = date XXXX-02-29']);
  });

  it('reads zero written as a circle, and a leap day', () => {
    assert.deepEqual(brief('二○二四年二月二十九日、二◯二三年'), ['二○二四年二月二十九日 = date 2024-02-29', '二◯二三年 = date 2023']);
  });

  it('leaves to English what stands in its words', () => {
    assert.deepEqual(brief('约$5 million。贸易 in 2023, 增长5%, 其中3%, with 30 people和20人'), [
      '$5 million = money 5000000 USD', '2023 = date 2023', '5% = percent 5 %', '3% = percent 3 %', '30 = count 30 of people', '20 = count 20 of 人',
    ]);
  });
});
