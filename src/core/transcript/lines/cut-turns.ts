import { sameSpans, sliceSpan, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { type Said, saidIn } from '../said.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { nameKey } from '../speakers/names.ts';
import type { Opening } from './find-opening.ts';
import { joinParagraphs, pairsIn, tellsWrapped } from './paragraphs.ts';
import type { Mark } from './mark.ts';
import { indentOf, type ScannedLines } from './scan-lines.ts';
import { endOf, firstFrom, lineOf, startOf, type TextLine, textLines, partOf, type WordLines, wordLinesOf } from './word-lines.ts';

/** A turn as the lines give it: who speaks it, in what role and to which exchange it belongs is found out later. */
export interface BareTurn {
  readonly line: number;
  /** Empty where nobody put one. */
  readonly label: string;
  readonly labelSpan: Span;
  /** Labels of the same speaker that do not begin a turn. */
  readonly repeats: readonly Span[];
  readonly span: Span;
  readonly paragraphs: readonly Span[];
  readonly said: Said;
  /** Whether the paragraphs of another are these, `by` further on. */
  hasParagraphsOf(other: BareTurn, by: number): boolean;
  /** Of a text that was edited elsewhere: what is known of these words already. */
  known: KnownWords | undefined;
  /** The label's mark; null for an opening without one. */
  readonly mark: Mark | null;
  /** Of a turn without a label. */
  readonly opening: Opening | null;
}

export interface KnownWords {
  readonly answers: Said['answers'];
  readonly count: number;
}

export interface BareTurns {
  readonly turns: readonly BareTurn[];
  /** All marks, of those that look like labels only those that are, in order: found out when they are asked for. */
  readonly marks: () => readonly Mark[];
  /** 0-based line on which the back matter begins, or null. */
  readonly backMatterFrom: number | null;
}

interface Beginning {
  readonly mark: Mark | null;
  readonly opening: Opening | null;
  readonly line: number;
  readonly labelSpan: Span;
  readonly start: number;
  /** Where its words begin. */
  readonly words: number;
}

/** In turns. */
const STEP = 2000;

/** Every line of words belongs to the label above it, up to the back matter. A label that nothing follows is a turn without words. */
export function* cutTurns(text: string, scanned: ScannedLines, chosen: readonly Mark[], opening: Opening | null, format: CompiledFormat): Steps<BareTurns> {
  const beginnings = begin(chosen, opening);
  const first = beginnings[0];
  if (!first) return { turns: [], marks: () => scanned.marks.filter(({ kind }) => kind !== 'label'), backMatterFrom: null };
  yield;
  const backMatterFrom = findBackMatter(scanned, chosen, first.start);
  const end = backMatterFrom ?? Infinity;
  const { paragraphIndent, joinSameSpeaker } = format.format;
  const wrapped = paragraphIndent > 0 || tellsWrapped(pairsIn(text, scanned.words));
  const labels = beginnings.filter(({ line }) => line < end);
  yield;
  const words = allSpoken(text, scanned, chosen);
  yield;
  const { spoken, unsaid } = partSilences(between(words, first.words, end), labels, scanned.marks);
  yield;
  const turns: LineTurn[] = [];
  let at = 0;
  for (let index = 0; index < labels.length; index++) {
    const beginning = labels[index];
    if (!beginning) break;
    const { mark, labelSpan } = beginning;
    const from = at;
    at = firstFrom(spoken, labels[index + 1]?.start ?? Infinity, at);
    const label = mark?.label ?? sliceSpan(text, labelSpan);
    const paragraphs = wrapped ? joinParagraphs(text, textLines(spoken, from, at), wrapped, paragraphIndent) : null;
    const stop = at > from ? endOf(spoken, at - 1) : Math.max(labelSpan.end, mark?.whole.end ?? beginning.words);
    const turn = new LineTurn(text, beginning, label, stop, { words: spoken, from, to: at }, paragraphs);
    const last = turns.at(-1);
    if (joinSameSpeaker && last?.mark && mark?.shape?.stands === undefined && nameKey(last.label, format) === nameKey(label, format)) last.goOn(turn);
    else turns.push(turn);
    if (index % STEP === STEP - 1) yield;
  }
  let marks: readonly Mark[] | undefined;
  return { turns, marks: () => (marks ??= finalMarks(scanned.marks, chosen, unsaid, turns)), backMatterFrom };
}

/** Lines of words: those from the one up to, and without, the other. */
interface LineRange {
  readonly words: WordLines;
  readonly from: number;
  readonly to: number;
}

/** A turn whose paragraphs are made when they are asked for: each is a line, unless lines were broken to a width. */
class LineTurn implements BareTurn {
  readonly line: number;
  readonly label: string;
  readonly labelSpan: Span;
  readonly repeats: Span[] = [];
  readonly mark: Mark | null;
  readonly opening: Opening | null;
  known: KnownWords | undefined;
  span: Span;
  readonly #range: LineRange;
  readonly #text: string;
  /** Whether its paragraphs are the lines of its range. */
  #isLines: boolean;
  #paragraphs: Span[] | null;
  #said: Said | null = null;

  constructor(text: string, { line, labelSpan, start, mark, opening }: Beginning, label: string, stop: number, range: LineRange, paragraphs: Span[] | null) {
    this.line = line;
    this.label = label;
    this.labelSpan = labelSpan;
    this.mark = mark;
    this.opening = opening;
    this.span = { start, end: stop };
    this.#text = text;
    this.#range = range;
    this.#isLines = paragraphs === null;
    this.#paragraphs = paragraphs;
  }

  get paragraphs(): readonly Span[] {
    return this.#own();
  }

  get said(): Said {
    return (this.#said ??= saidIn(this.#text, this, this.known?.answers));
  }

  hasParagraphsOf(other: LineTurn, by: number): boolean {
    if (!this.#isLines || !other.#isLines) return sameSpans(other.paragraphs, this.paragraphs, by);
    const [now, before] = [this.#range, other.#range];
    if (now.to - now.from !== before.to - before.from) return false;
    for (let at = now.from, old = before.from; at < now.to; at++, old++) {
      if (startOf(now.words, at) !== startOf(before.words, old) + by || endOf(now.words, at) !== endOf(before.words, old) + by) return false;
    }
    return true;
  }

  #own(): Span[] {
    const { words, from, to } = this.#range;
    return (this.#paragraphs ??= textLines(words, from, to).map(({ span }) => span));
  }

  /** Takes up what the same speaker says under the next label. */
  goOn({ labelSpan, span, paragraphs }: LineTurn): void {
    const own = this.#own();
    this.#isLines = false;
    for (const paragraph of paragraphs) own.push(paragraph);
    this.repeats.push(labelSpan);
    this.span = { start: this.span.start, end: span.end };
  }
}

function begin(chosen: readonly Mark[], opening: Opening | null): Beginning[] {
  const labelled = chosen.map((mark): Beginning => ({ mark, opening: null, line: mark.line, labelSpan: mark.span, start: mark.whole.start, words: mark.whole.end }));
  if (opening === null) return labelled;
  const { line, at } = opening;
  return [{ mark: null, opening, line, labelSpan: { start: at, end: at }, start: at, words: at }, ...labelled];
}

/** The lines that begin at an offset or behind it, and stand above a line. */
function between(words: WordLines, start: number, line: number): LineRange {
  const from = firstFrom(words, start);
  let to = words.count;
  while (to > from && lineOf(words, to - 1) >= line) to--;
  return { words, from, to };
}

/** Tags at the ends of lines that are one paragraph stand within it, as those in mid-line do: they are marks no more. */
function finalMarks(marks: readonly Mark[], chosen: readonly Mark[], unsaid: readonly TextLine[], turns: readonly BareTurn[]): Mark[] {
  let label = 0;
  const paragraphs = marks.some(({ kind }) => kind === 'markup') ? turns.flatMap((turn) => turn.paragraphs) : [];
  let at = 0;
  const final: Mark[] = [];
  for (const mark of marks) {
    while ((paragraphs[at]?.end ?? Infinity) <= mark.whole.start) at++;
    if (mark.kind === 'markup' && (paragraphs[at]?.start ?? Infinity) < mark.whole.start) continue;
    const isChosen = mark === chosen[label];
    if (isChosen) label++;
    if (mark.kind !== 'label' || isChosen) final.push(mark);
    else if (mark.instead) final.push({ ...mark, kind: mark.instead });
  }
  if (unsaid.length === 0) return final;
  return [...final, ...unsaid.map(({ line, span }): Mark => ({ kind: 'silence', line, span, whole: span }))].sort((a, b) => a.whole.start - b.whole.start);
}

/** The lines that somebody says, and those between a line that begins a silence and the next label. */
function partSilences({ words, from, to }: LineRange, labels: readonly Beginning[], marks: readonly Mark[]): { spoken: WordLines; unsaid: readonly TextLine[] } {
  const silences = marks.filter(({ kind }) => kind === 'silence');
  if (silences.length === 0) return { spoken: partOf(words, from, to), unsaid: [] };
  const spoken: TextLine[] = [];
  const unsaid: TextLine[] = [];
  let label = 0;
  let silence = 0;
  for (const line of textLines(words, from, to)) {
    while ((labels[label]?.start ?? Infinity) <= line.span.start) label++;
    const begun = labels[label - 1]?.start ?? 0;
    while ((silences[silence]?.span.start ?? Infinity) < begun) silence++;
    ((silences[silence]?.span.start ?? Infinity) < line.span.start ? unsaid : spoken).push(line);
  }
  return { spoken: wordLinesOf(spoken), unsaid };
}

/** The lines of words, and those that looked like a label and are none: these are one with the words beside them. */
export function spokenLines(text: string, scanned: Pick<ScannedLines, 'marks' | 'text'>, chosen: readonly Mark[]): readonly TextLine[] {
  const others = notChosen(scanned, chosen);
  if (others.length === 0) return scanned.text;
  const pieces = [...scanned.text, ...others.map(({ line, whole }) => ({ line, span: whole, indent: indentOf(text, whole.start) }))].sort((a, b) => a.span.start - b.span.start);
  const joined: TextLine[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    const beside = before?.line === piece.line && /^[\s*_]*$/u.test(text.slice(before.span.end, piece.span.start));
    if (before && beside) joined[joined.length - 1] = { ...before, span: { start: before.span.start, end: piece.span.end } };
    else joined.push(piece);
  }
  return joined;
}

function allSpoken(text: string, scanned: ScannedLines, chosen: readonly Mark[]): WordLines {
  return notChosen(scanned, chosen).length === 0 ? scanned.words : wordLinesOf(spokenLines(text, scanned, chosen));
}

function notChosen({ marks }: Pick<ScannedLines, 'marks'>, chosen: readonly Mark[]): readonly Mark[] {
  const alike = marks.filter(({ kind }) => kind === 'label');
  if (alike.length === chosen.length) return [];
  const labels = new Set(chosen);
  return alike.filter((mark) => mark.instead === undefined && !labels.has(mark));
}

/**
 * Below the last label: the first line that ends what is said or from which on nobody speaks, or the first of the captions where nothing
 * else follows them. What looks like any of these higher up is not the end.
 */
function findBackMatter({ marks, words }: ScannedLines, chosen: readonly Mark[], first: number): number | null {
  const last = chosen.at(-1)?.whole.end ?? first;
  const end = marks.find(({ kind, span, closes }) => (kind === 'back-matter' || kind === 'silence') && span.start >= (closes ? first : last));
  if (end) return end.line;
  const lastWords = Math.max(last, words.count > 0 ? startOf(words, words.count - 1) : 0);
  return marks.find(({ kind, span }) => kind === 'caption' && span.start > lastWords)?.line ?? null;
}
