/** UTF-16 code units; what goes on longer is a thematic break with text behind it. */
const LONGEST = 8_192;
const OPENING = /^\ufeff?---[ \t]*\r?\n/;
const CLOSING = /\n---[ \t]*(?:\r?\n|$)/g;

/** Where the text begins behind YAML front matter: the dates and numbers of a file's own record are nothing that anybody said. */
export function frontMatterEnd(text: string): number {
  if (!text.startsWith('---') && !text.startsWith('\ufeff---')) return 0;
  const opening = OPENING.exec(text.slice(0, 64));
  if (opening === null) return 0;
  CLOSING.lastIndex = 0;
  const closing = CLOSING.exec(text.slice(opening[0].length - 1, LONGEST));
  return closing === null ? 0 : opening[0].length - 1 + closing.index + closing[0].length;
}
