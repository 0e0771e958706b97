import type { CorpusDocument } from '../../corpus/corpus-document.ts';
import { documentFigures } from '../../corpus/document-figures.ts';
import type { Figure } from '../../figures/model.ts';
import { lineAt } from '../../text/line-index.ts';
import { sliceSpan } from '../../text/span.ts';
import { speakerOf } from '../../transcript/speaker-of.ts';
import { turnAt } from '../../transcript/turn-at.ts';
import { figureAmount } from '../csv/figure-words.ts';
import { grouped } from './grouped.ts';
import type { ReportFigure } from './report.ts';

/** The figures that somebody says, by the index of the section that they are shown in: of an exchange, the one in which it begins. */
export function figuresBySection(document: CorpusDocument): ReadonlyMap<number, readonly Figure[]> {
  const { sections } = document.transcript;
  const firstOf = new Map<number, number>();
  const sectionOf = new Map<number, number>();
  sections.forEach((section, index) => {
    const shown = section.kind === 'exchange' ? (firstOf.get(section.exchange) ?? index) : index;
    if (section.kind === 'exchange') firstOf.set(section.exchange, shown);
    for (const turn of section.turns) sectionOf.set(turn, shown);
  });
  // Nothing has the index -1: figures that nobody says.
  return grouped(documentFigures(document), ({ span }) => sectionOf.get(turnAt(document.transcript, span.start)?.index ?? -1) ?? -1);
}

export function figureOfReport({ text, transcript }: CorpusDocument, figure: Figure): ReportFigure {
  const turn = turnAt(transcript, figure.span.start);
  return {
    words: sliceSpan(text, figure.span).replace(/\s+/gu, ' '),
    value: figureAmount(figure),
    speaker: turn === null ? null : speakerOf(turn),
    line: lineAt(transcript.lines, figure.span.start) + 1,
  };
}
