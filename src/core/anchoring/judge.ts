import { containsSpan, overlaps, type Span } from '../text/span.ts';
import type { Anchor } from './anchor.ts';
import { agreementAt, weigh, type Agreement } from './agreement.ts';
import { findChanged, leastSurroundings, traceOf } from './changed-passage.ts';
import { shortestNeedle, type Lookup } from './occurrences.ts';
import type { Wanted } from './wanted.ts';

// What makes a match sure. A wrong match is worse than none, so each rule asks for evidence that a chance repetition would not have.
// Weights are about letters (see `weigh`); 24 letters are some five words.
/** Words that stand for themselves where they stand in one place only: a whole sentence of this weight, "Thank you." never. */
const distinctWords = 24;
/** The same for a part of a sentence: speakers repeat phrases much longer than they repeat sentences. */
const distinctPhrase = 60;
/** Context that agrees around distinct words that stand in several places. */
const distinctContext = 10;
/** Words and context together where the words are short. */
const shortWordsWithContext = 40;
/** Code units by which the best place must agree better than the next. */
const margin = 4;

/** Strings that `judge` will look up for a claim. */
export function needlesOf(wanted: Wanted): readonly string[] {
  return [...searches(wanted).map(({ needle }) => needle), wanted.quote.prefix];
}

/** Decides from all places where the words stand. `shifts`: how far the claims before and after have moved. */
export function judge(text: string, wanted: Wanted, shifts: readonly number[], lookup: Lookup): Anchor {
  const { quote, stored } = wanted;
  const words = weigh(quote.exact);
  const places = placesOf(wanted, lookup).map((at) => agreementAt(text, wanted, at));
  const spanOf = ({ at }: Agreement): Span => ({ start: at, end: at + quote.exact.length });
  const expected = ({ at }: Agreement): boolean => stored !== null && shifts.some((shift) => at === stored.start + shift);
  const inPlace = ({ at }: Agreement): boolean => at === stored?.start;
  const found = (place: Agreement): Anchor => ({ state: inPlace(place) ? 'exact' : 'moved', span: spanOf(place), candidates: [] });
  const ambiguous = (spans: readonly Span[]): Anchor => ({ state: 'ambiguous', span: null, candidates: spans });

  const whole = places.filter((place) => place.full && place.weight >= leastSurroundings);
  const sure = whole.length > 1 ? whole.filter(expected) : whole;
  if (sure[0] !== undefined && sure.length === 1) return found(sure[0]);
  if (whole.length > 1) return ambiguous(whole.map(spanOf));

  // Where other words stand in the old surroundings, the same words elsewhere are somebody's repetition.
  const changed = findChanged(text, wanted, shifts, lookup);
  const eligible = changed === null ? places : places.filter((place) => containsSpan(changed, spanOf(place)));
  // An edit close by spoils one side of the context; a repetition elsewhere shares neither side to its end.
  const isStrong = (place: Agreement): boolean => {
    if (!inPlace(place) && !expected(place) && place.wholeSides < distinctContext) return false;
    const weight = place.weight + (inPlace(place) && place.weight > 0 ? distinctContext : 0);
    return words >= distinctWords ? weight >= distinctContext : words + weight >= shortWordsWithContext;
  };
  const unlessTraced = (place: Agreement): Anchor => {
    const trace = traceOf(text, wanted, shifts);
    if (trace === null || overlaps(trace, spanOf(place))) return found(place);
    return ambiguous([trace, spanOf(place)].sort((a, b) => a.start - b.start));
  };
  const best = eligible.reduce<Agreement | null>((a, b) => (a === null || b.units > a.units ? b : a), null);
  if (best !== null && isStrong(best)) {
    // Words where the text around them puts them rival better context elsewhere: that may have been spoilt by an edit.
    const rivals = eligible.filter((place) => best.units - place.units < margin || inPlace(place) || expected(place));
    const leaders = rivals.filter((place) => place.units === best.units && (inPlace(place) || expected(place)));
    if (rivals.length === 1) return unlessTraced(best);
    if (leaders[0] !== undefined && leaders.length === 1) return found(leaders[0]);
    return ambiguous(rivals.map(spanOf));
  }
  if (words >= leastAlone(wanted) && places.length === 1 && eligible[0] !== undefined) return unlessTraced(eligible[0]);
  if (changed !== null) return { state: 'changed', span: null, candidates: [changed] };
  if (words >= distinctWords && places.length > 1) return ambiguous(places.map(spanOf));
  return { state: 'lost', span: null, candidates: [] };
}

/** A quote that was stored without context has none that could have changed. */
function leastAlone({ quote: { exact, prefix, suffix } }: Wanted): number {
  const sentence = /^["'“‘(\s]*[\p{Lu}\p{Lo}\d]/u.test(exact) && /[.!?…。！？]["'”’)\s]*$/.test(exact.slice(-8));
  return sentence || prefix + suffix === '' ? distinctWords : distinctPhrase;
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
