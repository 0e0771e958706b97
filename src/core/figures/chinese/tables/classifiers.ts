/** Classifiers: they stand between a number and what it counts, and outside the figure's span. Chao's grammar, §7.9, as far as briefings use it. */
export const CLASSIFIERS: readonly string[] = [
  '个', '名', '位', '家', '所', '项', '条', '件', '种', '类', '大类', '艘', '架', '辆', '台', '部', '座', '支', '份', '批', '起', '场', '届', '轮', '套', '张', '只', '头',
  '匹', '株', '棵', '颗', '枚', '处', '例', '剂', '篇', '本', '册', '句', '段', '幅', '笔', '户', '组', '片', '层', '间', '门', '节', '堂', '道', '队', '班', '趟', '列', '盒',
  '瓶', '箱', '袋', '包', '副', '把', '根', '盏', '粒', '束', '款', '宗', '桩', '点', '大', '次', '封', '发', '滴', '面', '具', '口', '版', '档', '区块', '对', '群', '方面', '卷', '档',
  '台套', '台（套）', '代', '期', '行', '顶', '味', '尊', '朵', '股', '声', '番话', '步', '页', '集', '项次', '级', '番',
];

/** Classifiers that are words of their own where nothing follows: what is counted is they themselves. */
export const COUNTED_CLASSIFIERS: readonly string[] = ['人次', '架次', '场次', '班次', '批次', '艘次', '辆次', '列次', '户次', '标台', '头次', '件次', '车次'];

/** Nouns that follow a number without a classifier; what they stand before is not counted (三国外长: three countries). */
export const BARE_NOUNS: readonly string[] = [
  '人', '国', '省', '市', '县', '州', '村', '镇', '乡', '省份', '省区', '省市', '省区市', '部门', '部委', '校', '院', '票', '席', '词', '字', '岛', '地', '国家', '城', '军', '党',
  '县市', '区县', '市县', '国集团军', '战区', '港', '馆', '司', '局', '科', '厅', '方言',
];

/** Number and classifier that are a word and count nothing. `两国` and `双方` are named by the guideline. */
export const WORDS_OF_TWO = new Set(['两国', '两军', '两岸', '两地', '两党', '两市', '两院', '两城', '两级', '两面', '两头', '两口', '两会', '两代', '两步', '两字', '两校', '两省', '两局', '两个月', '两部', '两港', '两馆', '两司', '两科', '两厅', '两州', '两村', '两镇', '两乡', '两县', '两发', '两道', '两点']);

/** Classifiers that only a large or an Arabic number makes sure: with small numerals they are mostly other words (三军, 四方面, 六级, 五代). */
export const ARABIC_ONLY = new Set(['代', '期', '行', '军', '党', '级', '步', '口', '科', '司', '局', '面', '对', '发', '顶', '味', '群', '股', '声', '版', '港', '岛', '馆', '番', '页', '集', '道', '具', '城', '班', '校', '厅', '方言', '节', '队']);
