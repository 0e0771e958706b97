import { type Command, Option } from 'commander';
import { readDismissals } from '../../core/claims/dismissals.ts';
import { parseSidecar } from '../../core/claims/sidecar.ts';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import { shorten } from '../../core/presentation/claim-words.ts';
import { findSuggestions, type Suggestion, suggestionRules } from '../../core/suggestions/find-suggestions.ts';
import { sortSuggestions } from '../../core/suggestions/open-suggestions.ts';
import type { RuleId } from '../../core/suggestions/rule.ts';
import { sliceSpan } from '../../core/text/span.ts';
import { speakerOf } from '../../core/transcript/speaker-of.ts';
import { placeAt } from '../claim-places.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { findFiles } from '../find-files.ts';
import type { LoadedDocument } from '../load-document.ts';
import { loadDocuments } from '../load-documents.ts';
import { describePlace, type Terminal } from '../terminal.ts';

interface Options {
  readonly json?: boolean;
  readonly rule?: readonly RuleId[];
  readonly questions?: boolean;
}

const ruleIds = [...new Set(suggestionRules.map(({ id }) => id))];

export function suggestCommand(terminal: Terminal): Command {
  return commandOf('suggest')
    .description(
      'Prints one line a passage: file:line:column: rule [tag] words. Left out is what is tagged or was dismissed. With --json one array of\n' +
        '{ file, line, column, start, end, rule, tag, speaker, words, reason }; reason lists the words that made it, offsets are UTF-16.',
    )
    .option('--json', 'print JSON')
    .addOption(new Option('--rule <rule...>', 'only by these rules').choices(ruleIds))
    .option('--questions', 'search questions as well, for attributions')
    .action(async (paths: string[], options: Options) => {
      const records: unknown[] = [];
      const documents = loadDocuments(await findFiles(paths, terminal), {}, terminal, (place, message) => terminal.fail(place, message, exitStatus.unreadable));
      for await (const document of documents) {
        const open = suggestionsOf(document, options);
        if (options.json === true) records.push(...open.map((suggestion) => recordOf(document, suggestion)));
        else terminal.print(open.map((suggestion) => lineOf(document, suggestion)).join(''));
      }
      if (options.json === true) terminal.print(`${JSON.stringify(records, null, 2)}\n`);
    });
}

function suggestionsOf({ text, transcript, name, claims, sidecar }: LoadedDocument, { rule, questions = false }: Options): readonly Suggestion[] {
  const date = transcript.date ?? dateOfName(name);
  const found = findSuggestions(text, transcript, findFigures(text, { date }), { date, questions, ...(rule !== undefined && { rules: rule }) });
  const read = sidecar === null ? null : parseSidecar(sidecar.text);
  const dismissals = read !== null && 'sidecar' in read ? readDismissals(read.sidecar.page) : [];
  return sortSuggestions(text, found, claims, dismissals).open;
}

function lineOf({ name, text, transcript }: LoadedDocument, { rule, tag, span }: Suggestion): string {
  return `${describePlace(placeAt(name, transcript.lines, span.start))}: ${rule} [${tag}] ${shorten(sliceSpan(text, span), 160)}\n`;
}

function recordOf({ name, text, transcript }: LoadedDocument, { rule, tag, span, turn, reason }: Suggestion): unknown {
  const { line, column } = placeAt(name, transcript.lines, span.start);
  const shown = transcript.turns[turn];
  return {
    file: name, line, column, start: span.start, end: span.end, rule, tag, speaker: shown === undefined ? null : speakerOf(shown),
    words: sliceSpan(text, span), reason: reason.map((one) => sliceSpan(text, one)),
  };
}
