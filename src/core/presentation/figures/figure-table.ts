import { wholeAt } from '../../text/code-points.ts';
import { lineAt } from '../../text/line-index.ts';
import { speakerName } from '../speaker-name.ts';
import { roleName } from '../turn-words.ts';
import type { PlacedFigure, PlacedFigures } from './placed-figures.ts';

/** UTF-16 code units of a sentence on each side of its figure; a cell of a spreadsheet holds 32,767. */
const REACH = 1000;

/** What stands over the columns: names of the model, the same in every language. */
export const figureColumns = ['line', 'speaker', 'role', 'exchange', 'kind', 'value', 'value_to', 'unit', 'of', 'bound', 'per', 'words', 'sentence'] as const;

/** One row a figure: a number is one, words are a string, null is nothing. Of a range `value` is the lower end and `value_to` the higher. */
export function figureTable(placed: PlacedFigures, shown: readonly PlacedFigure[]): readonly (readonly (string | number | null)[])[] {
  const { document } = placed;
  const { transcript } = document;
  return shown.map((one) => {
    const { figure, turn, section } = one;
    const [value, to] = typeof figure.value === 'object' ? figure.value : [figure.value, null];
    const within = transcript.sections[section];
    const sentence = placed.sentence(one);
    const cells: Readonly<Record<(typeof figureColumns)[number], string | number | null>> = {
      line: lineAt(transcript.lines, figure.span.start) + 1,
      speaker: turn === null ? null : speakerName(turn),
      role: turn === null ? null : roleName(turn.role, transcript.roleWords),
      exchange: within?.kind === 'exchange' ? within.exchange + 1 : null,
      kind: figure.kind,
      value,
      value_to: to,
      unit: figure.unit,
      of: figure.of,
      bound: figure.bound,
      per: figure.per === null ? null : figure.per.value === 1 ? figure.per.of : `${figure.per.value} ${figure.per.of}`,
      words: document.plain(figure.span),
      sentence: document.plain({ start: wholeAt(document.text, Math.max(sentence.start, figure.span.start - REACH)), end: wholeAt(document.text, Math.min(sentence.end, figure.span.end + REACH)) }),
    };
    return figureColumns.map((column) => cells[column]);
  });
}
