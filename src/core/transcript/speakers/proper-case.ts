import type { Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import type { BareTurn } from '../lines/cut-turns.ts';
import { paceOf } from '../pace.ts';
import { answer, eachParagraph, perFormat, type Question, type Told } from '../said.ts';
import type { Cast } from './cast-turns.ts';

/** In UTF-16 code units. */
const STEP = 20_000;
const WORD = /\p{L}[\p{L}\p{M}’'-]+/gu;
/** Stand in small letters inside a name, or in none of the ways: only the text can tell. */
const PARTICLES = new Set(['DE', 'DA', 'DI', 'DU', 'DOS', 'DEL', 'DELLA', 'LA', 'LE', 'VAN', 'VON', 'DER', 'DEN', 'TER', 'AL', 'EL', 'BIN', 'ST']);
/** "Macdonald" and "MacDonald" are two names. */
const EITHER_WAY = /^MAC\p{Lu}{3,}$/u;

/**
 * Names that the labels have in capitals, in capitals and small letters: as what is said writes them, else by the common rule. A name stays
 * in capitals where that rule is no guide ("MACDONALD", "DE GRAAF"), where its words are no names ("SENIOR OFFICIAL"), and where it is an
 * office with a surname, of which there is no telling the whole name.
 */
export function* properCase(turns: readonly BareTurn[], cast: readonly Cast[], format: CompiledFormat): Steps<readonly Cast[]> {
  const names = new Set<string>();
  const looked = new Map<string, Set<string>>();
  cast.forEach(({ speaker }, index) => {
    if (speaker === null) return;
    const label = turns[index]?.label ?? '';
    const labels = looked.get(speaker);
    if (labels?.has(label)) return;
    if (labels) labels.add(label);
    else looked.set(speaker, new Set([label]));
    if (isInCapitals(speaker, label, format)) names.add(speaker);
  });
  if (names.size === 0) return cast;
  const written = yield* readWords(turns, new Set([...names].flatMap((name) => name.split(' ').map(plainKey))), format);
  const proper = new Map([...names].map((name) => [name, caseName(name, written)]));
  return cast.map((own) => (own.speaker !== null && proper.has(own.speaker) ? { ...own, speaker: proper.get(own.speaker) ?? own.speaker } : own));
}

/** Two words at least, or a surname from which the label's honorific was taken. */
function isInCapitals(name: string, label: string, format: CompiledFormat): boolean {
  if (name.length < 3 || !/^\p{Lu}[\p{Lu}\p{M} .’'-]*$/u.test(name) || name.startsWith('THE ') || format.office.test(name)) return false;
  return name.includes(' ') || format.honorific.test(label);
}

interface Written {
  readonly key: string;
  readonly word: string;
}

const wordings = perFormat(() => ({ wanted: '', question: null as Question<readonly Told<Written>[]> | null }));

/** The same question as long as the same words are wanted. */
function wordsAmong(wanted: ReadonlySet<string>, format: CompiledFormat): Question<readonly Told<Written>[]> {
  const last = wordings(format);
  const all = [...wanted].join('\n');
  if (last.question !== null && last.wanted === all) return last.question;
  const question = eachParagraph((paragraph) => Array.from(paragraph.matchAll(WORD)).flatMap(([found]): Written[] => {
    const word = found.replace(/[’']s?$/u, '');
    const key = plainKey(word.toUpperCase());
    return !wanted.has(key) || word === word.toUpperCase() ? [] : [{ key, word }];
  }));
  Object.assign(last, { wanted: all, question });
  return question;
}

/** Of each wanted word how it is written most often in what is said; null where it is no name. */
function* readWords(turns: readonly BareTurn[], wanted: ReadonlySet<string>, format: CompiledFormat): Steps<ReadonlyMap<string, string | null>> {
  const pace = paceOf(STEP);
  const counts = new Map<string, Map<string, number>>();
  const question = wordsAmong(wanted, format);
  for (const { said, span } of turns) {
    for (const { told: { key, word } } of answer(said, question)) {
      const own = counts.get(key) ?? new Map<string, number>();
      counts.set(key, own.set(word, (own.get(word) ?? 0) + 1));
    }
    if (pace({ span })) yield;
  }
  return new Map(Array.from(counts, ([key, own]) => {
    const [most] = [...own].sort((a, b) => b[1] - a[1])[0] ?? [''];
    return [key, /^\p{Lu}/u.test(most) || PARTICLES.has(key) ? most : null];
  }));
}

function caseName(name: string, written: ReadonlyMap<string, string | null>): string {
  const words = name.split(' ').map((word) => {
    const known = written.get(plainKey(word));
    if (known !== undefined) return known === null ? null : withApostrophe(known, word);
    if (/^(?:\p{Lu}\.?|(?:\p{Lu}\.){2,3}|[^AEIOUY\P{Lu}]{2})$/u.test(word)) return PARTICLES.has(word) ? null : word;
    if (PARTICLES.has(word) || EITHER_WAY.test(word)) return null;
    return word.replace(/\p{L}+/gu, (part) => part.charAt(0) + part.slice(1).toLowerCase()).replace(/^Mc(\p{Ll})/u, (_, letter: string) => `Mc${letter.toUpperCase()}`);
  });
  return words.every((word) => word !== null) ? words.join(' ') : name;
}

/** The text may have the straight apostrophe where the label has the other. */
function withApostrophe(written: string, label: string): string {
  return label.includes('’') ? written.replaceAll("'", '’') : written;
}

function plainKey(word: string): string {
  return word.replaceAll('’', "'");
}
