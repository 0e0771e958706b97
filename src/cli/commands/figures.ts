import type { Command } from 'commander';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { figureRecords } from '../../core/figures/figure-record.ts';
import { eachFigure } from '../../core/figures/find-figures.ts';
import type { Figure } from '../../core/figures/model.ts';
import { parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { commandOf } from '../command-list.ts';
import { readOptions } from '../read-options.ts';
import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

/** Figures that are written out at a time: all of them together may take many times the room of the text. */
const SLICE = 500;

export function figuresCommand(terminal: Terminal): Command {
  return commandOf('figures')
    .description(
      'Prints one JSON object a line: { line, start, end, text, kind, value, unit, of, bound, per }.\n' +
        'Lines count from 1; start and end are UTF-16 columns of the line, from 0. Any text will do, not only a transcript.',
    )
    .action(async (file: string) => {
      const text = await readText(file, terminal);
      if (text === null) return;
      const { lines, date } = parseTranscript(text, await readOptions(file, terminal));
      let slice: Figure[] = [];
      const write = (): Promise<boolean> => {
        const records = figureRecords(text, lines, slice);
        slice = [];
        return terminal.printInTurn(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
      };
      for (const figure of eachFigure(text, { date: date ?? dateOfName(file) })) {
        slice.push(figure);
        if (slice.length === SLICE && !(await write())) return;
      }
      await write();
    });
}
