import { containsSpan, overlaps, type Span } from '../text/span.ts';
import { lost, mostCandidates, orphaned, standingAt, type Anchor } from './anchor.ts';
import { agreementAt, weigh, type Agreement } from './agreement.ts';
import { changedNearBy, findChanged, leastSurroundings, traceOf } from './changed-passage.ts';
import { joinedAround } from './joined-around.ts';
import { mostOccurrences, shortestNeedle, type Lookup } from './occurrences.ts';
import { newlyCut } from './token-edges.ts';
import type { Wanted } from './wanted.ts';

// What makes a match sure. A wrong match is worse than none, so each rule asks for evidence that a chance repetition would not have.
// Weights are about letters (see `weigh`); 24 letters are some five words.
/** Words that may be told by little context where they stand in one place only: a whole sentence of this weight, "Thank you." never. */
export const distinctWords = 24;
/** The same for a part of a sentence: speakers repeat phrases much longer than they repeat sentences. */
const distinctPhrase = 60;
/** Context that agrees around distinct words that stand in several places. */
const distinctContext = 10;
/** Words and context together where the words are short. */
const shortWordsWithContext = 40;
/** Code units of context that agree where words stand in one place only, as far off as a neighbour moved. */
const halfContext = 16;
/** What agrees on one side from end to end where such words stand in their order alone, as `weigh` counts. */
const wholeSide = 16;
/** What agrees of the only whole context elsewhere, where an edit may have taken the rest of it. */
const almostAll = 0.75;
/** Code units by which the best place must agree better than the next. */
const margin = 4;

/** Strings that `judge` will look up for a claim. */
export function needlesOf(wanted: Wanted): readonly string[] {
  return [...searches(wanted).map(({ needle }) => needle), wanted.quote.prefix, ...joinedAround(wanted)];
}

/** The found claims next to a claim, by the order in which they were tagged. */
export interface Neighbours {
  readonly before: Neighbour | null;
  readonly after: Neighbour | null;
}

export interface Neighbour {
  /** UTF-16 offset of where it stands now, and how far that is from where it stood. */
  readonly start: number;
  readonly shift: number;
}

/** Decides about a claim from all places where its words stand. */
export type Judge = (wanted: Wanted, neighbours: Neighbours) => Anchor;

/** What is known of a quote, however many claims have it. */
interface Sightings {
  readonly places: readonly Agreement[];
  /** In so many places that not all are known: `places` are a few of them, none of which can be told from the rest. */
  readonly isEverywhere: boolean;
  readonly byOffset: ReadonlyMap<number, Agreement>;
  readonly whole: readonly Agreement[];
  /** Of `places` and of `whole`, shared by all answers that name them. */
  readonly spans: readonly Span[];
  readonly wholeSpans: readonly Span[];
  /** The only place between the old surroundings, or null. */
  readonly between: Span | null;
  /** The old surroundings stand side by side. */
  readonly isDeleted: boolean;
}

/** A judge of one text. Claims with the same quote share what takes time. */
export function createJudge(text: string, lookup: Lookup): Judge {
  const known = new Map<string, Sightings>();
  return (wanted, neighbours) => {
    const { exact, prefix, suffix } = wanted.quote;
    const key = JSON.stringify([exact, prefix, suffix]);
    const sightings = known.get(key) ?? sight(text, wanted, lookup);
    known.set(key, sightings);
    return decide(text, wanted, neighbours, sightings);
  };
}

function sight(text: string, wanted: Wanted, lookup: Lookup): Sightings {
  const spanOf = ({ at }: Agreement): Span => ({ start: at, end: at + wanted.quote.exact.length });
  const starts = placesOf(wanted, lookup);
  const isEverywhere = starts.length >= mostOccurrences;
  const places = starts.slice(0, isEverywhere ? mostCandidates : undefined).map((at) => agreementAt(text, wanted, at));
  const whole = places.filter((place) => place.full && place.weight >= leastSurroundings);
  return {
    places,
    isEverywhere,
    byOffset: new Map(places.map((place) => [place.at, place])),
    whole,
    spans: places.map(spanOf),
    wholeSpans: whole.map(spanOf),
    between: isEverywhere ? null : findChanged(text, wanted, lookup),
    isDeleted: joinedAround(wanted).some((words) => lookup(words).length > 0),
  };
}

