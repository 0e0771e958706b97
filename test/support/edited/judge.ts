import type { Claim } from '../../../src/core/claims/claim.ts';
import { speakerOf } from '../../../src/core/transcript/speaker-of.ts';
import { turnAt } from '../../../src/core/transcript/turn-at.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import type { Transcript } from '../../../src/core/transcript/model.ts';
import type { EditedCase } from './make-case.ts';
import { imagesIn } from './make-case.ts';
import { folded, tellingWords, withWholeWords } from './telling-words.ts';
import { copied, furniture, kept, typed, type Version } from './version.ts';

/** What is true of a claim in an edited text, whatever a tool finds. */
export interface Truth {
  readonly passage: Span;
  /** What is left of the passage, with what was typed in its place; null where nothing of it is left. */
  readonly image: Span | null;
  /** Not a word of the passage was touched, and it tells the same numbers. */
  readonly isUntouched: boolean;
  /** The same speaker says it as far as the label tells. */
  readonly isSameSpeaker: boolean;
  /** Its words tell other numbers, units, currencies or negations than those tagged, or somebody else says them. */
  readonly isTelling: boolean;
  /**
   * Untouched, and a careful reader could tell where it is: its words stood and stand in one place alone, and are some five words or have
   * their context on one side; or its words with their context on both sides did and do.
   */
  readonly isUnique: boolean;
}

export type Verdict = 'right' | 'wrong place' | 'wrong words' | 'wrong speaker' | 'flagged';

export interface JudgedCase {
  readonly truths: readonly Truth[];
  /** What a tool's answer for one claim is worth; `span` null where it points nowhere for sure. */
  readonly judge: (index: number, span: Span | null) => Verdict;
}

export function judgeOf({ tagged, passages, claims, version }: EditedCase): JudgedCase {
  const now = parseTranscript(version.text);
  const imageOf = imagesIn(version, [kept, typed]);
  const copyOf = imagesIn(version, [copied]);
  const foldedThen = folded(tagged.text);
  const foldedNow = folded(version.text);
  const truths = passages.map((passage, index) => truthOf(passage, claims[index]));
  return { truths, judge };

  function truthOf(passage: Span, claim: Claim | undefined): Truth {
    const image = imageOf(passage);
    const then = withWholeWords(tagged.text, passage);
    const words = tagged.text.slice(passage.start, passage.end);
    if (image === null || claim === undefined) return { passage, image: null, isUntouched: false, isSameSpeaker: false, isTelling: true, isUnique: false };
    const isSameSpeaker = sameSpeaker(passage, image, claim);
    const isTelling = !tellsTheSame(then, image) || !isSameSpeaker;
    const isUntouched = !isTelling && sameLabel(passage, image) && onlyKept(version, image) && folded(version.text.slice(image.start, image.end)) === folded(words);
    const { exact, prefix, suffix } = claim.quote;
    const isTold = lettersIn(exact) >= 24 || (lettersIn(prefix) >= 10 && standsBefore(image, prefix)) || (lettersIn(suffix) >= 10 && standsAfter(image, suffix));
    const isUnique = isUntouched && ((isTold && isAlone(exact)) || (prefix + suffix !== '' && standsBefore(image, prefix) && standsAfter(image, suffix) && isAlone(prefix + exact + suffix)));
    return { passage, image, isUntouched, isSameSpeaker, isTelling, isUnique };
  }

  function standsBefore({ start }: Span, prefix: string): boolean {
    return folded(version.text.slice(Math.max(0, start - 200), start)).endsWith(folded(prefix));
  }

  function standsAfter({ end }: Span, suffix: string): boolean {
    return folded(version.text.slice(end, end + 200)).startsWith(folded(suffix));
  }

  function isAlone(words: string): boolean {
    const needle = folded(words);
    return timesIn(foldedThen, needle) === 1 && timesIn(foldedNow, needle) === 1;
  }

  function tellsTheSame(then: Span, found: Span): boolean {
    const before = tellingWords(tagged.text.slice(then.start, then.end));
    const after = tellingWords(withoutFurniture(version, withWholeWords(version.text, found)));
    return before.length === after.length && before.every((word, index) => word === after[index]);
  }

  function sameLabel(passage: Span, image: Span): boolean {
    return folded(labelAt(tagged.transcript, passage.start) ?? '') === folded(labelAt(now, image.start) ?? '');
  }

  function sameSpeaker(passage: Span, found: Span, { context }: Claim): boolean {
    const before = labelAt(tagged.transcript, passage.start);
    const after = labelAt(now, found.start);
    if (context.speaker === null || before === null || after === null || isLike(folded(before), folded(after))) return true;
    const turn = turnAt(now, found.start);
    return turn !== null && speakerOf(turn) === context.speaker;
  }

  function judge(index: number, span: Span | null): Verdict {
    const truth = truths[index];
    const claim = claims[index];
    if (span === null || truth === undefined || claim === undefined) return 'flagged';
    if (!standsThere(truth, span)) return 'wrong place';
    if (!tellsTheSame(withWholeWords(tagged.text, truth.passage), span) || !sharesWords(tagged.text.slice(truth.passage.start, truth.passage.end), withoutFurniture(version, span))) return 'wrong words';
    return sameSpeaker(truth.passage, span, claim) ? 'right' : 'wrong speaker';
  }

  /**
   * True where a span is the passage's place: it holds what is left of it and little else. A paragraph that is said twice side by side, and
   * one that was copied before it was cut, are at either place.
   */
  function standsThere({ passage, image }: Truth, span: Span): boolean {
    if (image !== null && sharePlace(version, span, image, kept, passage)) return true;
    if (image !== null && isWhole(passage, span)) return true;
    const copy = copyOf(passage);
    if (copy === null || (image !== null && !isNextTo(image, copy))) return false;
    return sharePlace(version, span, copy, copied, passage);
  }

  /**
   * All of it came from the passage, some of it as a copy, and all of the passage is there but for words that were reworded since: a
   * paragraph was said twice side by side within the passage.
   */
  function isWhole(passage: Span, { start, end }: Span): boolean {
    let own = 0;
    const there = new Set<number>();
    for (let at = start; at < end; at++) {
      const from = version.origin[at] ?? -1;
      if (from < passage.start || from >= passage.end) return false;
      if (version.kind[at] === kept) own++;
      there.add(from);
    }
    const length = passage.end - passage.start;
    return own > 0 && there.size >= 0.9 * length && end - start <= 1.1 * length;
  }

  function lengthAround(at: number): number {
    const from = version.origin[at] ?? -1;
    const paragraph = tagged.paragraphs.find(({ start, end }) => start <= from && from < end);
    return paragraph === undefined ? 0 : paragraph.end - paragraph.start;
  }

  /** Not further apart than the paragraph that was copied is long. */
  function isNextTo(image: Span, copy: Span): boolean {
    const between = version.text.slice(image.end, copy.start);
    return image.end <= copy.start && between.length <= lengthAround(image.start) + 40;
  }
}

