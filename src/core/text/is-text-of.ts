import type { Steps } from './steps.ts';

/** Bytes that are compared in one step. */
const PIECE = 65_536;

/** Whether bytes are this text in UTF-8, with a byte order mark or without. A long text takes far longer to decode as a whole than to compare. */
export function* isTextOf(bytes: Uint8Array, text: string): Steps<boolean> {
  // A UTF-16 unit has three bytes at most, and a byte order mark three.
  if (bytes.length < text.length || bytes.length > 3 * text.length + 3) return false;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let at = 0;
  try {
    for (let from = 0; from < bytes.length; from += PIECE) {
      const piece = decoder.decode(bytes.subarray(from, from + PIECE), { stream: from + PIECE < bytes.length });
      if (!text.startsWith(piece, at)) return false;
      at += piece.length;
      yield;
    }
  } catch {
    return false; // not UTF-8
  }
  return at === text.length;
}
