import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { anchorClaims } from '../../src/core/anchoring/find-passage.ts';
import { builtInCodebook } from '../../src/core/claims/built-in-codebook.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import { statuses, verdicts } from '../../src/core/claims/claim-status.ts';
import type { Codebook } from '../../src/core/claims/codebook.ts';
import { makeClaim } from '../../src/core/claims/edit-claim.ts';
import { claimContext } from '../../src/core/corpus/claim-context.ts';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { documentFigures } from '../../src/core/corpus/document-figures.ts';
import { sentenceAt } from '../../src/core/text/sentences.ts';
import { sameSpan, type Span } from '../../src/core/text/span.ts';
import type { Transcript } from '../../src/core/transcript/model.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';
import { turnAt } from '../../src/core/transcript/turn-at.ts';
import { exampleDocument } from '../support/example-document.ts';
import { corpusDocuments, corpusText, shared } from '../support/gold.ts';

/** A set of documents that every check is run over. */
export interface DocumentSet {
  readonly name: string;
  readonly documents: readonly CorpusDocument[];
}

const root = join(import.meta.dirname, '../..');
const now = '2031-05-02T08:00:00Z';
/** Of one document: enough for overlaps of every kind, few enough for the slowest reader. */
const mostSentences = 16;

/** Our own texts with the claims that people tagged in them and others made by program; the corpus, where it is there, with such alone. */
export function documentSets(): readonly DocumentSet[] {
  const own = [exampleDocument('examples/harbour-city-briefing.txt'), byProgram('examples/harbour-city-hearing.md'), byProgram('test/fixtures/cli/briefings/quayside.txt'), withClaims('hard.txt', hard, builtInCodebook)];
  const corpus = existsSync(shared) ? corpusDocuments().map((name) => withClaims(name, corpusText(name), builtInCodebook)) : [];
  return [{ name: 'own', documents: own }, ...(corpus.length === 0 ? [] : [{ name: 'corpus', documents: corpus }])];
}

/** Emoji, joined and flags, CRLF, combining letters, Chinese, marks of markup and of tables, a control character. */
const hard = [
  'Port Calder briefing 😀 of 3 May 2031', '', 'MAYOR WREN: We 👩‍👧 will pay 3.2 billion crowns <b>&amp; more</b>, "really"; 5 percent, one; two.', '',
  'Cafe\u0301 owners 🇻🇦 pay 12.5 percent\tless. 港口今年增长百分之八。The 𝒳 fund has 40 crowns ]]> {"a": 1}.', '', '',
  'Q: =SUM(A1) and 20 percent? What of the 7 ferries 🛳️?', '', 'MAYOR WREN: By 2032 we will have 9 ferries.\u200f And 4,500 jobs \\n too.\u000b Done in 2 years.', '',
].join('\r\n');

function byProgram(path: string): CorpusDocument {
  return withClaims(path, read(path), builtInCodebook);
}

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8').replace(/^\ufeff/u, '');
}

function withClaims(name: string, text: string, codebook: Codebook): CorpusDocument {
  const transcript = parseTranscript(text, { force: true });
  const claims = makeClaims(name, text, transcript, codebook);
  return { name, text, transcript, claims: anchorClaims(text, claims, () => transcript), codebook };
}

/** Sentences with figures and the figures in them, one passage across a border of turns, one outside all turns, and one that nobody said. */
function makeClaims(name: string, text: string, transcript: Transcript, codebook: Codebook): readonly Claim[] {
  const figures = documentFigures({ name, text, transcript });
  const spans: Span[] = [];
  const add = (span: Span): void => {
    if (span.start < span.end && !spans.some((one) => sameSpan(one, span))) spans.push(span);
  };
  for (const { span } of figures) {
    if (spans.length >= 2 * mostSentences) break;
    const paragraph = turnAt(transcript, span.start)?.paragraphs.find((one) => one.start <= span.start && span.start < one.end);
    if (paragraph !== undefined) add(sentenceAt(text, paragraph, span.start));
    add(span);
  }
  const [first, second] = transcript.turns;
  if (first !== undefined && second !== undefined) add({ start: Math.max(first.span.start, first.span.end - 12), end: Math.min(second.span.start + 9, second.span.end) });
  const made = spans.map((span, index) => makeClaim({
    text, span, now, figures,
    tags: tagsFor(codebook, index),
    note: index % 3 === 0 ? `Note ${index}: "so" & <so>,\n=1+1; 😀` : '',
    creator: index % 4 === 3 ? null : 'Ann Alyst',
    id: idOf(name, index),
    context: claimContext(transcript, span),
    verdict: verdicts[index % (verdicts.length + 1)] ?? null,
    status: statuses[index % (statuses.length + 1)] ?? null,
    evidence: index % 5 === 0 ? [{ iri: 'https://budget.example/(3)?a=1&b=2', note: 'Table [3]' }] : [],
    replies: index % 7 === 0 ? [{ id: idOf(`${name} reply`, index), text: 'Seen, "twice".', creator: 'Ben Ode', created: now, modified: null, source: null }] : [],
  }));
  return made.length === 0 ? made : [...made, neverSaid(name, made[0], made.length)];
}

/** An orphan: the words of no text. */
function neverSaid(name: string, like: Claim | undefined, index: number): Claim {
  if (like === undefined) throw new Error('there is no claim');
  return { ...like, id: idOf(name, index), quote: { exact: `Zyx ${index} qwv bnmk`, prefix: 'jkhl ', suffix: ' wxcv' }, position: null, figures: [], replies: [] };
}

function tagsFor({ tags }: Codebook, index: number): readonly string[] {
  const [one, other] = [tags[index % tags.length], tags[(index * 3 + 1) % tags.length]];
  return [...new Set([one, ...(index % 2 === 0 ? [other] : [])].flatMap((tag) => (tag === undefined ? [] : [tag.id])))];
}

/** The same each time. */
function idOf(name: string, index: number): string {
  const hex = createHash('sha256').update(`${name}\n${index}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
