import { type Automaton, makeAutomaton } from './make-automaton.ts';

/** Characters of a beginning of a line: patterns for lines see no more, and few patterns need more to show how fast it grows. */
const LENGTH = 200;
/** Single characters are all tried as what is repeated; words of two and more while there are no more of them than this for a state. */
const MOST_WORDS = 400;
const MOST_WALKS = 40_000;
const LONGEST_WORD = 4;

/** What patterns tell apart, besides the characters that they name: white space, letters, digits, marks and signs of several scripts. */
const SAMPLES = ' \t\n!"#$%&\'()*+,-./09:;<=>?@AZ[\\]^_az{|}~\u00a0éÉßĳж٣Жع中ー·…–—‘’“”《》【】：，。？！（）\u3000\u0301\u200b\ufeff😀';

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
  /** The same for a search that begins anew at each character: its own worst text, and how many times as much that takes at twice the length. */
  readonly search: { readonly growth: number; readonly worst: string };
}

/**
 * Counts what an engine that goes back would do, without doing it: in time linear in the text's length, whatever the number. Repetitions with
 * an end count as what they are. What a search does is counted where it is `searched`.
 */
export function countWays(source: string, flags: string, { searched }: { readonly searched: boolean }): Ways {
  const automaton = makeAutomaton(source);
  if (automaton === null) return { matchesEmpty: false, perState: Infinity, growth: Infinity, worst: '', search: { growth: Infinity, worst: '' } };
  const classes = classesOf(automaton, flags);
  const most = Math.min(MOST_WORDS, MOST_WALKS / automaton.next.length);
  const words = wordsOf(kindsOfCharacters(automaton, classes, flags), most);
  const walkOf = walker(automaton, classes, flags);
  const walks = words.map((word) => ({ word, walk: walkOf(word) }));
  const perState = (walk: Walk, length: number): number => waysThrough(automaton, walk, length, false) / automaton.next.length;
  const worst = greatest(walks, ({ walk }) => perState(walk, LENGTH));
  // Of searches those alone that go far: the others are done with a character after few.
  const far = !searched ? [] : walks.filter(({ walk }) => waysThrough(automaton, walk, LENGTH, true) > 20 * LENGTH);
  const growthOfSearch = (walk: Walk): number => waysThrough(automaton, walk, 4 * LENGTH, true) / waysThrough(automaton, walk, 2 * LENGTH, true);
  const search = greatest(far, ({ walk }) => growthOfSearch(walk));
  return {
    matchesEmpty: automaton.acceptsEmpty,
    perState: worst.value,
    growth: worst.item === null || worst.value === 0 ? 0 : perState(worst.item.walk, 2 * LENGTH) / worst.value,
    worst: worst.item?.word ?? '',
    search: { growth: search.value, worst: search.item?.word ?? '' },
  };
}

function greatest<Item>(items: readonly Item[], measure: (item: Item) => number): { readonly item: Item | null; readonly value: number } {
  let item: Item | null = null;
  let value = 0;
  for (const one of items) {
    const own = measure(one);
    if (own <= value) continue;
    item = one;
    value = own;
  }
  return { item, value };
}

/** By source of a class: whether it takes a character. The engine itself says so. */
type Classes = ReadonlyMap<string, (character: string) => boolean>;

function classesOf({ takes }: Automaton, flags: string): Classes {
  return new Map(takes.flatMap((source) => {
    if (source === null) return [];
    const whole = new RegExp(`^(?:${source})$`, flags.replace('m', ''));
    return [[source, (character: string) => whole.test(character)] as const];
  }));
}

