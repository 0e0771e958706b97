import { type Command, InvalidArgumentError } from 'commander';
import { createCorpusIndex } from '../../core/corpus-index/corpus-index.ts';
import { createMatcher } from '../../core/corpus-index/query/match-entry.ts';
import type { CorpusQuery } from '../../core/corpus-index/query/corpus-query.ts';
import { parseQuery, queryOfArguments } from '../../core/corpus-index/query/parse-query.ts';
import { searchCorpus } from '../../core/corpus-index/query/search-corpus.ts';
import { queryProblemWords } from '../../core/corpus-index/view/query-words.ts';
import { drain } from '../../core/text/steps.ts';
import { createCodebooks } from '../codebooks.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { type Candidate, findFiles } from '../find-files.ts';
import { createOwnFormats } from '../own-formats.ts';
import { displayName } from '../read-text.ts';
import { keepIndex, openIndex } from '../search/index-file.ts';
import { createPrinter, type Printer, type PrintOptions } from '../search/print-results.ts';
import { createEntryReader, type EntryReader, pathIn } from '../search/read-entry.ts';
import type { Terminal } from '../terminal.ts';

interface Options extends PrintOptions {
  readonly index?: string;
  readonly codebook?: string;
}

/** Files that are read anew before the index is written in between: who ends a long run does not begin it again. */
const KEEP = 2000;

const help = `
A QUERY holds all at once: tag: speaker: role: outlet: asker: date: path: title: place: format: status: verdict: state:
and words that are said. Commas part values of which any will do, a minus in front takes away (write -- before it),
and all behind figure: is what a figure must be.

  policy-transcripts search archive 'tag:commitment speaker:"Ada Torv"'
  policy-transcripts search archive 'figure: CNY > 1 trillion' --csv
  policy-transcripts search archive outlet:Reuters date:2023.. --index archive.index

It prints claims, turns, figures or whole transcripts, as the query asks; find:transcripts and its like say which.
docs/corpus.md tells more.`;

export function searchCommand(terminal: Terminal): Command {
  return commandOf('search')
    .description(
      'Prints one line a claim, turn or figure: file:line:column: words; with --json one object a line, with --csv a table. Files are\n' +
        'answered for one after the other as they are read; with --index, which keeps what was read, at once, and the newest first.',
    )
    .option('--json', 'print JSON Lines')
    .option('--csv', 'print a table for a spreadsheet')
    .option('--limit <count>', 'print no more lines than this', count)
    .option('--index <file>', 'keep what was read in this file, and read only what changed; it may be deleted at any time')
    .option('--codebook <file>', 'what names the tags, instead of the nearest codebook.json')
    .addHelpText('after', help)
    .action(async (dir: string, words: string[], options: Options) => {
      const question = queryOfArguments(words);
      const query = parseQuery(question);
      for (const problem of query.problems) terminal.fail({ file: question }, queryProblemWords(problem), exitStatus.usage);
      if (query.problems.length > 0) return;
      const fault = (place: Parameters<Terminal['fail']>[0], message: string): void => terminal.fail(place, message, exitStatus.unreadable);
      const surroundings = { codebooks: createCodebooks(options.codebook, terminal, fault), formats: createOwnFormats(terminal, fault) };
      const reader = createEntryReader(surroundings, terminal, fault);
      const { candidates } = await findFiles([dir], terminal);
      if (options.index === undefined) await searchInTurn(candidates, reader, createPrinter((index) => createMatcher(query, index.dictionaries), options, terminal), terminal);
      else await searchIndexed(candidates, query, reader, options.index, options, terminal);
    });
}

async function searchInTurn(candidates: readonly Candidate[], reader: EntryReader, printer: Printer, terminal: Terminal): Promise<void> {
  for (const [at, candidate] of candidates.entries()) {
    progress(candidate, at, candidates.length, terminal);
    const entry = await reader.read(candidate);
    if (entry === null) continue;
    const index = createCorpusIndex();
    index.put(entry);
    const packed = index.entry(entry.head.path);
    if (packed !== undefined && packed.head.format !== null && !(await printer.print(candidate, packed, index))) break;
  }
  terminal.progress('');
}

async function searchIndexed(candidates: readonly Candidate[], query: CorpusQuery, reader: EntryReader, file: string, options: PrintOptions, terminal: Terminal): Promise<void> {
  const index = await openIndex(file, terminal);
  if (index === null) return;
  const byPath = new Map(candidates.map((candidate) => [pathIn(candidate), candidate]));
  for (const { path } of [...index.heads()]) if (!byPath.has(path)) index.remove(path);
  let readAnew = 0;
  for (const [at, candidate] of candidates.entries()) {
    progress(candidate, at, candidates.length, terminal);
    if (!(await reader.refresh(candidate, index)) || ++readAnew % KEEP !== 0) continue;
    await keepIndex(file, index, terminal);
  }
  terminal.progress('');
  await keepIndex(file, index, terminal);
  const matcher = createMatcher(query, index.dictionaries);
  const printer = createPrinter(() => matcher, options, terminal);
  for (const { head } of drain(searchCorpus(index, matcher)).found) {
    const [entry, candidate] = [index.entry(head.path), byPath.get(head.path)];
    if (entry !== undefined && candidate !== undefined && !(await printer.print(candidate, entry, index))) break;
  }
}

function progress(candidate: Candidate, at: number, count: number, terminal: Terminal): void {
  if (count > 1) terminal.progress(`${at + 1}/${count} ${displayName(candidate.path)}`);
}

function count(words: string): number {
  if (!/^[1-9]\d{0,8}$/u.test(words)) throw new InvalidArgumentError('It is a whole number, 1 or more.');
  return Number(words);
}
