import { chineseFigures, chineseNegations, plainChinese } from './chinese-telling.ts';
import { englishNegations, englishNumbers, englishUnits } from './english-telling.ts';

/** What a word tells that no rewording may change without a person: an amount with its unit, bound and time, or which way it goes. */
export interface Telling {
  readonly kind: 'figure' | 'negation';
  /** What it says, however it is written: "percent" and "%" are one. */
  readonly as: string;
}

function readTable(...tables: readonly (readonly [Telling['kind'], string])[]): ReadonlyMap<string, Telling> {
  const words = new Map<string, Telling>();
  for (const [kind, table] of tables) {
    for (const idea of table.split(',')) {
      const [as, ...others] = idea.trim().split(/\s+/);
      if (as !== undefined) for (const word of [as, ...others]) words.set(word, { kind, as });
    }
  }
  return words;
}

const words = readTable(['figure', englishNumbers], ['figure', englishUnits], ['negation', englishNegations]);
const plurals = new Map<string, Telling>(Array.from(readTable(['figure', englishUnits]), ([unit, telling]) => [`${unit}s`, telling] as const).filter(([word]) => word.length > 3));
const chinese = readTable(['figure', chineseFigures], ['negation', chineseNegations]);

/** Expressions of Chinese words that are read whole, the longest first. */
export const chineseWords: readonly string[] = [...plainChinese, ...[...chinese.keys()].filter((word) => word.length > 1 && !/\d/.test(word))].sort((a, b) => b.length - a.length);

/** A sign made of letters or digits, of the squares and circles that Chinese typefaces have. */
export const square = /^[\u3200-\u33ff]$/;

/** Null for a word that may be exchanged for another. `word` is folded. */
export function tellingOf(word: string): Telling | null {
  if (/^[a-z]+$/.test(word)) return tellingOfLetters(word);
  const number = /\p{N}/u.test(word);
  // "㎏" and "㏡" are squares of letters and digits.
  if (!number && square.test(word)) return tellingOf(word.normalize('NFKC').toLowerCase());
  if (number) return { kind: 'figure', as: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word };
  const han = chinese.get(word);
  if (han !== undefined) return han;
  if (/\p{Sc}/u.test(word)) return words.get(word) ?? { kind: 'figure', as: word };
  return tellingOfLetters(word);
}

/** The same for a word of the letters a to z. */
export function tellingOfLetters(word: string): Telling | null {
  return words.get(word) ?? plurals.get(word) ?? null;
}
