import { sliceSpan, type Span } from '../text/span.ts';
import type { Mark, ScannedLines } from './scan-lines.ts';

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
export function cutTurns(text: string, scanned: ScannedLines): BareTurns {
  const labels = scanned.marks.filter(({ kind }) => kind === 'label');
  const first = labels[0];
  if (!first) return { turns: [], backMatterFrom: null };
  const backMatterFrom = findBackMatter(scanned, labels);
  const end = backMatterFrom ?? Infinity;
  const spoken = scanned.text.filter(({ line }) => line > first.line && line < end);
  let at = 0;
  const turns = labels.filter(({ line }) => line < end).map((label, index) => {
    const until = Math.min(labels[index + 1]?.line ?? Infinity, end);
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

/** The first line of back matter below the last label; what looks like it earlier (a caption between two turns) is not the end. */
function findBackMatter(scanned: ScannedLines, labels: readonly Mark[]): number | null {
  const last = labels.at(-1);
  const mark = scanned.marks.find(({ kind, line }) => kind === 'back-matter' && last !== undefined && line > last.line);
  return mark?.line ?? null;
}
