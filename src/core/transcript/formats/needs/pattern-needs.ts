import { type AST, RegExpParser } from '@eslint-community/regexpp';
import { anyChars, type CharSet, charsOf, charsOfClass, listChars, noChars, unite } from './char-set.ts';

/**
 * What must be true of any text that a pattern matches, told from its source: it is tried only where this is so. Look-arounds are left
 * aside, so that less may be true than the pattern wants, and never more.
 */
export interface PatternNeeds {
  /** Every match begins with one of these; any where it may be empty. */
  readonly first: CharSet;
  /** Every match ends with one of these; any where it may be empty. */
  readonly last: CharSet;
  /** Every match begins where `^` holds. */
  readonly anchored: boolean;
  /** Lists of few characters: of each list one stands in every match. */
  readonly holds: readonly (readonly number[])[];
  /** Of these one stands in every match; none where that is not known. */
  readonly texts: readonly string[];
  /** It may take a line break, or look at one. */
  readonly takesBreak: boolean;
}

interface Part {
  readonly first: CharSet;
  readonly last: CharSet;
  readonly empty: boolean;
  readonly anchored: boolean;
  readonly holds: readonly (readonly number[])[];
  readonly texts: readonly string[];
  /** It takes this and nothing else. */
  readonly exact: string | null;
  readonly takesBreak: boolean;
}

/** More texts are as long looked for as the pattern is; a shorter one stands nearly everywhere, unless it is Chinese. */
const MOST_TEXTS = 24;
const SHORTEST_TEXT = 3;
/** A longer list of characters is met nearly everywhere. */
const MOST_CHARS = 6;
const MOST_LISTS = 3;
const LINE_FEED = 10;

const nothing: Part = { first: noChars, last: noChars, empty: true, anchored: false, holds: [], texts: [], exact: '', takesBreak: false };
const anything: Part = { first: anyChars, last: anyChars, empty: true, anchored: false, holds: [], texts: [], exact: null, takesBreak: true };

const known = new Map<string, PatternNeeds>();

