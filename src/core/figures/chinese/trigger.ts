/** Where a Chinese figure may begin, in a text in plain form; digits are both languages'. */
export const CHINESE_TRIGGER = '[〇零一二两三四五六七八九十百千万亿廿卅半首第翻]';
