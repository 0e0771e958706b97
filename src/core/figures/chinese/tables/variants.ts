import { lazily } from '../../../lazily.ts';

/** Traditional characters of numerals, units and classifiers, each with its simplified one; and full-width signs with their plain ones. */
const PAIRS =
  '萬万億亿兩两個个點点時时間间歲岁號号條条項项種种類类輛辆臺台張张隻只頭头顆颗處处劑剂筆笔戶户對对組组層层門门節节國国縣县鄉乡區区鎮镇場场屆届輪轮園园員员畝亩頃顷噸吨週周鐘钟' +
  '鎊镑歐欧韓韩盧卢幣币圓元廣广學学會会議议協协專专業业約约將将過过餘余達达來来這这裡里內内萬万圍围議议協协實实際际產产發发電电車车飛飞機机艦舰貿贸車车廠厂門门農农傷伤亡亡遇遇難难' +
  '後后華华東东陽阳報报紀纪錄录單单總总經经濟济資资貸贷債债務务購购買买賣卖費费稅税增增長长減减佔占億亿萬万雙双邊边聯联盟盟體体係系關关係系爾尔爺爷倍倍幾几無无從从對对與与為为於于開开' +
  '○〇◯〇' +
  '０0１1２2３3４4５5６6７7８8９9％%．.＄$～~－-＋+／/％%〜~─—';

/** By UTF-16 code unit the one that is written for it; 0 where it stays. */
const SIMPLE = lazily(() => {
  const simple = new Uint16Array(0x10000);
  for (let pair = 0; pair < PAIRS.length; pair += 2) {
    const [unit, plain] = [PAIRS.charCodeAt(pair), PAIRS.charCodeAt(pair + 1)];
    if (unit !== plain) simple[unit] = plain;
  }
  return simple;
});

const COMMA = 0xff0c;

/** The text, or a part of it, with one way to write each sign, every character at its old place. */
export function plainForm(text: string, start = 0, end = text.length): string {
  const simple = SIMPLE();
  let plain = '';
  let from = start;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    const other = unit === COMMA ? (isGrouping(text, at) ? 44 : 0) : (simple[unit] ?? 0);
    if (other === 0) continue;
    plain += text.slice(from, at) + String.fromCharCode(other);
    from = at + 1;
  }
  return plain + text.slice(from, end);
}

/** The comma of a number in full-width digits; between two Chinese numbers it is a comma like any other. */
function isGrouping(text: string, at: number): boolean {
  return isWide(text, at - 1) && isWide(text, at + 1) && isWide(text, at + 2) && isWide(text, at + 3) && !isWide(text, at + 4);
}

function isWide(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xff10 && unit <= 0xff19;
}
