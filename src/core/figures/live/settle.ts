import { countBelow } from '../../text/code-points.ts';
import { drain, type Steps } from '../../text/steps.ts';
import { currencyNamedMost } from '../english/settle-yen.ts';
import { addDate, beginTold, copyTold, FARTHEST_DATE } from '../told.ts';
import type { Told, ToldDate } from '../told.ts';
import type { Chunk } from './chunk.ts';
import { namesIn } from './chunk.ts';
import type { LiveText } from './live-text.ts';
import { readChunk } from './read-chunk.ts';

/**
 * What dates and ¥ are read beside reaches over all of the text. Each chunk keeps what it asked and was answered: where something has changed,
 * the questions behind it are put again, and only a chunk with another answer is read again.
 */
export interface Settlement {
  /** What was told before the chunk of this index, as it was folded last. */
  known: Known | null;
  /** The same at places all over the text, in its order: to go on from, whoever edits elsewhere next. */
  places: Known[];
  /** Chunks whose questions are to be put again. */
  from: number;
  to: number;
  /** What ¥ stands for by most words of the text; null where it is to be counted anew. */
  yen: string | null;
}

/** The dates of all chunks before one, but not how many figures stand between them. */
interface Known {
  index: number;
  readonly told: Told;
}

/** In chunks: so often is kept what was told. */
const APART = 256;

export function beginSettlement(): Settlement {
  return { known: null, places: [], from: Infinity, to: 0, yen: null };
}

/** What was told before a chunk, figures counted from there. To be copied: what is known is told on. */
function toldBefore(live: LiveText, settlement: Settlement, index: number): Told {
  const { places } = settlement;
  const place = places[countBelow(places.length, (at) => (places[at]?.index ?? 0) <= index) - 1];
  let { known } = settlement;
  if (known === null || known.index > index || known.index < (place?.index ?? 0)) known = place ? { index: place.index, told: copyTold(place.told) } : { index: 0, told: beginTold(live.date) };
  let last = places.at(-1)?.index ?? 0;
  for (; known.index < index; known.index++) {
    if (known.index >= last + APART) places.push({ index: (last = known.index), told: copyTold(known.told) });
    for (const date of live.chunks[known.index]?.dates ?? []) addDate(known.told, date);
  }
  settlement.known = known;
  return { ...known.told, count: 0, recent: datesBefore(live, index) };
}

/** The dates among the last figures before a chunk, as far back as anything looks. */
function datesBefore({ chunks }: LiveText, index: number): ToldDate[] {
  const recent: ToldDate[] = [];
  let count = 0;
  for (let at = index - 1; at >= 0 && count > -FARTHEST_DATE; at--) {
    const { dates, figures } = chunks[at] ?? { dates: [], figures: [] };
    count -= figures?.length ?? 0;
    for (let date = dates.length - 1; date >= 0; date--) {
      const own = dates[date];
      if (own !== undefined) recent.push({ ...own, before: count + own.before });
    }
  }
  return recent.slice(0, FARTHEST_DATE).reverse();
}

/** Lets go of what was told before chunks behind this one: its dates are others. */
export function forgetTold(settlement: Settlement, index: number): void {
  const { known, places } = settlement;
  if (known !== null && known.index > index) settlement.known = null;
  places.length = countBelow(places.length, (at) => (places[at]?.index ?? 0) <= index);
}

/** Where other chunks come in the place of those from `first` up to `last`, `more` of them: what was told elsewhere holds until their dates are known to be others. */
export function moveTold(settlement: Settlement, first: number, last: number, more: number): void {
  if (last - first === 1 && more === 0) return;
  const isGone = ({ index }: Known): boolean => index > first && index < last;
  if (settlement.known !== null && isGone(settlement.known)) settlement.known = null;
  settlement.places = settlement.places.filter((place) => !isGone(place));
  for (const place of [...settlement.places, settlement.known]) if (place !== null && place.index > first && place.index >= last) place.index += more;
}

