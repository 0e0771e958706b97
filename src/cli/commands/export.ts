import { Command, Option } from 'commander';
import { findFormat, formats } from '../../core/interchange/formats.ts';
import { writeFile } from '../../core/interchange/write-file.ts';
import { exitStatus } from '../exit-status.ts';
import { findFiles } from '../find-files.ts';
import type { LoadedDocument } from '../load-document.ts';
import { loadDocuments } from '../load-documents.ts';
import { protectInputs } from '../protect-inputs.ts';
import { displayName } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';
import { openOutput } from '../write-output.ts';

interface Options {
  readonly format: string;
  readonly output?: string;
  readonly force?: boolean;
  readonly codebook?: string;
}

export function exportCommand(terminal: Terminal): Command {
  return new Command('export')
    .summary('write the claims for another tool')
    .description('Writes the claims of all PATHs as one file. Claims that are not found in the text any more are written too, without offsets.')
    .argument('<path...>', 'transcripts, or folders with transcripts')
    .addOption(new Option('-f, --format <format>', 'what to write').choices(formats.map(({ id }) => id)).makeOptionMandatory())
    .option('-o, --output <file>', 'where to write it; standard output if left out')
    .option('--force', 'replace the output file if it exists')
    .option('--codebook <file>', 'what names the tags, instead of the nearest codebook.json')
    .action(async (paths: string[], options: Options) => {
      const format = findFormat(options.format);
      if (format === undefined) return;
      const files = await findFiles(paths, terminal);
      const name = options.output ?? '-';
      const output = (await protectInputs(name, files, options.codebook, terminal)) ? await openOutput(name, options.force === true, terminal) : null;
      if (output === null) return;
      const documents: LoadedDocument[] = [];
      const unreadable = (place: Parameters<Terminal['fail']>[0], message: string) => terminal.fail(place, message, exitStatus.unreadable);
      for await (const document of loadDocuments(files, options, terminal, unreadable)) documents.push(document);
      if (documents.length > 0) await output(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await writeFile(format, documents, { table: 'claims', now: new Date().toISOString(), leaveOut: () => undefined })));
      // Who heard of a file that cannot be read needs no second word; else an old output would look fresh.
      else if (terminal.status === exitStatus.done) {
        terminal.fail({ file: name === '-' ? '<standard output>' : displayName(name) }, 'not written: there is no transcript to export', exitStatus.unreadable);
      }
    });
}
