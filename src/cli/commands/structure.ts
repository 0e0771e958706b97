import type { Command } from 'commander';
import { structureRecord } from '../../core/interchange/records/structure-record.ts';
import type { Format } from '../../core/transcript/formats/format.ts';
import { parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { unknownFormat } from '../own-formats.ts';
import { readOptions } from '../read-options.ts';
import { displayName, readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly force?: boolean;
  readonly format?: string;
  readonly listFormats?: boolean;
}

export function structureCommand(terminal: Terminal): Command {
  return commandOf('structure')
    .description(
      'Prints one JSON object: { title, date, place, time, format, participants, turns, exchanges, backMatterFrom }.\n' +
        'Lines count from 1, offsets in UTF-16 code units. Text that is no transcript has "format": null and no turns.\n' +
        'It is read in the format named by --format, else in the one that was chosen for it in the editor, else in the one that fits best:\n' +
        'of the nearest transcripts.json above the file, or of those that ship.',
    )
    .option('-f, --format <name>', 'read it in this format, whatever it looks like')
    .option('--force', 'read it as a transcript even where it does not look like one')
    .option('--list-formats', 'list the formats that it may be of, by name and title, and read nothing')
    .action(async (file: string | undefined, options: Options, command: Command) => {
      if (file === undefined && options.listFormats !== true) command.error("error: missing required argument 'file'");
      const path = file ?? '-';
      const text = options.listFormats === true ? '' : await readText(path, terminal);
      if (text === null) return;
      const { formats, format: chosen } = await readOptions(path, terminal);
      if (options.listFormats === true) {
        terminal.print(listFormats(formats));
        return;
      }
      const format = options.format ?? chosen;
      if (format !== undefined && !formats.some(({ name }) => name === format)) {
        if (options.format !== undefined) {
          terminal.fail({ file: displayName(path) }, `there is no format "${format}"; --list-formats names those that there are`, exitStatus.usage);
          return;
        }
        terminal.warn({ file: displayName(path) }, unknownFormat(format));
      }
      const transcript = parseTranscript(text, { force: options.force === true, formats, ...(format !== undefined && { format }) });
      terminal.print(`${JSON.stringify(structureRecord(transcript), null, 2)}\n`);
    });
}

/** Those without labels are there to be extended: no text is of them. */
function listFormats(formats: readonly Format[]): string {
  const rows = formats.filter(({ labels }) => labels.length > 0);
  const width = Math.max(...rows.map(({ name }) => name.length)) + 2;
  return rows.map(({ name, title }) => `${name.padEnd(width)}${title}\n`).join('');
}
