export interface DecodedText {
  readonly text: string;
  /** Whether it began with a byte order mark, which `text` is without. */
  readonly marked: boolean;
  /** Whether bytes were no text in this encoding, and became U+FFFD. */
  readonly damaged: boolean;
}

/** UTF-8 as the standard says, unless a byte order mark says UTF-16. */
export function decodePlainText(bytes: Uint8Array): DecodedText {
  const [first, second, third] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  const marked = encoding !== 'utf-8' || (first === 0xef && second === 0xbb && third === 0xbf);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), marked, damaged: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), marked, damaged: true };
  }
}
