import { sliceSpan, type Span } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { paceOf } from '../pace.ts';
import { type Said, saidIn } from '../said.ts';
import type { CompiledFormat } from '../formats/compile-format.ts';
import { nameKey } from '../speakers/names.ts';
import type { Opening } from './find-opening.ts';
import { isWrapped, joinParagraphs } from './paragraphs.ts';
import { indentOf, type Mark, type ScannedLines, type TextLine } from './scan-lines.ts';

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
  /** The label's mark; null for an opening without one. */
  readonly mark: Mark | null;
  /** Of a turn without a label. */
  readonly opening: Opening | null;
}

export interface BareTurns {
  readonly turns: readonly BareTurn[];
  /** All marks, of those that look like labels only those that are, in order. */
  readonly marks: readonly Mark[];
  /** 0-based line on which the back matter begins, or null. */
  readonly backMatterFrom: number | null;
}

/** In UTF-16 code units. */
const STEP = 500_000;

interface Beginning {
  readonly mark: Mark | null;
  readonly opening: Opening | null;
  readonly line: number;
  readonly labelSpan: Span;
  readonly start: number;
  /** Where its words begin. */
  readonly words: number;
}

/** Every line of words belongs to the label above it, up to the back matter. A label that nothing follows is a turn without words. */
export function* cutTurns(text: string, scanned: ScannedLines, chosen: readonly Mark[], opening: Opening | null, format: CompiledFormat): Steps<BareTurns> {
  const beginnings = begin(chosen, opening);
  const first = beginnings[0];
  if (!first) return { turns: [], marks: scanned.marks.filter(({ kind }) => kind !== 'label'), backMatterFrom: null };
  const backMatterFrom = findBackMatter(scanned, chosen, first.start);
  const end = backMatterFrom ?? Infinity;
  const wrapped = format.format.paragraphIndent > 0 || isWrapped(text, scanned.text);
  const labels = beginnings.filter(({ line }) => line < end);
  const { spoken, unsaid } = partSilences(spokenLines(text, scanned, chosen).filter(({ line, span }) => span.start >= first.words && line < end), labels, scanned.marks);
  const turns: (BareTurn & { span: { start: number; end: number }; paragraphs: Span[]; repeats: Span[] })[] = [];
  let at = 0;
  const pace = paceOf(STEP);
  yield;
  for (const [index, { mark, opening: unlabelled, line, labelSpan, start, words }] of labels.entries()) {
    const until = labels[index + 1]?.start ?? Infinity;
    const own: TextLine[] = [];
    for (let next = spoken[at]; next && next.span.start < until; next = spoken[++at]) own.push(next);
    const paragraphs = joinParagraphs(text, own, wrapped, format.format.paragraphIndent);
    const stop = paragraphs.at(-1)?.end ?? Math.max(labelSpan.end, mark?.whole.end ?? words);
    const label = sliceSpan(text, labelSpan);
    const last = turns.at(-1);
    if (format.format.joinSameSpeaker && last?.mark && mark?.shape?.stands === undefined && nameKey(last.label, format) === nameKey(label, format)) {
      for (const paragraph of paragraphs) last.paragraphs.push(paragraph);
      last.repeats.push(labelSpan);
      last.span.end = stop;
    } else {
      const span = { start, end: stop };
      turns.push({ mark, opening: unlabelled, line, label, labelSpan, span, paragraphs, said: saidIn(text, span, paragraphs), repeats: [] });
    }
    if (pace({ span: { start, end: stop } })) yield;
  }
  return { turns, marks: finalMarks(scanned.marks, chosen, unsaid, turns), backMatterFrom };
}

function begin(chosen: readonly Mark[], opening: Opening | null): Beginning[] {
  const labelled = chosen.map((mark) => ({ mark, opening: null, line: mark.line, labelSpan: mark.span, start: mark.whole.start, words: mark.whole.end }));
  if (opening === null) return labelled;
  const { line, at } = opening;
  return [{ mark: null, opening, line, labelSpan: { start: at, end: at }, start: at, words: at }, ...labelled];
}

/** Tags at the ends of lines that are one paragraph stand within it, as those in mid-line do: they are marks no more. */
function finalMarks(marks: readonly Mark[], chosen: readonly Mark[], unsaid: readonly TextLine[], turns: readonly BareTurn[]): Mark[] {
  const labels = new Set(chosen);
  const paragraphs = turns.flatMap((turn) => turn.paragraphs);
  let at = 0;
  const final = marks.flatMap((mark) => {
    while ((paragraphs[at]?.end ?? Infinity) <= mark.whole.start) at++;
    if (mark.kind === 'markup' && (paragraphs[at]?.start ?? Infinity) < mark.whole.start) return [];
    return mark.kind !== 'label' || labels.has(mark) ? mark : mark.instead ? { ...mark, kind: mark.instead } : [];
  });
  if (unsaid.length === 0) return final;
  return [...final, ...unsaid.map(({ line, span }): Mark => ({ kind: 'silence', line, span, whole: span }))].sort((a, b) => a.whole.start - b.whole.start);
}

/** The lines that somebody says, and those between a line that begins a silence and the next label. */
function partSilences(lines: readonly TextLine[], labels: readonly Beginning[], marks: readonly Mark[]): { spoken: readonly TextLine[]; unsaid: readonly TextLine[] } {
  const silences = marks.filter(({ kind }) => kind === 'silence');
  if (silences.length === 0) return { spoken: lines, unsaid: [] };
  const spoken: TextLine[] = [];
  const unsaid: TextLine[] = [];
  let label = 0;
  let silence = 0;
  for (const line of lines) {
    while ((labels[label]?.start ?? Infinity) <= line.span.start) label++;
    const begun = labels[label - 1]?.start ?? 0;
    while ((silences[silence]?.span.start ?? Infinity) < begun) silence++;
    ((silences[silence]?.span.start ?? Infinity) < line.span.start ? unsaid : spoken).push(line);
  }
  return { spoken, unsaid };
}

/** The lines of words, and those that looked like a label and are none: these are one with the words beside them. */
export function spokenLines(text: string, scanned: ScannedLines, chosen: readonly Mark[]): readonly TextLine[] {
  const labels = new Set(chosen);
  const others = scanned.marks.filter((mark) => mark.kind === 'label' && mark.instead === undefined && !labels.has(mark));
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

/**
 * Below the last label: the first line that ends what is said or from which on nobody speaks, or the first of the captions where nothing
 * else follows them. What looks like any of these higher up is not the end.
 */
function findBackMatter({ marks, text }: ScannedLines, chosen: readonly Mark[], first: number): number | null {
  const last = chosen.at(-1)?.whole.end ?? first;
  const end = marks.find(({ kind, span, closes }) => (kind === 'back-matter' || kind === 'silence') && span.start >= (closes ? first : last));
  if (end) return end.line;
  const lastWords = Math.max(last, text.at(-1)?.span.start ?? 0);
  return marks.find(({ kind, span }) => kind === 'caption' && span.start > lastWords)?.line ?? null;
}
