import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { Figure } from '../../figures/model.ts';
import { containsSpan, overlaps, type Span } from '../../text/span.ts';
import { type Outline, type Piece, piecesOf } from './outline.ts';

/** Words within one piece that mean something of their own; no two overlap. */
export interface Unit {
  readonly span: Span;
  /** Null for a stage direction. */
  readonly figure: Figure | null;
  readonly piece: Piece['kind'];
  /** Whether a claim begins or ends within it. */
  readonly isCut: boolean;
}

/** Stage directions within what is said, and figures outside of them; `leave` is told of each figure that no single piece holds. */
export function unitsOf({ transcript, claims }: Pick<CorpusDocument, 'transcript' | 'claims'>, outline: Outline, figures: readonly Figure[], leave: () => void): readonly Unit[] {
  const pieces = piecesOf(outline).filter(({ kind }) => kind !== 'space');
  const edges = claims.flatMap(({ anchor: { span } }) => (span === null ? [] : [span.start, span.end])).sort((a, b) => a - b);
  const unitAt = (holds: (span: Span) => Piece | null, cuts: (span: Span) => boolean) => (span: Span, figure: Figure | null): Unit | null => {
    const piece = holds(span);
    return piece === null ? null : { span, figure, piece: piece.kind, isCut: cuts(span) };
  };
  const sceneAt = unitAt(holder(pieces), cutter(edges));
  const scenes = transcript.stageDirections.flatMap((span) => sceneAt(span, null) ?? []).filter(({ piece }) => piece === 'words');
  const figureAt = unitAt(holder(pieces), cutter(edges));
  let scene = 0;
  const marked = figures.flatMap((figure) => {
    while ((scenes[scene]?.span.end ?? Infinity) <= figure.span.start) scene++;
    const around = scenes[scene];
    const unit = around !== undefined && overlaps(around.span, figure.span) ? null : figureAt(figure.span, figure);
    if (unit === null) leave();
    return unit ?? [];
  });
  return [...scenes, ...marked].sort((a, b) => a.span.start - b.span.start);
}

/* Both are asked of spans in the order of the text. */

function holder(pieces: readonly Piece[]): (span: Span) => Piece | null {
  let at = 0;
  return (span) => {
    while ((pieces[at]?.span.end ?? Infinity) <= span.start) at++;
    const piece = pieces[at];
    return piece !== undefined && containsSpan(piece.span, span) ? piece : null;
  };
}

function cutter(edges: readonly number[]): (span: Span) => boolean {
  let at = 0;
  return (span) => {
    while ((edges[at] ?? Infinity) <= span.start) at++;
    return (edges[at] ?? Infinity) < span.end;
  };
}
