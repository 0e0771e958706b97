import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { type LineIndex, lineAt, lineSpan } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';

/** What the YAML block says that many sites and static page builders put before a text. */
export interface YamlFrontMatter {
  /** 0-based line of the text below the block. */
  readonly end: number;
  readonly title: string | null;
  readonly titleSpan: Span | null;
  /** As written. */
  readonly date: string | null;
  /** By the key that announces them, in lower case. */
  readonly lists: readonly { readonly key: string; readonly names: readonly string[]; readonly span: Span }[];
}

/** A block that has not ended after so many lines or code units is none: a text that begins with a rule. */
const MOST_LINES = 300;
const LONGEST = 5000;
/** Collections this deep are no front matter: the reader of YAML calls itself for each, and makes patterns of an indent's length. */
const NESTED = /(?:[-?][ \t]{1,9}){6}|[ \t]{100}/u;
const DEEPEST = 50;

/** Null where the text does not begin with such a block, or where it holds no keys. What is broken in it is left out. */
export function readYaml(text: string, lines: LineIndex): YamlFrontMatter | null {
  const block = findBlock(text, lines);
  if (!block) return null;
  const source = text.slice(block.start, block.end);
  if (NESTED.test(source) || (source.match(/[[{]/gu)?.length ?? 0) > DEEPEST) return null;
  const { contents } = parseDocument(source, { uniqueKeys: false, logLevel: 'silent', stringKeys: true });
  if (!isMap(contents)) return null;
  const result: { title: string | null; titleSpan: Span | null; date: string | null } = { title: null, titleSpan: null, date: null };
  const lists: { key: string; names: string[]; span: Span }[] = [];
  for (const { key, value } of contents.items) {
    const name = isScalar(key) ? String(key.value).toLowerCase() : '';
    const span = spanOf(value, block.start);
    if (isSeq(value) && span) {
      lists.push({ key: name, names: value.items.flatMap((item) => (isScalar(item) ? (tidy(item.value) ?? []) : [])), span });
    } else if (isScalar(value)) {
      const words = tidy(value.value);
      if (name === 'title') Object.assign(result, { title: words, titleSpan: span && withoutQuotes(text, span) });
      else if (name === 'date') result.date = words;
      else if (words !== null && span) lists.push({ key: name, names: words.split(/[,;]\s*/u), span });
    }
  }
  return { end: block.below, ...result, lists };
}

function findBlock(text: string, lines: LineIndex): { start: number; end: number; below: number } | null {
  if (!beginsWithRule(text)) return null;
  for (let line = 1; line < Math.min(lines.starts.length, MOST_LINES); line++) {
    const { start, end } = lineSpan(text, lines, line);
    if (start > LONGEST) return null;
    if (/^(?:---|\.\.\.)\s*$/u.test(text.slice(start, Math.min(end, start + 20)))) return { start: lines.starts[1] ?? 0, end: start, below: line + 1 };
  }
  return null;
}

export function beginsWithRule(text: string): boolean {
  return /^\ufeff?---[ \t]*[\r\n]/u.test(text.slice(0, 20));
}

/** In a text without such a block: the first line that none can reach to, whatever is written there. */
export function yamlMayEndBelow(text: string, lines: LineIndex): number {
  return beginsWithRule(text) ? Math.min(MOST_LINES, lineAt(lines, LONGEST) + 1) : 0;
}

function spanOf(node: unknown, offset: number): Span | null {
  const range = isScalar(node) || isSeq(node) ? node.range : null;
  return range ? { start: offset + range[0], end: offset + range[1] } : null;
}

function withoutQuotes(text: string, { start, end }: Span): Span {
  return /["']/u.test(text.charAt(start)) && end - start > 1 ? { start: start + 1, end: end - 1 } : { start, end };
}

/** No-break spaces and folded lines are spaces to a reader. */
function tidy(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const words = String(value).replace(/\s+/gu, ' ').trim();
  return words === '' ? null : words;
}
