const BASIS = 0x811c9dc5;

/** FNV-1a over UTF-16 code units: 32 bits, unsigned. Another basis makes another hash. Not for security. */
export function fnv1a(words: string, basis = BASIS): number {
  let hash = basis;
  for (let at = 0; at < words.length; at++) hash = Math.imul(hash ^ words.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
