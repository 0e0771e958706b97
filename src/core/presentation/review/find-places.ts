import { findWords } from '../../text/find-words.ts';
import { sentencesOf } from '../../text/sentences.ts';
import { overlaps, sliceSpan, type Span } from '../../text/span.ts';
import { tokensOf } from '../../text/word-difference.ts';
import type { Transcript } from '../../transcript/model.ts';

/** So many are looked at in a list. */
const most = 50;

/** A word that stands in more of a text than this tells no sentence from another. */
const commonShare = 0.1;

/** The sentences that share the most telling words with a claim's, best first: where lost words may have gone to. */
export function likelySentences(text: string, { turns }: Transcript, words: string): readonly Span[] {
  const wanted = wordsIn(words);
  const sentences = turns.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph))).map((span) => ({
    span, shared: [...wordsIn(sliceSpan(text, span))].filter((word) => wanted.has(word)),
  }));
  const counts = new Map<string, number>();
  for (const { shared } of sentences) for (const word of shared) counts.set(word, (counts.get(word) ?? 0) + 1);
  const limit = Math.max(2, sentences.length * commonShare);
  return sentences
    .map(({ span, shared }) => ({ span, weight: shared.reduce((sum, word) => sum + ((counts.get(word) ?? 0) > limit ? 0 : 1 / (counts.get(word) ?? 1)), 0) }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.span.start - b.span.start)
    .slice(0, most)
    .map(({ span }) => span);
}

/** Where a claim may be pointed at: first its own words, which may stand where nothing told them from a repetition, then the sentences that are like them. */
export function placesFor(text: string, transcript: Transcript, words: string): readonly Span[] {
  const own = occurrencesOf(text, words);
  return [...own, ...likelySentences(text, transcript, words).filter((sentence) => !own.some((place) => overlaps(place, sentence)))];
}

/** Where typed words stand, whole or not; in the order of the text. */
export function occurrencesOf(text: string, typed: string): readonly Span[] {
  return findWords(text, typed, { inParts: true }).slice(0, most);
}

function wordsIn(text: string): ReadonlySet<string> {
  return new Set(tokensOf(text).map((token) => sliceSpan(text, token).toLowerCase()).filter((word) => /[\p{L}\p{N}]/u.test(word)));
}
