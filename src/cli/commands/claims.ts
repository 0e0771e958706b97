import type { Command } from 'commander';
import { locateClaims } from '../../core/corpus/locate-claims.ts';
import { anchoredRecords } from '../../core/interchange/records/anchored-record.ts';
import { shorten, stateWords, tagNames } from '../../core/presentation/claim-words.ts';
import { judgementWords } from '../../core/corpus/judgement-words.ts';
import { claimPlaces } from '../claim-places.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { findFiles } from '../find-files.ts';
import type { LoadedDocument } from '../load-document.ts';
import { loadDocuments } from '../load-documents.ts';
import { describePlace, type Terminal } from '../terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly codebook?: string;
}

export function claimsCommand(terminal: Terminal): Command {
  return commandOf('claims')
    .description(
      'Prints one line a claim: file:line:column: who says what [tags]. With --json one array of\n' +
        '{ file, id, tags, note, quote, state, start, end, line, speaker, role, asker, similarity, changes, candidates,\n' +
        'verdict, status, evidence, attributes, replies, suggestedBy };\n' +
        'state is exact, moved, changed, ambiguous or lost, start and end are UTF-16 offsets or null.',
    )
    .option('--json', 'print JSON')
    .option('--codebook <file>', 'what names the tags, instead of the nearest codebook.json')
    .action(async (paths: string[], options: Options) => {
      const records: unknown[] = [];
      const documents = loadDocuments(await findFiles(paths, terminal), options, terminal, (place, message) => terminal.fail(place, message, exitStatus.unreadable));
      for await (const document of documents) {
        if (options.json === true) records.push(...anchoredRecords(document));
        else terminal.print(claimLines(document));
      }
      if (options.json === true) terminal.print(`${JSON.stringify(records, null, 2)}\n`);
    });
}

function claimLines(document: LoadedDocument): string {
  const places = claimPlaces(document);
  return locateClaims(document)
    .map((located) => {
      const { claim, anchor, speaker } = located;
      const remarks = [stateWords(anchor), judgementWords(claim)].filter((remark) => remark !== null && remark !== '');
      const words = `${speaker === null ? '' : `${speaker}: `}"${shorten(claim.quote.exact, 100)}"`;
      return `${describePlace(places.of(located))}: ${words} [${tagNames(document.codebook, claim.tags)}]${remarks.length === 0 ? '' : ` (${remarks.join('; ')})`}\n`;
    })
    .join('');
}
