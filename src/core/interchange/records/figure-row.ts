import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { documentFigures } from '../../corpus/document-figures.ts';
import { lineAt } from '../../text/line-index.ts';
import { sliceSpan } from '../../text/span.ts';
import type { Role } from '../../transcript/model.ts';
import { speakerOf } from '../../transcript/speaker-of.ts';
import { turnAt } from '../../transcript/turn-at.ts';
import { type FigureParts, figureParts } from './recorded-figure-parts.ts';
import { exchangesByTurn } from './exchanges-by-turn.ts';

/**
 * A figure of a transcript as one row of a table; the order of the keys is that of the columns. `turn` and `line` count from 1; `start` and
 * `end` are UTF-16 offsets of the text without its byte order mark, and `text` is what stands there.
 */
export interface FigureRow extends FigureParts {
  readonly document: string;
  readonly title: string | null;
  readonly date: string | null;
  /** Null outside all turns. */
  readonly turn: number | null;
  readonly line: number;
  readonly speaker: string | null;
  readonly role: Role | null;
  readonly asker: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export function figureRows(document: CorpusDocument): readonly FigureRow[] {
  const { name, text, transcript } = document;
  const exchangeOf = exchangesByTurn(transcript);
  return documentFigures(document).map((figure) => {
    const turn = turnAt(transcript, figure.span.start);
    return {
      document: name,
      title: transcript.title,
      date: transcript.date,
      turn: turn === null ? null : turn.index + 1,
      line: lineAt(transcript.lines, figure.span.start) + 1,
      speaker: turn === null ? null : speakerOf(turn),
      role: turn?.role ?? null,
      asker: turn === null ? null : (exchangeOf.get(turn.index)?.asker ?? null),
      start: figure.span.start,
      end: figure.span.end,
      text: sliceSpan(text, figure.span),
      ...figureParts(figure),
    };
  });
}
