import { type LineIndex, indexLines } from '../text/line-index.ts';
import type { Span } from '../text/span.ts';
import { findDoubts } from './doubts/find-doubts.ts';
import { findExchanges } from './exchanges/find-exchanges.ts';
import { findHearingExchanges } from './exchanges/find-hearing-exchanges.ts';
import { divide } from './exchanges/divide.ts';
import { followAskers } from './exchanges/follow-askers.ts';
import { shippedFormats } from './formats/available-formats.ts';
import { type CompiledFormat, compileFormat } from './formats/compile-format.ts';
import { isTranscript } from './formats/evidence.ts';
import type { Format } from './formats/format.ts';
import { rankFormats } from './formats/rank-formats.ts';
import { headingBlocks } from './front-matter/headings.ts';
import { type FrontMatter, readFrontMatter } from './front-matter/read-front-matter.ts';
import { readYaml, type YamlFrontMatter } from './front-matter/read-yaml.ts';
import { chooseLabels } from './lines/choose-labels.ts';
import { type BareTurn, type BareTurns, cutTurns } from './lines/cut-turns.ts';
import { findOpening } from './lines/find-opening.ts';
import { type ScannedLines, scanLines } from './lines/scan-lines.ts';
import { readTimes } from './lines/read-times.ts';
import type { MarkKind, Participant, Transcript, Turn } from './model.ts';
import { belowHeadings, readDialogues } from './speakers/read-dialogues.ts';
import { findPoints } from './points.ts';
import { castTurns } from './speakers/cast-turns.ts';
import { findPersons } from './speakers/find-persons.ts';
import { introduceAskers } from './speakers/introduce-askers.ts';
import { introducedByLabels } from './speakers/introduced-by-labels.ts';
import { listSpeakers } from './speakers/list-speakers.ts';
import { properCase } from './speakers/proper-case.ts';
import { countWords } from './words.ts';

export interface ParseOptions {
  /** A person said that this is a transcript: labels count without further evidence. */
  readonly force?: boolean;
  /** The formats that it may be of; those that ship if left out. */
  readonly formats?: readonly Format[];
  /** A person said that it is of this one, one of `formats`; a name that is not among them says nothing. */
  readonly format?: string;
}

/** Of the formats that fit best, so many are tried in full. */
const TRIED = 12;

interface Reading {
  readonly format: CompiledFormat;
  readonly scanned: ScannedLines;
  readonly front: FrontMatter;
  /** Whom labels introduce beside the front matter's lists. */
  readonly introduced: readonly Participant[];
  readonly bare: BareTurns;
}

/**
 * Reads a transcript from its text, in time linear in the text's length. Never throws: a text that is no transcript gives `format: null`
 * and no turns. Offsets are UTF-16 offsets of `text`; lines count from 0.
 */
export function parseTranscript(text: string, options: ParseOptions = {}): Transcript {
  const lines = indexLines(text);
  const { formats = shippedFormats } = options;
  const yaml = readYaml(text, lines);
  const chosen = formats.find(({ name }) => name === options.format);
  const candidates = chosen ? [compileFormat(chosen)] : rankFormats(text, formats.map(compileFormat), yaml?.end).slice(0, TRIED);
  let first: Reading | undefined;
  for (const format of candidates) {
    const reading = read(text, lines, yaml, format);
    first ??= reading;
    if (chosen || isTranscript(text, reading.bare.turns, reading.front.participants, format)) return build(text, lines, reading);
  }
  const [any] = formats;
  // A text without a single label is one all the same where a person says so: it may yet be written.
  const best = first ?? (any && read(text, lines, yaml, compileFormat(any)));
  return best && options.force === true ? build(text, lines, best) : noTranscript(lines, best?.front ?? noFrontMatter);
}

