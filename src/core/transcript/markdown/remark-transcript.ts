import type { RootContent } from 'mdast';
import type { Parser, Processor } from 'unified';
import type { Node, Parent, Point, Position } from 'unist';
import { type LineIndex, lineAt } from '../../text/line-index.ts';
import { sliceSpan, type Span } from '../../text/span.ts';
import type { Role, Transcript, Turn } from '../model.ts';
import { parseTranscript } from '../parse-transcript.ts';

/** The root of a transcript as a unist tree. Positions are those of the whole file: lines and columns from 1, offsets in UTF-16. */
export interface TranscriptRoot extends Parent {
  type: 'transcript';
  title: string | null;
  date: string | null;
  children: (FrontMatterNode | TurnNode | LayoutNode | BackMatterNode)[];
}

export interface FrontMatterNode extends Parent {
  type: 'frontMatter';
  children: RootContent[];
}

/** What one speaker says; its children are mdast blocks. */
export interface TurnNode extends Parent {
  type: 'turn';
  label: string;
  /** Null where the text does not tell who it is. */
  speaker: string | null;
  role: Role;
  /** Index of its exchange, null where it belongs to none. */
  exchange: number | null;
  children: RootContent[];
}

/** What stands between two turns and nobody says: headings, page numbers, times. */
export interface LayoutNode extends Parent {
  type: 'layout';
  children: RootContent[];
}

export interface BackMatterNode extends Parent {
  type: 'backMatter';
  children: RootContent[];
}

/**
 * Unified plugin: `unified().use(remarkParse).use(transcript).parse(text)` gives a `TranscriptRoot`. The turns are those of
 * `parseTranscript`; what is said in each is read by the parser that was there before, so that no Markdown block reaches past its turn.
 * Front matter, turns, what stands between them and back matter cover the text; between two nodes lies white space at most.
 * A text that is no transcript gives the tree of that parser unchanged.
 */
export function transcript(this: Processor): void {
  const markdown = this.parser;
  if (markdown === undefined) throw new Error('transcript needs a Markdown parser before it: unified().use(remarkParse).use(transcript)');
  this.parser = (text, file): Node => {
    const model = parseTranscript(text);
    return model.format === null ? markdown(text, file) : buildTree(text, model, (part) => markdown(part, file));
  };
}

function buildTree(text: string, model: Transcript, markdown: (part: string) => ReturnType<Parser>): TranscriptRoot {
  const exchanges = new Map(model.exchanges.flatMap(({ index, turns }) => turns.map((turn) => [turn, index] as const)));
  const read = (span: Span): RootContent[] => {
    const tree = markdown(sliceSpan(text, span)) as Parent;
    for (const node of tree.children) shift(node, span.start, model.lines);
    return tree.children as RootContent[];
  };
  const first = model.turns[0]?.span.start ?? text.length;
  const end = model.turns.at(-1)?.span.end ?? first;
  const turnNode = (turn: Turn): TurnNode => ({
    type: 'turn', label: turn.label, speaker: turn.speaker, role: turn.role, exchange: exchanges.get(turn.index) ?? null,
    children: turn.paragraphs[0] ? read({ start: turn.paragraphs[0].start, end: turn.span.end }) : [],
    position: position(turn.span, model.lines),
  });
  const root: TranscriptRoot = {
    type: 'transcript', title: model.title, date: model.date, children: [], position: position({ start: 0, end: text.length }, model.lines),
  };
  const front = { start: 0, end: first };
  if (text.slice(0, first).trim() !== '') root.children.push({ type: 'frontMatter', children: read(front), position: position(front, model.lines) });
  model.turns.forEach((turn, index) => {
    root.children.push(turnNode(turn));
    const gap = text.slice(turn.span.end, model.turns[index + 1]?.span.start ?? turn.span.end);
    if (gap.trim() === '') return;
    const between = { start: turn.span.end + gap.length - gap.trimStart().length, end: turn.span.end + gap.trimEnd().length };
    root.children.push({ type: 'layout', children: read(between), position: position(between, model.lines) });
  });
  const back = { start: end, end: text.length };
  if (text.slice(end).trim() !== '') root.children.push({ type: 'backMatter', children: read(back), position: position(back, model.lines) });
  return root;
}

/** Moves a node and all below it from positions in its part to positions in the file. */
function shift(node: Node, by: number, lines: LineIndex): void {
  const { start, end } = node.position ?? {};
  if (start?.offset !== undefined && end?.offset !== undefined) node.position = position({ start: start.offset + by, end: end.offset + by }, lines);
  if ('children' in node) for (const child of (node as Parent).children) shift(child, by, lines);
}

function position(span: Span, lines: LineIndex): Position {
  return { start: point(span.start, lines), end: point(span.end, lines) };
}

function point(offset: number, lines: LineIndex): Point {
  const line = lineAt(lines, offset);
  return { line: line + 1, column: offset - (lines.starts[line] ?? 0) + 1, offset };
}
