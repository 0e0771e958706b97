import { lazily } from '../../lazily.ts';
import type { Span } from '../../text/span.ts';
import { type CharSet, charsOf, hasChar, unite } from '../formats/needs/char-set.ts';
import type { PatternNeeds } from '../formats/needs/model.ts';
import { isRare, needsOf } from '../formats/needs/pattern-needs.ts';
import type { Format } from '../formats/format.ts';
import { countOf, Needle, type PlacesOf, searchedPlaces, type Wanted } from './needle.ts';

/** What lines may be more than words, by their first and last characters: told from the format's patterns, and never too few. */
interface LineFilter {
  /** By a line's first code unit, all beyond ASCII as one: bits of the rules that it may be of. */
  readonly heads: Uint32Array;
  /** By its last one. */
  readonly tails: Uint32Array;
  /** Labels at the beginning of a line, each with a bit of its own: one of these stands in it. */
  readonly starts: readonly (readonly Wanted[])[];
  /** Of what stands anywhere in a line. */
  readonly within: readonly (readonly Wanted[])[];
  readonly rules: readonly Rule[];
  /** By the first code unit of a line: made when there is such a line. */
  readonly rulesFrom: (readonly Rule[] | undefined)[];
  readonly longest: number;
}

interface Rule {
  /** Null where it is not only looked for at the beginning of a line. */
  readonly first: CharSet | null;
  /** Compiled when a line may be of it. */
  readonly regex: () => RegExp;
}

const HIGH = 128;
/** Rules that look at a whole line: none of them makes a label. */
const RULE = 1;
/** Marks at either end of a line, behind which it may be anything. */
const LAYOUT = 8;
/** A label or a heading that is all of a line. */
const WHOLE = 2;
/** "Date: June 4, 2025" */
const ENTRY = 4;
const FIRST_START = 4;
const MOST_STARTS = 27;
/** As far as `scan-lines` looks for such a heading. */
const LONGEST_HEADING = 30;
const COLONS: readonly Wanted[] = [':', '：'].map((words) => ({ words, before: null }));
/** In UTF-16 code units: lines of layout and the like are known by no more than these first ones. */
export const LINE_HEAD = 200;
/** More words are looked for no sooner than a character is, and than one of which it is known what it stands behind. */
const MOST_TEXTS = 12;
const FEW_TEXTS = 2;
/** Markdown's marks: what stands behind them is looked at as well. */
const MARKS = charsOf(Array.from('*_#>-+•', (mark) => mark.charCodeAt(0)));
/** White space that `trimLine` leaves. */
const OTHER_SPACE = charsOf([0x0b, 0x2028]);

const filters = new WeakMap<Format, LineFilter>();

function filterOf(format: Format): LineFilter {
  const known = filters.get(format);
  if (known !== undefined) return known;
  const made = makeFilter(format);
  filters.set(format, made);
  return made;
}

function makeFilter(format: Format): LineFilter {
  const headings = [...Object.keys(format.participantHeadings), ...format.dateHeadings, ...format.otherHeadings];
  const heads = new Uint32Array(HIGH + 1);
  const tails = new Uint32Array(HIGH + 1);
  const mark = (table: Uint32Array, chars: CharSet, bit: number): void => {
    for (let unit = 0; unit < HIGH; unit++) if (hasChar(chars, unit)) table[unit] = (table[unit] ?? 0) | bit;
    if (chars.high === true || chars.high.length > 0) table[HIGH] = (table[HIGH] ?? 0) | bit;
  };
  const any = (table: Uint32Array, bit: number): void => {
    for (let unit = 0; unit <= HIGH; unit++) table[unit] = (table[unit] ?? 0) | bit;
  };
  const rules = rulesOf(format);
  for (const { first } of rules) {
    if (first === null) any(heads, RULE);
    else mark(heads, first, RULE);
  }
  if (format.pageBreak !== '') {
    mark(heads, charsOf([format.pageBreak.charCodeAt(0)]), LAYOUT);
    mark(tails, charsOf([format.pageBreak.charCodeAt(format.pageBreak.length - 1)]), LAYOUT);
  }
  if (format.markup !== '') {
    mark(heads, needsOf(format.markup).first, LAYOUT);
    mark(tails, needsOf(format.markup).last, LAYOUT);
  }
  if (format.labels.length > 0) mark(heads, MARKS, LAYOUT);
  const shapes = format.labels.map(({ pattern, at }) => ({ at, needs: needsOf(pattern) }));
  for (const { needs } of shapes.filter(({ at }) => at === 'line')) {
    mark(heads, needs.first, WHOLE);
    mark(tails, unite(needs.last, OTHER_SPACE), WHOLE);
  }
  if (headings.length > 0) {
    const letters = headings.flatMap((word) => [word, word.toUpperCase()]).map((word) => word.charCodeAt(0));
    // `trim` takes a vertical tab, `trimLine` does not.
    letters.push(0x0b);
    mark(heads, { ascii: charsOf(letters).ascii, high: true }, WHOLE | ENTRY);
    any(tails, WHOLE);
  }
  const starts = shapes.filter(({ at }) => at === 'start').map(({ needs }) => needs);
  starts.forEach(({ first }, index) => {
    mark(heads, first, index < MOST_STARTS ? 1 << (FIRST_START + index) : LAYOUT);
  });
  const anywhere = [...shapes.filter(({ at }) => at === 'anywhere').map(({ needs }) => needs), ...format.furnitureWithin.map((source) => needsOf(source))];
  return { heads, tails, starts: starts.map(held), within: anywhere.map(held), rules, rulesFrom: [], longest: format.maxLabelLength };
}