function decide(text: string, wanted: Wanted, neighbours: Neighbours, sightings: Sightings): Anchor {
  const { quote, stored } = wanted;
  const { places, whole } = sightings;
  if (sightings.isEverywhere) return orphaned('ambiguous', sightings.spans);
  const words = weigh(quote.exact);
  const shifts = [...new Set([neighbours.before, neighbours.after].flatMap((neighbour) => neighbour?.shift ?? []))];
  const spanOf = ({ at }: Agreement): Span => ({ start: at, end: at + quote.exact.length });
  const expected = ({ at }: Agreement): boolean => stored !== null && shifts.some((shift) => at === stored.start + shift);
  const inPlace = ({ at }: Agreement): boolean => at === stored?.start;
  const ambiguous = (spans: readonly Span[]): Anchor => orphaned('ambiguous', spans);
  const changedTo = (span: Span): Anchor => orphaned('changed', [span]);
  const found = (place: Agreement): Anchor => {
    const token = newlyCut(text, spanOf(place), quote);
    return token === null ? standingAt(inPlace(place) ? 'exact' : 'moved', spanOf(place)) : changedTo(token);
  };

  const [only] = whole;
  if (only !== undefined && whole.length === 1) {
    if (inPlace(only) || expected(only)) return found(only);
    if (sightings.isDeleted) return lost;
    // It may be a copy that was put out of order, or that kept the surroundings which were edited around the right one.
    const isRival = (place: Agreement): boolean =>
      (isInOrder(place.at, neighbours) && (!isInOrder(only.at, neighbours) || place.weight >= only.weight * almostAll)) || ((inPlace(place) || expected(place)) && place.weight >= distinctContext);
    const rivals = places.filter((place) => place === only || isRival(place));
    return rivals.length === 1 ? found(only) : ambiguous(rivals.map(spanOf));
  }
  if (only !== undefined) {
    const near = stored === null ? [] : shifts.flatMap((shift) => sightings.byOffset.get(stored.start + shift) ?? []).filter((place) => whole.includes(place));
    return near[0] !== undefined && near.length === 1 ? found(near[0]) : ambiguous(sightings.wholeSpans);
  }

  // Where other words stand in the old surroundings, the same words elsewhere are somebody's repetition.
  const between = changedNearBy(text, wanted, shifts) ?? sightings.between;
  // A short suffix may be found within the number that the words are part of by now.
  const token = between === null || !sightings.byOffset.has(between.start) ? null : newlyCut(text, { start: between.start, end: between.start + quote.exact.length }, quote);
  const changed = between === null || token === null ? between : { start: between.start, end: Math.max(between.end, token.end) };
  const eligible = changed === null ? places : places.filter((place) => containsSpan(changed, spanOf(place)));
  const steady = steadyPlace(text, wanted, neighbours);
  if (steady !== null && (changed === null || containsSpan(changed, steady))) {
    // Some tools cut words in two, and keep no context that would tell.
    if (isBare(wanted) && cutsLettersAlone(text, steady)) return standingAt(steady.start === stored?.start ? 'exact' : 'moved', steady);
    return found(agreementAt(text, wanted, steady.start));
  }
  if (sightings.isDeleted && !places.some((place) => inPlace(place) || expected(place))) return lost;
  // An edit close by spoils one side of the context; a repetition elsewhere shares neither side to its end.
  const isStrong = (place: Agreement): boolean => {
    if (!inPlace(place) && !expected(place) && (place.wholeSides < distinctContext || !isInOrder(place.at, neighbours))) return false;
    const weight = place.weight + (inPlace(place) && place.weight > 0 ? distinctContext : 0);
    // Short words without a place stand in half of their context by chance.
    return words >= distinctWords ? weight >= distinctContext : stored !== null && words + weight >= shortWordsWithContext;
  };
  const unlessTraced = (place: Agreement): Anchor => {
    const trace = traceOf(text, wanted, shifts);
    if (trace === null || overlaps(trace, spanOf(place))) return found(place);
    return ambiguous([trace, spanOf(place)].sort((a, b) => a.start - b.start));
  };
  const areClose = (a: Agreement, b: Agreement): boolean => Math.abs(a.at - b.at) <= quote.exact.length + quote.prefix.length + quote.suffix.length;
  const best = eligible.reduce<Agreement | null>((a, b) => (a === null || b.units > a.units ? b : a), null);
  if (best !== null && isStrong(best)) {
    // Words where the text around them puts them rival better context elsewhere, which an edit may have spoilt; and so do those side by side,
    // of which one has the words before them and the other those after.
    const rivals = eligible.filter((place) => best.units - place.units < margin || inPlace(place) || expected(place) || areClose(place, best));
    if (rivals.length === 1) return unlessTraced(best);
    const stayed = rivals.find((place) => inPlace(place) && place.wholeSides > 0 && (place.units === best.units || areClose(place, best)));
    return stayed === undefined ? ambiguous(rivals.map(spanOf)) : found(stayed);
  }
  const [alone] = eligible;
  if (alone !== undefined && places.length === 1 && quote.exact.length >= shortestNeedle) {
    const hasNeighbour = neighbours.before !== null || neighbours.after !== null;
    if (expected(alone) ? alone.units >= halfContext : alone.wholeSides >= wholeSide && hasNeighbour && isInOrder(alone.at, neighbours)) return unlessTraced(alone);
  }
  if (alone !== undefined && places.length === 1 && words + alone.side >= distinctWords && alone.side >= distinctContext && isBetween(alone, wanted, neighbours)) return unlessTraced(alone);
  if (alone !== undefined && places.length === 1 && words >= leastAlone(wanted)) {
    const isAlone = isBare(wanted) && (neighbours.before === null || neighbours.after === null) && isInOrder(alone.at, neighbours);
    if (isAlone || isBetween(alone, wanted, neighbours) || (alone.side >= distinctContext && isInOrder(alone.at, neighbours))) return unlessTraced(alone);
    const unsure = unlessTraced(alone);
    if (unsure.state === 'ambiguous') return unsure;
  }
  if (eligible.length > 1 && changed !== null) return ambiguous(eligible.map(spanOf));
  if (changed !== null) return changedTo(changed);
  if (words >= distinctWords && places.length > 1) return ambiguous(sightings.spans);
  return lost;
}

