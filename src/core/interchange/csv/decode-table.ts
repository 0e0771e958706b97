/** A table's text, in the encoding that its byte order mark, its zeros or its letters tell: UTF-8, UTF-16, else that of older Windows programs. */
export function decodeTable(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const half = zeros(bytes);
  if (half !== null) return decoded(bytes, half);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

/** Without a mark, a head of Latin letters has a zero in every other byte. */
function zeros(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes.length < 8) return null;
  const head = bytes.subarray(0, 200 - 200 % 2);
  const counts = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) counts[index % 2] = (counts[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = counts;
  if (odd > head.length / 4 && even === 0) return 'utf-16le';
  return even > head.length / 4 && odd === 0 ? 'utf-16be' : null;
}

function decoded(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be' | 'windows-1252'): string {
  return new TextDecoder(encoding).decode(bytes);
}
