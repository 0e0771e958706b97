import { Command } from 'commander';
import { formats } from '../../core/interchange/formats.ts';
import type { Terminal } from '../terminal.ts';

export function formatsCommand(terminal: Terminal): Command {
  return new Command('formats')
    .summary('list the formats that export can write')
    .description('Lists the formats that export can write, with what each of them leaves out.')
    .option('--json', 'print an array of { id, title, extension, mediaType, losses }')
    .action((options: { json?: boolean }) => {
      const rows = formats.map(({ id, title, extension, mediaType, losses }) => ({ id, title: title(), extension, mediaType, losses: losses() }));
      if (options.json === true) terminal.print(`${JSON.stringify(rows, null, 2)}\n`);
      else for (const row of rows) terminal.print(`${row.id.padEnd(10)}${row.title} (.${row.extension})${row.losses.map((loss) => `\n${' '.repeat(10)}${loss}`).join('')}\n`);
    });
}
