import * as l10n from '@vscode/l10n';
import { wholeAt } from '../../text/code-points.ts';
import type { Span } from '../../text/span.ts';
import { shorten } from '../claim-words.ts';
import type { ReadableTranscript } from '../readable-transcript.ts';
import type { Row } from '../row.ts';
import { speakerName } from '../speaker-name.ts';
import { joinParts, roleName } from '../turn-words.ts';
import { shortValue, valueInDigits, valueInWords } from './figure-words.ts';
import type { PlacedFigure, PlacedFigures } from './placed-figures.ts';

/** A row of the view of figures: a group's have no `placed`. */
export interface FigureRow extends Row {
  readonly placed: PlacedFigure | null;
  /** What a screen reader says: the value in words, not with the signs that save room. */
  readonly spoken: string;
}

/** UTF-16 code units of the words beside a value: few before it, as the row is cut at its end. */
const BEFORE = 32;
const AFTER = 80;
const TOOLTIP_LENGTH = 400;

/** The row of one figure: its value, and some words of its sentence around it. */
export function figureRow(placed: PlacedFigures, one: PlacedFigure): FigureRow {
  const { document } = placed;
  const { figure, turn } = one;
  const sentence = placed.sentence(one);
  const around = windowOf(document.text, sentence, figure.span, TOOLTIP_LENGTH, TOOLTIP_LENGTH);
  const said = valueInWords(figure);
  const value = joinParts([...new Set([said, valueInDigits(figure)])]);
  const description = wordsAround(document, sentence, figure.span);
  const speaker = turn === null ? l10n.t('Outside any turn') : l10n.t('{0} ({1})', speakerName(turn), roleName(turn.role, document.transcript.roleWords));
  return {
    id: one.id,
    kind: `figure.${figure.kind}`,
    label: shortValue(figure),
    description,
    tooltip: joinParts([value, shorten(document.plain(around), 2 * TOOLTIP_LENGTH), joinParts([speaker, turn === null ? null : l10n.t('Turn {0}', turn.index + 1)], ', ')], '\n'),
    span: figure.span,
    children: [],
    placed: one,
    spoken: l10n.t('{0}, {1}', said, description),
  };
}

/** At most so many code units of a sentence before and behind a figure. */
function windowOf(text: string, sentence: Span, { start, end }: Span, before: number, after: number): Span {
  return { start: wholeAt(text, Math.max(Math.min(sentence.start, start), start - before)), end: wholeAt(text, Math.min(Math.max(sentence.end, end), end + after)) };
}

/** Whole words, with an ellipsis where the sentence goes on. */
function wordsAround(document: ReadableTranscript, sentence: Span, figure: Span): string {
  const { text } = document;
  const around = windowOf(text, sentence, figure, BEFORE, AFTER);
  const { start, end } = { start: wordFrom(text, sentence.start, around.start, figure.start), end: wordTo(text, sentence.end, around.end, figure.end) };
  return `${start > sentence.start ? '…' : ''}${document.plain({ start, end })}${end < sentence.end ? '…' : ''}`;
}

/** The first beginning of a word from `at` on; `at` itself in a language without blanks. */
function wordFrom(text: string, first: number, at: number, limit: number): number {
  if (at <= first) return at;
  const blank = /\s/u.exec(text.slice(at - 1, limit));
  return blank === null ? at : at + blank.index;
}

function wordTo(text: string, last: number, at: number, limit: number): number {
  if (at >= last) return at;
  const blank = text.slice(limit, at).search(/\s\S*$/u);
  return blank <= 0 ? at : limit + blank;
}
