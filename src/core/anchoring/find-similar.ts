import search from 'approx-string-match';
import type { Claim } from '../claims/claim.ts';
import type { Steps } from '../text/steps.ts';
import { overlaps, sameSpan, type Span } from '../text/span.ts';
import { weigh } from './agreement.ts';
import { lost, orphaned, type Anchor } from './anchor.ts';
import type { PassageComparison } from './compare-passage.ts';
import { followWords } from './follow-words.ts';
import { inDocumentOrder, neighboursOf, noNeighbours } from './find-exact.ts';
import { foldedAt, unfoldSpan, type Folded } from './fold.ts';
import { distinctWords, isInOrder, type Neighbours } from './judge.ts';
import { joinedAround } from './joined-around.ts';
import { lookUpAll, type Lookup } from './occurrences.ts';
import { maybeSameSpeaker } from './same-speaker.ts';
import { likelyPlaces, seedsOf } from './seeds.ts';
import { agreementAround, settleEdges, type Surroundings } from './surroundings.ts';
import { newlyCut } from './token-edges.ts';
import { wholeQuote, type Wanted } from './wanted.ts';

export interface SimilarSearch {
  readonly text: string;
  readonly folded: Folded;
  readonly claims: readonly Claim[];
  /** Folded, for every claim. */
  readonly wanted: readonly Wanted[];
  /** Indexes of the claims that are still to be found. */
  readonly open: readonly number[];
  /** Of all claims, in the text as it is. Those of `open` are changed. */
  readonly anchors: Map<number, Anchor>;
  readonly compare: (index: number, span: Span) => PassageComparison | null;
  readonly speakerAt: (at: number) => string | null;
}

/** A quote that says less (see `weigh`) is like many others. */
const leastWords = 16;
/** The share of a quote's code units that may be others. */
const mostErrors = 0.45;
/** With more of the letters the quote was found as a whole. */
const surelyWhole = 0.75;
/** Longer quotes, and those that much was put into, are looked for by both their ends. */
const longestPattern = 1500;
const longestEnd = 96;
/** Words that are as much alike as this may be followed where one side of the surroundings alone stands. */
const leastAlikeOnOneSide = 0.8;
const leastAlikeOnBoth = 0.6;
const leastAlikeToAsk = 0.5;
/** By so much the best place must be better than the next. */
const margin = 0.08;

interface Place extends Surroundings {
  /** Folded. */
  readonly span: Span;
  /** About 1 for the same words, by code units. */
  readonly alike: number;
  /** Where the claims around it say that it should be. */
  readonly isExpected: boolean;
  /** The same numbers in the same order. */
  readonly hasDigits: boolean;
}

/**
 * Looks for words like those of each open claim: near where they should stand, where the same speaker speaks, and then anywhere that shares
 * enough of their letters. Surroundings decide, as for the same words: what is alike stands in many places. Changes `anchors`.
 */
export function* findSimilar(task: SimilarSearch): Steps<void> {
  const { folded, wanted, open, anchors } = task;
  const seeds = new Map(open.map((index) => [index, seedsOf(wanted[index]?.quote.exact ?? '')] as const));
  const lookup = yield* lookUpAll(folded.text, [...[...seeds.values()].flatMap((list) => list.map(({ words }) => words)), ...open.flatMap((index) => joinedAround(wanted[index]))]);
  const inFolded = new Map([...anchors].map(([index, anchor]) => [index, anchor.span === null ? anchor : { ...anchor, span: { start: foldedAt(folded, anchor.span.start), end: foldedAt(folded, anchor.span.end) } }] as const));
  const neighbours = neighboursOf(wanted, inDocumentOrder(wanted), inFolded, open);
  const held = holders(wanted, inFolded);
  for (const index of open) {
    yield;
    const one = wanted[index];
    if (one === undefined || weigh(one.quote.exact, leastWords) < leastWords || joinedAround(one).some((words) => lookup(words).length > 0)) continue;
    const found = decide(task, index, one, neighbours.get(index) ?? noNeighbours, seeds.get(index) ?? [], lookup);
    if (found === null) {
      const places = placesSaidAgain(folded, one, neighbours.get(index) ?? noNeighbours);
      if (places.length > 1) anchors.set(index, orphaned('ambiguous', places));
      continue;
    }
    const { span, alike } = found.place;
    const rivals = held.at(span).filter(({ stored }) => one.stored !== null && !overlaps(one.stored, stored));
    if (rivals.some((rival) => rival.alike >= alike)) continue;
    for (const rival of rivals) anchors.set(rival.index, lost);
    if (one.stored !== null) held.hold({ index, stored: one.stored, span, alike });
    anchors.set(index, found.anchor);
  }
}