/** Those that look at a whole line; what lays blocks out is looked for by itself. */
function rulesOf(format: Format): readonly Rule[] {
  const { furniture, timings, closes, silences, sections, caption, backMatter } = format;
  const sources = [...furniture, ...timings, ...closes, ...silences, ...sections, caption, ...backMatter].filter((source) => source !== '');
  return sources.map((source) => {
    const { anchored, first } = needsOf(source);
    return { first: anchored ? first : null, regex: lazily(() => new RegExp(source, 'u')) };
  });
}

/** The rules that a line may be of which begins with such a code unit. */
function rulesFrom({ rules, rulesFrom: known }: LineFilter, unit: number): readonly Rule[] {
  const column = Math.min(unit, HIGH);
  return (known[column] ??= rules.filter(({ first }) => first === null || (column < HIGH ? hasChar(first, column) : first.high === true || first.high.length > 0)));
}

/** A character or words of which one stands in every match; none where nothing is known of it. */
function held({ holds, near, texts }: PatternNeeds): readonly Wanted[] {
  if (texts.length > 0 && texts.length <= (near === null ? MOST_TEXTS : FEW_TEXTS)) return texts.map((words) => ({ words, before: null }));
  const { units, before } = near ?? { units: holds.find((list) => list.every(isRare)) ?? [], before: null };
  return units.map((unit) => ({ words: String.fromCharCode(unit), before }));
}

/**
 * No more labels stand in so many lines than there are lines that begin like one, and places that look like one further on or, with layout
 * in mid-line, before one.
 */
export function mostLabels(text: string, lines: readonly Span[], format: Format, placesOf: PlacesOf): number {
  if (format.labels.length === 0) return 0;
  const { within } = filterOf(format);
  if (within.some(({ length }) => length === 0)) return Infinity;
  const mayBeMore = lineFilter(text, format, placesOf);
  let count = 0;
  for (const { start, end } of lines) if (mayBeMore(start, end) === 'label') count++;
  for (const all of within) for (const wanted of all) count += countOf(text, wanted, placesOf);
  return count;
}

/** Tells, of one line after the other, what may be more than words: a label, or another mark. Lines are trimmed, and none is blank. */
export function lineFilter(text: string, format: Format, placesOf = searchedPlaces(text)): (start: number, end: number) => 'label' | 'mark' | null {
  const filter = filterOf(format);
  const { heads, tails, starts, within, longest } = filter;
  const needles = new Map<string, Map<CharSet | null, Needle>>();
  const needle = (wanted: Wanted): Needle => {
    const alike = needles.get(wanted.words) ?? new Map<CharSet | null, Needle>();
    const made = alike.get(wanted.before) ?? new Needle(text, wanted, placesOf);
    needles.set(wanted.words, alike.set(wanted.before, made));
    return made;
  };
  const startNeedles = starts.slice(0, MOST_STARTS).map((all) => all.map(needle));
  const withinNeedles = within.map((all) => all.map(needle));
  const colons = COLONS.map(needle);
  const startBits = startNeedles.reduce((bits, _, index) => bits | (1 << (FIRST_START + index)), 0);
  return (start, end) => {
    const first = text.charCodeAt(start);
    const last = text.charCodeAt(end - 1);
    const head = heads[first < HIGH ? first : HIGH] ?? 0;
    const tail = tails[last < HIGH ? last : HIGH] ?? 0;
    if (((head | tail) & LAYOUT) !== 0) return 'label';
    if ((head & tail & WHOLE) !== 0 && end - start <= longest + 10) return 'label';
    if ((head & startBits) !== 0) {
      const until = Math.min(end, start + longest + 40);
      for (let index = 0; index < startNeedles.length; index++) if ((head & (1 << (FIRST_START + index))) !== 0 && mayStandIn(startNeedles[index], start, until)) return 'label';
    }
    for (const needed of withinNeedles) if (mayStandIn(needed, start, end)) return 'label';
    if ((head & RULE) !== 0 && isOfRule(text, start, end, rulesFrom(filter, first))) return 'mark';
    return (head & ENTRY) !== 0 && standsIn(colons, start, Math.min(end, start + LONGEST_HEADING)) ? 'mark' : null;
  };
}

function isOfRule(text: string, start: number, end: number, rules: readonly Rule[]): boolean {
  const head = text.slice(start, Math.min(end, start + LINE_HEAD));
  for (const { regex } of rules) if (regex().test(head)) return true;
  return false;
}

function mayStandIn(needles: readonly Needle[] | undefined, start: number, end: number): boolean {
  return needles === undefined || needles.length === 0 || standsIn(needles, start, end);
}

function standsIn(needles: readonly Needle[], start: number, end: number): boolean {
  for (const needle of needles) if (needle.isIn(start, end)) return true;
  return false;
}
