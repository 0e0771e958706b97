import { createRequire } from 'node:module';
import approximateSearch from 'approx-string-match';
import type { Quote } from '../../../src/core/claims/claim.ts';
import type { Span } from '../../../src/core/text/span.ts';
import { load } from '../peers/peer.ts';
import type { PeerRun } from '../race.ts';
import { foundAt, lost, oneByOne, type Finder } from './finder.ts';

/** All finders but ours, each as its own pages say that it is used. */
export async function otherFinders(): Promise<readonly Finder[]> {
  return [diffMatchPatch(), domAnchorTextQuote(), await apacheAnnotator(), hypothesis()];
}

interface DiffMatchPatch {
  Match_Distance: number;
  readonly match_main: (text: string, pattern: string, near: number) => number;
}

/** Code units that a pattern of diff-match-patch may have at most. */
const LONGEST_PATTERN = 32;

/** The beginning of the words is looked for near their old place, then their end near where that puts it. */
function diffMatchPatch(): Finder {
  const { module, version } = load('diff-match-patch');
  const Matcher = module as new () => DiffMatchPatch;
  return oneByOne('diff-match-patch', version, (text, { exact }, hint) => {
    const matcher = new Matcher();
    matcher.Match_Distance = text.length * 2;
    const head = exact.slice(0, LONGEST_PATTERN);
    const start = matcher.match_main(text, head, hint?.start ?? 0);
    if (start === -1) return lost;
    if (head === exact) return foundAt(start, start + exact.length);
    const tail = exact.slice(-LONGEST_PATTERN);
    const last = matcher.match_main(text, tail, start + exact.length - tail.length);
    return last < start ? lost : foundAt(start, last + tail.length);
  });
}

interface Differ {
  Diff_Timeout: number;
  readonly diff_main: (old: string, text: string) => unknown;
  readonly diff_xIndex: (diffs: unknown, at: number) => number;
}

/** One difference of the old and the new text, and where each place went in it: it has to have kept the old text. */
export function diffOfTexts(old: string, text: string, starts: readonly number[]): PeerRun {
  const { module, version } = load('diff-match-patch');
  const differ = new (module as new () => Differ)();
  differ.Diff_Timeout = 5;
  return {
    name: `diff-match-patch ${version}`,
    run: () => {
      const diffs = differ.diff_main(old, text);
      return starts.map((start) => differ.diff_xIndex(diffs, start));
    },
    note: 'one difference of the old and the new text, which it has to have kept; it gives up after 5 s',
  };
}

/** The same library as dom-anchor-text-quote puts it to use for annotations on pages; of the page it asks for the text alone. */
function domAnchorTextQuote(): Finder {
  const { module, version } = load('dom-anchor-text-quote');
  const { toTextPosition } = module as {
    readonly toTextPosition: (page: { readonly textContent: string }, quote: Partial<Quote>, options: { readonly hint?: number }) => Span | null;
  };
  return oneByOne('dom-anchor-text-quote', version, (text, { exact, prefix, suffix }, hint) => {
    const context = { ...(prefix === '' ? {} : { prefix }), ...(suffix === '' ? {} : { suffix }) };
    const span = toTextPosition({ textContent: text }, { exact, ...context }, hint === null ? {} : { hint: hint.start });
    return span === null ? lost : foundAt(span.start, span.end);
  });
}

interface Chunk {
  readonly data: string;
}

interface ChunkRange {
  readonly startIndex: number;
  readonly endIndex: number;
}

/** Finds words with their context as they are; what stands in several places counts as ambiguous, though the library says only where. */
async function apacheAnnotator(): Promise<Finder> {
  const path = createRequire(import.meta.url).resolve('@apache-annotator/selector');
  const { textQuoteSelectorMatcher } = (await import(path)) as {
    readonly textQuoteSelectorMatcher: (selector: Quote & { readonly type: 'TextQuoteSelector' }) => (chunks: { readonly currentChunk: Chunk; readonly nextChunk: () => Chunk | null }) => AsyncIterable<ChunkRange>;
  };
  const { version } = createRequire(import.meta.url)(path.replace('lib/index.js', 'package.json')) as { readonly version: string };
  return oneByOne('@apache-annotator/selector', version, async (text, quote) => {
    const places: ChunkRange[] = [];
    const chunks = { currentChunk: { data: text }, nextChunk: () => null };
    for await (const place of textQuoteSelectorMatcher({ type: 'TextQuoteSelector', ...quote })(chunks)) places.push(place);
    const [only] = places;
    if (only === undefined) return lost;
    return places.length > 1 ? { state: 'ambiguous', span: null } : foundAt(only.startIndex, only.endIndex);
  });
}

/**
 * As the client of Hypothesis does it (src/annotator/anchoring): the old place where the words stand there, else the words, approximately,
 * each place scored by its words, its context and how far it is from the old one; the best is taken.
 */
export function hypothesis(): Finder {
  const { version } = createRequire(import.meta.url)('approx-string-match/package.json') as { readonly version: string };
  return oneByOne('Hypothesis’ way (approx-string-match)', version, (text, { exact, prefix, suffix }, hint) => {
    if (hint !== null && text.slice(hint.start, hint.end) === exact) return foundAt(hint.start, hint.end);
    const places = searchFor(text, exact, Math.min(256, exact.length / 2));
    let best: { readonly span: Span; readonly score: number } | null = null;
    for (const { start, end, errors } of places) {
      const words = 50 * (1 - errors / exact.length);
      const before = 20 * (prefix === '' ? 1 : likeness(text.slice(Math.max(0, start - prefix.length), start), prefix));
      const after = 20 * (suffix === '' ? 1 : likeness(text.slice(end, end + suffix.length), suffix));
      const near = hint === null ? 0 : 2 * (1 - Math.abs(start - hint.start) / text.length);
      const score = words + before + after + near;
      if (best === null || score > best.score) best = { span: { start, end }, score };
    }
    return best === null ? lost : foundAt(best.span.start, best.span.end);
  });
}

interface Match extends Span {
  readonly errors: number;
}

/** Where the words stand as they are, else with at most so many errors. */
function searchFor(text: string, words: string, errors: number): readonly Match[] {
  const exact: Match[] = [];
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) exact.push({ start: at, end: at + words.length, errors: 0 });
  return exact.length > 0 ? exact : approximateSearch(text, words, errors);
}

function likeness(text: string, words: string): number {
  if (text === '') return 0;
  const [match] = searchFor(text, words, words.length);
  return match === undefined ? 0 : 1 - match.errors / words.length;
}
