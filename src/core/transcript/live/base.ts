import { indexLines, type LineIndex, lineAt } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { drain } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { titleRule } from '../front-matter/headings.ts';
import { frontEnd } from '../front-matter/read-front-matter.ts';
import { readYaml, yamlMayEndBelow } from '../front-matter/read-yaml.ts';
import type { Candidate } from '../lines/choose-labels.ts';
import type { BareTurns } from '../lines/cut-turns.ts';
import { type Pairs, pairsIn, tellsWrapped } from '../lines/paragraphs.ts';
import type { Mark, ScannedLines } from '../lines/scan-lines.ts';
import type { Earlier } from '../earlier.ts';
import type { Transcript } from '../model.ts';
import { build, read } from '../parse-transcript.ts';

/** A text read in full, with all that is needed to tell what an edit may change. */
export interface Base {
  readonly text: string;
  readonly lines: LineIndex;
  readonly format: CompiledFormat;
  readonly scanned: ScannedLines;
  readonly bare: BareTurns;
  readonly labels: ReadonlySet<Mark>;
  readonly candidates: ReadonlyMap<Mark, Candidate>;
  readonly transcript: Transcript;
  /** Spans that the transcript has beside those of turns and marks, in the order of the text. */
  readonly others: readonly Span[];
  readonly pairs: Pairs;
  readonly wrapped: boolean;
  readonly loneReturn: boolean;
  /** The first line that somebody's words may stand on; all above is front matter. Beyond the last where no edit can be followed. */
  readonly from: number;
  /** Where the line begins by whose words the front matter ends above its label; -1 where there is none. */
  readonly decides: number;
}

/** Such a line break is in no document of VS Code. */
export function hasLoneReturn(text: string): boolean {
  return text.includes('\r') && /\r(?!\n)/u.test(text);
}

/** `earlier`: of a text that was edited, what is known already. */
export function readBase(text: string, format: CompiledFormat, earlier?: Earlier): Base {
  const lines = indexLines(text);
  // What was read line by line has none.
  const loneReturn = earlier?.scanned === undefined && hasLoneReturn(text);
  const yaml = readYaml(text, lines);
  const reading = drain(read(text, lines, yaml, format, earlier));
  const transcript = found(drain(build(text, lines, reading, earlier)));
  const { scanned, bare, labels, candidates } = reading;
  const { paragraphIndent } = format.format;
  const pairs = paragraphIndent > 0 ? { pairs: 0, broken: 0 } : pairsIn(text, scanned.words);
  for (const { said } of bare.turns) said.earlier = undefined;
  const end = frontEnd(text, scanned);
  const mark = scanned.marks.find(({ whole }) => whole.start >= end);
  const others = new Set([...transcript.participants.map(({ span }) => span), ...transcript.doubts.map(({ span }) => span), ...(transcript.titleSpan ? [transcript.titleSpan] : [])]);
  return {
    text, lines, format, scanned, bare, transcript, pairs, loneReturn,
    labels: new Set(labels),
    candidates: new Map(candidates.map((candidate) => [candidate.mark, candidate])),
    others: [...others].sort((a, b) => a.start - b.start),
    wrapped: paragraphIndent > 0 || tellsWrapped(pairs),
    from: !mark || loneReturn || !canFollow(format) ? Infinity : Math.max(
      lineAt(lines, end) + (bare.turns.some(({ span }) => span.start === end) ? 0 : 1),
      yaml === null ? yamlMayEndBelow(text, lines) : 0,
      // Whatever stands above it may be the title, even what somebody says.
      (titleRule(text, scanned.marks, format)?.line ?? -1) + 1,
    ),
    decides: scanned.text.find(({ span }) => mark && span.start >= mark.whole.end)?.span.start ?? -1,
  };
}

/** With what is found out when it is asked for: by then words that tell it may have changed. */
function found(transcript: Transcript): Transcript {
  return { ...transcript, speakers: transcript.speakers.map((speaker) => ({ ...speaker })) };
}

/** Words of layout that span lines are in no format that ships. */
function canFollow({ format }: CompiledFormat): boolean {
  return !format.pageBreak.includes('\n') && !format.stageDirections.some((words) => words.includes('\n'));
}
