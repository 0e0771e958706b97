import { frontMatterWords } from './english-inline.ts';
import { english } from './english.ts';
import type { FormatDeclaration, LabelShape } from './format.ts';

const DIGITS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十'];

/** A surname with a given name, or a foreign name in parts: "林知远", "阿丽娅·巴图尔". */
export const HAN_NAME = '\\p{Script=Han}{2,4}|\\p{Script=Han}{1,8}(?:[·•・]\\p{Script=Han}{1,8}){1,3}';

/** The most frequent ones: a word of two or three characters that begins with another is a name only if it comes again or is listed. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝寿郁嵇'
  + '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧葉蘇呂盧鐘譚陸賈韋鄒龍陶賀顧龔邵錢嚴湯溫齊喬龐顏莊聶魯關蘭紀寧單藍華饒衛';
const DOUBLE_SURNAMES = '(?:欧阳|上官|司马|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|夏侯|歐陽|諸葛)';

/** Ends the words for an office. */
export const HAN_OFFICE =
  '(?:部长|部長|部长助理|外长|总理|总统|主席|主任|局长|司长|处长|厅长|市长|省长|县长|州长|署长|行长|院长|校长|会长|理事长|秘书长|委员长|委员|组长|书记|大使|总领事|特使|代表|参赞|发言人|主持人|负责人|总工程师|总经济师|总会计师|总统计师|总规划师|总编辑|工程师|研究员|教授|博士|院士|专家|科学家|董事长|总经理|总裁|检察长|法官|[上大中少]校|[少中上]将)';

/** No word of a sentence: what the name of an outlet or an office is made of. */
const WORD = '[^\\s:：。，！？；（）()【】\\[\\]]';
/** In a live text: when it was said, "【11:59】", "[10:02:31]"; and the bracket around a label, "[主持人]：". */
const BEFORE = '(?:[\\[【]\\p{Nd}{1,2}[:：]\\p{Nd}{2}(?:[:：]\\p{Nd}{2})?[\\]】][ \\u3000]*)?[\\[【]?';
const COLON = '[\\]】]?[ \\u3000]?[:：]';
/** How somebody speaks, in brackets behind a name: "（笑）", "(追问)". */
const HOW = '(?:[（(][^（）()]{1,12}[）)])?';
/** What begins a sentence about reporters, and no outlet's name. */
const NO_OUTLET = '(?![我你您他她这那有请对向和与跟让给当]|告诉|各位|欢迎|针对|根据|据|几位|许多|一些|多名|所有|不少|外国记者|中外记者)';
const REPORTER = `(?<label>${NO_OUTLET}(?<about>[^\\s:：。，！？；]{2,40}(?: [^\\s:：。，！？；]{1,30}){0,3}) ?(?:记者|記者)(?:[ \\u3000]?\\p{Script=Han}{2,4})?${HOW})`;
const OUTLET = `(?<label>(?<about>《?${WORD}{0,20}(?:社|通讯|通訊|卫视|衛視|电视|电视台|電視|電視台|广播|广播公司|电台|電台|之声|日报|日報|晚报|早报|时报|時報|商报|青年报|导报|周刊|周报|月刊|新闻|新聞|新闻网|在线|网|杂志|CCTV|CGTN|CRI|NHK|BBC|CNN|AFP)》?)${HOW})`;
/** "会后有记者问及", "例行记者会后，有记者问". */
const ASKED_LATER = '(?:[^\\s:：。！？]{0,16}有(?:记者|記者|媒体)(?:会后|又|还|追)?[问問](?:及|到|道)?)';
/** "新闻局局长、新闻发言人 林知远". */
export const OFFICE_AND_NAME = `(?<about>[\\p{Script=Han}\\p{Nd}、，（）()《》“”·]{0,60}${HAN_OFFICE})[ \\u3000]{1,4}(?<name>${HAN_NAME})`;

