import type { Span } from '../../../src/core/text/span.ts';
import { wordsIn } from './choose-passages.ts';
import type { Random } from './random.ts';
import { furniture, typed, type Replacement } from './version.ts';

/** An edit of a few words within `room`, or null where that has nothing of the kind. */
export type WordEdit = (text: string, room: Span, random: Random) => Replacement | null;

const english = ['harbour', 'really', 'frankly', 'process', 'council', 'of course', 'quietly', 'matter', 'with care', 'pilots'];
const chinese = ['其实', '港口', '当然', '相关', '认真', '目前'];

const swaps: Readonly<Record<'numbers' | 'units' | 'signs', readonly (readonly [RegExp, readonly string[]])[]>> = {
  numbers: [
    [/\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b/giu, ['two', 'three', 'five', 'nine', 'eleven']],
    [/\b(?:twenty|thirty|forty|fifty|sixty|hundred|thousand|million|billion|trillion)\b/giu, ['fifty', 'hundred', 'thousand', 'billion', 'trillion']],
    [/\b(?:first|second|third|fourth|fifth|half|quarter|double|twice)\b/giu, ['second', 'third', 'half', 'twice', 'sixth']],
    [/[一二三四五六七八九]/gu, ['二', '三', '五', '八']],
    [/[百千万亿](?=\p{Script=Han})/gu, ['千', '万', '亿']],
  ],
  units: [
    [/(?<=\d ?)percent\b(?! point)|(?<=\d)%/giu, [' percentage points', '‰']],
    [/(?<=\d[\d.,]* (?:[mb]illion )?)(?:dollars|euros|yuan|pounds|kilometres|miles|tonnes|tons|hectares|years|months|weeks|days|hours)\b/giu, ['crowns', 'barrels', 'months', 'acres']],
    [/(?:US)?[$€£](?=\d)/gu, ['€', '£', '$', 'US$']],
    [/(?<=[\d一二三四五六七八九十百千万亿])(?:美元|公里|元|吨)/gu, ['欧元', '英里']],
  ],
  signs: [[/(?<=\s)(?=\d)/gu, ['-']]],
};

