import { fnv1a } from '../../text/fnv.ts';

const form = /^\{?([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})\}?$/i;

/** A GUID as it is compared: in small letters without braces. Null for what has not the form. */
export function plainGuid(words: string | undefined): string | null {
  return form.exec(words?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The GUID of an IRI that is one (`urn:uuid:…`); null for others, and for those that the standard's form would change. */
export function guidOfIri(iri: string): string | null {
  const guid = iri.startsWith('urn:uuid:') ? plainGuid(iri.slice('urn:uuid:'.length)) : null;
  return guid !== null && iri === `urn:uuid:${guid}` ? guid : null;
}

/** The same for the same words, so that an export of what did not change is the same file: 122 bits from four FNV-1a hashes, as version 8 of RFC 9562. */
export function guidOf(...words: readonly string[]): string {
  const whole = JSON.stringify(words);
  const hex = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b].map((basis) => hash(whole, basis).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`, hex.slice(20)].join('-');
}

/** FNV-1a, its bits mixed at the end as in MurmurHash3, so that no two bases go hand in hand. */
function hash(words: string, basis: number): number {
  let bits = fnv1a(words, basis);
  bits = Math.imul(bits ^ (bits >>> 16) ^ basis, 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}
