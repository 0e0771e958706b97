import { describePassage } from '../anchoring/describe.ts';
import type { Claim } from '../claims/claim.ts';
import { unjudged } from '../claims/edit-claim.ts';
import type { CodePointMap } from '../text/code-points.ts';
import type { Span } from '../text/span.ts';
import { fingerprint } from './fingerprint.ts';
import type { ImportedClaim } from './import-format.ts';

/** What a file says of a claim beside its passage; only `id` must be there. */
export type ImportedFields = Partial<Omit<Claim, 'quote' | 'position' | 'source'>> & Pick<Claim, 'id'>;

const unsaid = { tags: [], note: '', creator: null, created: null, modified: null, context: { speaker: null, role: null, asker: null }, figures: [], ...unjudged, source: null };

/** A claim on a passage of a text that the file holds; `span` in UTF-16 offsets, `points` of that text. */
export function claimInText(text: string, span: Span, points: CodePointMap, fields: ImportedFields): ImportedClaim {
  const { quote, position } = describePassage(text, span, points);
  return { claim: { ...unsaid, ...fields, quote, position }, span: null };
}

/** A claim of which the file holds the words alone, and perhaps where they stand in UTF-16 offsets. */
export function claimOfWords(exact: string, span: Span | null, fields: ImportedFields): ImportedClaim {
  return { claim: { ...unsaid, ...fields, quote: { exact, prefix: '', suffix: '' }, position: null }, span };
}

/** An id for what has none of its own, or none that is an IRI: the same for the same parts, which tell it from all others. */
export function importedId(...parts: readonly string[]): string {
  return `urn:policy-transcripts:imported:${fingerprint(JSON.stringify(parts))}`;
}