/** `flags`: those that change what a character is. */
export function needsOf(source: string, flags: 'u' | 'iu' = 'u'): PatternNeeds {
  const key = `${flags} ${source}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const part = read(source, flags);
  const needs = part.empty ? { ...part, first: anyChars, last: anyChars, holds: [], texts: [] } : part;
  known.set(key, needs);
  return needs;
}

function read(source: string, flags: string): Part {
  try {
    const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true });
    return ofAlternatives(alternatives, flags);
  } catch {
    // The engine has read it, so it is a regular expression: it is but too large, or too new, for the parser.
    return anything;
  }
}

function ofAlternatives(all: readonly AST.Alternative[], flags: string): Part {
  const parts = all.map(({ elements }) => inOrder(elements.map((element) => ofElement(element, flags))));
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return {
    first: unite(...parts.map(({ first }) => first)),
    last: unite(...parts.map(({ last }) => last)),
    empty: parts.some(({ empty }) => empty),
    anchored: parts.every(({ anchored }) => anchored),
    holds: parts.map(({ holds }) => holds).reduce(either),
    texts: anyOf(parts),
    exact: null,
    takesBreak: parts.some(({ takesBreak }) => takesBreak),
  };
}

function inOrder(parts: readonly Part[]): Part {
  const found: (readonly string[])[] = [];
  let run = '';
  for (const { exact, texts } of parts) {
    if (exact !== null) run += exact;
    else {
      found.push([run], texts);
      run = '';
    }
  }
  found.push([run]);
  const usable = found.filter(areTelling).sort((a, b) => a.length - b.length || (b[0]?.length ?? 0) - (a[0]?.length ?? 0));
  return { ...parts.reduce(join, nothing), texts: usable[0] ?? [], exact: parts.every(({ exact }) => exact !== null) ? run : null };
}

/** Those of all alternatives; none where one has none. */
function anyOf(parts: readonly Part[]): readonly string[] {
  const lists = parts.map(({ exact, texts }) => (exact === null ? texts : [exact]));
  return lists.every(areTelling) ? [...new Set(lists.flat())] : [];
}

/** A search for what begins with a small letter or a space stops every few characters. */
export function isRare(unit: number): boolean {
  return unit > 0x20 && !(unit >= 0x61 && unit <= 0x7a);
}

function areTelling(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.length <= MOST_TEXTS && texts.every((text) => (text.length >= SHORTEST_TEXT || /[^\0-\u02ff]/u.test(text)) && isRare(text.charCodeAt(0)));
}

function join(a: Part, b: Part): Part {
  return {
    first: a.empty ? unite(a.first, b.first) : a.first,
    last: b.empty ? unite(a.last, b.last) : b.last,
    empty: a.empty && b.empty,
    anchored: a.anchored || (b.anchored && a.empty && a.first === noChars),
    holds: [...a.holds, ...b.holds].sort((left, right) => left.length - right.length).slice(0, MOST_LISTS),
    texts: [],
    exact: null,
    takesBreak: a.takesBreak || b.takesBreak,
  };
}

/** What both hold, taken together. */
function either(a: readonly (readonly number[])[], b: readonly (readonly number[])[]): readonly (readonly number[])[] {
  const lists = a.flatMap((left) => b.map((right) => [...new Set([...left, ...right])]));
  return lists.filter(({ length }) => length <= MOST_CHARS).sort((left, right) => left.length - right.length).slice(0, MOST_LISTS);
}

function ofElement(element: AST.Element, flags: string): Part {
  switch (element.type) {
    case 'Character':
      if (flags.includes('i') || element.value > 0xffff) return ofChars(charsOfClass(element.raw, flags, true));
      return { ...ofChars(charsOf([element.value])), exact: String.fromCharCode(element.value) };
    case 'CharacterSet':
      return ofChars(charsOfClass(element.raw, flags, element.kind === 'digit' && !element.negate ? [] : true));
    case 'CharacterClass':
      return ofChars(charsOfClass(element.raw, flags, namedIn(element)));
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, flags);
    case 'Quantifier': {
      const part = ofElement(element.element, flags);
      return element.min > 0 ? { ...part, exact: null } : { ...part, empty: true, anchored: false, holds: [], texts: [], exact: null };
    }
    case 'Assertion':
      if (element.kind === 'start') return { ...nothing, anchored: true, exact: '' };
      return 'alternatives' in element ? { ...nothing, takesBreak: ofAlternatives(element.alternatives, flags).takesBreak } : nothing;
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return anything;
  }
}

function ofChars(chars: CharSet): Part {
  const list = listChars(chars, MOST_CHARS);
  return { first: chars, last: chars, empty: false, anchored: false, holds: list === null ? [] : [list], texts: [], exact: null, takesBreak: chars.ascii[LINE_FEED] === 1 };
}

/** The characters beyond ASCII that a class names one by one; true where it takes others too. */
function namedIn({ elements, negate }: AST.CharacterClass): readonly number[] | true {
  if (negate) return true;
  const named: number[] = [];
  for (const element of elements) {
    if (element.type === 'Character') named.push(element.value);
    else if (element.type === 'CharacterClassRange' && element.max.value < 128) continue;
    else if (element.type === 'CharacterSet' && element.kind === 'digit' && !element.negate) continue;
    else return true;
  }
  const high = named.filter((unit) => unit >= 128);
  return high.some((unit) => unit > 0xffff) ? true : high;
}

/** Whether a pattern matches wherever a character stands: one of its alternatives is that character, or a class that has it. */
export function isEnough(source: string, character: string): boolean {
  try {
    const { alternatives } = new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true });
    return alternatives.some(({ elements: [first, ...more] }) =>
      more.length === 0 && (first?.type === 'CharacterClass' || first?.type === 'Character') && new RegExp(`^${first.raw}$`, 'u').test(character));
  } catch {
    return false;
  }
}