function read(text: string, lines: LineIndex, yaml: YamlFrontMatter | null, format: CompiledFormat): Reading {
  const scanned = scanLines(text, lines, format, yaml?.end);
  const { front, above: words } = readFrontMatter(text, scanned, yaml, format);
  const labels = chooseLabels(text, scanned, front.participants, format);
  const above = words.filter(({ span }) => span.start < (labels[0]?.whole.start ?? Infinity));
  const opening = format.opening.length === 0 ? null : findOpening(text, scanned, above, front.title, front.participants, format);
  const bare = cutTurns(text, scanned, labels, opening, format);
  const persons = findPersons(text, front, above.map(({ span }) => span), bare.turns, format);
  const known = persons.length === 0 ? front : { ...front, participants: [...front.participants, ...persons] };
  return { format, scanned, front: known, introduced: introducedByLabels(text, labels, known.participants, format), bare };
}

function build(text: string, lines: LineIndex, { format, scanned, front, introduced, bare }: Reading): Transcript {
  const participants = [...front.participants, ...introduced];
  const hearing = format.format.proceedings === 'hearing';
  const headings = hearing || format.dialogues.length > 0 ? headingBlocks(text, scanned) : [];
  const roles = castTurns(text, bare.turns, participants, readDialogues(headings, bare.turns, participants, format), format);
  const cast = properCase(text, bare.turns, introduceAskers(text, bare.turns, roles, format), format);
  const followed = hearing ? [] : followAskers(text, bare.turns, cast, participants, format);
  const exchanges = hearing
    ? findHearingExchanges(text, bare.turns, cast, belowHeadings(headings, bare.turns), format)
    : findExchanges(cast, followed);
  const times = readTimes(scanned, bare.turns);
  const spans = (...kinds: readonly MarkKind[]): Span[] => bare.marks.filter(({ kind }) => kinds.includes(kind)).map(({ span }) => span);
  const turns = bare.turns.map((turn, index): Turn => ({
    ...withoutReading(turn),
    index,
    named: turn.mark !== null && turn.mark.shape?.stands === undefined,
    speaker: cast[index]?.speaker ?? followed[index]?.asker ?? null,
    role: cast[index]?.role ?? 'other',
    time: times[index] ?? null,
    points: findPoints(text, turn.paragraphs, format),
    words: turn.paragraphs.reduce((sum, paragraph) => sum + countWords(text, paragraph), 0),
  }));
  return {
    lines,
    format: format.format.name,
    roleWords: format.format.roleWords,
    ...front,
    participants,
    speakers: listSpeakers(turns, cast, participants, format),
    turns,
    exchanges,
    sections: divide(turns.length, exchanges),
    marks: bare.marks.map(({ kind, whole }) => ({ kind, span: whole })),
    headings: spans('heading', 'section'),
    pageBreaks: spans('page-break', 'timing'),
    stageDirections: findStageDirections(text, format),
    backMatterFrom: bare.backMatterFrom,
    doubts: findDoubts(text, { scanned, bare: bare.turns, turns, exchanges, participants, backMatterFrom: bare.backMatterFrom }, format),
  };
}

function withoutReading({ line, label, labelSpan, repeats, span, paragraphs }: BareTurn): Pick<Turn, 'line' | 'label' | 'labelSpan' | 'repeats' | 'span' | 'paragraphs'> {
  return { line, label, labelSpan, repeats, span, paragraphs };
}

const noFrontMatter: FrontMatter = { title: null, titleSpan: null, date: null, place: null, time: null, participants: [] };

function noTranscript(lines: LineIndex, front: FrontMatter): Transcript {
  return {
    lines, format: null, roleWords: {}, ...front, participants: [], speakers: [], turns: [], exchanges: [], sections: [],
    marks: [], headings: [], pageBreaks: [], stageDirections: [], backMatterFrom: null, doubts: [],
  };
}

function findStageDirections(text: string, format: CompiledFormat): Span[] {
  return Array.from(text.matchAll(format.stageDirection), (match) => ({ start: match.index, end: match.index + match[0].length }));
}
