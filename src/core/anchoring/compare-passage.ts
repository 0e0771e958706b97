import type { Claim } from '../claims/claim.ts';
import type { Figure } from '../figures/model.ts';
import { withWholeGraphemes } from '../text/graphemes.ts';
import { sliceSpan, type Span } from '../text/span.ts';
import { alignPassages, type Side } from './align-passages.ts';
import { editDistance, type Aligned } from './align-words.ts';
import { isFurniture } from './page-furniture.ts';
import type { PassageWord } from './passage-words.ts';
import { maybeSaidBy } from './same-speaker.ts';
import type { Telling } from './telling-words.ts';
import { newlyCut, withWholeNumbers } from './token-edges.ts';
import { wholeQuote } from './wanted.ts';

/**
 * `figure`: a number, number word, unit, currency, bound or time; `negation`: the contrary, another direction, or another commitment;
 * `words`: any other words. `before` and `after` are the words, empty where one side has none.
 */
export interface PassageChange {
  readonly kind: 'figure' | 'negation' | 'speaker' | 'words';
  readonly before: string;
  readonly after: string;
}

/** What a place in the text says otherwise than the words that were tagged. */
export interface PassageComparison {
  /** From 0 to 1, by letters; 1 where the words are the same, whatever their typography. */
  readonly similarity: number;
  readonly changes: readonly PassageChange[];
  /** Nothing but words differs: the claim may follow them without a person. */
  readonly isSafe: boolean;
}

/**
 * Holds the words of a claim against those at `span`, with the number or word that the span may cut. `speaker` is who says them now; null
 * where that is not known, and then it is no question.
 */
export function comparePassage(claim: Claim, text: string, span: Span, speaker: string | null): PassageComparison {
  const { prefix, exact, suffix } = wholeQuote(claim.quote);
  const tagged = prefix + exact + suffix;
  const was = sliceSpan(tagged, withWholeNumbers(tagged, { start: prefix.length, end: prefix.length + exact.length }));
  const place = withWholeNumbers(text, withWholeGraphemes(text, newlyCut(text, span, claim.quote) ?? span));
  const is = sliceSpan(text, place);
  const said = maybeSaidBy(claim.context, speaker);
  const voice: readonly PassageChange[] = said ? [] : [{ kind: 'speaker', before: claim.context.speaker ?? '', after: speaker ?? '' }];
  if (was === is) return { similarity: 1, changes: voice, isSafe: said };
  const { old, now, pairs, ends } = alignPassages(was, is);
  // A page number is layout beside words that are said; where it is all that was tagged, it is what was said.
  const isSaid = ends?.isSaid === true || pairs.some((pair) => pair.was !== -1 && pair.is !== -1 && old.words[pair.was]?.isMark === false);
  const groups = groupsOf(pairs, old, now).filter((group) => !isSaid || !isLayout(group, { was, text, place }));
  const edits = groups.reduce((sum, { was: a, is: b }) => sum + editDistance(keysOf(a), keysOf(b)), 0);
  const length = Math.max((ends?.length ?? 0) + Math.max(lengthOf(old.words), lengthOf(now.words)), 1);
  const changes = [...voice, ...groups.flatMap((group) => changeOf(group, was, is) ?? []), ...boundChanges(pairs, old, now, was, is)];
  return { similarity: Math.max(0, 1 - edits / length), changes, isSafe: changes.every(({ kind }) => kind === 'words') };
}

/** Words that differ, with those of the same figures that do not. */
interface Group {
  readonly was: readonly PassageWord[];
  readonly is: readonly PassageWord[];
  readonly figuresWas: readonly Figure[];
  readonly figuresIs: readonly Figure[];
}

function groupsOf(pairs: readonly Aligned[], old: Side, now: Side): readonly Group[] {
  const differs = pairs.map(({ was, is }) => was === -1 || is === -1);
  for (const [{ figures }, which] of [[old, 'was'], [now, 'is']] as const) {
    const pairOf = figures.length === 0 ? [] : byIndex(pairs, which);
    for (const { first, last } of figures) {
      const [from, to] = [pairOf[first] ?? 0, pairOf[last] ?? -1];
      if (differs.slice(from, to + 1).includes(true)) differs.fill(true, from, to + 1);
    }
  }
  const groups: Group[] = [];
  for (let from = differs.indexOf(true); from !== -1; ) {
    const next = differs.indexOf(false, from);
    const to = next === -1 ? differs.length : next;
    const run = pairs.slice(from, to);
    const within = (side: Side, which: 'was' | 'is'): { readonly words: readonly PassageWord[]; readonly figures: readonly Figure[] } => {
      const indexes = new Set(run.map((pair) => pair[which]).filter((index) => index !== -1));
      return { words: [...indexes].flatMap((index) => side.words[index] ?? []), figures: side.figures.filter(({ first, last }) => indexes.has(first) && indexes.has(last)).map(({ figure }) => figure) };
    };
    const [a, b] = [within(old, 'was'), within(now, 'is')];
    groups.push({ was: a.words, is: b.words, figuresWas: a.figures, figuresIs: b.figures });
    from = differs.indexOf(true, to);
  }
  return groups;
}

/** For each word of one side where in `pairs` it is. */
function byIndex(pairs: readonly Aligned[], which: 'was' | 'is'): readonly number[] {
  const indexes: number[] = [];
  for (const [index, pair] of pairs.entries()) if (pair[which] !== -1) indexes[pair[which]] = index;
  return indexes;
}