/** One character for each set of classes that take it, and of guards that hold in a row of it. */
function kindsOfCharacters({ named, first }: Automaton, classes: Classes, flags: string): readonly string[] {
  const found = new Map<string, string>();
  const guards = guardsOf(first, flags);
  for (const character of new Set(['a', 'A', '0', ...named.map((code) => String.fromCodePoint(code)), ...Array.from(SAMPLES)])) {
    const takenBy = Array.from(classes.values(), (takes) => (takes(character) ? '1' : '0')).join('') + [...holdingAt(guards, character.repeat(8), character.length * 4)].join(' ');
    if (!found.has(takenBy)) found.set(takenBy, character);
  }
  return [...found.values()];
}

/** Of equal ones, such as "ab" and "abab", the shortest comes first. */
function wordsOf(kinds: readonly string[], most: number): readonly string[] {
  const words = [...kinds];
  let longest: readonly string[] = words;
  for (let length = 2; length <= LONGEST_WORD && longest.length * kinds.length <= most; length++) {
    longest = longest.flatMap((word) => kinds.map((kind) => word + kind));
    words.push(...longest);
  }
  return words;
}

/** A text that repeats one word: which states each of its characters leads into, and which of them a search can begin with there. */
interface Walk {
  readonly open: readonly (readonly boolean[])[];
  readonly begins: readonly (readonly number[])[];
}

function walker({ takes, first }: Automaton, classes: Classes, flags: string): (word: string) => Walk {
  const entered = new Map<string, readonly boolean[]>();
  const openFor = (character: string): readonly boolean[] => {
    const known = entered.get(character);
    if (known !== undefined) return known;
    const taken = new Set(Array.from(classes).flatMap(([source, takesIt]) => (takesIt(character) ? [source] : [])));
    const open = takes.map((source) => source !== null && taken.has(source));
    entered.set(character, open);
    return open;
  };
  const guards = guardsOf(first, flags);
  return (word) => {
    const characters = Array.from(word);
    const open = characters.map(openFor);
    // In the middle of the text, where what stands before is the word as well.
    const text = word.repeat(8);
    let at = word.length * 4;
    const begins = characters.map((character, index) => {
      const here = at;
      at += character.length;
      const held = holdingAt(guards, text, here);
      return first.filter((entry) => open[index]?.[entry.state] === true && entry.guards.every((guard) => held.has(guard))).map(({ state }) => state);
    });
    return { open, begins };
  };
}

type Guards = ReadonlyMap<string, RegExp>;

function guardsOf(first: Automaton['first'], flags: string): Guards {
  return new Map(first.flatMap(({ guards }) => guards).map((guard) => [guard, new RegExp(guard, `${flags}y`)]));
}

function holdingAt(guards: Guards, text: string, at: number): ReadonlySet<string> {
  const held = new Set<string>();
  for (const [guard, sticky] of guards) {
    sticky.lastIndex = at;
    if (sticky.test(text)) held.add(guard);
  }
  return held;
}

/** From all states at once, as what leads to one may be anything; or (a search) anew from the beginning at each character. */
function waysThrough({ next }: Automaton, { open, begins }: Walk, length: number, search: boolean): number {
  if (search && begins.every((states) => states.length === 0)) return 0;
  let ways = new Float64Array(next.length);
  let now = new Float64Array(next.length);
  let active: number[] = [];
  const reach = (state: number, count: number, to: number[]): void => {
    if (now[state] === 0) to.push(state);
    now[state] = (now[state] ?? 0) + count;
  };
  if (!search) {
    ways.fill(1);
    active = next.map((_, state) => state);
  }
  let total = 0;
  for (let at = 0; at < length && total < Infinity; at++) {
    const phase = at % open.length;
    const here = open[phase] ?? [];
    const following: number[] = [];
    for (const state of active) {
      for (const to of next[state] ?? []) if (here[to] === true) reach(to, ways[state] ?? 0, following);
      ways[state] = 0;
    }
    if (search) for (const state of begins[phase] ?? []) reach(state, 1, following);
    [ways, now] = [now, ways];
    active = following;
    for (const state of active) total += ways[state] ?? 0;
    if (active.length === 0 && !search) break;
  }
  return total;
}
