/** A file's bytes as UTF-8, and whether a byte order mark opened it, which is not in the text. What is not UTF-8 becomes U+FFFD. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly hasMark: boolean } {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const hasMark = text.startsWith('\ufeff');
  return { text: hasMark ? text.slice(1) : text, hasMark };
}
