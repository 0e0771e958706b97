import type { Claim, Evidence, Json } from '../../claims/claim.ts';
import { readAttributes } from '../../claims/claim-attributes.ts';
import { readFigures, writeFigures } from '../../claims/claim-figures.ts';
import { statuses, verdicts } from '../../claims/claim-status.ts';
import { isArray, isObject } from '../../claims/json.ts';
import { readKept, writeKept } from '../../claims/kept-orphan.ts';
import type { Role } from '../../transcript/model.ts';
import type { ImportedFields } from '../imported-claim.ts';
import { xmlCharacters } from '../xml/write-xml.ts';
import { isDateTime } from '../xml/date-time.ts';
import type { Details } from './details.ts';

/**
 * What of a claim stands below its note. `guid`: of its passage or note; `words`: those that its offsets give, null where it has no place.
 */
export function claimDetails(claim: Claim, guid: string, words: string | null): Readonly<Record<string, Json | undefined>> {
  const { quote, position, context, attributes, evidence } = claim;
  return {
    id: claim.id === `urn:uuid:${guid}` ? undefined : claim.id,
    speaker: context.speaker ?? undefined,
    role: context.role ?? undefined,
    asker: context.asker ?? undefined,
    verdict: claim.verdict ?? undefined,
    status: claim.status ?? undefined,
    answers: Object.keys(attributes).length === 0 ? undefined : attributes,
    evidence: evidence.length === 0 ? undefined : evidence.map(({ iri, note }) => ({ iri, note })),
    suggestedBy: claim.suggestedBy ?? undefined,
    figures: writeFigures(claim.figures),
    kept: writeKept(claim.kept),
    tagged: (words ?? xmlCharacters(quote.exact)) === quote.exact ? undefined : quote.exact,
    before: words === null ? quote.prefix : undefined,
    after: words === null ? quote.suffix : undefined,
    position: words === null && position !== null ? [position.start, position.end] : undefined,
    ...unwritable(claim),
  };
}

/** Who and when, where the file's own fields cannot hold it. */
export function unwritable({ creator, created, modified }: Pick<Claim, 'creator' | 'created' | 'modified'>): Readonly<Record<string, Json | undefined>> {
  return {
    creator: creator === null || xmlCharacters(creator) === creator ? undefined : creator,
    created: created === null || isDateTime(created) ? undefined : created,
    modified: modified === null || isDateTime(modified) ? undefined : modified,
  };
}

/** The other way about. */
export function readUnwritable({ creator, created, modified }: Details): Partial<Pick<Claim, 'creator' | 'created' | 'modified'>> {
  return {
    ...(typeof creator === 'string' && { creator }),
    ...(typeof created === 'string' && { created }),
    ...(typeof modified === 'string' && { modified }),
  };
}

/** All that such lines tell of a claim; what does not fit is passed over. `tagged` and the rest of its place is the caller's. */
export function readClaimDetails(details: Details, id: string): ImportedFields {
  const text = (key: string): string | null => {
    const value = details[key];
    return typeof value === 'string' ? value : null;
  };
  return {
    id: text('id') ?? id,
    context: { speaker: text('speaker'), role: roles.find((role) => role === details['role']) ?? null, asker: text('asker') },
    verdict: verdicts.find((verdict) => verdict === details['verdict']) ?? null,
    status: statuses.find((status) => status === details['status']) ?? null,
    attributes: readAttributes(details['answers']),
    evidence: readEvidence(details['evidence']),
    suggestedBy: text('suggestedBy'),
    figures: readFigures(details['figures']),
    kept: readKept(details['kept']),
    ...readUnwritable(details),
  };
}

const roles: readonly Role[] = ['chair', 'official', 'press', 'other'];

/** Of several with one address the first counts. */
function readEvidence(value: Json | undefined): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const item of isArray(value) ? value : []) {
    if (!isObject(item) || typeof item['iri'] !== 'string' || found.has(item['iri'])) continue;
    found.set(item['iri'], { iri: item['iri'], note: typeof item['note'] === 'string' ? item['note'] : '' });
  }
  return [...found.values()];
}