/**
 * A quote that was stored without context, as some tools do, has none that could decide: that its words stand in one place only must do.
 * Of any other quote it will not: a sentence said twice stands once when the one that was tagged is deleted, however long it is.
 */
export function isBare({ quote: { prefix, suffix } }: Wanted): boolean {
  return prefix + suffix === '';
}

/** True where the words are part of longer ones at most: of no number, no sum, and nothing that another sign stands before. */
function cutsLettersAlone(text: string, { start, end }: Span): boolean {
  return [start, end].every((at) => at === 0 || at === text.length || /^(?:\p{L}{2}|[^\p{N}\p{Sc}%-]?\s|\s.?|.?[.,;:!?，。；：！？、”）]|["“(（].?)$/u.test(text.slice(at - 1, at + 1)));
}

/** The words of a quote without context may lie so far from where its neighbours say that they are, in code units. */
const steadyRoom = 200;
/** Shorter words stand at a place by chance, unless a part of their context does too; in code units. */
const steadyWords = 8;

/**
 * Where the words stand as far off as the found claims on both sides moved, if these moved alike: nothing was put in or left out between
 * them. A quote without context may be anywhere between two moves, if its words stand there once.
 */
function steadyPlace(text: string, wanted: Wanted, { before, after }: Neighbours): Span | null {
  const { stored, quote: { exact } } = wanted;
  if (stored === null || before === null || after === null) return null;
  const least = stored.start + Math.min(before.shift, after.shift);
  const most = stored.start + Math.max(before.shift, after.shift);
  if (least < Math.min(before.start, after.start) || most > Math.max(before.start, after.start) || most - least > (isBare(wanted) ? steadyRoom : 0)) return null;
  const room = text.slice(least, most + exact.length);
  const at = room.indexOf(exact);
  if (at === -1 || room.indexOf(exact, at + 1) !== -1) return null;
  const span = { start: least + at, end: least + at + exact.length };
  if (isBare(wanted) || exact.length >= steadyWords) return span;
  return agreementAt(text, wanted, span.start).units >= steadyWords ? span : null;
}

/** Between the found claims before and after it. */
export function isInOrder(at: number, { before, after }: Neighbours): boolean {
  return (before === null || before.start <= at) && (after === null || at <= after.start);
}

/** As far off as both found neighbours moved, or between. Another place with the same words would need more put in than lies between. */
function isBetween(place: Agreement, { stored }: Wanted, neighbours: Neighbours): boolean {
  const { before, after } = neighbours;
  if (stored === null || before === null || after === null || !isInOrder(place.at, neighbours)) return false;
  const shift = place.at - stored.start;
  return Math.min(before.shift, after.shift) <= shift && shift <= Math.max(before.shift, after.shift);
}

function leastAlone(wanted: Wanted): number {
  const { exact } = wanted.quote;
  const sentence = /^["'“‘(\s]*[\p{Lu}\p{Lo}\d]/u.test(exact) && /[.!?…。！？]["'”’)\s]*$/.test(exact.slice(-8));
  return sentence || isBare(wanted) ? distinctWords : distinctPhrase;
}

/** Short words are looked for together with a half of their context, for alone they stand everywhere. */
function searches({ quote: { exact, prefix, suffix } }: Wanted): readonly { readonly needle: string; readonly offset: number }[] {
  if (exact.length >= shortestNeedle) return [{ needle: exact, offset: 0 }];
  const before = prefix.slice(-16);
  return [
    { needle: before + exact, offset: before.length },
    { needle: exact + suffix.slice(0, 16), offset: 0 },
  ];
}

function placesOf(wanted: Wanted, lookup: Lookup): readonly number[] {
  const places = searches(wanted).flatMap(({ needle, offset }) => lookup(needle).map((at) => at + offset));
  return [...new Set(places)].sort((a, b) => a - b);
}