/** A claim and the folded place that it was found at. */
interface Holder {
  readonly index: number;
  readonly stored: Span;
  readonly span: Span;
  readonly alike: number;
}

/** Code units; claims are looked up by the stretches of so many that they touch. */
const stretch = 512;

/** Who holds which place: a passage that is lost must not be taken for another that only is like it. */
function holders(wanted: readonly Wanted[], anchors: ReadonlyMap<number, Anchor>): { readonly at: (span: Span) => readonly Holder[]; readonly hold: (holder: Holder) => void } {
  const byStretch = new Map<number, Holder[]>();
  const hold = (holder: Holder): void => {
    for (let key = Math.floor(holder.span.start / stretch); key * stretch < holder.span.end; key++) {
      const known = byStretch.get(key);
      if (known === undefined) byStretch.set(key, [holder]);
      else known.push(holder);
    }
  };
  for (const [index, { span, similarity }] of anchors) {
    const stored = wanted[index]?.stored ?? null;
    if (span !== null && stored !== null) hold({ index, stored, span, alike: similarity ?? 1 });
  }
  const at = (span: Span): readonly Holder[] => {
    const found = new Set<Holder>();
    for (let key = Math.floor(span.start / stretch); key * stretch < span.end; key++) {
      for (const holder of byStretch.get(key) ?? []) {
        const shared = Math.min(span.end, holder.span.end) - Math.max(span.start, holder.span.start);
        if (shared * 2 > Math.min(span.end - span.start, holder.span.end - holder.span.start)) found.add(holder);
      }
    }
    return [...found];
  };
  return { at, hold };
}

function decide(
  task: SimilarSearch, index: number, one: Wanted, neighbours: Neighbours, seeds: ReturnType<typeof seedsOf>, lookup: Lookup,
): { readonly anchor: Anchor; readonly place: Place } | null {
  const places = placesOf(task, index, one, neighbours, seeds, lookup);
  const worth = ({ alike, sides, isExpected, hasDigits }: Place): number => alike + sides * 0.25 + (isExpected ? 0.15 : 0) + (hasDigits ? 0.2 : 0);
  const [best, ...others] = places.filter((place) => place.sides > 0 || place.isExpected).sort((a, b) => worth(b) - worth(a));
  if (best === undefined) return null;
  const span = spanOf(task, best);
  const comparison = task.compare(index, span);
  if (comparison === null || comparison.similarity < leastAlikeToAsk) return null;
  // The same words were looked for already; out of their order, or short and without one, they are somebody's repetition.
  if (best.alike === 1 && (one.stored === null ? weigh(one.quote.exact, distinctWords) < distinctWords : !isInOrder(best.span.start, neighbours))) return null;
  const equals = others.filter((place) => worth(best) - worth(place) < margin);
  // The same words elsewhere were not taken for the claim's; but where little speaks for this place, they may be.
  const twins = best.sides > 1 ? [] : places.filter(({ alike, span: at }) => alike === 1 && !sameSpan(at, best.span));
  const rivals = equals.length > 0 ? equals : twins;
  if (rivals.length > 0) {
    const asked = [best, ...rivals].map((place) => place.span);
    const more = sameWordsNear(task.folded.text, one.quote.exact, best.span).filter((place) => !asked.some((other) => overlaps(other, place)));
    const spans = [...asked, ...more].map(({ start, end }) => unfoldSpan(task.folded, start, end)).sort((a, b) => a.start - b.start);
    return { place: best, anchor: orphaned('ambiguous', spans) };
  }
  const needed = best.sides > 1 ? leastAlikeOnBoth : leastAlikeOnOneSide;
  const claim = task.claims[index];
  const quote = claim && wholeQuote(claim.quote);
  const cut = quote === undefined ? null : newlyCut(task.text, span, quote);
  if (cut !== null) return { place: best, anchor: orphaned('changed', [cut]) };
  const followed = quote === undefined ? null : followWords(task.text, quote, span, (place) => task.compare(index, place), needed);
  return { place: best, anchor: followed ?? orphaned('changed', [span]) };
}

/** Code units: some paragraphs. */
const near = 2000;

/** Once a person is asked, those are among the answers where the very words stand close by: of several the search saw the first alone. */
function sameWordsNear(text: string, words: string, { start, end }: Span): readonly Span[] {
  const from = Math.max(0, start - near);
  const room = text.slice(from, end + near);
  const spans: Span[] = [];
  for (let at = room.indexOf(words); at !== -1; at = room.indexOf(words, at + words.length)) spans.push({ start: from + at, end: from + at + words.length });
  return spans;
}