/** Labels of all Chinese press conferences, whether alone on their line or before what is said. */
const labels: readonly LabelShape[] = [
  { pattern: `${BEFORE}(?<label>(?:记者|記者)?(?:继续|再)?追[问問])${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'asker' },
  { pattern: `${BEFORE}(?<label>(?:现场|有)?(?:记者|記者))${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'reporter' },
  { pattern: `${BEFORE}(?<label>提?[问問]|${ASKED_LATER})${COLON}`, at: 'start', trust: 'sure', role: 'press', stands: 'someone' },
  { pattern: `${BEFORE}(?<label>答|回答)${COLON}`, at: 'start', trust: 'sure', role: 'official', stands: 'answerer' },
  // In front matter "主持人：" has a name beside it, and no sentence.
  { pattern: `${BEFORE}(?<label>主持人)${COLON}(?![^。！？，,]{1,60}$)`, at: 'start', trust: 'sure', role: 'chair', stands: 'chair' },
  { pattern: `${BEFORE}${REPORTER}${COLON}`, at: 'start', trust: 'sure', role: 'press' },
  { pattern: '[\\[【](?<label>主持人)[\\]】]', at: 'start', trust: 'sure', role: 'chair', stands: 'chair' },
  { pattern: `[\\[【]?${REPORTER}[\\]】]?`, at: 'line', role: 'press' },
  { pattern: `${BEFORE}${OUTLET}${COLON}`, at: 'start', role: 'press' },
  { pattern: `${BEFORE}(?<label>${OFFICE_AND_NAME}${HOW})${COLON}`, at: 'start' },
  { pattern: `${BEFORE}(?!主持人)(?<label>(?:[${SURNAMES}]\\p{Script=Han}{1,2}|${DOUBLE_SURNAMES}\\p{Script=Han}{1,2})${HOW})${COLON}`, at: 'start' },
  { pattern: `${BEFORE}(?!主持人)(?<label>(?:${HAN_NAME}|\\p{Script=Han}{5,8})${HOW})${COLON}`, at: 'start', trust: 'known' },
];

/** What Chinese transcripts of all kinds have in common. By itself it takes no text for a transcript: no sign is one of it. */
export const chinese: FormatDeclaration = {
  name: 'chinese',
  extends: 'english-inline',
  title: '中文',
  labels,
  never:
    `^第[${DIGITS.join('')}\\p{Nd}]|^[${DIGITS.join('')}\\p{Nd}]{1,3}(?:是|、|$)|^其[${DIGITS.join('')}]$|^(?:关于|首先|其次|再次|再者|最后|此外|同时|另外|例如|比如|譬如|如|即|其中|就是|也就是|那就是|因为|所以|因此|但是|这是|我|你|您|他|她|它|我们|你们|他们|大家|这|那|有|是|请)|(?:说|称|问|道|讲|写|写道|表示|指出|强调|认为|介绍|宣布|提到|谈到|呼吁|重申|回应|答道|坦言|如下|包括|以下|是|为|有|的|了|着|时间|地点|主题|要点|重点|原文|全文|结果|原因|目标|问题|显示|证明|关于|方案|成果|任务|安全|经验|文件|时期|内容|方面|建议|措施|情况|共识|立场)$`,
  except: [
    ...frontMatterWords, '注', '附', '附件', '备注', '说明', '来源', '图', '图片', '摄影', '编辑', '责编', '责任编辑', '作者', '文', '校对', '审核', '电话', '邮箱', '地址', '时间', '地点', '日期', '标题', '主题',
    '关键词', '摘要', '发布人', '出席人员', '出席嘉宾', '嘉宾', '介绍人', '主讲人', '发布会时间', '发布会地点', '声明', '提示', '链接', '相关阅读', '延伸阅读', '目录', '背景', '本报记者', '本网记者', '见习记者', '实习记者', '通讯员', '参考资料',
  ],
  maxLabelLength: 50,
  otherSpeakers: [...english.otherSpeakers, '翻译', '现场翻译', '旁白', '画外音'],
  participantHeadings: {},
  dateHeadings: [],
  otherHeadings: [],
  chairOffice: '主持|新闻办|国新办|新闻局',
  speech: {
    asks: '[?？]|[请請][问問]|想问|我的(?:第[一二三]个)?问题(?:是|有)|能否|可否|对此有何|有何评论|有何回应',
    answers: '(?:谢谢|感谢)(?:你|您|这位|记者|[^。！？]{0,12})的?(?:提问|问题|关注)|(?:我|先|由我)来?(?:回答|回应)(?:一下)?(?:你|您|这|刚才)|^(?:关于|对于)?(?:你|您|刚才)(?:刚才)?(?:所)?(?:提|问|说)',
    chairs:
      '女士们、?先生们|各位(?:记者|媒体|嘉宾|来宾|朋友)|(?:出席|参加)(?:今天|本次|此次)?[^。]{0,20}(?:发布会|吹风会|记者会)|(?:请|有请)[^。，]{0,20}(?:提问|介绍|回答|作介绍)|(?:继续|开始|进入|下面)[^。]{0,8}提问|最后(?:再)?[^。]{0,4}(?:一|两)个(?:问题|提问|机会)|(?:发布会|吹风会|记者会)[^。]{0,8}(?:到此|结束)|通报(?:一下)?[^。]{0,10}(?:新闻机构|媒体)|举手(?:示意)?提问',
  },
  followUp: '^(?:追问|补充(?:一|提)|再追问|接着|还是(?:这个|刚才|关于)|跟进|但是|可是|那么|那(?:你|您|中方)|所以(?:你|您|中方))',
  stageDirections: [...english.stageDirections, '笑', '笑声', '众笑', '全场笑', '大笑', '掌声', '鼓掌', '热烈鼓掌', '全场鼓掌', '掌声热烈', '沉默', '停顿', '听不清', '录音不清', '起立', '视频', '播放视频', '翻译'],
  caption: '^(?:图为|图[一二三四五六七八九十\\d]+[：:])|^[^。！？]{0,80}(?:摄|摄影)[）)]?$',
  backMatter: [...english.backMatter, '^[（(]?(?:责任编辑|责编|编辑|来源|校对|审核|监制|供稿)[:：]', '^(?:分享|打印|相关新闻|相关链接|相关稿件|推荐阅读|扫一扫|附件)', '^[（(]完[)）]$'],
  points: [
    {
      words: DIGITS.map((digit, index) => [
        ...['，', ',', '、', '：', ':', '；', ' ', '点，', '点是', '个是', '个，', '方面，', '是', '就是'].map((end) => `第${digit}${end}`),
        ...(index === 0 ? ['首先', '第一要', '第一个'] : index === 1 ? ['其次'] : index === 2 ? ['再次', '再者'] : []),
      ]),
      last: ['最后'],
      ends: '',
      after: '。；：！？;:!?',
    },
    { words: DIGITS.map((digit) => [`${digit}是`, `${digit}要`, `其${digit}`, `${digit}则`]), last: [], ends: '', after: '。；：！？，;:!?,' },
    { words: DIGITS.map((digit) => [`（${digit}）`, `(${digit})`]), last: [], ends: '', after: '。；：！？;:!?' },
    { words: DIGITS.map((digit) => [`${digit}、`]), last: [], ends: '', after: '。；：！？;:!?' },
    ...english.points,
  ],
  pageBreak: '_ueditor_page_break_tag_',
  minMeanWords: 4,
  evidence: [
    ...english.evidence,
    { pattern: '^[ \\t\\u00a0\\u3000*#]*第[一二三四五六七八九十\\d]{1,3}[幕场](?:[\\s：:]|$)|^[^。！？，,\\n]{0,30}(?:剧本|会议纪要|会议记录|常见问题|使用说明|聊天记录|情景对话|填空|模板)[^。！？，,\\n]{0,30}$', weight: -100 },
    { pattern: '^[ \\t\\u00a0\\u3000*\\[【]*[^\\s:：。，！？]{2,30}(?:记者|記者)[\\]】*]*(?:[:：]|$)', weight: 2 },
  ],
  threshold: 100,
};
