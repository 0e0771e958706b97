import { type AST, RegExpParser } from '@eslint-community/regexpp';
import type { AskedPatterns } from './asked-patterns.ts';
import { anyChars, type CharSet, charsOf, charsOfClass, listChars, noChars, unite } from './char-set.ts';
import type { Near, PatternNeeds } from './model.ts';
import { isRare } from './pattern-needs.ts';

interface Part {
  readonly first: CharSet;
  readonly last: CharSet;
  readonly empty: boolean;
  readonly anchored: boolean;
  readonly holds: readonly (readonly number[])[];
  readonly texts: readonly string[];
  /** It takes this and nothing else. */
  readonly exact: string | null;
  readonly near: Near | null;
  readonly words: readonly string[];
  /** It takes one of these and nothing else. */
  readonly exacts: readonly string[] | null;
  readonly takesBreak: boolean;
}

/** More texts are as long looked for as the pattern is; a shorter one stands nearly everywhere, unless it is Chinese. */
const MOST_TEXTS = 24;
const SHORTEST_TEXT = 3;
/** A longer list of characters is met nearly everywhere. */
const MOST_CHARS = 6;
const MOST_LISTS = 3;
const MOST_WORDS = 48;
const LONG_ENOUGH = 14;
const BEYOND_LATIN = /[^\0-\u02ff]/u;
const LINE_FEED = 10;

const nothing: Part = { first: noChars, last: noChars, empty: true, anchored: false, holds: [], near: null, texts: [], exact: '', words: [], exacts: [''], takesBreak: false };
const anything: Part = { first: anyChars, last: anyChars, empty: true, anchored: false, holds: [], near: null, texts: [], exact: null, words: [], exacts: null, takesBreak: true };

/**
 * Told from a pattern's source. Look-arounds are left aside, so that less may be true than the pattern wants, and never more. `flags`: those
 * that change what a character is.
 */
export function analysePattern(source: string, flags: 'u' | 'iu' = 'u'): PatternNeeds {
  const alternatives = alternativesOf(source);
  const { first, last, empty, anchored, holds, near, texts, words, takesBreak } = alternatives === null ? anything : ofAlternatives(alternatives, flags);
  const least = { anchored, takesBreak, either: flags === 'u' ? eitherOf(alternatives ?? []) : [], alone: flags === 'u' ? (alternatives ?? []).flatMap(aloneIn) : [] };
  return empty ? { ...least, first: anyChars, last: anyChars, holds: [], near: null, texts: [], words: [] } : { ...least, first, last, holds, near, texts, words: shortest(words) };
}

/** What is asked of each, those that are searched in texts with their alternatives. */
export function analyseAll({ ofLines, ofTexts }: AskedPatterns): ReadonlyMap<string, PatternNeeds> {
  const all = new Map<string, PatternNeeds>(ofLines.map((source) => [source, { ...analysePattern(source), words: [], either: [] }]));
  for (const source of ofTexts) {
    const { either } = analysePattern(source);
    for (const one of [source, ...either]) {
      const needs = analysePattern(one);
      all.set(one, ofLines.includes(one) ? needs : { ...needs, last: anyChars, holds: [], near: null, alone: [], ...(one === source ? {} : { either: [] }) });
    }
  }
  return all;
}

function alternativesOf(source: string): readonly AST.Alternative[] | null {
  try {
    return new RegExpParser({ ecmaVersion: 2025 }).parsePattern(source, 0, source.length, { unicode: true }).alternatives;
  } catch {
    // The engine has read it, so it is a regular expression: it is but too large, or too new, for the parser.
    return null;
  }
}

/** Only where one needs less than the others. What stands in one may refer to a group of another. */
function eitherOf(alternatives: readonly AST.Alternative[]): readonly string[] {
  const sources = alternatives.map(({ raw }) => raw);
  if (sources.length < 2 || sources.some((source) => source === '' || /\\(?:[1-9]|k<)/u.test(source))) return [];
  const parts = alternatives.map((one) => ofAlternatives([one], 'u'));
  const anchored = parts.filter((part) => part.anchored).length;
  const mixed = (anchored > 0 && anchored < parts.length) || parts.some(({ words, takesBreak }) => takesBreak || mostTelling([words]).length === 0);
  return anchored < parts.length && mixed ? sources : [];
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
    near: null,
    texts: anyOf(parts),
    exact: null,
    words: anyWords(parts),
    exacts: anyExact(parts),
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
  const exact = parts.every((part) => part.exact !== null) ? run : null;
  return { ...parts.reduce(join, nothing), near: nearIn(parts), texts: usable[0] ?? [], exact, ...wordsIn(parts) };
}

/** The most telling place in which one of few characters stands behind others. */
function nearIn(parts: readonly Part[]): Near | null {
  let best: Near | null = null;
  /** What may stand right before the next part; null where that is not known. */
  let before: CharSet | null = null;
  for (const { first, last, empty, near } of parts) {
    const units = empty || before === null ? null : listChars(first, MOST_CHARS);
    for (const found of [near, units !== null && before !== null && units.every(isRare) ? { before, units } : null]) {
      if (found !== null && (best === null || howMany(found.before) < howMany(best.before))) best = found;
    }
    before = empty ? before && unite(before, last) : last;
  }
  return best;
}