const negatable = /\b(?:is|are|was|were|will|would|can|could|has|have|had|do|does|did|should)\b(?! not|n't)/giu;
const negations: readonly (readonly [RegExp, readonly string[]])[] = [
  [/(?<=\b(?:is|are|was|were|will|would|could|has|have|had|do|does|did|should)) not\b|(?<=\b(?:is|are|was|were|would|could|has|have|had|do|does|did|should))n['’]t\b/giu, ['']],
  [/\b(?:never|always)\b/giu, ['always', 'never']],
  [/不(?=[会能是要应])/gu, ['']],
  [/(?<!不)[会能是要应](?=\p{Script=Han})/gu, ['不会', '不能', '不是']],
];

/** Those that change what is said of numbers, units, currencies or negation. */
export const tellingEdits: Readonly<Record<string, WordEdit>> = {
  'a digit changed': (text, room, random) => swap(text, room, random, /\d/gu, '0123456789'.split('')),
  'a digit put in or left out': (text, room, random) => (random.chance(0.5) ? swap(text, room, random, /\d/gu, ['']) : insertAt(text, room, random, /(?<=\d)/gu, random.pick('123456789'.split('')))),
  'a number word': (text, room, random) => swapOne(text, room, random, swaps.numbers),
  'a unit or currency': (text, room, random) => swapOne(text, room, random, swaps.units),
  'a sign': (text, room, random) => swapOne(text, room, random, swaps.signs),
  'a negation': (text, room, random) => (random.chance(0.5) ? insertAt(text, room, random, /$/u, '', negatable, ' not') : swapOne(text, room, random, negations)),
};

/** Those that mostly do not. */
export const otherEdits: Readonly<Record<string, WordEdit>> = {
  'words put in': (text, room, random) => {
    const words = wordsIn(text, room);
    if (words.length === 0) return null;
    const { start } = random.pick(words);
    return { start, end: start, pieces: [{ words: isChinese(text, start) ? random.pick(chinese) : `${random.pick(english)} `, kind: typed }] };
  },
  'words left out': (text, room, random) => {
    const stretch = someWords(text, room, random, random.chance(0.5) ? 1 : 6);
    if (stretch === null) return null;
    const isSpaced = text.charAt(stretch.end) === ' ' && text.charAt(stretch.start - 1) === ' ';
    return cutOut(text, { start: stretch.start, end: stretch.end + (isSpaced ? 1 : 0) });
  },
  'words replaced': (text, room, random) => {
    const stretch = someWords(text, room, random, 2);
    return stretch && { ...stretch, pieces: [{ words: isChinese(text, stretch.start) ? random.pick(chinese) : random.pick(english), kind: typed }] };
  },
  'a slip of the pen': (text, room, random) => {
    const words = wordsIn(text, room).filter(({ start, end }) => /^\p{Script=Latin}{5,}$/u.test(text.slice(start, end)));
    if (words.length === 0) return null;
    const { start, end } = random.pick(words);
    const at = start + 1 + random.below(end - start - 2);
    const twin = `${text.charAt(at + 1)}${text.charAt(at)}`;
    return twin.charAt(0) === twin.charAt(1) ? null : { start: at, end: at + 2, pieces: [{ words: twin, kind: typed }] };
  },
  'all left out': (text, room) => cutOut(text, room),
  'a page header glued in': (text, room, random) => {
    const words = wordsIn(text, room);
    if (words.length < 2) return null;
    const { start } = words[1 + random.below(words.length - 1)] ?? room;
    return { start, end: start, pieces: [{ words: `\n\n${10 + random.below(80)}\n\nPort Calder Press Office\n\n`, kind: furniture }] };
  },
};

function swapOne(text: string, room: Span, random: Random, kinds: readonly (readonly [RegExp, readonly string[]])[]): Replacement | null {
  const fitting = kinds.filter(([pattern]) => matchesIn(text, room, pattern).length > 0);
  return fitting.length === 0 ? null : swap(text, room, random, ...random.pick(fitting));
}

function swap(text: string, room: Span, random: Random, pattern: RegExp, others: readonly string[]): Replacement | null {
  const matches = matchesIn(text, room, pattern);
  if (matches.length === 0) return null;
  const { start, end } = random.pick(matches);
  const other = random.pick(others);
  return other.toLowerCase() === text.slice(start, end).toLowerCase() ? null : { start, end, pieces: [{ words: other, kind: typed }] };
}

function insertAt(text: string, room: Span, random: Random, pattern: RegExp, words: string, after: RegExp = pattern, tail: string = words): Replacement | null {
  const matches = matchesIn(text, room, after);
  if (matches.length === 0) return null;
  const { end } = random.pick(matches);
  return { start: end, end, pieces: [{ words: tail, kind: typed }] };
}

/** Matched in the text around, so that what stands next to the room is seen. */
function matchesIn(text: string, { start, end }: Span, pattern: RegExp): readonly Span[] {
  const from = Math.max(0, start - 20);
  return Array.from(text.slice(from, end + 20).matchAll(pattern), (match) => ({ start: from + match.index, end: from + match.index + match[0].length }))
    .filter((span) => span.start >= start && span.end <= end && (span.start < end || span.end > start));
}

function someWords(text: string, room: Span, random: Random, most: number): Span | null {
  const words = wordsIn(text, room);
  const first = random.below(words.length);
  const from = words[first];
  const to = words[Math.min(words.length - 1, first + random.below(most))];
  return from && to ? { start: from.start, end: to.end } : null;
}

/** Null where the same text could have come from cutting out a neighbour: nobody could tell which was meant. */
export function cutOut(text: string, { start, end }: Span): Replacement | null {
  if (start >= end) return null;
  let after = 0;
  while (after < 8 && text.charAt(start + after) === text.charAt(end + after)) after++;
  let before = 0;
  while (before < 8 && start - 1 - before >= 0 && text.charAt(start - 1 - before) === text.charAt(end - 1 - before)) before++;
  return after + before >= 8 ? null : { start, end, pieces: [] };
}

function isChinese(text: string, at: number): boolean {
  return /\p{Script=Han}/u.test(text.slice(Math.max(0, at - 2), at + 3));
}
