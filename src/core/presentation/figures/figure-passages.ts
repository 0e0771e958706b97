import { figuresIn } from '../../figures/figures-in.ts';
import type { Figure, FigureKind } from '../../figures/model.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Turn } from '../../transcript/model.ts';

/** A sentence with figures: one claim, however many they are. */
export interface FigurePassage {
  readonly span: Span;
  /** Those that it is offered for. A claim on it keeps its dates too. */
  readonly figures: readonly Figure[];
}

export interface FiguresOfTurn {
  readonly passages: readonly FigurePassage[];
  /** How many figures of the turn are in none of the passages. */
  readonly others: number;
}

/** Dates, times and ranks tell when and which, and seldom what an analyst checks: in nearly every sentence, they would drown the rest. */
const offered: ReadonlySet<FigureKind> = new Set(['money', 'percent', 'quantity', 'count', 'ratio', 'multiple']);

/** What is to be tagged where every figure of a turn is. `figures` are those of the text, in order. */
export function figuresOfTurn(text: string, { paragraphs }: Turn, figures: readonly Figure[]): FiguresOfTurn {
  const passages: FigurePassage[] = [];
  let others = 0;
  for (const paragraph of paragraphs) {
    const said = figuresIn(figures, paragraph);
    if (said.length === 0) continue;
    let next = 0;
    for (const sentence of sentencesOf(text, paragraph)) {
      const own: Figure[] = [];
      for (let figure = said[next]; figure !== undefined && figure.span.start < sentence.end; figure = said[++next]) own.push(figure);
      const amounts = own.filter(({ kind }) => offered.has(kind));
      if (amounts.length === 0) others += own.length;
      // A figure that runs on past the sentence takes its passage along.
      else passages.push({ span: { start: sentence.start, end: Math.max(sentence.end, ...own.map(({ span }) => span.end)) }, figures: amounts });
    }
  }
  return { passages, others };
}
