import { claimContext } from '../../../src/core/corpus/claim-context.ts';
import { makeClaim } from '../../../src/core/claims/edit-claim.ts';
import type { Claim } from '../../../src/core/claims/claim.ts';
import { sentencesOf } from '../../../src/core/text/sentences.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { parseTranscript } from '../../../src/core/transcript/parse-transcript.ts';
import type { Transcript } from '../../../src/core/transcript/model.ts';
import type { Random } from './random.ts';

/** A text as it was when its passages were tagged. */
export interface Tagged {
  readonly name: string;
  readonly text: string;
  readonly transcript: Transcript;
  /** What is said; of a text that is no transcript its lines. Never empty. */
  readonly paragraphs: readonly Span[];
  readonly sentences: readonly Span[];
  /** Sentences that stand more than once. */
  readonly repeated: readonly Span[];
}

export function readTagged(name: string, text: string): Tagged {
  const transcript = parseTranscript(text);
  const said = transcript.turns.flatMap(({ paragraphs }) => paragraphs);
  const lines = Array.from(text.matchAll(/[^\r\n]+/gu), (line) => ({ start: line.index, end: line.index + line[0].length }));
  const paragraphs = (said.length > 0 ? said : lines).filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)) && !text.slice(start, end).includes(' --> '));
  const sentences = paragraphs.flatMap((paragraph) => sentencesOf(text, paragraph)).filter(({ start, end }) => end - start > 2);
  const byWords = new Map<string, Span[]>();
  for (const span of sentences) {
    const words = text.slice(span.start, span.end);
    byWords.set(words, [...(byWords.get(words) ?? []), span]);
  }
  return { name, text, transcript, paragraphs, sentences, repeated: [...byWords.values()].filter((places) => places.length > 1).flat() };
}

const word = /\p{Script=Han}|[^\s\p{Script=Han}，。；：！？、]+/gu;
const figure = /(?:US)?[$€£]?\d[\d.,]*%?(?:[ ][\p{L}]+){0,3}|[一二三四五六七八九十百千万亿]{2,}\p{Script=Han}{0,4}/gu;

/** Passages of every kind that people tag, each once. */
export function choosePassages({ text, paragraphs, sentences, repeated }: Tagged, count: number, random: Random): readonly Span[] {
  const chosen = new Map<string, Span>();
  for (let tries = 0; chosen.size < count && tries < count * 4; tries++) {
    const span = choose();
    if (span !== null && span.end > span.start) chosen.set(`${span.start}-${span.end}`, span);
  }
  return [...chosen.values()];

  function choose(): Span | null {
    const kind = random.below(20);
    const paragraph = random.pick(paragraphs);
    if (kind < 7 && sentences.length > 0) return random.pick(sentences);
    if (kind < 10 && repeated.length > 0) return random.pick(repeated);
    if (kind < 12) return matchIn(paragraph, figure);
    if (kind < 13) return { start: wordIn(paragraph).start, end: wordIn(paragraphs[paragraphs.indexOf(paragraph) + 1] ?? paragraph).end };
    const words = wordsIn(text, paragraph);
    const first = random.below(words.length);
    const last = Math.min(words.length - 1, first + random.below(random.chance(0.3) ? 4 : 26));
    return { start: words[first]?.start ?? 0, end: words[last]?.end ?? 0 };
  }

  function matchIn({ start, end }: Span, pattern: RegExp): Span | null {
    const matches = [...text.slice(start, end).matchAll(pattern)];
    if (matches.length === 0) return null;
    const match = random.pick(matches);
    return { start: start + match.index, end: start + match.index + match[0].length };
  }

  function wordIn(paragraph: Span): Span {
    return random.pick(wordsIn(text, paragraph));
  }
}

/** Words with the marks that touch them; a Chinese character counts as one. */
export function wordsIn(text: string, { start, end }: Span): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(word), (match) => ({ start: start + match.index, end: start + match.index + match[0].length }));
}

/** Claims as they are stored: a few without context or place, as other tools leave them. */
export function tag(tagged: Tagged, passages: readonly Span[], random: Random): readonly Claim[] {
  return passages.map((span, index) => {
    const context = claimContext(tagged.transcript, span);
    const claim = makeClaim({ text: tagged.text, span, tags: [], note: '', creator: null, now: '2031-05-02T08:00:00Z', id: `urn:x:${index}`, context });
    if (random.chance(0.04)) return { ...claim, position: null };
    return random.chance(0.04) ? { ...claim, quote: { ...claim.quote, prefix: '', suffix: '' } } : claim;
  });
}
