import { type Automaton, makeAutomaton } from './make-automaton.ts';

/** Characters of a beginning of a line: patterns for lines see no more, and no pattern needs more to show that it grows too fast. */
const LENGTH = 200;
/** Single characters are all tried as what is repeated; words of two and more while there are no more of them than this. */
const MOST_WORDS = 400;
const LONGEST_WORD = 4;
export interface Ways {
  /** Whether it can match where nothing stands, look-arounds left aside. */
  readonly matchesEmpty: boolean;
  /**
   * In how many ways an engine that goes back may read the worst of the texts tried, of 200 characters, for each state that it can begin in:
   * about 200 for a pattern that reads each character in one way. Infinite where the pattern is too large to look into.
   */
  readonly perState: number;
  /** How many times as much that is on a text of twice the length: 2, where each character adds the same. */
  readonly growth: number;
  /** The characters that are repeated in that text. */
  readonly worst: string;
}

/**
 * Counts what an engine that goes back would do, without doing it: in time linear in the text's length, whatever the number. Look-arounds
 * are left aside, which can but raise the number. Repetitions with an end count as what they are.
 */
export function countWays(source: string, flags: string): Ways {
  const automaton = makeAutomaton(source, flags);
  if (automaton === null) return { matchesEmpty: false, perState: Infinity, growth: Infinity, worst: '' };
  let perState = 0;
  let worst: readonly number[] = [];
  for (const pump of wordsOf(kindsOfCharacters(automaton))) {
    const ways = waysThrough(automaton, pump, LENGTH) / automaton.next.length;
    if (ways <= perState) continue;
    perState = ways;
    worst = pump;
  }
  const twice = perState === 0 ? 0 : waysThrough(automaton, worst, 2 * LENGTH) / automaton.next.length;
  return { matchesEmpty: automaton.acceptsEmpty, perState, growth: perState === 0 ? 0 : twice / perState, worst: String.fromCodePoint(...worst) };
}

/** One character for each set of states that it leads to. */
function kindsOfCharacters({ takes }: Automaton): readonly number[] {
  const sets = new Map(takes.flatMap((characters) => (characters === null ? [] : [[characters.toRangesString(), characters] as const])));
  const found = new Map<string, number>();
  const distinct = [...sets.values()];
  const look = (character: number): void => {
    const takenBy = distinct.map((set) => (set.has(character) ? '1' : '0')).join('');
    if (!found.has(takenBy)) found.set(takenBy, character);
  };
  for (const set of distinct) {
    for (const { min, max } of set.ranges.slice(0, 50)) {
      look(min);
      look(max);
    }
  }
  return [...found.values()];
}

/** Of equal ones, such as "ab" and "abab", the shortest comes first. */
function wordsOf(kinds: readonly number[]): readonly (readonly number[])[] {
  const words: (readonly number[])[] = kinds.map((kind) => [kind]);
  let longest: readonly (readonly number[])[] = words;
  for (let length = 2; length <= LONGEST_WORD && longest.length * kinds.length <= MOST_WORDS; length++) {
    longest = longest.flatMap((word) => kinds.map((kind) => [...word, kind]));
    words.push(...longest);
  }
  return words;
}

/** From all states at once: what leads to one may be anything. */
function waysThrough({ takes, next }: Automaton, pump: readonly number[], length: number): number {
  const entered = pump.map((character) => takes.map((characters) => characters?.has(character) === true));
  let ways = new Float64Array(next.length).fill(1);
  let total = 0;
  for (let at = 0; at < length && Number.isFinite(total); at++) {
    const now = new Float64Array(next.length);
    const open = entered[at % pump.length] ?? [];
    for (let state = 0; state < ways.length; state++) {
      const count = ways[state] ?? 0;
      if (count > 0) for (const to of next[state] ?? []) if (open[to] === true) now[to] = (now[to] ?? 0) + count;
    }
    ways = now;
    const before = total;
    for (const count of ways) total += count;
    if (total === before) break;
  }
  return total;
}
