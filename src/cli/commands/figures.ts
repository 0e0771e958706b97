import { Command } from 'commander';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { figureRecords } from '../../core/figures/figure-record.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import { parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { readOptions } from '../read-options.ts';
import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

export function figuresCommand(terminal: Terminal): Command {
  return new Command('figures')
    .summary('print every figure with its value and unit, as JSON Lines')
    .description(
      'Prints one JSON object a line: { line, start, end, text, kind, value, unit, of, bound, per }.\n' +
        'Lines count from 1; start and end are UTF-16 columns of the line, from 0. Any text will do, not only a transcript.',
    )
    .argument('<file>', 'a text; - reads standard input')
    .action(async (file: string) => {
      const text = await readText(file, terminal);
      if (text === null) return;
      const { lines, date } = parseTranscript(text, await readOptions(file, terminal));
      const records = figureRecords(text, lines, findFigures(text, { date: date ?? dateOfName(file) }));
      terminal.print(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
    });
}
