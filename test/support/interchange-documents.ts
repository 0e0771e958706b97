import { type AnchoredClaim, lost } from '../../src/core/anchoring/anchor.ts';
import type { Claim } from '../../src/core/claims/claim.ts';
import type { CorpusDocument } from '../../src/core/corpus/corpus-document.ts';
import { codePointMap } from '../../src/core/text/code-points.ts';
import { parseTranscript } from '../../src/core/transcript/parse-transcript.ts';

/** A document, as a file of UTF-8 can hold it, whose claims stand where they were made. */
export function documentOf({ text: given, claims }: { readonly text: string; readonly claims: readonly Claim[] }, name = 'a.txt'): CorpusDocument {
  const text = wellFormed(given.startsWith('\ufeff') ? `.${given.slice(1)}` : given);
  const points = codePointMap(text);
  return {
    name,
    text,
    transcript: parseTranscript(text),
    codebook: { title: '', tags: [] },
    claims: claims.map((claim) => {
      const span = { start: points.toUtf16(claim.position?.start ?? 0), end: points.toUtf16(claim.position?.end ?? 0) };
      return { claim: { ...claim, quote: { ...claim.quote, exact: text.slice(span.start, span.end) } }, anchor: { state: 'exact', span, candidates: [], similarity: 1 } };
    }),
  };
}

/** What formats of spans and labels carry of a claim on these words. */
export function carried({ id, tags, note, creator, created, modified, context, attributes, status, verdict, evidence, replies, suggestedBy, kept }: Claim, words: string) {
  return { id, words, tags, note, creator, created, modified, context, attributes, status, verdict, evidence, replies, suggestedBy, kept };
}

/** The words as a file of UTF-8 can hold them. */
export function wellFormed(words: string): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(words));
}

/** A claim whose words are not found for sure. */
export function orphan({ claim }: AnchoredClaim): AnchoredClaim {
  return { claim, anchor: lost };
}

export function byId<Item extends { readonly id: string }>(items: readonly Item[]): readonly Item[] {
  return [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
}
