import { buildFigure } from '../build-figure.ts';
import type { Figure } from '../model.ts';
import { headNoun, nounBefore } from './head-noun.ts';
import { ARABIC_ONLY, BARE_NOUNS, CLASSIFIERS, COUNTED_CLASSIFIERS, WORDS_OF_TWO } from './tables/classifiers.ts';
import { ALWAYS_ANNOUNCED, ANNOUNCERS, SPEECH_PARTS } from './tables/nouns.ts';
import { rangeAfter } from './read-amount.ts';
import type { RangeReading } from './read-amount.ts';
import type { NumberReading } from './read-number.ts';
import { readHowOften } from './how-often.ts';
import { isBoundBehind, readBound, readPer } from './surroundings.ts';
import { endsClause, isHan, skipGap } from './walk.ts';
import { wordAt, wordBefore, wordSet } from './word-table.ts';

const CLASSIFIER_TABLE = wordSet(() => [...CLASSIFIERS, ...COUNTED_CLASSIFIERS]);
const COUNTED = new Set(COUNTED_CLASSIFIERS);
const BARE_TABLE = wordSet(() => BARE_NOUNS);
const ANNOUNCER_TABLE = wordSet(() => ANNOUNCERS);
/** Verbs before a number that ends its clause: 达到1271万, 降至25. */
const REACHED = /(?:达|达到|为|至|到|有|共|近|约|超过|超|逾|增至|第|破|突破|是|了|计|于|仅|下降)$/;

/** A number of things or people: a number with a classifier, a noun that needs none, or a scale that makes it an amount. */
export function readCount(text: string, number: NumberReading): Figure | null {
  return countUpTo(text, number, rangeAfter(text, number, number.end, number.next === number.end));
}

/** `range`: what the number is the lower end of, if it is; where that counts nothing, the number alone may. */
function countUpTo(text: string, number: NumberReading, range: RangeReading | null): Figure | null {
  const last = range?.last ?? number;
  const value = range === null ? number.value : ([range.low, Number(range.last.value)] as const);
  const counted = countedBehind(text, last, number);
  if (counted === undefined) return range === null || number.next === number.end ? null : countUpTo(text, number, null);
  const bound = readBound(text, number.start, counted.end, last.bound ?? number.bound);
  return buildFigure('count', number.start, last.end, value, { of: counted.of, bound, per: readHowOften(text, number.start, last.next) ?? readPer(text, number.start, last.end) });
}

interface Counted {
  readonly of: string | null;
  /** Where a trailing bound may stand: behind the classifier. */
  readonly end: number;
}

/** What `last` counts; undefined where it counts nothing. `first` is where the figure begins. */
function countedBehind(text: string, last: NumberReading, first: NumberReading): Counted | undefined {
  if (last.next < 0) return undefined;
  const at = skipGap(text, last.next);
  const small = last.form === 'han' && !last.scaled && typeof last.value === 'number' && last.value < 11;
  const classifier = wordAt(CLASSIFIER_TABLE, text, at);
  const noun = wordAt(BARE_TABLE, text, at);
  const sure = !small || !ARABIC_ONLY.has((noun ?? classifier)?.word ?? '');
  if (last.value === 2 && last.form === 'han' && WORDS_OF_TWO.has(text.slice(last.start, at + 1))) return undefined;
  if (classifier !== null && COUNTED.has(classifier.word)) return { of: classifier.word, end: classifier.end };
  if (noun !== null && (classifier === null || noun.word.length >= classifier.word.length) && sure && isNoun(text, noun.word, noun.end)) {
    return { of: noun.word, end: noun.end };
  }
  if (classifier !== null && sure && isClassifier(text, classifier.word, classifier.end, last)) {
    const of = countedNoun(text, classifier, first.start);
    return isAnnounced(text, first, classifier, of) ? undefined : { of, end: classifier.end };
  }
  if (last.scaled && (last.form === 'digits' || !isBareTen(text, last))) return { of: (isBoundBehind(text, at) ? null : headNoun(text, at)) ?? nounBefore(text, first.start), end: last.next };
  if (last.form === 'digits' && last.next > last.end) return { of: headNoun(text, at), end: last.next };
  const alone = last.form === 'digits' && Number.isInteger(last.value) && endsClause(text.charCodeAt(at)) && REACHED.test(text.slice(Math.max(0, first.start - 3), first.start));
  return alone ? { of: null, end: last.next } : undefined;
}