/** By code units that are neither space nor page furniture: nine in ten of each are in the other, and half of what is left of the passage is among them. */
function sharePlace({ text, origin, kind }: Version, span: Span, image: Span, left: number, passage: Span): boolean {
  let both = 0;
  let either = 0;
  let survivors = 0;
  let found = 0;
  for (let at = Math.min(span.start, image.start); at < Math.max(span.end, image.end); at++) {
    if (kind[at] === furniture || /\s/u.test(text.charAt(at))) continue;
    const inSpan = at >= span.start && at < span.end;
    const inImage = at >= image.start && at < image.end;
    if (inSpan && inImage) both++;
    if (inSpan || inImage) either++;
    const from = origin[at] ?? -1;
    if (!inImage || kind[at] !== left || from < passage.start || from >= passage.end) continue;
    survivors++;
    if (inSpan) found++;
  }
  return both >= 0.9 * either - 1 && found * 2 >= survivors && found > 0;
}

function withoutFurniture({ text, kind }: Version, { start, end }: Span): string {
  let words = '';
  for (let at = start; at < end; at++) words += kind[at] === furniture ? ' ' : text.charAt(at);
  return words;
}

function onlyKept({ kind }: Version, { start, end }: Span): boolean {
  for (let at = start; at < end; at++) if (kind[at] !== kept) return false;
  return true;
}

/** The same label, one of which may have a slip of the pen or have lost a part, at its ends or, as a middle name is left out, within. */
function isLike(a: string, b: string): boolean {
  const letters = (label: string): string => Array.from(label).sort().join('');
  const parts = (label: string): readonly string[] => label.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const holds = (more: readonly string[], fewer: readonly string[]): boolean => fewer.length > 1 && fewer.every((part) => more.includes(part));
  return a.includes(b) || b.includes(a) || letters(a) === letters(b) || holds(parts(a), parts(b)) || holds(parts(b), parts(a));
}

/** Half of the words of either stand in the other; of one or two words half of the letters, in pairs. */
function sharesWords(before: string, after: string): boolean {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const isShared = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].filter((part) => other.has(part)).length * 2 >= Math.min(one.size, other.size);
  return isShared(a, b) || (Math.min(a.size, b.size) <= 2 && isShared(pairsOf([...a].join('')), pairsOf([...b].join(''))));
}

function wordsOf(words: string): ReadonlySet<string> {
  return new Set(folded(words).toLowerCase().match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []);
}

function pairsOf(letters: string): ReadonlySet<string> {
  return new Set(Array.from({ length: Math.max(letters.length - 1, 0) }, (_, at) => letters.slice(at, at + 2)));
}

function timesIn(text: string, words: string): number {
  if (words === '') return 0;
  const first = text.indexOf(words);
  return first === -1 ? 0 : text.indexOf(words, first + 1) === -1 ? 1 : 2;
}

function labelAt(transcript: Transcript, at: number): string | null {
  const turn = turnAt(transcript, at);
  return turn === null || turn.label === '' ? null : turn.label;
}


function lettersIn(words: string): number {
  return words.replace(/[^\p{L}\p{N}]/gu, '').replace(/\p{Script=Han}/gu, 'abc').length;
}
