import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type Command, Option } from 'commander';
import { findImportFormat, importFormats } from '../../core/interchange/import-formats.ts';
import { createCodebooks } from '../codebooks.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { describeFileError } from '../file-error.ts';
import { findFiles, isSidecar } from '../find-files.ts';
import { createCodebookFiles } from '../import/codebook-files.ts';
import { importFile } from '../import/import-file.ts';
import { findSources } from '../import/source-files.ts';
import { createOwnFormats } from '../own-formats.ts';
import { displayName } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly into: string;
  readonly format?: string;
  readonly codebook?: string;
  readonly texts?: boolean;
  readonly dryRun?: boolean;
}

export function importCommand(terminal: Terminal): Command {
  return commandOf('import')
    .description(
      'Writes the claims of other tools into the sidecars of transcripts, found in their texts as all claims are, and adds tags that the\n' +
        'codebook lacks. What the transcripts have already is not added again. Status 1 where a passage is not found for sure: such claims\n' +
        'are kept, for a person to decide.',
    )
    .requiredOption('--into <path>', 'the transcript, or a folder with transcripts: matched by name, else by their words')
    .addOption(new Option('-f, --format <format>', 'what the files are, where neither their names nor their content tell').choices(importFormats.map(({ id }) => id)))
    .option('--codebook <file>', 'the codebook to add tags to, instead of the nearest codebook.json')
    .option('--texts', 'write texts that the files hold and that are not there as new files')
    .option('--dry-run', 'say what would be done, and write nothing')
    .action(async (paths: string[], options: Options) => {
      const isFolder = await isFolderAt(options.into, terminal);
      if (isFolder === null) return;
      const sources = await findSources(paths, options.format === undefined ? undefined : findImportFormat(options.format), terminal);
      const { candidates } = await findFiles([options.into], terminal);
      const fault = (place: Parameters<Terminal['fail']>[0], message: string): void => terminal.fail(place, message, exitStatus.unreadable);
      const folder = isFolder ? options.into : dirname(options.into);
      const isDry = options.dryRun === true;
      const into = {
        candidates,
        only: isFolder ? null : (candidates[0] ?? null),
        textFolder: options.texts === true ? folder : null,
        isDry,
        codebooks: createCodebooks(options.codebook, terminal, fault),
        formats: createOwnFormats(terminal, fault),
        codebookFiles: createCodebookFiles(folder, isDry, terminal),
      };
      for (const [index, source] of sources.entries()) {
        if (sources.length > 1) terminal.progress(`${index + 1}/${sources.length} ${displayName(source.path)}`);
        await importFile(source, into, terminal);
      }
      terminal.progress('');
    });
}

/** Null, after a message, where nothing can be imported into it. */
async function isFolderAt(path: string, terminal: Terminal): Promise<boolean | null> {
  const place = { file: displayName(path) };
  try {
    if (!isSidecar(path)) return (await stat(path)).isDirectory();
    terminal.fail(place, 'these are claims; name the transcript', exitStatus.usage);
  } catch (error) {
    terminal.fail(place, describeFileError(error, 'read'), exitStatus.unreadable);
  }
  return null;
}
