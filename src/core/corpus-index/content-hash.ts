const PRIMES = [0x01000193, 0x9e3779b1] as const;

/** 64 bits in hex of a file's bytes: the same bytes give the same again, others another. Not for security. */
export function contentHash(bytes: Uint8Array): string {
  const words = new Uint32Array(bytes.byteOffset % 4 === 0 ? bytes.buffer : bytes.slice().buffer, bytes.byteOffset % 4 === 0 ? bytes.byteOffset : 0, bytes.length >> 2);
  const tail = bytes.subarray(words.length * 4);
  return PRIMES.map((prime) => mix(words, tail, prime).toString(16).padStart(8, '0')).join('');
}

/** 32 bits of whole words: what tells whether a file of the index is as it was written. */
export function checksum(words: Uint32Array): number {
  return mix(words, new Uint8Array(), PRIMES[1]);
}

function mix(words: Uint32Array, tail: Uint8Array, prime: number): number {
  let hash = prime ^ (words.length * 4 + tail.length);
  for (let at = 0; at < words.length; at++) {
    hash = Math.imul(hash ^ (words[at] ?? 0), prime);
    hash ^= hash >>> 15;
  }
  for (const byte of tail) {
    hash = Math.imul(hash ^ byte, prime);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}
