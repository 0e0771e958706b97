import type { Evidence, Json, JsonObject } from './claim.ts';
import { isObject } from './json.ts';

/** What a link to evidence may begin with; a link to something else, such as another annotation, is none of ours. */
const addresses: readonly string[] = ['https://', 'http://', 'file:'];

/** Of a SpecificResource, whose source is an address or a resource with an id. Null where it is no evidence. */
export function evidenceIri({ source }: JsonObject): string | null {
  const iri = isObject(source) ? source['id'] : source;
  return typeof iri === 'string' && addresses.some((start) => iri.startsWith(start) && iri.length > start.length) ? iri : null;
}

/** Of several bodies with one address the first counts. */
export function readEvidence(bodies: readonly Json[]): readonly Evidence[] {
  const found = new Map<string, Evidence>();
  for (const body of bodies) {
    const iri = isObject(body) ? evidenceIri(body) : null;
    if (iri !== null && isObject(body) && !found.has(iri)) found.set(iri, { iri, note: noteOf(body) });
  }
  return [...found.values()];
}

/** The bodies of this evidence; of those that were there their other fields stay. */
export function withEvidence(bodies: readonly JsonObject[], evidence: readonly Evidence[]): readonly JsonObject[] {
  const known = new Map<string | null, JsonObject[]>();
  for (const body of bodies) known.set(evidenceIri(body), [...(known.get(evidenceIri(body)) ?? []), body]);
  return evidence.flatMap((one) => {
    const [first, ...more] = known.get(one.iri) ?? [];
    if (first === undefined) return [makeEvidence(one)];
    return [noteOf(first) === one.note ? first : withNote(first, one.note), ...more];
  });
}

export function makeEvidence({ iri, note }: Evidence): JsonObject {
  return withNote({ type: 'SpecificResource', purpose: 'linking', source: iri }, note);
}

/** `label` is the standard's word for what a person reads in place of an address (rdfs:label in its context). */
function noteOf({ label }: JsonObject): string {
  return typeof label === 'string' ? label : '';
}

function withNote({ label: _, ...body }: JsonObject, note: string): JsonObject {
  return note === '' ? body : { ...body, label: note };
}
