import type { Command } from 'commander';
import { type AnchoredClaim, isOrphan } from '../../core/anchoring/anchor.ts';
import { tagProblems } from '../../core/claims/codebook/tag-problems.ts';
import { locateClaims } from '../../core/corpus/locate-claims.ts';
import { dateOfName } from '../../core/figures/date-of-name.ts';
import { findFigures } from '../../core/figures/find-figures.ts';
import { findHints } from '../../core/figures/relations/hints/find-hints.ts';
import { describeHint } from '../../core/presentation/figures/hint-words.ts';
import { changesOf } from '../../core/corpus/claim-changes.ts';
import { changeWords, shorten, stateWords } from '../../core/presentation/claim-words.ts';
import { describeDoubt } from '../../core/presentation/messages.ts';
import { describeTagProblem } from '../../core/presentation/tag-problem-words.ts';
import { lineAt } from '../../core/text/line-index.ts';
import { sliceSpan } from '../../core/text/span.ts';
import { changedWords } from '../changed-words.ts';
import { claimPlaces, placeAt } from '../claim-places.ts';
import { commandOf } from '../command-list.ts';
import { exitStatus } from '../exit-status.ts';
import { findFiles } from '../find-files.ts';
import type { LoadedDocument } from '../load-document.ts';
import { loadDocuments } from '../load-documents.ts';
import { describePlace, type Place, type Terminal } from '../terminal.ts';

interface Options {
  readonly codebook?: string;
  readonly doubts?: true;
}

export function checkCommand(terminal: Terminal): Command {
  return commandOf('check')
    .description(
      'Prints one line (file:line:column: message) for each claim whose passage is not found for sure, each tag that is not in the\n' +
        'codebook, each answer that the codebook requires or does not allow, and each fault in a sidecar or a codebook. Exit status 1 if there is any.',
    )
    .option('--codebook <file>', 'what the tags must be in, instead of the nearest codebook.json')
    .option('--doubts', 'also what a transcript leaves open: a label that is another one but for a slip, a label without words, figures that do not fit together, …')
    .action(async (paths: string[], options: Options) => {
      const find = (place: Place, message: string) => {
        terminal.note(exitStatus.findings);
        terminal.print(`${describePlace(place)}: ${message}\n`);
      };
      for await (const document of loadDocuments(await findFiles(paths, terminal), options, terminal, find)) {
        checkDocument(document, find);
        if (options.doubts !== true) continue;
        reportDoubts(document, find);
      }
    });
}

/** What a transcript leaves open, and figures of it that do not fit together; in the order of the text. */
function reportDoubts({ name, text, transcript }: LoadedDocument, find: (place: Place, message: string) => void): void {
  const hints = findHints(text, findFigures(text, { date: transcript.date ?? dateOfName(name) }));
  const found = [
    ...transcript.doubts.map((doubt) => ({ at: doubt.span.start, message: describeDoubt(doubt) })),
    ...hints.map((hint) => ({ at: hint.span.start, message: describeHint(hint, text, lineAt(transcript.lines, hint.other.start) + 1) })),
  ];
  for (const { at, message } of found.sort((a, b) => a.at - b.at)) find(placeAt(name, transcript.lines, at), message);
}

function checkDocument(document: LoadedDocument, find: (place: Place, message: string) => void): void {
  const codebook = document.codebookFile ?? 'the built-in codebook';
  const places = claimPlaces(document);
  for (const located of locateClaims(document)) {
    const { claim } = located;
    if (isOrphan(located)) find(places.of(located), orphanWords(document, located));
    if (document.faultyCodebook) continue;
    for (const problem of tagProblems(claim, document.codebook)) {
      // Claims keep a retired tag by right: a check that fails for good would be of no use.
      if (problem.code === 'retired-tag') continue;
      const message = problem.code === 'unknown-tag' ? `the tag "${problem.tag}" is not in ${codebook}` : describeTagProblem(problem);
      find(places.inSidecar(claim.id), message);
    }
  }
}

function orphanWords(document: LoadedDocument, { claim, anchor }: AnchoredClaim): string {
  const [now] = anchor.candidates;
  if (anchor.state === 'changed' && now !== undefined) {
    const { was, is } = changedWords(claim.quote.exact, sliceSpan(document.text, now));
    const changes = changeWords(changesOf(document, { claim, anchor }));
    return `changed claim: ${changes === '' ? '' : `${changes}: `}it was "${shorten(was, 100)}" and is "${shorten(is, 100)}"`;
  }
  return `${anchor.state} claim: "${shorten(claim.quote.exact, 100)}": ${stateWords(anchor) ?? ''}`;
}
