import { type LineIndex, indexLines } from '../text/line-index.ts';
import { drain, flatMapInSteps, forEachInSteps, type Steps } from '../text/steps.ts';
import type { Earlier } from './earlier.ts';
import { findDoubts } from './doubts/find-doubts.ts';
import { findExchanges } from './exchanges/find-exchanges.ts';
import { findHearingExchanges } from './exchanges/find-hearing-exchanges.ts';
import { followAskers } from './exchanges/follow-askers.ts';
import { shippedFormats } from './formats/available-formats.ts';
import { type CompiledFormat, compileFormat } from './formats/compile-format.ts';
import { isTranscript } from './formats/evidence.ts';
import type { Format } from './formats/format.ts';
import { rankFormats } from './formats/rank-formats.ts';
import { headingBlocks } from './front-matter/headings.ts';
import { type FrontMatter, readFrontMatter } from './front-matter/read-front-matter.ts';
import { readYaml, type YamlFrontMatter } from './front-matter/read-yaml.ts';
import { type Candidate, chooseLabels } from './lines/choose-labels.ts';
import { type BareTurns, cutTurns } from './lines/cut-turns.ts';
import { findOpening } from './lines/find-opening.ts';
import type { Mark } from './lines/mark.ts';
import { lineReader, type LineReader, type ScannedLines, scanInSteps } from './lines/scan-lines.ts';
import { readTimes } from './lines/read-times.ts';
import { findStageDirections } from './stage-directions.ts';
import { lazily } from '../lazily.ts';
import type { Participant, Transcript } from './model.ts';
import { ParsedTranscript } from './parsed-transcript.ts';
import { ParsedTurn } from './parsed-turn.ts';
import { belowHeadings, readDialogues } from './speakers/read-dialogues.ts';
import { castTurns } from './speakers/cast-turns.ts';
import { findPersons } from './speakers/find-persons.ts';
import { introduceAskers } from './speakers/introduce-askers.ts';
import { introducedByLabels } from './speakers/introduced-by-labels.ts';
import { listSpeakers } from './speakers/list-speakers.ts';
import { properCase } from './speakers/proper-case.ts';

export interface ParseOptions {
  /** A person said that this is a transcript: labels count without further evidence. */
  readonly force?: boolean;
  /** The formats that it may be of; those that ship if left out. */
  readonly formats?: readonly Format[];
  /** A person said that it is of this one, one of `formats`; a name that is not among them says nothing. */
  readonly format?: string;
}

/** A step's work. */
const TURNS = 500;
/** Of the formats that fit best, so many are tried in full. */
const TRIED = 12;

/** What a text says, read with one format, before it is known who speaks and asks. */
export interface Reading {
  readonly format: CompiledFormat;
  readonly scanned: ScannedLines;
  readonly front: FrontMatter;
  /** Where its lines end. */
  readonly frontEnd: number;
  /** Whom labels introduce beside the front matter's lists. */
  readonly introduced: readonly Participant[];
  readonly bare: BareTurns;
  readonly labels: readonly Mark[];
  readonly candidates: readonly Candidate[];
}

/** A transcript, and the reading that it was made of. */
export interface Parsed {
  readonly transcript: Transcript;
  readonly reading: Reading | null;
}

/**
 * Reads a transcript from its text, in time linear in the text's length. Never throws: a text that is no transcript gives `format: null`
 * and no turns. Offsets are UTF-16 offsets of `text`; lines count from 0.
 */
export function parseTranscript(text: string, options: ParseOptions = {}): Transcript {
  return drain(parseInSteps(text, options));
}

/** The same in steps: see `Steps`. */
export function* parseInSteps(text: string, options: ParseOptions = {}): Steps<Transcript> {
  return (yield* parseWithReading(text, options)).transcript;
}

