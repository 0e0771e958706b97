import { Command } from 'commander';
import { structureRecord } from '../../core/interchange/structure-record.ts';
import { parseTranscript } from '../../core/transcript/parse-transcript.ts';
import { readText } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

export function structureCommand(terminal: Terminal): Command {
  return new Command('structure')
    .summary('print who speaks where, as JSON')
    .description(
      'Prints one JSON object: { title, date, place, time, format, participants, turns, exchanges, backMatterFrom }.\n' +
        'Lines count from 1, offsets in UTF-16 code units. Text that is no transcript has "format": null and no turns.',
    )
    .argument('<file>', 'a transcript; - reads standard input')
    .option('--force', 'read it as a transcript even where it does not look like one')
    .action(async (file: string, options: { force?: boolean }) => {
      const text = await readText(file, terminal);
      if (text === null) return;
      const transcript = parseTranscript(text, { force: options.force === true });
      terminal.print(`${JSON.stringify(structureRecord(transcript), null, 2)}\n`);
    });
}
