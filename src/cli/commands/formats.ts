import type { Command } from 'commander';
import { formats } from '../../core/interchange/formats.ts';
import { findImportFormat, importFormats } from '../../core/interchange/import-formats.ts';
import { commandOf } from '../command-list.ts';
import type { Terminal } from '../terminal.ts';

export function formatsCommand(terminal: Terminal): Command {
  return commandOf('formats')
    .description('Lists the formats that export can write, with what each of them leaves out, then those that import can read.')
    .option('--json', 'print an array of { id, title, extension, mediaType, shape, tables, losses, import }; import is null or { extensions, losses }')
    .action((options: { json?: boolean }) => {
      const rows = formats.map(({ id, title, extension, mediaType, shape, tables, losses }) => ({ id, title: title(), extension, mediaType, shape, tables, losses: losses(), import: importOf(id) }));
      if (options.json === true) {
        terminal.print(`${JSON.stringify(rows, null, 2)}\n`);
        return;
      }
      const read = importFormats.map(({ id, title, extensions, losses }) => entry({ id, title: title(), losses: losses() }, extensions));
      terminal.print(`export:\n${rows.map((row) => entry(row, [row.extension])).join('')}\nimport:\n${read.join('')}`);
    });
}

function importOf(id: string): { readonly extensions: readonly string[]; readonly losses: readonly string[] } | null {
  const format = findImportFormat(id);
  return format === undefined ? null : { extensions: format.extensions, losses: format.losses() };
}

function entry({ id, title, losses }: { readonly id: string; readonly title: string; readonly losses: readonly string[] }, extensions: readonly string[]): string {
  return `  ${id.padEnd(16)}${title} (${extensions.map((extension) => `.${extension}`).join(', ')})\n${losses.map((loss) => `${' '.repeat(18)}${loss}\n`).join('')}`;
}