function yenOf(live: LiveText, settlement: Settlement): string {
  if (settlement.yen !== null) return settlement.yen;
  let japanese = 0;
  let chinese = 0;
  for (const chunk of live.chunks) {
    const names = namesIn(chunk, live.hanChunks > 0);
    japanese += names.japanese;
    chinese += names.chinese;
  }
  return (settlement.yen = currencyNamedMost({ japanese, chinese }) ?? 'CNY');
}

/** Where other words for currencies stand, ¥ may stand for another one. */
export function settleNames(live: LiveText, settlement: Settlement, gone: readonly Chunk[], come: readonly Chunk[]): void {
  const before = settlement.yen;
  if (before === null) return;
  const balance = (chunks: readonly Chunk[]): number => chunks.reduce((sum, chunk) => sum + namesIn(chunk, live.hanChunks > 0).japanese - namesIn(chunk, live.hanChunks > 0).chinese, 0);
  if (balance(gone) === balance(come)) return;
  settlement.yen = null;
  if (yenOf(live, settlement) !== before) unsettle(live, settlement, 0, true);
}

/** Reads a chunk with what the text tells it. */
export function readBeside(live: LiveText, settlement: Settlement, index: number, chunk: Chunk): void {
  readChunk(live, index, chunk, () => toldBefore(live, settlement, index), () => yenOf(live, settlement));
}

/**
 * Notes that chunks before `index` have other figures than they had: whoever asked behind them may be told something else, about dates anywhere,
 * about the order of figures only among the next ones.
 */
export function unsettle(live: LiveText, settlement: Settlement, index: number, otherDates: boolean): void {
  let to = Infinity;
  if (!otherDates) {
    let passed = 0;
    for (to = index; to < live.chunks.length && passed < FARTHEST_DATE; to++) passed += live.chunks[to]?.figures?.length ?? 0;
  }
  settlement.from = Math.min(settlement.from, index);
  settlement.to = Math.max(settlement.to, to);
}

/** In chunks whose questions are put again. */
const STEP = 200;

/** Puts the questions again that may have another answer now. */
export function settle(live: LiveText, settlement: Settlement): void {
  drain(settleInSteps(live, settlement));
}

/** The same in steps: given up, all is to be put again. */
export function* settleInSteps(live: LiveText, settlement: Settlement): Steps<void> {
  const { chunks } = live;
  const end = Math.min(settlement.to, chunks.length);
  let { from } = settlement;
  while (from < end && chunks[from]?.questions.length === 0) from++;
  let told = from < end ? copyTold(toldBefore(live, settlement, from)) : null;
  for (let index = from; told !== null && index < Math.min(settlement.to, chunks.length); index++) {
    if (index % STEP === STEP - 1) yield;
    const chunk = chunks[index];
    if (chunk === undefined || isAnsweredAlike(told, chunk)) continue;
    const { dates, figures } = chunk;
    readBeside(live, settlement, index, chunk);
    forgetTold(settlement, index);
    if (!sameDates(dates, chunk.dates)) settlement.to = Infinity;
    else if (chunk.figures?.length !== figures?.length) unsettle(live, settlement, index + 1, false);
    told = copyTold(toldBefore(live, settlement, index + 1));
  }
  settlement.from = Infinity;
  settlement.to = 0;
}

/** Goes on with what is told behind the chunk, its questions put on the way. */
function isAnsweredAlike(told: Told, { dates, questions, figures }: Chunk): boolean {
  const begun = told.count;
  let at = 0;
  const addUpTo = (count: number): void => {
    for (let date = dates[at]; date !== undefined && date.before < count; date = dates[++at]) addDate(told, { ...date, before: begun + date.before });
    told.count = begun + count;
  };
  for (const { before, ask, answer } of questions) {
    addUpTo(before);
    if (ask(told) !== answer) return false;
  }
  addUpTo(figures?.length ?? 0);
  return true;
}

function sameDates(some: Chunk['dates'], others: Chunk['dates']): boolean {
  return some.length === others.length && some.every(({ value, saysYear, before }, at) => {
    const other = others[at];
    return other !== undefined && value === other.value && saysYear === other.saysYear && before === other.before;
  });
}
