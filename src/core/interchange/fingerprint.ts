import { fnv1a } from '../text/fnv.ts';

/** 64 bits in hex from two FNV-1a hashes: the same words get the same again, others another. Not for security. */
export function fingerprint(words: string): string {
  return [0x811c9dc5, 0x01000193].map((basis) => fnv1a(words, basis).toString(16).padStart(8, '0')).join('');
}
