import { lazily } from '../../lazily.ts';

/** Traditional characters of numerals, units and classifiers, each with its simplified one; and full-width signs with their plain ones. */
const PAIRS =
  '萬万億亿兩两個个點点時时間间歲岁號号條条項项種种類类輛辆臺台張张隻只頭头顆颗處处劑剂筆笔戶户對对組组層层門门節节國国縣县鄉乡區区鎮镇場场屆届輪轮園园員员畝亩頃顷噸吨週周鐘钟' +
  '鎊镑歐欧韓韩盧卢幣币圓元廣广學学會会議议協协專专業业約约將将過过餘余達达來来這这裡里內内萬万圍围議议協协實实際际產产發发電电車车飛飞機机艦舰貿贸車车廠厂門门農农傷伤亡亡遇遇難难' +
  '後后華华東东陽阳報报紀纪錄录單单總总經经濟济資资貸贷債债務务購购買买賣卖費费稅税增增長长減减佔占億亿萬万雙双邊边聯联盟盟體体係系關关係系爾尔爺爷倍倍幾几無无從从對对與与為为於于開开' +
  '○〇◯〇' +
  '０0１1２2３3４4５5６6７7８8９9％%．.＄$～~－-＋+／/％%〜~─—';

const SIMPLE: () => ReadonlyMap<string, string> = lazily(() => new Map(Array.from({ length: PAIRS.length / 2 }, (_, pair) => [PAIRS.charAt(2 * pair), PAIRS.charAt(2 * pair + 1)] as const).filter(([from, to]) => from !== to)));
const VARIANT = lazily(() => new RegExp(`[${[...SIMPLE().keys()].join('')}]`, 'g'));

/** The comma of a number in full-width digits; between two Chinese numbers it is a comma like any other. */
const GROUPING = /(?<=[０-９])，(?=[０-９]{3}(?![０-９]))/g;

/** The text with one way to write each sign, every character at its old place. */
export function plainForm(text: string): string {
  return text.replace(GROUPING, ',').replace(VARIANT(), (sign) => SIMPLE().get(sign) ?? sign);
}
