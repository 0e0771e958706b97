import { chineseFigures, chineseNegations, plainChinese } from './chinese-telling.ts';
import { englishFigures, englishNegations } from './english-telling.ts';

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

const words = readTable(['figure', englishFigures], ['negation', englishNegations]);
const chinese = readTable(['figure', chineseFigures], ['negation', chineseNegations]);

/** Expressions of Chinese words that are read whole, the longest first. */
export const chineseWords: readonly string[] = [...plainChinese, ...[...chinese.keys()].filter((word) => word.length > 1)].sort((a, b) => b.length - a.length);

/** Null for a word that may be exchanged for another. `word` is folded. */
export function tellingOf(word: string): Telling | null {
  const number = /\p{N}/u.test(word);
  if (number) return { kind: 'figure', as: /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(word) ? word.replaceAll(',', '') : word };
  const han = chinese.get(word);
  if (han !== undefined) return han;
  if (/\p{Sc}/u.test(word)) return words.get(word) ?? { kind: 'figure', as: word };
  return words.get(word) ?? (word.length > 3 && word.endsWith('s') ? (words.get(word.slice(0, -1)) ?? null) : null);
}
