import { type CharSet, JS } from 'refa';

/** A pattern as states and the ways between them. There are as many ways as an engine that goes back would try: `(a|a)` has two. */
export interface Automaton {
  /** By state: the characters that lead into it. State 0 is the beginning; nothing leads there. */
  readonly takes: readonly (CharSet | null)[];
  /** By state: the states that may come next, each as often as there are ways to it. */
  readonly next: readonly (readonly number[])[];
  readonly acceptsEmpty: boolean;
}

/** Larger patterns are not looked into: repetitions of thousands, or several inside each other. */
const MOST_STATES = 6000;
const MOST_WAYS = 60_000;

type Element = JS.ParseResult['expression']['alternatives'][number]['elements'][number];

/** A part of a pattern: in which states it can begin and end. */
interface Part {
  readonly first: readonly number[];
  readonly last: readonly number[];
  readonly empty: boolean;
}

const nothing: Part = { first: [], last: [], empty: true };

/**
 * The position automaton of a pattern (Glushkov 1961), with doubled ways kept. Look-arounds are left aside and back references match
 * nothing. Null where it is too large.
 */
export function makeAutomaton(source: string, flags: string): Automaton | null {
  const takes: (CharSet | null)[] = [null];
  const next: number[][] = [[]];
  let ways = 0;

  const link = (from: readonly number[], to: readonly number[]): void => {
    ways += from.length * to.length;
    if (ways > MOST_WAYS) throw new TooLarge();
    for (const state of from) next[state]?.push(...to);
  };
  const state = (characters: CharSet): Part => {
    if (takes.length >= MOST_STATES) throw new TooLarge();
    const number = takes.push(characters) - 1;
    next.push([]);
    return { first: [number], last: [number], empty: false };
  };
  const join = (a: Part, b: Part): Part => {
    link(a.last, b.first);
    return {
      first: a.empty ? [...a.first, ...b.first] : a.first,
      last: b.empty ? [...b.last, ...a.last] : b.last,
      empty: a.empty && b.empty,
    };
  };
  const anyOf = (parts: readonly Part[]): Part => ({
    first: parts.flatMap(({ first }) => first),
    last: parts.flatMap(({ last }) => last),
    empty: parts.some(({ empty }) => empty),
  });
  const alternatives = (all: readonly { readonly elements: readonly Element[] }[]): Part =>
    anyOf(all.map(({ elements }) => elements.reduce<Part>((before, element) => join(before, part(element)), nothing)));
  /** A repetition beyond the least number takes something, or is none: so engines do it. */
  const repeat = (least: number, most: number, one: () => Part): Part => {
    let all = nothing;
    for (let count = 0; count < least; count++) all = join(all, one());
    if (most === Infinity) {
      const rest = one();
      link(rest.last, rest.first);
      return join(all, { ...rest, empty: true });
    }
    const ends = [all];
    let before: Part = all;
    for (let count = least; count < most; count++) {
      const following = { ...one(), empty: false };
      before = join(before, following);
      ends.push(before);
    }
    return { first: before.first, last: ends.flatMap(({ last }) => last), empty: all.empty };
  };
  const part = (element: Element): Part => {
    switch (element.type) {
      case 'CharacterClass':
        return state(element.characters);
      case 'Alternation':
        return alternatives(element.alternatives);
      case 'Quantifier':
        return repeat(element.min, element.max, () => alternatives(element.alternatives));
      case 'Assertion':
      case 'Unknown':
        return nothing;
    }
  };

  try {
    const { expression } = JS.Parser.fromLiteral({ source, flags }).parse({ assertions: 'ignore', backreferences: 'disable', simplify: false });
    const whole = join({ first: [], last: [0], empty: false }, alternatives(expression.alternatives));
    return { takes, next, acceptsEmpty: whole.last.includes(0) };
  } catch {
    // The engine has read it, so it is a regular expression: it is but too large for this or for the parser.
    return null;
  }
}

class TooLarge extends Error {}