/** The same, with what it was made of, for whoever follows edits of the text; null where it is none. */
export function* parseWithReading(text: string, options: ParseOptions = {}): Steps<Parsed> {
  const lines = indexLines(text);
  const { formats = shippedFormats } = options;
  yield;
  const yaml = readYaml(text, lines);
  const chosen = formats.find(({ name }) => name === options.format);
  const readers = new Map<CompiledFormat, LineReader>();
  const readerOf = (format: CompiledFormat): LineReader => {
    const reader = readers.get(format) ?? lineReader(format);
    readers.set(format, reader);
    return reader;
  };
  let first: Reading | undefined;
  let tried = 0;
  for (const format of chosen ? [compileFormat(chosen)] : rankFormats(text, formats, yaml?.end, readerOf)) {
    if (format === null) {
      yield;
      continue;
    }
    if (++tried > TRIED) break;
    const reading = yield* read(text, lines, yaml, format, undefined, readerOf(format));
    first ??= reading;
    if (chosen || (yield* isTranscript(text, lines, reading.bare.turns, reading.front.participants, format))) return { transcript: yield* build(text, lines, reading), reading };
  }
  const [any] = formats;
  // A text without a single label is one all the same where a person says so: it may yet be written.
  const best = first ?? (any && (yield* read(text, lines, yaml, compileFormat(any))));
  if (best && options.force === true) return { transcript: yield* build(text, lines, best), reading: best };
  return { transcript: noTranscript(lines, best?.front ?? noFrontMatter), reading: null };
}

/** As one format reads it; `earlier`: what is known of it already. */
export function* read(text: string, lines: LineIndex, yaml: YamlFrontMatter | null, format: CompiledFormat, earlier?: Earlier, reader?: LineReader): Steps<Reading> {
  const scanned = earlier?.scanned ?? (yield* scanInSteps(text, lines, format, yaml?.end, { ...(reader && { read: reader }) }));
  yield;
  const { front, end, above: words } = readFrontMatter(text, scanned, yaml, format);
  yield;
  const { labels, candidates } = yield* chooseLabels(text, scanned, front.participants, format, earlier);
  const above = words.filter(({ span }) => span.start < (labels[0]?.whole.start ?? Infinity));
  const opening = format.opening.length === 0 ? null : findOpening(text, scanned, above, front.title, front.participants, format);
  yield;
  const bare = yield* cutTurns(text, scanned, labels, opening, format);
  if (earlier) yield* forEachInSteps(bare.turns, TURNS, (turn) => void (turn.known = earlier.turn(turn)));
  const persons = yield* findPersons(text, front, above.map(({ span }) => span), bare.turns, format);
  const known = persons.length === 0 ? front : { ...front, participants: [...front.participants, ...persons] };
  return { format, scanned, front: known, frontEnd: end, introduced: introducedByLabels(text, labels, known.participants, format), bare, labels, candidates };
}

export function* build(text: string, lines: LineIndex, { format, scanned, front, introduced, bare }: Reading): Steps<Transcript> {
  const participants = introduced.length === 0 ? front.participants : [...front.participants, ...introduced];
  const hearing = format.format.proceedings === 'hearing';
  const headings = hearing || format.dialogues.length > 0 ? headingBlocks(text, scanned) : [];
  const roles = yield* castTurns(bare.turns, participants, readDialogues(headings, bare.turns, participants, format), format);
  const { cast: named, aboutOf } = yield* introduceAskers(bare.turns, roles, format);
  const cast = yield* properCase(bare.turns, named, format);
  const followed = hearing ? [] : yield* followAskers(bare.turns, cast, participants, format);
  const exchanges = hearing
    ? yield* findHearingExchanges(bare.turns, cast, belowHeadings(headings, bare.turns), format)
    : findExchanges(cast, followed);
  yield;
  const reading = { text, format, times: lazily(() => readTimes(scanned, bare.turns)) };
  const turns = yield* flatMapInSteps(bare.turns, TURNS, (turn, index) => [new ParsedTurn(index, turn, cast[index]?.speaker ?? followed[index]?.asker ?? null, cast[index]?.role ?? 'other', reading, turn.known?.count)]);
  yield;
  const { backMatterFrom } = bare;
  return new ParsedTranscript({
    lines,
    format: format.format.name,
    roleWords: format.format.roleWords,
    ...front,
    participants,
    speakers: listSpeakers(turns, aboutOf, participants, format),
    turns,
    exchanges,
    backMatterFrom,
  }, {
    marks: bare.marks,
    stageDirections: () => findStageDirections(text, format),
    doubts: () => findDoubts(text, { scanned, bare: bare.turns, turns, exchanges, participants, backMatterFrom }, format),
  });
}

const noFrontMatter: FrontMatter = { title: null, titleSpan: null, date: null, place: null, time: null, participants: [] };

function noTranscript(lines: LineIndex, front: FrontMatter): Transcript {
  return {
    lines, format: null, roleWords: {}, ...front, participants: [], speakers: [], turns: [], exchanges: [], sections: [],
    marks: [], headings: [], pageBreaks: [], stageDirections: [], backMatterFrom: null, doubts: [],
  };
}
