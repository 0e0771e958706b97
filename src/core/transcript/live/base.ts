import { countBelow } from '../../text/code-points.ts';
import { indexLines, type LineIndex, lineAt } from '../../text/line-index.ts';
import type { Span } from '../../text/span.ts';
import { drain, type Steps } from '../../text/steps.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { titleRule } from '../front-matter/headings.ts';
import { readYaml, yamlMayEndBelow } from '../front-matter/read-yaml.ts';
import type { Candidate } from '../lines/choose-labels.ts';
import type { BareTurns } from '../lines/cut-turns.ts';
import { type Pairs, pairsIn, tellsWrapped } from '../lines/paragraphs.ts';
import type { Mark, ScannedLines } from '../lines/scan-lines.ts';
import { firstFrom, startOf } from '../lines/word-lines.ts';
import type { Earlier } from '../earlier.ts';
import type { Speaker, Transcript, Turn } from '../model.ts';
import { paceOf } from '../pace.ts';
import { prepare } from '../prepare.ts';
import { build, read, type Reading } from '../parse-transcript.ts';
import { withSpeakers } from '../parsed-transcript.ts';
import { copySpeaker } from '../speakers/parsed-speaker.ts';

/** A text read in full, with all that is needed to tell what an edit may change. */
export interface Base {
  readonly text: string;
  readonly lines: LineIndex;
  readonly format: CompiledFormat;
  readonly scanned: ScannedLines;
  readonly bare: BareTurns;
  /** In the order of the text, as all that looks like one. */
  readonly labels: readonly Mark[];
  readonly candidates: readonly Candidate[];
  readonly transcript: Transcript;
  /** Spans that the transcript has beside those of turns and marks, in the order of the text. */
  readonly others: readonly Span[];
  readonly pairs: Pairs;
  readonly wrapped: boolean;
  readonly loneReturn: boolean;
  /** The first line that somebody's words may stand on; all above is front matter. Beyond the last where no edit can be followed. */
  readonly from: number;
  /** The line from which on nobody's words follow, whatever stands there; infinity where there is none. */
  readonly behind: number;
  /** Where the line begins by whose words the front matter ends above its label; -1 where there is none. */
  readonly decides: number;
}

/** In UTF-16 code units: a step's work. */
const STRETCH = 1 << 19;
const PACE = 20_000;

/** Such a line break is in no document of VS Code. */
export function hasLoneReturn(text: string): boolean {
  return drain(findLoneReturn(text));
}

function* findLoneReturn(text: string): Steps<boolean> {
  for (let at = text.indexOf('\r'); at !== -1 && at < text.length; at += STRETCH) {
    const isLast = at + STRETCH >= text.length;
    // The unit at the border is looked at with both stretches, and decides with the second.
    if ((isLast ? /\r(?!\n)/u : /\r(?!\n|$)/u).test(text.slice(at, at + STRETCH + 1))) return true;
    yield;
  }
  return false;
}

/** `earlier`: of a text that was edited, what is known already. */
export function* readBase(text: string, format: CompiledFormat, earlier?: Earlier): Steps<Base> {
  const lines = earlier?.lines ?? indexLines(text);
  yield;
  const reading = yield* read(text, lines, readYaml(text, lines), format, earlier);
  const transcript = yield* build(text, lines, reading);
  return yield* baseOf(text, reading, transcript, earlier?.scanned !== undefined);
}

export function isLabelOf({ labels }: Base, mark: Mark): boolean {
  return labels[countBelow(labels.length, (index) => (labels[index]?.whole.start ?? 0) < mark.whole.start)] === mark;
}

export function candidateOf({ candidates }: Base, mark: Mark): Candidate | undefined {
  const candidate = candidates[countBelow(candidates.length, (index) => (candidates[index]?.mark.whole.start ?? 0) < mark.whole.start)];
  return candidate?.mark === mark ? candidate : undefined;
}

/** `lineByLine`: what was read so has no lone return. */
export function* baseOf(text: string, reading: Reading, made: Transcript, lineByLine = false): Steps<Base> {
  const { scanned, bare, labels, candidates, format, frontEnd: end } = reading;
  const { lines } = made;
  const loneReturn = !lineByLine && (yield* findLoneReturn(text));
  const transcript = yield* found(made);
  const { paragraphIndent } = format.format;
  const pairs = paragraphIndent > 0 ? { pairs: 0, broken: 0 } : pairsIn(text, scanned.words);
  yield;
  const mark = scanned.marks.find(({ whole }) => whole.start >= end);
  const { words } = scanned;
  const firstBehind = mark ? firstFrom(words, mark.whole.end) : words.count;
  const others = new Set([...transcript.participants.map(({ span }) => span), ...transcript.doubts.map(({ span }) => span), ...(transcript.titleSpan ? [transcript.titleSpan] : [])]);
  return {
    text, lines, format, scanned, bare, labels, candidates, transcript, pairs, loneReturn,
    others: [...others].sort((a, b) => a.start - b.start),
    wrapped: paragraphIndent > 0 || tellsWrapped(pairs),
    from: !mark || loneReturn || !canFollow(format) ? Infinity : Math.max(
      lineAt(lines, end) + (bare.turns.some(({ span }) => span.start === end) ? 0 : 1),
      readYaml(text, lines) === null ? yamlMayEndBelow(text, lines) : 0,
      // Whatever stands above it may be the title, even what somebody says.
      (titleRule(text, scanned.marks, format)?.line ?? -1) + 1,
    ),
    behind: scanned.marks.some(({ kind, line }) => kind === 'back-matter' && line === bare.backMatterFrom) ? bare.backMatterFrom ?? Infinity : Infinity,
    decides: mark && firstBehind < words.count ? startOf(words, firstBehind) : -1,
  };
}

/** Counted by that, and from then on. */
function countedWords(turn: Turn): number {
  return turn.words;
}

/** With what is found out of words when it is asked for: by then they may have changed. What follows of marks and places alone still waits. */
function* found(transcript: Transcript): Steps<Transcript> {
  const pace = paceOf(PACE);
  for (const turn of transcript.turns) {
    countedWords(turn);
    if (pace(turn)) yield;
  }
  yield* prepare(transcript);
  const speakers: Speaker[] = [];
  for (const speaker of transcript.speakers) {
    yield* prepare(speaker);
    speakers.push(copySpeaker(speaker));
    yield;
  }
  return withSpeakers(transcript, speakers);
}

/** Words of layout that span lines are in no format that ships. */
function canFollow({ format }: CompiledFormat): boolean {
  return !format.pageBreak.includes('\n') && !format.stageDirections.some((words) => words.includes('\n'));
}
