import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import type { Figure } from '../../figures/model.ts';
import { containsSpan, overlaps, type Span } from '../../text/span.ts';
import type { Outline, Piece } from '../debate/outline.ts';
import { figureTags } from './figure-element.ts';
import type { Mark } from './inline-writer.ts';
import type { NamedClaim } from './named-claims.ts';

/** Anchors stand as near to the words as they can, which an empty claim does not have. */
export function claimMarks(claims: readonly NamedClaim[]): readonly Mark[] {
  return claims.flatMap(({ id, anchored: { anchor: { span } } }): readonly Mark[] => {
    if (span === null) return [];
    return [
      { at: span.start, side: 'before', rank: 0, markup: `<anchor xml:id="${id}-from"/>` },
      { at: span.end, side: span.end === span.start ? 'before' : 'after', rank: 1, markup: `<anchor xml:id="${id}-to"/>` },
    ];
  });
}

/** Stage directions within what is said; those that a claim begins or ends in may hold no anchor, and stay words. */
export function sceneMarks({ transcript, claims }: CorpusDocument, outline: Outline): { readonly marks: readonly Mark[]; readonly spans: readonly Span[] } {
  const edges = claims.flatMap(({ anchor: { span } }) => (span === null ? [] : [span.start, span.end])).sort((a, b) => a - b);
  const within = holder(piecesOf(outline));
  let edge = 0;
  const spans = transcript.stageDirections.filter((span) => {
    while ((edges[edge] ?? Infinity) <= span.start) edge++;
    return within(span)?.kind === 'words' && (edges[edge] ?? Infinity) >= span.end;
  });
  return { spans, marks: spans.flatMap((span) => wrapped(span, { open: '<incident><desc>', close: '</desc></incident>' })) };
}

/** `cut` is told of a figure whose words no single element holds. */
export function figureMarks(figures: readonly Figure[], outline: Outline, scenes: readonly Span[], cut: () => void): readonly Mark[] {
  const within = holder(piecesOf(outline));
  let scene = 0;
  return figures.flatMap((figure) => {
    const { span } = figure;
    while ((scenes[scene]?.end ?? Infinity) <= span.start) scene++;
    const around = scenes[scene];
    if (within(span) !== null && (around === undefined || !overlaps(around, span))) return wrapped(span, figureTags(figure));
    cut();
    return [];
  });
}

function wrapped({ start, end }: Span, { open, close }: { readonly open: string; readonly close: string }): readonly Mark[] {
  return [{ at: start, side: 'before', rank: 2, markup: open }, { at: end, side: 'after', rank: 0, markup: close }];
}

function piecesOf({ front, sections, back }: Outline): readonly Piece[] {
  const within = sections.flatMap(({ items }) => items.flatMap((item) => ('turn' in item ? [...item.label, ...item.said] : [item])));
  return [...front, ...within, ...back];
}

/** Which piece holds a whole span; spans are asked for in the order of the text. */
function holder(pieces: readonly Piece[]): (span: Span) => Piece | null {
  let at = 0;
  return (span) => {
    while ((pieces[at]?.span.end ?? Infinity) <= span.start) at++;
    const piece = pieces[at];
    return piece !== undefined && piece.kind !== 'space' && containsSpan(piece.span, span) ? piece : null;
  };
}
