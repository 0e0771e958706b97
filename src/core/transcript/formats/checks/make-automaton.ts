import { type AST, RegExpParser } from '@eslint-community/regexpp';

/**
 * A pattern as states and the ways between them. There are as many ways as an engine that goes back would try: `(a|a)` has two. State 0 is
 * the beginning; nothing leads there.
 */
export interface Automaton {
  /** By state: what leads into it, as the source of a class of characters; null for the beginning. */
  readonly takes: readonly (string | null)[];
  /** By state: the states that may come next, each as often as there are ways to it. */
  readonly next: readonly (readonly number[])[];
  /** The states that come first, and what must hold of the text before them: sources of `^`, `\b` and look-behinds. */
  readonly first: readonly Entry[];
  readonly acceptsEmpty: boolean;
  /** Characters that the pattern names. */
  readonly named: readonly number[];
}

export interface Entry {
  readonly state: number;
  readonly guards: readonly string[];
}

/** Larger patterns are not looked into: repetitions of thousands, or several inside each other. */
const MOST_STATES = 6000;
const MOST_WAYS = 60_000;

/** A part of a pattern: how it can begin and end, and the ways in which it can be empty, each with what must hold then. */
interface Part {
  readonly first: readonly Entry[];
  readonly last: readonly number[];
  readonly empty: readonly (readonly string[])[];
}

const nothing: Part = { first: [], last: [], empty: [[]] };

/**
 * The position automaton of a pattern (Glushkov 1961), with doubled ways kept. Look-aheads are left aside, and so are back references and
 * whatever stands behind the first character and takes none. Null where it is too large.
 */
export function makeAutomaton(source: string): Automaton | null {
  const takes: (string | null)[] = [null];
  const next: number[][] = [[]];
  const named = new Set<number>();
  let ways = 0;

  const count = (more: number): void => {
    ways += more;
    if (ways > MOST_WAYS || takes.length > MOST_STATES) throw new TooLarge();
  };
  const link = (from: readonly number[], to: readonly Entry[]): void => {
    count(from.length * to.length);
    for (const state of from) for (const entry of to) next[state]?.push(entry.state);
  };
  const take = ({ raw }: AST.Node): Part => {
    count(1);
    const state = takes.push(raw) - 1;
    next.push([]);
    return { first: [{ state, guards: [] }], last: [state], empty: [] };
  };
  const join = (a: Part, b: Part): Part => {
    link(a.last, b.first);
    count(a.empty.length * (b.first.length + b.empty.length));
    return {
      first: [...a.first, ...a.empty.flatMap((held) => b.first.map(({ state, guards }) => ({ state, guards: [...held, ...guards] })))],
      last: b.empty.length > 0 ? [...b.last, ...a.last] : b.last,
      empty: a.empty.flatMap((held) => b.empty.map((guards) => [...held, ...guards])),
    };
  };
  const alternatives = (all: readonly AST.Alternative[]): Part => {
    const parts = all.map(({ elements }) => elements.reduce<Part>((before, element) => join(before, part(element)), nothing));
    return { first: parts.flatMap(({ first }) => first), last: parts.flatMap(({ last }) => last), empty: parts.flatMap(({ empty }) => empty) };
  };
  /** A repetition beyond the least number takes something, or is none: so engines do it. */
  const repeat = (least: number, most: number, one: () => Part): Part => {
    let all = nothing;
    for (let time = 0; time < least; time++) all = join(all, one());
    if (most === Infinity) {
      const rest = one();
      link(rest.last, rest.first);
      return join(all, { ...rest, empty: [[]] });
    }
    let before = all;
    const ends = [all.last];
    for (let time = least; time < most; time++) {
      // What begins or ends with one repetition does not with the next: they stand in a row.
      before = { ...join(before, { ...one(), empty: [] }), empty: [] };
      ends.push(before.last);
    }
    return { first: before.first, last: ends.flat(), empty: all.empty };
  };
  const part = (element: AST.Element): Part => {
    switch (element.type) {
      case 'Character':
        named.add(element.value);
        return take(element);
      case 'CharacterClass':
        nameAll(element, named);
        return take(element);
      case 'CharacterSet':
      case 'ExpressionCharacterClass':
        return take(element);
      case 'Group':
      case 'CapturingGroup':
        return alternatives(element.alternatives);
      case 'Quantifier':
        return repeat(element.min, element.max, () => part(element.element));
      case 'Assertion':
        return element.kind === 'lookahead' || element.kind === 'end' ? nothing : { ...nothing, empty: [[element.raw]] };
      case 'Backreference':
        return nothing;
    }
  };

  try {
    const pattern = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true });
    const whole = alternatives(pattern.alternatives);
    next[0]?.push(...whole.first.map(({ state }) => state));
    return { takes, next, first: whole.first, acceptsEmpty: whole.empty.length > 0, named: [...named] };
  } catch {
    // The engine has read it, so it is a regular expression: it is but too large for this or for the parser.
    return null;
  }
}

class TooLarge extends Error {}

function nameAll({ elements }: AST.CharacterClass, named: Set<number>): void {
  for (const element of elements) {
    if (element.type === 'Character') named.add(element.value);
    if (element.type === 'CharacterClassRange') named.add(element.min.value).add(element.max.value);
  }
}
