import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { overlaps, type Span } from '../../text/span.ts';
import type { MarkKind, Section, Transcript, Turn } from '../../transcript/model.ts';

/** `space` is white space as XML has it; `words` are a paragraph of what is said; `line` is a line of anything else. */
export interface Piece {
  readonly kind: 'space' | 'words' | 'title' | 'line' | MarkKind;
  readonly span: Span;
}

export interface OutlinedTurn {
  readonly turn: Turn;
  readonly label: readonly Piece[];
  readonly said: readonly Piece[];
}

export interface OutlinedSection {
  readonly section: Section;
  /** Its turns, and what stands behind them. */
  readonly items: readonly (OutlinedTurn | Piece)[];
}

/** A transcript cut into pieces for formats that know debates: all pieces in order are all of the text. */
export interface Outline {
  readonly front: readonly Piece[];
  readonly sections: readonly OutlinedSection[];
  readonly back: readonly Piece[];
}

export function outlineOf({ text, transcript }: Pick<CorpusDocument, 'text' | 'transcript'>): Outline {
  const cut = lineCutter(text, transcript);
  const { turns } = transcript;
  const [first, last] = [turns[0], turns.at(-1)];
  const end = last === undefined ? text.length : last.span.end;
  const sections = transcript.sections.map((section) => ({
    section,
    items: section.turns.flatMap((index): readonly (OutlinedTurn | Piece)[] => {
      const turn = turns[index];
      if (turn === undefined) return [];
      return [outlinedTurn(turn, cut), ...cut({ start: turn.span.end, end: turns[index + 1]?.span.start ?? end })];
    }),
  }));
  return { front: cut({ start: 0, end: first === undefined ? end : first.span.start }), sections, back: cut({ start: end, end: text.length }) };
}

type Cut = (span: Span) => readonly Piece[];

function outlinedTurn(turn: Turn, cut: Cut): OutlinedTurn {
  const from = turn.paragraphs[0]?.start ?? turn.span.end;
  const said = turn.paragraphs.flatMap((span, index): readonly Piece[] => [
    { kind: 'words', span },
    ...cut({ start: span.end, end: turn.paragraphs[index + 1]?.start ?? turn.span.end }),
  ]);
  return { turn, label: cut({ start: turn.span.start, end: from }), said };
}

/** Cuts spans that come in the order of the text into lines without the white space around them, which is a piece of its own. */
function lineCutter(text: string, { marks, titleSpan }: Transcript): Cut {
  let mark = 0;
  const kindOf = (span: Span): Piece['kind'] => {
    if (titleSpan !== null && overlaps(titleSpan, span)) return 'title';
    while ((marks[mark]?.span.end ?? Infinity) <= span.start) mark++;
    const found = marks[mark];
    return found !== undefined && overlaps(found.span, span) ? found.kind : 'line';
  };
  return (span) => {
    const pieces: Piece[] = [];
    let at = span.start;
    const add = (kind: Piece['kind'], end: number): void => {
      if (end > at) pieces.push({ kind, span: { start: at, end } });
      at = end;
    };
    while (at < span.end) {
      let start = at;
      while (start < span.end && isSpace(text, start)) start++;
      add('space', start);
      const lineEnd = text.indexOf('\n', start);
      let end = lineEnd === -1 || lineEnd > span.end ? span.end : lineEnd;
      while (end > start && isSpace(text, end - 1)) end--;
      if (end > start) add(kindOf({ start, end }), end);
    }
    return pieces;
  };
}

/** Other white space is none to XML, and may not stand where only that may. */
function isSpace(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit === 0x20 || unit === 0x0a || unit === 0x0d || unit === 0x09;
}

/** In the order of the text. */
export function piecesOf({ front, sections, back }: Outline): readonly Piece[] {
  const within = sections.flatMap(({ items }) => items.flatMap((item) => ('turn' in item ? [...item.label, ...item.said] : [item])));
  return [...front, ...within, ...back];
}
