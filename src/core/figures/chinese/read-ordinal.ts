import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { headNoun } from './head-noun.ts';
import { CLASSIFIERS, COUNTED_CLASSIFIERS } from './tables/classifiers.ts';
import { FIRST_CLASSIFIERS } from './tables/words.ts';
import { readNumber } from './read-number.ts';
import type { NumberReading } from './read-number.ts';
import { endsClause, skipGap } from './walk.ts';
import { wordAt, wordSet } from './word-table.ts';

const CLASSIFIER_TABLE = wordSet(() => [...CLASSIFIERS, ...COUNTED_CLASSIFIERS]);
const FIRST_TABLE = wordSet(() => FIRST_CLASSIFIERS);
/** Units that a rank may have: 第三年, 第二天. */
const RANKED_UNITS = wordSet(() => ['年', '天', '日', '周', '月', '轮', '季', '局', '世纪', '个月', '个年头']);
/** Behind a number with 第 they name a part of a document or a number in a list: 第五条, 第2758号. */
const PARTS_OF_DOCUMENT = '条号章页款卷编集';

/** 第十七届博览会, 位居第一, 世界第二大经济体. An enumerating 第一 at the beginning of a clause is none. */
export function readOrdinal(text: string, at: number): Figure | null {
  const number = readNumber(text, skipGap(text, at + 1));
  if (number === null || typeof number.value !== 'number' || number.bound !== null) return null;
  const end = number.end;
  const behind = skipGap(text, end);
  const sign = text.charAt(behind);
  if (PARTS_OF_DOCUMENT.includes(sign || '\u0000') && !(sign === '条' && text.startsWith('条跨', behind))) return null;
  const classifier = wordAt(CLASSIFIER_TABLE, text, behind);
  const bare = endsClause(text.charCodeAt(behind)) || sign === '、' || sign === '是' || sign === '）' || sign === ')';
  if (bare || (sign === '点' && /^[，：是、]/.test(text.slice(behind + 1, behind + 2)))) {
    return opensClause(text, at) || sign === '点' ? null : buildFigure('ordinal', at, end, number.value);
  }
  const unit = wordAt(RANKED_UNITS, text, behind);
  if (unit !== null) return buildFigure('ordinal', at, end, number.value, { of: unit.word === '轮' ? (headNoun(text, unit.end) ?? unit.word) : unit.word });
  const place = classifier !== null && (classifier.word === '位' || classifier.word === '名');
  const of = headNoun(text, classifier?.end ?? behind, classifier?.word === '届' || classifier?.word === '次' || classifier?.word === '轮') ?? (place ? null : (classifier?.word ?? null));
  return buildFigure('ordinal', at, end, number.value, { of });
}

function opensClause(text: string, at: number): boolean {
  let from = at;
  while (from > 0 && (text.charAt(from - 1) === ' ' || text.charAt(from - 1) === '\u3000')) from--;
  return from === 0 || endsClause(text.charCodeAt(from - 1)) || '、“（('.includes(text.charAt(from - 1));
}

/** 首次, 首届, 首个: the first; 首先, 首都, 首席 are other words. */
export function readFirst(text: string, at: number): Figure | null {
  const classifier = wordAt(FIRST_TABLE, text, at + 1);
  if (classifier === null || '部岁榜元匕团魁居'.includes(text.charAt(at - 1) || '\u0000')) return null;
  return buildFigure('ordinal', at, at + 1, 1, { of: classifier.word === '次' ? '次' : (headNoun(text, classifier.end, classifier.word === '届') ?? (classifier.word === '位' ? null : classifier.word)) });
}

/** 建交50周年, 二十届三中全会: ranks without 第. */
export function readRank(text: string, number: NumberReading): Figure | null {
  const at = skipGap(text, number.next);
  if (typeof number.value !== 'number') return null;
  if (text.startsWith('周年', at)) return buildFigure('ordinal', number.start, number.end, number.value, { of: '周年' });
  if (text.charAt(at) === '届' && (text.startsWith('中全会', at + 2) || ['中央', '全国', '中纪'].some((word) => text.startsWith(word, at + 1)))) return buildFigure('ordinal', number.start, number.end, number.value, { of: text.startsWith('全国', at + 1) ? headNoun(text, at + 1, true) : '全会' });
  return null;
}
