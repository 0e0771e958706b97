/** Words as HTML that shows them and does nothing else, in an attribute too. NUL may stand in no HTML. */
export function escapeHtml(words: string): string {
  return words.replaceAll('\0', '\ufffd').replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Words with their paragraphs, which empty lines part, as elements; line breaks within stay. */
export function paragraphs(words: string): string {
  return words
    .split(/(?:\r\n|[\r\n])[ \t]*(?=[\r\n])/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => `<p dir="auto">${escapeHtml(paragraph)}</p>`)
    .join('');
}
