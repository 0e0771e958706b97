import { stat } from 'node:fs/promises';
import { basename, isAbsolute, join, relative, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { CorpusDocument } from '../../core/corpus/corpus-document.ts';
import { type ExportFormat, type Table, tables } from '../../core/interchange/export-format.ts';
import { findFormat, formats } from '../../core/interchange/formats.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { exportParts } from '../export-parts.ts';
import { type FoundFiles, findFiles } from '../find-files.ts';
import { loadDocuments } from '../load-documents.ts';
import { protectInputs } from '../protect-inputs.ts';
import { displayName } from '../read-text.ts';
import type { Terminal } from '../terminal.ts';

interface Options {
  readonly format: string;
  readonly output?: string;
  readonly table?: Table;
  readonly force?: boolean;
  readonly codebook?: string;
}

export function exportCommand(terminal: Terminal): Command {
  return commandOf('export')
    .description(
      'Writes the claims of all PATHs as one file, or, in a format of several files, into a folder. Claims that are not found in the text any\n' +
        'more are written where the format can hold them. What was there and could not be written is counted on standard error.',
    )
    .addOption(new Option('-f, --format <format>', 'what to write').choices(formats.map(({ id }) => id)).makeOptionMandatory())
    .option('-o, --output <file>', 'where to write it: a file, or a folder for a format of several files; standard output if left out')
    .addOption(new Option('-t, --table <table>', 'what the rows are, in a format that holds one table a file').choices(tables))
    .option('--force', 'replace output files that exist')
    .option('--codebook <file>', 'what names the tags, instead of the nearest codebook.json')
    .addHelpText('after', () => `\nFormats, and what each leaves out:\n${formats.map(formatHelp).join('')}`)
    .action(async (paths: string[], options: Options) => {
      const format = findFormat(options.format);
      if (format === undefined) return;
      const path = options.output ?? '-';
      const misused = await whyMisused(format, path, options.table);
      if (misused !== null) {
        terminal.fail({ file: path === '-' ? '<standard output>' : displayName(path) }, misused, exitStatus.usage);
        return;
      }
      const files = await findFiles(paths, terminal);
      const unreadable = (place: Parameters<Terminal['fail']>[0], message: string) => terminal.fail(place, message, exitStatus.unreadable);
      const loaded = loadDocuments(files, options, terminal, unreadable);
      const documents = format.shape === 'folder' ? namedForFolder(loaded, files) : loaded;
      const mayWrite = protection(format, files, options.codebook, terminal);
      await exportParts({ format, table: options.table ?? format.tables[0] ?? 'claims', documents }, { path, force: options.force === true, mayWrite }, terminal);
    });
}

async function whyMisused(format: ExportFormat, path: string, table: Table | undefined): Promise<string | null> {
  if (table !== undefined && !format.tables.includes(table)) {
    return format.tables.length === 0 ? `--table is not for ${format.id}` : `${format.id} has no table "${table}", but ${format.tables.join(', ')}`;
  }
  if (format.shape === 'file') return null;
  if (path === '-') return `${format.id} writes several files: name a folder with --output`;
  const there = await stat(path).catch(() => null);
  return there === null || there.isDirectory() ? null : `${format.id} writes several files: --output takes the name of a folder`;
}

/** Of full paths the folder that was named, and what is in it: the files of an export lie below its own folder. */
async function* namedForFolder(documents: AsyncIterable<CorpusDocument>, { candidates }: FoundFiles): AsyncGenerator<CorpusDocument> {
  const roots = new Map(candidates.flatMap(({ path, root, named }) => (isAbsolute(path) && !named ? [[displayName(path), root]] : [])));
  for await (const document of documents) {
    const root = roots.get(document.name);
    yield root === undefined ? document : { ...document, name: displayName(join(basename(resolve(root)), relative(root, document.name))) };
  }
}

/** In a folder only a file that is there can be an input, and most are not: asked once for each. */
function protection(format: ExportFormat, files: FoundFiles, codebook: string | undefined, terminal: Terminal): (path: string) => Promise<boolean> {
  const ours = new Set(['codebook.json', 'transcripts.json']);
  return async (path) => {
    if (format.shape === 'folder' && ours.has(basename(path)) && (await stat(path).catch(() => null)) !== null) {
      terminal.fail({ file: displayName(path) }, 'this is a file of the team; nothing is written over it', exitStatus.usage);
      return false;
    }
    return protectInputs(path, files, codebook, terminal);
  };
}

function formatHelp({ id, title, extension, losses }: ExportFormat): string {
  return `  ${id.padEnd(16)}${title()} (.${extension})\n${losses().map((loss) => `${' '.repeat(18)}${loss}\n`).join('')}`;
}
