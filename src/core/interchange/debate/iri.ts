import { xmlCharacters } from '../xml/write-xml.ts';

/** An IRI as schemas of XML take it: what no IRI may have is percent-encoded. */
export function iri(words: string): string {
  return xmlCharacters(words).replace(/[\p{C}\p{Z}<>"{}|\\^`]/gu, encodeURIComponent).replace(/%(?![\dA-Fa-f]{2})/g, '%25');
}