function howMany({ ascii }: CharSet): number {
  return ascii.reduce((sum, has) => sum + has, 0);
}

function wordsIn(parts: readonly Part[]): Pick<Part, 'words' | 'exacts'> {
  const found: (readonly string[])[] = [];
  let run: readonly string[] = [''];
  let isExact = true;
  for (const { exacts, words } of parts) {
    const longer: readonly string[] = exacts === null ? [] : run.flatMap((left) => exacts.map((right) => left + right));
    if (exacts !== null && longer.length <= MOST_WORDS) run = longer;
    else {
      isExact = false;
      found.push(run, words);
      run = exacts ?? [''];
    }
  }
  found.push(run);
  return { words: mostTelling(found), exacts: isExact ? run : null };
}

/** Without those in which another stands, and none longer than tells. */
function shortest(words: readonly string[]): readonly string[] {
  const cut = [...new Set(words.map((word) => word.slice(0, LONG_ENOUGH)))];
  return cut.filter((word) => !cut.some((other) => other !== word && word.includes(other)));
}

function anyWords(parts: readonly Part[]): readonly string[] {
  const lists = parts.map(({ exacts, words }) => mostTelling([exacts ?? [], words]));
  return lists.every(({ length }) => length > 0) ? mostTelling([[...new Set(lists.flat())]]) : [];
}

function anyExact(parts: readonly Part[]): readonly string[] | null {
  const all: string[] = [];
  for (const { exacts } of parts) {
    if (exacts === null) return null;
    all.push(...exacts);
  }
  return all.length <= MOST_WORDS ? [...new Set(all)] : null;
}

/** That whose shortest word is the longest. */
function mostTelling(lists: readonly (readonly string[])[]): readonly string[] {
  let best: readonly string[] = [];
  let longest = 0;
  for (const list of lists) {
    if (list.length === 0 || list.length > MOST_WORDS) continue;
    const shortest = Math.min(...list.map(({ length }) => length));
    if (shortest <= longest || !list.every((word) => word.length >= SHORTEST_TEXT || BEYOND_LATIN.test(word))) continue;
    best = list;
    longest = shortest;
  }
  return best;
}

/** Those of all alternatives; none where one has none. */
function anyOf(parts: readonly Part[]): readonly string[] {
  const lists = parts.map(({ exact, texts }) => (exact === null ? texts : [exact]));
  return lists.every(areTelling) ? [...new Set(lists.flat())] : [];
}

function areTelling(texts: readonly string[]): boolean {
  return texts.length > 0 && texts.length <= MOST_TEXTS && texts.every((text) => (text.length >= SHORTEST_TEXT || BEYOND_LATIN.test(text)) && isRare(text.charCodeAt(0)));
}

function join(a: Part, b: Part): Part {
  return {
    first: a.empty ? unite(a.first, b.first) : a.first,
    last: b.empty ? unite(a.last, b.last) : b.last,
    empty: a.empty && b.empty,
    anchored: a.anchored || (b.anchored && a.empty && a.first === noChars),
    holds: [...a.holds, ...b.holds].sort((left, right) => left.length - right.length).slice(0, MOST_LISTS),
    near: null,
    texts: [],
    exact: null,
    words: [],
    exacts: null,
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
      return { ...ofChars(charsOf([element.value])), exact: String.fromCharCode(element.value), exacts: [String.fromCharCode(element.value)] };
    case 'CharacterSet':
      return ofChars(charsOfClass(element.raw, flags, element.kind === 'digit' && !element.negate ? [] : true));
    case 'CharacterClass':
      return ofChars(charsOfClass(element.raw, flags, namedIn(element)));
    case 'Group':
    case 'CapturingGroup':
      return ofAlternatives(element.alternatives, flags);
    case 'Quantifier': {
      const part = ofElement(element.element, flags);
      if (element.min > 0) return element.max === 1 ? part : { ...part, exact: null, words: mostTelling([part.exacts ?? [], part.words]), exacts: null };
      return { ...part, empty: true, anchored: false, holds: [], near: null, texts: [], exact: null, words: [], exacts: element.max === 1 && part.exacts ? [...part.exacts, ''] : null };
    }
    case 'Assertion':
      if (element.kind === 'start') return { ...nothing, anchored: true };
      return 'alternatives' in element ? { ...nothing, takesBreak: ofAlternatives(element.alternatives, flags).takesBreak } : nothing;
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return anything;
  }
}

function ofChars(chars: CharSet): Part {
  const list = listChars(chars, MOST_CHARS);
  return { first: chars, last: chars, empty: false, anchored: false, holds: list === null ? [] : [list], near: null, texts: [], exact: null, words: [], exacts: list?.map((unit) => String.fromCharCode(unit)) ?? null, takesBreak: chars.ascii[LINE_FEED] === 1 };
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

/** The characters of an alternative that is one character, or a class of few. */
function aloneIn({ elements: [first, ...more] }: AST.Alternative): readonly number[] {
  if (more.length > 0 || (first?.type !== 'Character' && first?.type !== 'CharacterClass')) return [];
  const list = listChars(first.type === 'Character' ? charsOf([first.value]) : charsOfClass(first.raw, 'u', namedIn(first)), MOST_CHARS) ?? [];
  const whole = new RegExp(`^${first.raw}$`, 'u');
  return list.filter((unit) => whole.test(String.fromCharCode(unit)));
}