/** Where a sentence was said again beside the place that it stood at, and what stood around it was reworded: nothing else tells the two apart. */
function placesSaidAgain(folded: Folded, { stored, quote: { exact } }: Wanted, neighbours: Neighbours): readonly Span[] {
  if (stored === null) return [];
  const shift = (neighbours.before ?? neighbours.after)?.shift ?? 0;
  const places = sameWordsNear(folded.text, exact, { start: stored.start + shift, end: stored.end + shift });
  return places.filter(({ start }) => isInOrder(start, neighbours)).map(({ start, end }) => unfoldSpan(folded, start, end));
}

function spanOf({ folded }: SimilarSearch, { span }: Place): Span {
  return unfoldSpan(folded, span.start, span.end);
}

function placesOf({ folded, claims, speakerAt, open }: SimilarSearch, index: number, one: Wanted, neighbours: Neighbours, seeds: ReturnType<typeof seedsOf>, lookup: Lookup): readonly Place[] {
  const { quote, stored } = one;
  const speaker = claims[index]?.context.speaker ?? null;
  const shifts = [...new Set([neighbours.before?.shift, neighbours.after?.shift, 0].flatMap((shift) => shift ?? []))];
  const starts = likelyPlaces({ seeds, lookup, length: quote.exact.length, expected: stored === null ? [] : shifts.map((shift) => stored.start + shift), claims: open.length });
  const byTier = starts.map((start) => ({ start, tier: speaker === null || maybeSameSpeaker(speaker, speakerAt(folded.starts[Math.max(0, start)] ?? 0)) ? 0 : 1 }));
  const digits = digitsOf(quote.exact);
  const places: Place[] = [];
  for (const { start } of byTier.sort((a, b) => a.tier - b.tier)) {
    const match = matchNear(folded.text, quote.exact, start);
    if (match === null) continue;
    const span = match.alike === 1 ? match.span : settleEdges(folded.text, quote, match.span);
    const known = places.findIndex((place) => overlaps(place.span, span));
    const hasDigits = digitsOf(folded.text.slice(span.start, span.end)) === digits;
    const place: Place = { span, hasDigits, alike: match.alike, isExpected: isBetween(span.start, one, neighbours), ...agreementAround(folded.text, quote, span) };
    if (known === -1) places.push(place);
    else if ((places[known]?.alike ?? 0) < place.alike) places[known] = place;
  }
  return places;
}

function digitsOf(words: string): string {
  return (words.match(/\p{Nd}+/gu) ?? []).join(' ');
}

/** As far off as the found claims on both sides moved, or between, give or take what the words themselves lost or gained. */
function isBetween(start: number, { quote, stored }: Wanted, { before, after }: Neighbours): boolean {
  if (stored === null || before === null || after === null || !isInOrder(start, { before, after })) return false;
  const slack = quote.exact.length / 4;
  const shift = start - stored.start;
  return Math.min(before.shift, after.shift) - slack <= shift && shift <= Math.max(before.shift, after.shift) + slack;
}

interface Match {
  readonly span: Span;
  readonly alike: number;
}

function matchNear(text: string, words: string, start: number): Match | null {
  const slack = Math.min(400, 48 + Math.floor(words.length * 0.3));
  const from = Math.max(0, start - slack);
  const window = text.slice(from, start + words.length + slack);
  const whole = words.length > longestPattern ? null : best(search(window, words, Math.floor(words.length * mostErrors)), from, words.length);
  if (whole !== null && whole.alike >= surelyWhole) return whole;
  return matchEnds(text, words, from, start + words.length + slack) ?? whole;
}

/** The beginning and the end each by itself: between them a page may have been broken, or a sentence put in. */
function matchEnds(text: string, words: string, from: number, to: number): Match | null {
  const size = Math.min(longestEnd, Math.floor(words.length / 3));
  if (size < 20) return null;
  const most = Math.floor(size / 4);
  const head = best(search(text.slice(from, to), words.slice(0, size), most), from, size);
  if (head === null) return null;
  const furthest = head.span.start + 2 * words.length + 1024;
  const tail = best(search(text.slice(head.span.end, furthest), words.slice(-size), most), head.span.end, size);
  if (tail === null) return null;
  const length = tail.span.end - head.span.start;
  if (length < words.length / 2) return null;
  return { span: { start: head.span.start, end: tail.span.end }, alike: Math.min(head.alike, tail.alike) * (0.6 + (0.4 * Math.min(length, words.length)) / Math.max(length, words.length)) };
}

function best(matches: ReturnType<typeof search>, from: number, length: number): Match | null {
  const [first] = matches;
  return first === undefined ? null : { span: { start: from + first.start, end: from + first.end }, alike: 1 - first.errors / length };
}
