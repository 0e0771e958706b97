import { sliceSpan, type Span } from '../text/span.ts';
import type { Mark, ScannedLines, TextLine } from './scan-lines.ts';

/** A turn as the lines give it: who speaks it, in what role and to which exchange it belongs is found out later. */
export interface BareTurn {
  readonly line: number;
  readonly label: string;
  readonly labelSpan: Span;
  readonly span: Span;
  readonly paragraphs: readonly Span[];
}

export interface BareTurns {
  readonly turns: readonly BareTurn[];
  /** 0-based line on which the back matter begins, or null. */
  readonly backMatterFrom: number | null;
}

/** Every line of words belongs to the label above it, up to the back matter. A label that nothing follows is a turn without words. */
export function cutTurns(text: string, scanned: ScannedLines, chosen: readonly Mark[]): BareTurns {
  const first = chosen[0];
  if (!first) return { turns: [], backMatterFrom: null };
  const backMatterFrom = findBackMatter(scanned, chosen);
  const end = backMatterFrom ?? Infinity;
  const spoken = spokenLines(scanned, chosen).filter(({ line }) => line > first.line && line < end);
  const labels = chosen.filter(({ line }) => line < end);
  let at = 0;
  const turns = labels.map((label, index) => {
    const until = labels[index + 1]?.line ?? end;
    const paragraphs: Span[] = [];
    for (let next = spoken[at]; next && next.line < until; next = spoken[++at]) paragraphs.push(next.span);
    const last = paragraphs.at(-1) ?? label.whole;
    return {
      line: label.line, label: sliceSpan(text, label.span), labelSpan: label.span,
      span: { start: label.whole.start, end: last.end }, paragraphs,
    };
  });
  return { turns, backMatterFrom };
}

/** The lines of words, and those that looked like a label and are none. */
function spokenLines({ marks, text }: ScannedLines, chosen: readonly Mark[]): readonly TextLine[] {
  const labels = new Set(chosen);
  const others = marks.filter((mark) => (mark.kind === 'name' || mark.kind === 'phrase') && !labels.has(mark));
  if (others.length === 0) return text;
  return [...text, ...others.map(({ line, whole }) => ({ line, span: whole }))].sort((a, b) => a.span.start - b.span.start);
}

/**
 * Below the last label: the first line that ends what is said, or the first of the captions where nothing else follows them. What looks
 * like either higher up is not the end.
 */
function findBackMatter({ marks, text }: ScannedLines, chosen: readonly Mark[]): number | null {
  const last = chosen.at(-1)?.line ?? 0;
  const end = marks.find(({ kind, line }) => kind === 'back-matter' && line > last);
  if (end) return end.line;
  const lastWords = Math.max(last, text.at(-1)?.line ?? 0);
  return marks.find(({ kind, line }) => kind === 'caption' && line > lastWords)?.line ?? null;
}