/** The noun behind a classifier or before its number; of 次 and the like that stand alone, they themselves. */
function countedNoun(text: string, classifier: { readonly word: string; readonly end: number }, start: number): string | null {
  const noun = headNoun(text, classifier.end, classifier.word === '届' || classifier.word === '次' || classifier.word === '轮');
  if (noun !== null || classifier.word === '次' || classifier.word === '大类') return noun ?? classifier.word;
  const before = nounBefore(text, start);
  // 每万人262件: it is not people that are counted.
  return (before === readPer(text, start, start)?.of ? null : before) ?? (classifier.word === '个' ? null : classifier.word);
}

/** 十, 二十 without a classifier belong to words: 十分, 二十大. */
function isBareTen(text: string, number: NumberReading): boolean {
  return typeof number.value !== 'number' || number.value < 1e4 || !/[万亿]/.test(text.slice(number.start, number.end));
}

/** 人 in 人均 and 国 in 国防 begin other words. */
function isNoun(text: string, word: string, end: number): boolean {
  const behind = text.charAt(end) || '\u0000';
  if (word === '人') return !'均工格权类口间生'.includes(behind);
  if (word === '国') return !'家务防企际庆产道有'.includes(behind);
  if (word === '市') return !'场值'.includes(behind);
  if (word === '地') return !'区方铁震面点理球'.includes(behind);
  if (word === '院') return !'士长'.includes(behind);
  if (word === '省') return !'略'.includes(behind);
  if (word === '字') return !'头塔路架'.includes(behind);
  if (word === '州') return !'长'.includes(behind);
  return true;
}

function isClassifier(text: string, word: string, end: number, number: NumberReading): boolean {
  const behind = text.charAt(end) || '\u0000';
  if (word === '大') return !'楼厦使学会陆门米豆选家夫力约概致'.includes(behind) && (number.form === 'digits' || (typeof number.value === 'number' && number.value <= 12)) && isHan(text.charCodeAt(end));
  if (word === '点') return number.form === 'han' || isHan(text.charCodeAt(end));
  if (word === '家' && number.form === 'han') return !'庭乡'.includes(behind);
  if (word === '条') return !'件款例约'.includes(behind) || number.scaled;
  if (word === '次') return !'序要数'.includes(behind);
  if (word === '名') return !'牌字列'.includes(behind);
  if (word === '头') return !'条版号'.includes(behind);
  if (word === '部') return !'分委队署'.includes(behind);
  if (word === '张') return !'三四'.includes(behind);
  if (word === '面') return !'对临向积'.includes(behind);
  if (word === '对') return isHan(text.charCodeAt(end)) && number.form === 'digits' && number.value !== 1;
  if (word === '起') return !'来点草'.includes(behind) && text.charAt(number.start - 1) !== '时';
  if (word === '场') return !'馆所景合'.includes(behind);
  if (word === '支') return !'持付出'.includes(behind);
  if (word === '处') return !'理于在'.includes(behind);
  return true;
}

/** "in three aspects", "以下六点": points of the speech itself. */
function isAnnounced(text: string, first: NumberReading, classifier: { readonly word: string; readonly end: number }, of: string | null): boolean {
  if (typeof first.value !== 'number' || first.value > 12) return false;
  if (classifier.word === '方面') return true;
  const noun = of ?? '';
  if (ALWAYS_ANNOUNCED.has(noun)) return true;
  const bare = classifier.word === '点' && of === '点';
  if (bare) return true;
  if (!SPEECH_PARTS.has(noun)) return false;
  return wordBefore(ANNOUNCER_TABLE, text, first.start) !== null || text.charAt(classifier.end + noun.length) === '：' || text.slice(classifier.end, classifier.end + 16).includes('：');
}
