import { toString } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse);

/**
 * The words of a stretch of Markdown as a reader sees them, on one line: no marks of emphasis, links as their text, escapes and entities
 * resolved. Slow (about 0.15 ms a paragraph) and heavy to load: for what is shown, never on the way of a keystroke.
 */
export function plainText(markdown: string): string {
  return processor.parse(markdown).children.map((block) => toString(block)).join(' ').replace(/\s+/gu, ' ').trim();
}