/** Whole lines of page layout that came or went within the passage. */
function isLayout({ was: before, is: after }: Group, { was, text, place }: { readonly was: string; readonly text: string; readonly place: Span }): boolean {
  if (before.length === 0) return isFurniture(text, shift(around(after), place.start));
  return after.length === 0 && isFurniture(was, around(before));
}

/** 增加一倍 and 增加二倍 have one value, for the second is said of either: with 倍 the words decide. */
function changeOf({ was, is, figuresWas, figuresIs }: Group, before: string, after: string): PassageChange | null {
  if (![...was, ...is].some(({ isMark }) => !isMark)) return null;
  const make = (kind: PassageChange['kind']): PassageChange => ({ kind, before: sliceSpan(before, around(was)), after: sliceSpan(after, around(is)) });
  if (figuresWas.length > 0 && sameFigures(figuresWas, figuresIs) && !is.some(({ key }) => key.includes('倍'))) {
    // In "100 ２０万" the figure is a part of a word: beside full-width digits no blank is read.
    const outside = (words: readonly PassageWord[], figures: readonly Figure[]) => words.filter(({ span }) => !figures.some((figure) => figure.span.start <= span.start && span.end <= figure.span.end));
    const kind = kindOf(outside(was, figuresWas), outside(is, figuresIs));
    return make(kind ?? 'words');
  }
  const kind = kindOf(was, is);
  if (kind !== null) return make(kind);
  if (figuresWas.length > 0 && figuresIs.length > 0) return make('figure');
  return make(isContrary(was, is) ? 'negation' : 'words');
}

/** What the words tell that the others do not; null where both tell the same, in the same order. */
function kindOf(was: readonly PassageWord[], is: readonly PassageWord[]): 'figure' | 'negation' | null {
  const [before, after] = [tellings(was), tellings(is)];
  if (before.length === after.length && before.every(({ as }, index) => as === after[index]?.as)) return null;
  const differing = [...before.filter(({ as }) => !after.some((other) => other.as === as)), ...after.filter(({ as }) => !before.some((other) => other.as === as))];
  return (differing.length === 0 ? [...before, ...after] : differing).some(({ kind }) => kind === 'figure') ? 'figure' : 'negation';
}

function tellings(words: readonly PassageWord[]): readonly Telling[] {
  return words.flatMap(({ telling }) => telling ?? []);
}

const contrary = /^(?:un|in|im|il|ir|dis|non|mis|anti|de|over)/;

/** "legal" and "illegal". */
function isContrary(was: readonly PassageWord[], is: readonly PassageWord[]): boolean {
  const within = (words: readonly PassageWord[], others: readonly PassageWord[]): boolean =>
    words.some(({ key }) => contrary.test(key) && others.some((other) => other.key.length > 2 && key.endsWith(other.key) && contrary.exec(key)?.[0].length === key.length - other.key.length));
  return within(was, is) || within(is, was);
}

function sameFigures(a: readonly Figure[], b: readonly Figure[]): boolean {
  return a.length === b.length && a.every((figure, index) => {
    const other = b[index];
    return other !== undefined && JSON.stringify([figure.kind, figure.value, figure.unit, figure.bound, figure.per?.value]) === JSON.stringify([other.kind, other.value, other.unit, other.bound, other.per?.value]);
  });
}

/** Figures whose own words stand, with another bound ("about") or another thing counted. */
function boundChanges(pairs: readonly Aligned[], old: Side, now: Side, was: string, is: string): readonly PassageChange[] {
  if (old.figures.length === 0 || now.figures.length === 0) return [];
  const pairOf = byIndex(pairs, 'was');
  const isOf = (word: number): number | undefined => pairs[pairOf[word] ?? -1]?.is;
  return old.figures.flatMap(({ figure, first, last }): readonly PassageChange[] => {
    const other = now.figures.find((one) => one.first === isOf(first) && one.last === isOf(last));
    if (other === undefined) return [];
    const after = other.figure;
    const sameThing = figure.of === null || after.of === null || singular(figure.of) === singular(after.of);
    const sameRate = figure.per === null || after.per === null || singular(figure.per.of) === singular(after.per.of);
    if (figure.bound === after.bound && sameThing && sameRate) return [];
    return [{ kind: 'figure', before: withBound(figure, was), after: withBound(after, is) }];
  });
}

/** The figure with what stands before and behind it, where that says how it is meant. */
function withBound({ span, of, per }: Figure, passage: string): string {
  const lead = passage.slice(Math.max(0, span.start - 24), span.start).split(/[,.;:\s]+/).filter((word) => word !== '').slice(-2);
  const tail = passage.slice(span.end, span.end + 24 + (of ?? per?.of ?? '').length);
  const noun = of ?? per?.of ?? '';
  const at = noun === '' ? -1 : tail.indexOf(noun);
  return [...lead, passage.slice(span.start, span.end) + (at === -1 ? '' : tail.slice(0, at + noun.length))].join(' ');
}

function singular(noun: string): string {
  return noun.toLowerCase().replace(/s$/, '');
}

/** From the first of the words to the end of the last; empty where there are none. */
function around(words: readonly PassageWord[]): Span {
  return { start: words[0]?.span.start ?? 0, end: words.at(-1)?.span.end ?? 0 };
}

function shift({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

function keysOf(words: readonly PassageWord[]): string {
  return words.map(({ key }) => key).join(' ');
}

function lengthOf(words: readonly PassageWord[]): number {
  return words.reduce((sum, { key }) => sum + key.length + 1, 0);
}
